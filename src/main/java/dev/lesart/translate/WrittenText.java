package dev.lesart.translate;

import java.util.ArrayList;
import java.util.List;

/**
 * A text file line by line as somebody wrote it, so that what is not changed stays byte for byte.
 *
 * @param mark whether it begins with a byte order mark
 * @param ends of each line; of the last one perhaps ""
 */
record WrittenText(boolean mark, List<String> lines, List<String> ends) {
  static final WrittenText NEW = new WrittenText(false, List.of(), List.of());

  WrittenText {
    lines = List.copyOf(lines);
    ends = List.copyOf(ends);
  }

  static WrittenText of(String text) {
    boolean mark = text.startsWith("\uFEFF");
    List<String> lines = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    int start = mark ? 1 : 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int next = Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
      lines.add(text.substring(start, end));
      ends.add(text.substring(end, next));
      start = next;
    }
    return new WrittenText(mark, lines, ends);
  }

  /** How most of its lines end. */
  String end() {
    long windows = ends.stream().filter("\r\n"::equals).count();
    return windows * 2 > ends.size() ? "\r\n" : "\n";
  }

  boolean endsInLine() {
    return ends.isEmpty() || !ends.get(ends.size() - 1).isEmpty();
  }
}
