package dev.lesart.translate;

import dev.lesart.model.Unit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a unit: from which source text which target was made.
 *
 * @param id the unit's pin or the name of its key, as in {@link Unit#id}
 * @param source the source text from which the target was made; of a unit without target, the text
 *     that the translator was shown
 * @param target hash of the target's text as it was then; null where there is no target
 * @param asked the source text that a comment above the target shows as today's; null where there
 *     is no comment. When the translator deletes the comment, the target is made from this text.
 */
public record Entry(
    Unit.Kind kind,
    @Nullable String id,
    String source,
    @Nullable String target,
    @Nullable String asked,
    Set<Flag> flags) {
  /** What else is known of a unit. */
  public enum Flag {
    /** The target is the same as the source on purpose. */
    KEEP,
    /** A draft that nobody has read. */
    MACHINE,
    /** Somebody has read it beside its source. */
    REVIEWED,
    /** The target was changed while its comment stood. */
    EDITED,
    /** The target was stale already when its source changed once more. */
    BEHIND,
    /** A further target of the entry before: the translator split it. */
    CONTINUES,
    /** A further source of the target of the entry before: the translator joined them. */
    SHARES,
    /** The translator added the target: it is the translation of nothing. */
    ADDED
  }

  public Entry {
    flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
  }

  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  /** The source text from which the target is made, given whether its comment still stands. */
  String made(boolean open) {
    return asked == null || open ? source : asked;
  }

  Entry with(String source, @Nullable String target, @Nullable String asked, Set<Flag> flags) {
    return new Entry(kind, id, source, target, asked, flags);
  }
}
