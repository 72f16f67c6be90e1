package dev.lesart.markdown;

import dev.lesart.model.Inline;
import dev.lesart.model.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id at the end of a heading: {@code ## Die Lage {#lage}}.
 *
 * <p>flexmark's own extension for attributes reads braces in any text, so it is not used.
 *
 * @param source as written, braces included
 */
record HeadingId(String id, String source) {

  /** Null when the heading ends in anything else. */
  static @Nullable HeadingId in(String heading) {
    String text = heading.stripTrailing();
    int open = text.lastIndexOf("{#");
    if (open < 0 || !text.endsWith("}")) {
      return null;
    }
    if (open > 0 && text.charAt(open - 1) != ' ' && text.charAt(open - 1) != '\t') {
      return null;
    }
    String id = text.substring(open + 2, text.length() - 1);
    return isId(id) ? new HeadingId(id, text.substring(open)) : null;
  }

  private static boolean isId(String id) {
    return !id.isEmpty()
        && Character.isLetter(id.charAt(0))
        && id.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.:".indexOf(c) >= 0);
  }

  /** The heading without its id. */
  Unit stripFrom(Unit heading) {
    List<Inline> content = new ArrayList<>(heading.content());
    int last = content.size() - 1;
    if (last < 0
        || !(content.get(last) instanceof Inline.Text text)
        || !text.value().endsWith(source)) {
      return heading;
    }
    String rest = text.value().substring(0, text.value().length() - source.length());
    if (rest.isBlank()) {
      content.remove(last);
    } else {
      content.set(last, new Inline.Text(rest.stripTrailing()));
    }
    String written = heading.text();
    int cut = written.lastIndexOf("{#");
    return new Unit(
        heading.kind(), written.substring(0, cut).stripTrailing(), content, heading.place());
  }
}
