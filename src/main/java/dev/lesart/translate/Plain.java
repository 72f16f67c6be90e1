package dev.lesart.translate;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Document;
import dev.lesart.model.Inline;
import dev.lesart.model.PlainText;
import dev.lesart.model.Walk;
import java.util.ArrayList;
import java.util.List;

/** What a unit says by itself: without markup and without figures, which pages take from facts. */
public final class Plain {
  private Plain() {}

  /** The inline elements of a unit that was recorded as text. */
  public static List<Inline> parse(String text) {
    Document document = new MarkdownParser().parse(text, "", 1, problem -> {});
    List<Inline> content = new ArrayList<>();
    Walk.units(document, unit -> content.addAll(unit.content()));
    return content;
  }

  /** The words of the elements as a reader sees them. */
  public static String text(List<Inline> content) {
    return PlainText.of(withoutFigures(content)).strip();
  }

  private static List<Inline> withoutFigures(List<Inline> content) {
    List<Inline> rest = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof Inline.Emphasis emphasis) {
        rest.add(new Inline.Emphasis(withoutFigures(emphasis.content())));
      } else if (inline instanceof Inline.Strong strong) {
        rest.add(new Inline.Strong(withoutFigures(strong.content())));
      } else if (!(inline instanceof Inline.Link link && link.target().startsWith("fact:"))) {
        rest.add(inline);
      }
    }
    return rest;
  }
}
