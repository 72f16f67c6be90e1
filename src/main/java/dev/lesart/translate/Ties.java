package dev.lesart.translate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ties what is the same. */
final class Ties {
  private Ties() {}

  /**
   * Ties what has the same key. Where a key stands several times, neighbours of what is tied go
   * first; the rest is tied in its order.
   */
  static <A, B> void tieEqual(
      List<A> first,
      List<B> second,
      Function<A, @Nullable String> firstKey,
      Function<B, @Nullable String> secondKey,
      BiConsumer<A, B> tie) {
    Map<String, Deque<Integer>> places = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < second.size(); i++) {
      String key = secondKey.apply(second.get(i));
      if (key != null) {
        places.computeIfAbsent(key, each -> new ArrayDeque<>()).add(i);
      }
    }
    for (A each : first) {
      String key = firstKey.apply(each);
      if (key != null) {
        counts.merge(key, 1, Integer::sum);
      }
    }
    int[] partner = new int[first.size()];
    boolean[] taken = new boolean[second.size()];
    for (int i = 0; i < first.size(); i++) {
      String key = firstKey.apply(first.get(i));
      Deque<Integer> found = key == null ? null : places.get(key);
      partner[i] =
          found != null && found.size() == 1 && counts.getOrDefault(key, 0) == 1
              ? found.peek()
              : -1;
      if (partner[i] >= 0) {
        taken[partner[i]] = true;
      }
    }
    spread(first, second, firstKey, secondKey, partner, taken, 1);
    spread(first, second, firstKey, secondKey, partner, taken, -1);
    for (int i = 0; i < first.size(); i++) {
      String key = firstKey.apply(first.get(i));
      Deque<Integer> found = key == null ? null : places.get(key);
      while (partner[i] < 0 && found != null && !found.isEmpty()) {
        int next = found.poll();
        if (!taken[next]) {
          partner[i] = next;
          taken[next] = true;
        }
      }
      if (partner[i] >= 0) {
        tie.accept(first.get(i), second.get(partner[i]));
      }
    }
  }

  /** Goes on from what is tied to neighbours of the same key. */
  private static <A, B> void spread(
      List<A> first,
      List<B> second,
      Function<A, @Nullable String> firstKey,
      Function<B, @Nullable String> secondKey,
      int[] partner,
      boolean[] taken,
      int step) {
    for (int i = step > 0 ? 1 : first.size() - 2; i >= 0 && i < first.size(); i += step) {
      int near = partner[i - step];
      int next = near + step;
      if (partner[i] < 0 && near >= 0 && next >= 0 && next < second.size() && !taken[next]) {
        String key = firstKey.apply(first.get(i));
        if (key != null && key.equals(secondKey.apply(second.get(next)))) {
          partner[i] = next;
          taken[next] = true;
        }
      }
    }
  }
}
