package dev.lesart.render;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Status;
import dev.lesart.model.Translation;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import java.util.ArrayList;
import java.util.List;

/** What a reader is told of a translation that is not what its source is today. */
final class Marks {
  static final String MISSING = "missing";
  static final String MISSING_PART = "missing-part";
  static final String STALE = "stale";
  static final String DISAGREES = "disagrees";

  private Marks() {}

  /**
   * The mark of a text, "" where nothing needs saying.
   *
   * @param written tag of the language it is written in as a whole
   * @param tag of the language in which it should be
   */
  static String of(Document document, String written, String tag) {
    List<Unit> units = new ArrayList<>();
    Walk.units(document, units::add);
    return of(units, written, tag);
  }

  static String of(Block block, String written, String tag) {
    List<Unit> units = new ArrayList<>();
    Walk.units(List.of(block), units::add);
    return of(units, written, tag);
  }

  /** Whether a text with this mark stands there in the translator's words, or most of it does. */
  static boolean isTranslated(String mark) {
    return mark.isEmpty() || mark.equals(STALE) || mark.equals(MISSING_PART);
  }

  /** Whether all of the block stands there in another language than it should. */
  static boolean isForeign(Block block, String written, String tag) {
    List<Unit> units = new ArrayList<>();
    Walk.units(List.of(block), units::add);
    return !units.isEmpty()
        && (!written.equals(tag)
            || units.stream()
                .map(Unit::translation)
                .allMatch(each -> each != null && !each.language().equals(tag)));
  }

  private static String of(List<Unit> units, String written, String tag) {
    if (units.isEmpty()) {
      return "";
    }
    if (!written.equals(tag)) {
      return MISSING;
    }
    int missing = 0;
    boolean stale = false;
    boolean disagrees = false;
    for (Unit unit : units) {
      Translation translation = unit.translation();
      if (translation != null) {
        missing += translation.status() == Status.MISSING ? 1 : 0;
        stale |= translation.status() == Status.STALE;
        disagrees |= !translation.agrees();
      }
    }
    if (missing > 0) {
      return missing == units.size() ? MISSING : MISSING_PART;
    }
    return disagrees ? DISAGREES : stale ? STALE : "";
  }
}
