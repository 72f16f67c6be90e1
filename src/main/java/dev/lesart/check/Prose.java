package dev.lesart.check;

import dev.lesart.model.Inline;
import dev.lesart.model.Place;
import dev.lesart.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of a unit, as plain text, and where its characters stand in the file. */
final class Prose {
  private final Unit unit;
  private final String text;
  private final List<Integer> breaks = new ArrayList<>();

  /** Made when a place is asked for. */
  private @Nullable Offsets offsets;

  /** Code and pictures count as one character each. */
  Prose(Unit unit) {
    this.unit = unit;
    StringBuilder out = new StringBuilder();
    append(unit.content(), out);
    this.text = out.toString();
  }

  String text() {
    return text;
  }

  /** The column, too, as long as the file has the text on one line. */
  Place place(int index) {
    Place place = unit.place();
    int found = Collections.binarySearch(breaks, index);
    int lines = found < 0 ? -found - 1 : found;
    if (lines > 0) {
      return new Place(place.file(), place.line() + lines, 0);
    }
    if (offsets == null) {
      offsets = new Offsets(text, unit.text(), 0);
    }
    int offset = offsets.of(index);
    return offset < 0 || place.column() == 0
        ? place
        : new Place(place.file(), place.line(), place.column() + offset);
  }

  /** The words in which a message quotes a text. */
  static String quoted(String text) {
    int end = text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length())));
    return "\"" + text.substring(0, end).strip() + (end < text.length() ? "…\"" : "\"");
  }

  private void append(List<Inline> content, StringBuilder out) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text it) {
        out.append(it.value());
      } else if (inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak) {
        breaks.add(out.length());
        out.append(' ');
      } else if (inline instanceof Inline.Container it) {
        append(it.content(), out);
      } else if (inline instanceof Inline.Code || inline instanceof Inline.Image) {
        out.append(Offsets.OBJECT);
      }
    }
  }
}
