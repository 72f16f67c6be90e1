package dev.lesart.markdown;

import dev.lesart.model.Inline;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets through the raw HTML that can neither run anything nor break the page: a few inline
 * elements, closed within the text in which they open, and comments.
 */
final class RawHtml {
  private static final Set<String> ELEMENTS =
      Set.of(
          "abbr", "b", "bdi", "br", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
          "rp", "rt", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr");
  private static final Set<String> VOID = Set.of("br", "wbr");
  private static final Set<String> DATED = Set.of("del", "ins", "time");
  private static final Set<String> DIRECTIONS = Set.of("auto", "ltr", "rtl");
  private static final String ALLOWED =
      "Allowed are comments and, inside a text, the elements "
          + String.join(", ", ELEMENTS.stream().sorted().toList())
          + " with lang, dir, title or datetime.";

  private final Consumer<Problem> problems;

  RawHtml(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Checks a block of raw HTML, which may hold comments only.
   *
   * @param places of its characters
   */
  void checkBlock(String raw, IntFunction<Place> places) {
    int at = skipBlanks(raw, 0);
    while (raw.startsWith("<!--", at)) {
      int end = raw.indexOf("-->", at + 2);
      if (end < 0) {
        report(
            places.apply(at),
            "comment is never closed",
            "The page would lose everything from here to the end of the block.",
            "end the comment with -->.");
        return;
      }
      at = skipBlanks(raw, end + 3);
    }
    if (at < raw.length()) {
      report(
          places.apply(at),
          "raw HTML " + Shown.of(raw.substring(at).stripTrailing()),
          "A block of HTML would go into the page unseen.",
          "write it as Markdown; begin a line with text, not with a tag. " + ALLOWED);
    }
  }

  private static int skipBlanks(String raw, int from) {
    int at = from;
    while (at < raw.length() && UnitText.isBlank(raw.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Checks the inlines that stand side by side in one element of the page. */
  void checkInlines(List<Inline> siblings) {
    Deque<Open> open = new ArrayDeque<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Inline inline : siblings) {
      if (inline instanceof Inline.Html html && !html.raw().startsWith("<!--")) {
        Tag tag = allowed(html);
        if (tag == null || VOID.contains(tag.name())) {
          continue;
        }
        if (!tag.closing()) {
          checkRuby(tag, open.peek(), html.place());
          open.push(new Open(tag.name(), html.place()));
          counts.merge(tag.name(), 1, Integer::sum);
        } else if (counts.getOrDefault(tag.name(), 0) == 0) {
          report(
              html.place(),
              "</" + tag.name() + "> closes nothing",
              "No <" + tag.name() + "> is open in this text or in this part of it.",
              "remove it, or open the element in the same text.");
        } else {
          close(tag.name(), open, counts);
        }
      }
    }
    open.descendingIterator().forEachRemaining(this::reportOpen);
  }

  private record Open(String name, Place place) {}

  private void close(String name, Deque<Open> open, Map<String, Integer> counts) {
    while (true) {
      Open last = open.pop();
      counts.merge(last.name(), -1, Integer::sum);
      if (last.name().equals(name)) {
        return;
      }
      reportOpen(last);
    }
  }

  private void reportOpen(Open element) {
    report(
        element.place(),
        "<" + element.name() + "> is not closed",
        "An element must end in the text, the emphasis or the link in which it begins,"
            + " before those around it end.",
        "write </" + element.name() + "> where it ends.");
  }

  private void checkRuby(Tag tag, @Nullable Open parent, Place place) {
    boolean annotation = tag.name().equals("rt") || tag.name().equals("rp");
    if (annotation && (parent == null || !parent.name().equals("ruby"))) {
      report(
          place,
          "<" + tag.name() + "> outside <ruby>",
          "It annotates the characters of the <ruby> in which it stands.",
          "put it directly into a <ruby>.");
    }
  }

  /** The tag, or null after reporting why a page must not carry it. */
  private @Nullable Tag allowed(Inline.Html html) {
    Tag tag = Tag.parse(html.raw());
    if (tag == null || !ELEMENTS.contains(tag.name())) {
      report(
          html.place(),
          "raw HTML " + Shown.of(html.raw()),
          "It is not one of the few tags that a page may carry, or not written plainly.",
          "write it as Markdown, or put a backslash before the < to show it. " + ALLOWED);
      return null;
    }
    boolean isVoid = VOID.contains(tag.name());
    if (isVoid ? tag.closing() : tag.selfClosing()) {
      report(
          html.place(),
          "tag " + Shown.of(html.raw()),
          "A browser does not read it as it is written.",
          isVoid ? "write <" + tag.name() + ">." : "open and close the element.");
      return null;
    }
    for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
      if (!isAllowed(tag.name(), attribute.getKey(), attribute.getValue())) {
        report(
            html.place(),
            "attribute " + Shown.of(attribute.getKey()) + " of <" + tag.name() + ">",
            "Neither this attribute nor any value that is not plain may go into the page.",
            "remove it. " + ALLOWED);
        break;
      }
    }
    return tag;
  }

  private static boolean isAllowed(String element, String attribute, String value) {
    return switch (attribute) {
      case "title" -> true;
      case "lang" -> isLanguageTag(value);
      case "dir" -> DIRECTIONS.contains(value);
      case "datetime" ->
          DATED.contains(element)
              && !value.isEmpty()
              && value.chars().allMatch(c -> c < 0x7f && c > ' ' && "\"'<>&".indexOf(c) < 0);
      default -> false;
    };
  }

  private static boolean isLanguageTag(String value) {
    for (String part : value.split("-", -1)) {
      if (part.isEmpty() || part.length() > 8 || !part.chars().allMatch(RawHtml::isAlphanumeric)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private void report(Place place, String title, String detail, String fix) {
    problems.accept(Problem.error(place, title, detail, fix));
  }
}
