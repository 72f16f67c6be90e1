package dev.lesart.translate;

import dev.lesart.model.Unit;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The alignment of every translation of a site. */
public final class Alignments {
  private Alignments() {}

  /**
   * Aligns the translations of a site with its source.
   *
   * @param tags the languages of the translations
   * @param records what is known of each, by language and path in the tree
   */
  public static NavigableMap<String, Alignment> of(
      Sources sources,
      Iterable<String> tags,
      Map<String, ? extends Map<String, List<Entry>>> records) {
    Map<String, List<Unit>> units = new HashMap<>();
    sources
        .content()
        .forEach(
            (tree, file) -> {
              if (isText(file)) {
                units.put(tree, Units.of(file));
              }
            });
    NavigableMap<String, Alignment> alignments = new TreeMap<>();
    for (String tag : tags) {
      Map<String, List<Target>> targets = new HashMap<>();
      sources
          .translations()
          .getOrDefault(tag, new TreeMap<>())
          .forEach(
              (tree, file) -> {
                if (isText(file)) {
                  targets.put(tree, Units.targets(file));
                }
              });
      Map<String, List<Entry>> known = records.get(tag);
      alignments.put(tag, Alignment.of(units, targets, known == null ? Map.of() : known));
    }
    return alignments;
  }

  /** Settings, maps and the words of templates are no texts of units. */
  static boolean isText(SourceFile file) {
    return file.tree().endsWith(".md");
  }
}
