package dev.lesart.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often flexmark looks at a run of backticks while it searches a paragraph for code: for each
 * run that may open, at all that follow until one of the same length.
 */
final class Backticks {
  private final List<Run> runs = new ArrayList<>();

  /**
   * @param opening how many of them may open code: an escaped one does not
   */
  private record Run(int length, int opening) {}

  /** Notes a run of backticks; returns where it ends. */
  int run(String text, int from, int end) {
    int to = from;
    while (to < end && text.charAt(to) == '`') {
      to++;
    }
    int backslash = from;
    while (backslash > 0 && text.charAt(backslash - 1) == '\\') {
      backslash--;
    }
    runs.add(new Run(to - from, to - from - (from - backslash) % 2));
    return to;
  }

  long looks() {
    int[] closings = closings();
    long looks = 0;
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).opening() > 0) {
        looks += closings[i] - i;
        i = closings[i] < runs.size() ? closings[i] : i;
      }
    }
    return looks;
  }

  /** For each run the one that closes it, or how many runs there are. */
  private int[] closings() {
    int[] closings = new int[runs.size()];
    Map<Integer, Integer> next = new HashMap<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      closings[i] = next.getOrDefault(runs.get(i).opening(), runs.size());
      next.put(runs.get(i).length(), i);
    }
    return closings;
  }

  void clear() {
    runs.clear();
  }
}
