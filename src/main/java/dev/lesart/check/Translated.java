package dev.lesart.check;

import dev.lesart.model.Language;
import dev.lesart.model.Unit;

/**
 * A unit of the source beside its translation, both as they were parsed: links are not yet bound.
 *
 * @param keep whether the text is the source's on purpose
 */
public record Translated(Unit source, Unit target, Language from, Language to, boolean keep) {}
