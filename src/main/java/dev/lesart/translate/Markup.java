package dev.lesart.translate;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Document;
import dev.lesart.model.PlainText;
import java.util.StringJoiner;

/** What remains of a unit's text without its markup and the targets of its links. */
final class Markup {
  private Markup() {}

  /** The words of a unit as a reader sees them. */
  static String none(String text) {
    Document document = new MarkdownParser().parse(text, "", 1, problem -> {});
    StringJoiner words = new StringJoiner(" ");
    dev.lesart.model.Walk.units(document, unit -> words.add(PlainText.of(unit.content())));
    return words.toString().strip();
  }
}
