package dev.lesart.read;

import java.util.Collection;
import java.util.Optional;

/** The word that somebody who mistyped another probably meant. */
public final class Nearest {
  /** Nobody mistypes more; comparing takes the square of it. */
  private static final int LONGEST = 200;

  private Nearest() {}

  /**
   * The nearest of {@code words} by edit distance, if it is near: at most a third of the letters
   * differ. The first in order of the alphabet where several are equally near.
   */
  public static Optional<String> to(String typed, Collection<String> words) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int least = Math.max(1, typed.length() / 3) + 1;
    for (String word : words) {
      if (Math.abs(word.length() - typed.length()) >= least + (best == null ? 0 : 1)) {
        continue;
      }
      int distance = distance(typed, word);
      if (distance < least || (distance == least && best != null && word.compareTo(best) < 0)) {
        best = word;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
