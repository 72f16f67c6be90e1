package dev.lesart.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/** The list items that are open, by the columns at which their texts begin; never too many. */
final class Indents {
  private final Deque<Integer> contents = new ArrayDeque<>();
  private int quotes;

  /**
   * Leaves the items in which the line does not stand. Where the rest is 4 or more, the line can
   * only go on with a paragraph, or be code (CommonMark 0.31, 4.4).
   *
   * @return columns of blanks between the innermost item's left edge and the line's first marker or
   *     text
   */
  int before(Prefix line) {
    if (line.quotes() != quotes) {
      contents.clear();
      quotes = line.quotes();
    }
    while (!contents.isEmpty() && contents.getFirst() > line.indent()) {
      contents.removeFirst();
    }
    return line.indent() - (contents.isEmpty() ? 0 : contents.getFirst());
  }

  /** Goes into the item that begins on the line. */
  void enter(Prefix line) {
    contents.addFirst(line.content());
  }
}
