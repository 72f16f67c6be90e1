package dev.lesart.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/** The list items that a line may stand in, by the columns at which their texts begin. */
final class Indents {
  private final Deque<Integer> contents = new ArrayDeque<>();
  private int quotes;

  /** Goes on to the next line that is not blank. */
  void line(Prefix prefix) {
    if (prefix.quotes() != quotes) {
      contents.clear();
      quotes = prefix.quotes();
    }
    while (!contents.isEmpty() && contents.getFirst() > prefix.indent()) {
      contents.removeFirst();
    }
    if (prefix.items() > 0) {
      contents.addFirst(prefix.content());
    }
  }

  /** Whether a comment that begins this line is a block: elsewhere it goes on with a paragraph. */
  boolean isBlock(Prefix prefix) {
    return prefix.items() > 0
        || prefix.indent() - (contents.isEmpty() ? 0 : contents.getFirst()) <= 3;
  }
}
