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
 */
public record Resolved(Site site, NavigableMap<String, Alignment> alignments) {
  public Resolved {
    alignments = Collections.unmodifiableNavigableMap(new TreeMap<>(alignments));
  }
}
