package dev.lesart.translate;

import dev.lesart.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source unit while it is paired. */
final class Original {
  final Unit unit;
  final String key;

  /** What is recorded of it. */
  @Nullable Known known;

  /** Targets of which nothing is recorded. */
  List<Made> fresh = List.of();

  /** Whether it shares the fresh targets of the unit before. */
  boolean shares;

  Original(Unit unit) {
    this.unit = unit;
    this.key = key(unit.kind(), unit.text());
  }

  /** A key of the front matter is no Markdown, and never becomes a block of text. */
  static String key(Unit.Kind kind, String text) {
    return (kind == Unit.Kind.KEY ? "\u0001" : "") + Words.key(text);
  }

  /** An id that an author gave; the label of a footnote only says where it probably is. */
  @Nullable String pin() {
    return unit.id() == null || unit.id().startsWith(Units.NOTE) ? null : unit.id();
  }

  boolean tied() {
    return known != null || !fresh.isEmpty() || shares;
  }

  boolean hasTarget() {
    return !fresh.isEmpty() || (known != null && !known.targets.isEmpty());
  }

  List<Made> targets() {
    return known == null ? fresh : known.targets;
  }
}
