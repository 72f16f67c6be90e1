package dev.lesart.translate;

import dev.lesart.model.Unit;
import java.util.List;

/**
 * A unit of a translation where it stands in its file.
 *
 * @param comments above its block, which say that a source has changed: as long as they stand, the
 *     translator is not done
 * @param aside below the comment that sets aside what has no source any more
 */
public record Target(Unit unit, List<Comment> comments, boolean aside) {
  public Target {
    comments = List.copyOf(comments);
  }

  public Target(Unit unit, boolean open, boolean aside) {
    this(unit, open ? List.of(Comment.ANY) : List.of(), aside);
  }
}
