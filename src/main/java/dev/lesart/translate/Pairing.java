package dev.lesart.translate;

import dev.lesart.model.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the blocks of a text beside those of its translation, in order and by kind: the longest
 * common subsequence of their kinds stands together, what is left over stands alone.
 */
public final class Pairing {
  /** Two blocks that say the same, or one that has no partner. */
  public record Pair(@Nullable Block first, @Nullable Block second) {}

  private Pairing() {}

  /** The pairs in the order of both texts; every block stands in exactly one. */
  public static List<Pair> of(List<Block> first, List<Block> second) {
    int start = 0;
    int end = 0;
    int shorter = Math.min(first.size(), second.size());
    while (start < shorter && alike(first.get(start), second.get(start))) {
      start++;
    }
    while (end < shorter - start
        && alike(first.get(first.size() - 1 - end), second.get(second.size() - 1 - end))) {
      end++;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      pairs.add(new Pair(first.get(i), second.get(i)));
    }
    between(
        first.subList(start, first.size() - end),
        second.subList(start, second.size() - end),
        pairs);
    for (int i = end; i > 0; i--) {
      pairs.add(new Pair(first.get(first.size() - i), second.get(second.size() - i)));
    }
    return pairs;
  }

  private static void between(List<Block> first, List<Block> second, List<Pair> pairs) {
    int[][] common = new int[first.size() + 1][second.size() + 1];
    for (int i = first.size() - 1; i >= 0; i--) {
      for (int j = second.size() - 1; j >= 0; j--) {
        common[i][j] =
            alike(first.get(i), second.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < first.size() || j < second.size()) {
      if (i < first.size() && j < second.size() && alike(first.get(i), second.get(j))) {
        pairs.add(new Pair(first.get(i++), second.get(j++)));
      } else if (j == second.size()
          || (i < first.size() && (common[i + 1][j] >= common[i][j + 1]))) {
        pairs.add(new Pair(first.get(i++), null));
      } else {
        pairs.add(new Pair(null, second.get(j++)));
      }
    }
  }

  private static boolean alike(Block first, Block second) {
    return (first instanceof Block.Heading a && second instanceof Block.Heading b)
        ? a.level() == b.level()
        : first.getClass() == second.getClass();
  }
}
