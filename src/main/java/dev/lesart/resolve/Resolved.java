package dev.lesart.resolve;

import dev.lesart.model.Site;
import dev.lesart.translate.Alignment;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A site, and how its translations stand to their source.
 *
 * @param alignments by the language of the translation
 * @param faces of the explainers, by their ids
 */
public record Resolved(
    Site site, NavigableMap<String, Alignment> alignments, NavigableMap<String, Face> faces) {
  public Resolved {
    faces = Collections.unmodifiableNavigableMap(new TreeMap<>(faces));
    alignments = Collections.unmodifiableNavigableMap(new TreeMap<>(alignments));
  }

  /** Without what only checks ask for: of the alignments, their ends are left. */
  public Resolved light() {
    NavigableMap<String, Alignment> ends = new TreeMap<>();
    alignments.forEach((tag, alignment) -> ends.put(tag, alignment.light()));
    return new Resolved(site, ends, faces);
  }
}
