package dev.lesart.resolve;

import dev.lesart.model.Inline;
import dev.lesart.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A line of the gold files: Markdown in which {@code [[written form|term]]} marks a link to be
 * made.
 *
 * <p>Links are told as {@code 4 Front → front}, the offset counted in the text without emphasis,
 * links' targets and backslashes.
 */
final class GoldSentence {
  private static final Place HERE = Place.of("gold");

  private GoldSentence() {}

  /** The Markdown without the marks; the links they ask for are added to {@code gold}. */
  static String read(String line, Set<String> gold) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = line.indexOf("[["); open >= 0; open = line.indexOf("[[", at)) {
      int bar = line.indexOf('|', open);
      int close = line.indexOf("]]", bar);
      text.append(line, at, open);
      String written = line.substring(open + 2, bar);
      int offset = length(parse(text.toString()));
      gold.add(offset + " " + written + " → " + line.substring(bar + 1, close));
      text.append(written);
      at = close + 2;
    }
    return text.append(line.substring(at)).toString();
  }

  /** As much of Markdown as the gold sentences have: emphasis, code and links. */
  static List<Inline> parse(String text) {
    List<Inline> content = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      Span span = span(text, i);
      if (span != null) {
        addText(text.substring(at, i), content);
        content.add(span.inline);
        i = span.end - 1;
        at = span.end;
      }
    }
    addText(text.substring(at), content);
    return content;
  }

  private record Span(Inline inline, int end) {}

  private static @Nullable Span span(String text, int at) {
    for (String mark : new String[] {"**", "*", "`"}) {
      int close = text.startsWith(mark, at) ? text.indexOf(mark, at + mark.length()) : -1;
      if (close >= 0) {
        String inside = text.substring(at + mark.length(), close);
        Inline inline =
            switch (mark) {
              case "**" -> new Inline.Strong(parse(inside));
              case "*" -> new Inline.Emphasis(parse(inside));
              default -> new Inline.Code(inside);
            };
        return new Span(inline, close + mark.length());
      }
    }
    int bracket = text.charAt(at) == '[' ? text.indexOf("](", at) : -1;
    int close = bracket < 0 ? -1 : text.indexOf(')', bracket);
    return close < 0
        ? null
        : new Span(
            new Inline.Link(
                text.substring(bracket + 2, close),
                null,
                parse(text.substring(at + 1, bracket)),
                HERE),
            close + 1);
  }

  private static void addText(String text, List<Inline> content) {
    if (!text.isEmpty()) {
      content.add(new Inline.Text(text));
    }
  }

  /** The links to terms in the content. */
  static Set<String> links(List<Inline> content) {
    Set<String> links = new TreeSet<>();
    links(content, 0, links);
    return links;
  }

  private static int length(List<Inline> content) {
    return links(content, 0, new TreeSet<>());
  }

  private static int links(List<Inline> content, int start, Set<String> links) {
    int at = start;
    for (Inline inline : content) {
      int from = at;
      if (inline instanceof Inline.Text it) {
        at += it.value().replace("\\", "").replace("*", "").length();
      } else if (inline instanceof Inline.Code it) {
        at += it.value().length();
      } else if (inline instanceof Inline.Emphasis it) {
        at = links(it.content(), at, links);
      } else if (inline instanceof Inline.Strong it) {
        at = links(it.content(), at, links);
      } else if (inline instanceof Inline.Link it) {
        at = links(it.content(), at, links);
      } else if (inline instanceof Inline.Mention it) {
        String written = ((Inline.Text) it.content().get(0)).value();
        at += written.length();
        links.add(from + " " + written + " → " + it.id());
      }
    }
    return at;
  }
}
