package dev.lesart.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of text that is translated as one: a heading, a paragraph, the text of a list item, a
 * table cell.
 *
 * @param text the Markdown as written, NFC-normalised, soft breaks folded to one space, block
 *     markers (#, >, list markers, attributes of a heading) stripped; "" of a bound unit
 * @param place where its text begins
 * @param id as its author gave it with <code>{#id}</code>, so that it is paired with the unit of
 *     the same id; the name of a key of the front matter; null where there is neither
 * @param translation null in the source language
 */
public record Unit(
    Kind kind,
    String text,
    List<Inline> content,
    Place place,
    @Nullable String id,
    @Nullable Translation translation) {
  /** The kind of block that a unit fills. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    CELL,
    TERM,
    /** A text key of the front matter. */
    KEY
  }

  public Unit(Kind kind, String text, List<Inline> content, Place place) {
    this(kind, text, content, place, null, null);
  }

  public Unit {
    content = List.copyOf(content);
  }

  public Unit with(List<Inline> content) {
    return new Unit(kind, text, content, place, id, translation);
  }

  /** As pages show it; nobody asks any more how it was written. */
  public Unit bound(List<Inline> content) {
    return new Unit(kind, "", content, place, id, translation);
  }

  public Unit with(@Nullable Translation translation) {
    return new Unit(kind, text, content, place, id, translation);
  }
}
