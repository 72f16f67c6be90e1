package dev.lesart.model;

import java.util.List;

/** The characters of inline elements, without their markup. */
public final class PlainText {
  private PlainText() {}

  /** Line breaks become spaces; raw HTML and footnote references are nothing. */
  public static String of(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    append(content, out);
    return out.toString();
  }

  private static void append(List<Inline> content, StringBuilder out) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        out.append(text.value());
      } else if (inline instanceof Inline.Code code) {
        out.append(code.value());
      } else if (inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak) {
        out.append(' ');
      } else if (inline instanceof Inline.Emphasis emphasis) {
        append(emphasis.content(), out);
      } else if (inline instanceof Inline.Strong strong) {
        append(strong.content(), out);
      } else if (inline instanceof Inline.Strikethrough strikethrough) {
        append(strikethrough.content(), out);
      } else if (inline instanceof Inline.Link link) {
        append(link.content(), out);
      } else if (inline instanceof Inline.Mention mention) {
        append(mention.content(), out);
      } else if (inline instanceof Inline.Sentence sentence) {
        append(sentence.content(), out);
      } else if (inline instanceof Inline.Image image) {
        out.append(image.alt());
      }
    }
  }
}
