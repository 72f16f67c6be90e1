package dev.lesart.translate;

import dev.lesart.read.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What units are compared by: their text with figures left open, and the words in it. */
final class Words {
  /** A figure: what it says is the fact's, so a new value leaves the unit as it was. */
  private static final Pattern FIGURE = Pattern.compile("\\[[^\\[\\]]*]\\((fact:[^()\\s]*)\\)");

  /** Where a link leads, which its reader does not see. */
  private static final Pattern LINK =
      Pattern.compile("(?<=])(?:\\((?!fact:)(?:[^()]|\\([^()]*\\))*\\)|\\[[^\\[\\]]*])");

  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private Words() {}

  /**
   * The text by which a unit is known: neither the value of a figure nor the width of a space
   * counts.
   */
  static String key(String text) {
    if (text.indexOf('(') < 0 && text.indexOf("  ") < 0) {
      return text;
    }
    String folded = text.contains("  ") ? SPACES.matcher(text).replaceAll(" ") : text;
    return folded.contains("(fact:") ? FIGURE.matcher(folded).replaceAll("[]($1)") : folded;
  }

  /** The text with one space for each run of white space ({@code \\s}). */
  static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        space = true;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return (space ? out.append(' ') : out).toString();
  }

  /** Names a target's text in a record: 64 bits of SHA-256 over its {@link #key}. */
  static String hash(String text) {
    return Digest.hex(key(text).getBytes(StandardCharsets.UTF_8), 8);
  }

  /** Whether there is nothing to translate: figures, dates, signs. */
  static boolean none(String text) {
    return text.codePoints().noneMatch(Character::isLetter);
  }

  /** The digits of a text, in Western ones. */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }

  /** The words that a reader sees. */
  static List<String> visible(String text) {
    return of(
        text.contains("](") || text.contains("][") ? LINK.matcher(text).replaceAll("") : text);
  }

  /**
   * The words of a text in their order. A letter of a script that is written without spaces is a
   * word by itself.
   */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean alone = Character.isIdeographic(c);
      if (start >= 0 && (alone || !isPart(c))) {
        words.add(text.substring(start, at));
        start = -1;
      }
      if (alone) {
        words.add(text.substring(at, next));
      } else if (start < 0 && isPart(c)) {
        start = at;
      }
      at = next;
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static boolean isPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** How many words stand in both, each as often as in the one that has fewer of it. */
  static int shared(List<String> a, List<String> b) {
    Map<String, Integer> counts = new HashMap<>();
    a.forEach(word -> counts.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : b) {
      Integer left = counts.get(word);
      if (left != null && left > 0) {
        counts.put(word, left - 1);
        shared++;
      }
    }
    return shared;
  }

  /** The share of words that two texts have in common (Dice), 0 to 1. */
  static double similarity(List<String> a, List<String> b) {
    return a.isEmpty() && b.isEmpty() ? 1 : 2.0 * shared(a, b) / (a.size() + b.size());
  }

  /** The share of the shorter text's words that stand in the longer one in the same order. */
  static double containment(List<String> a, List<String> b) {
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = shorter == a ? b : a;
    if (shorter.isEmpty() || shared(shorter, longer) < shorter.size() / 2) {
      return 0;
    }
    int[] common = new int[shorter.size() + 1];
    for (String word : longer) {
      int diagonal = 0;
      for (int i = 1; i <= shorter.size(); i++) {
        int above = common[i];
        common[i] = word.equals(shorter.get(i - 1)) ? diagonal + 1 : Math.max(above, common[i - 1]);
        diagonal = above;
      }
    }
    return (double) common[shorter.size()] / shorter.size();
  }
}
