package dev.lesart.resolve;

import dev.lesart.translate.Extent;
import java.util.Map;

/**
 * What is known of a site beyond the sources that are to be resolved: they are some explainers, and
 * everything that is none.
 *
 * @param faces of the other explainers, by their ids
 * @param lengths of the other files' texts, by language
 */
public record Elsewhere(Map<String, Face> faces, Map<String, Extent> lengths) {
  /** The sources are the whole site. */
  public static final Elsewhere NOTHING = new Elsewhere(Map.of(), Map.of());

  public Elsewhere {
    faces = Map.copyOf(faces);
    lengths = Map.copyOf(lengths);
  }
}
