package dev.lesart.model;

import java.util.List;

/**
 * A block of text that is translated as one: a heading, a paragraph, the text of a list item, a
 * table cell.
 *
 * @param text the Markdown as written, NFC-normalised, soft breaks folded to one space, block
 *     markers (#, >, list markers, attributes of a heading) stripped
 * @param place where its text begins
 */
public record Unit(Kind kind, String text, List<Inline> content, Place place) {
  /** The kind of block that a unit fills. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    CELL,
    TERM
  }

  public Unit {
    content = List.copyOf(content);
  }

  public Unit with(List<Inline> content) {
    return new Unit(kind, text, content, place);
  }
}
