package dev.lesart.markdown;

import dev.lesart.model.Inline;
import dev.lesart.model.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id at the end of a heading or another block of text: {@code ## Die Lage {#lage}}.
 *
 * <p>flexmark's own extension for attributes reads braces in any text, so it is not used.
 *
 * @param source as written, braces included
 */
record BlockId(String id, String source) {

  /** Null when the text ends in anything else. */
  static @Nullable BlockId in(String written) {
    String text = written.stripTrailing();
    int open = text.lastIndexOf("{#");
    if (open < 0 || !text.endsWith("}")) {
      return null;
    }
    if (open > 0 && text.charAt(open - 1) != ' ' && text.charAt(open - 1) != '\t') {
      return null;
    }
    String id = text.substring(open + 2, text.length() - 1);
    return isId(id) ? new BlockId(id, text.substring(open)) : null;
  }

  private static boolean isId(String id) {
    return !id.isEmpty()
        && Character.isLetter(id.charAt(0))
        && id.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.:".indexOf(c) >= 0);
  }

  /** The unit, its id in its place. */
  Unit stripFrom(Unit unit) {
    List<Inline> content = new ArrayList<>(unit.content());
    int last = content.size() - 1;
    if (last < 0
        || !(content.get(last) instanceof Inline.Text text)
        || !text.value().endsWith(source)) {
      return unit;
    }
    String rest = text.value().substring(0, text.value().length() - source.length());
    if (rest.isBlank()) {
      content.remove(last);
    } else {
      content.set(last, new Inline.Text(rest.stripTrailing()));
    }
    String written = unit.text();
    int cut = written.lastIndexOf("{#");
    return new Unit(
        unit.kind(), written.substring(0, cut).stripTrailing(), content, unit.place(), id, null);
  }
}
