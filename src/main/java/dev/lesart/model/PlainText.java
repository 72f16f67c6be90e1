package dev.lesart.model;

import java.util.List;
import java.util.function.Consumer;

/** The characters of inline elements, without their markup. */
public final class PlainText {
  private PlainText() {}

  /** Line breaks become spaces; raw HTML and footnote references are nothing. */
  public static String of(List<Inline> content) {
    if (content.size() == 1 && content.get(0) instanceof Inline.Text text) {
      return text.value();
    }
    StringBuilder out = new StringBuilder(128);
    each(content, out::append);
    return out.toString();
  }

  /** The same piece by piece. */
  public static void each(List<Inline> content, Consumer<String> visitor) {
    // Counted, since lists of one or two elements are many, and each would have an iterator.
    for (int i = 0; i < content.size(); i++) {
      each(content.get(i), visitor);
    }
  }

  private static void each(Inline inline, Consumer<String> visitor) {
    if (inline instanceof Inline.Text text) {
      visitor.accept(text.value());
    } else if (inline instanceof Inline.Code code) {
      visitor.accept(code.value());
    } else if (inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak) {
      visitor.accept(" ");
    } else if (inline instanceof Inline.Container container) {
      each(container.content(), visitor);
    } else if (inline instanceof Inline.Image image) {
      visitor.accept(image.alt());
    }
  }

  /** How many characters an element has here. */
  public static int length(Inline inline) {
    if (inline instanceof Inline.Text text) {
      return text.value().length();
    }
    int[] length = {0};
    each(inline, text -> length[0] += text.length());
    return length[0];
  }
}
