package dev.lesart.translate;

import dev.lesart.model.Unit;

/**
 * A unit of a translation where it stands in its file.
 *
 * @param open below a comment that says its source has changed: the translator is not done with it
 * @param aside below the comment that sets aside what has no source any more
 */
public record Target(Unit unit, boolean open, boolean aside) {}
