package dev.lesart.model;

/**
 * How a unit of a translation stands to its source.
 *
 * @param language tag of the language in which the unit is written: that of the source where there
 *     is no translation, or none that still agrees
 * @param agrees false where a number, date or name of a stale translation is no longer the source's
 */
public record Translation(Status status, String language, boolean agrees) {}
