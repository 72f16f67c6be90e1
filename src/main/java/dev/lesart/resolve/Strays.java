package dev.lesart.resolve;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Nearest;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Files of content/ that lie where nothing reads them. */
final class Strays {
  static final List<String> PARTS = List.of("facts", "sources", Charts.FOLDER);

  private Strays() {}

  static void report(Sources sources, Consumer<Problem> problems) {
    Set<String> explainers = new TreeSet<>();
    for (String tree : sources.trees()) {
      if (tree.endsWith("/index.md")) {
        explainers.add(tree.substring(0, tree.length() - "/index.md".length()));
      }
    }
    for (SourceFile file : sources.content().values()) {
      if (file.tree().endsWith(".yaml")) {
        yaml(file, explainers, problems);
      } else if (!Glossary.holds(file)) {
        markdown(file, explainers, problems);
      }
    }
  }

  private static void yaml(SourceFile file, Set<String> explainers, Consumer<Problem> problems) {
    boolean read =
        file.tree().equals(SettingsFile.TREE)
            || (explainers.contains(file.folder()) && name(file).equals(MapFile.NAME));
    if (!read) {
      problems.accept(
          Problem.error(
              Place.of(file.path()),
              "YAML file that nothing reads",
              "content/ has site.yaml at its top, and map.yaml beside an explainer's index.md.",
              Nearest.to(
                      name(file),
                      List.of(file.folder().isEmpty() ? SettingsFile.TREE : MapFile.NAME))
                  .map(near -> "did you mean " + near + "?")
                  .orElse("Delete the file, or keep it outside of content/.")));
    }
  }

  /**
   * Whether the file lies below an explainer's folder, where only facts/, sources/ and charts/ may.
   */
  static boolean isStray(SourceFile file, Set<String> explainers) {
    return !explainers.contains(file.folder()) && unknownFolder(file, explainers).isPresent();
  }

  /** The path of the folder that an explainer does not have. */
  private static Optional<String> unknownFolder(SourceFile file, Set<String> explainers) {
    String folder = file.folder();
    for (int slash = folder.lastIndexOf('/');
        slash > 0;
        slash = folder.lastIndexOf('/', slash - 1)) {
      if (explainers.contains(folder.substring(0, slash))) {
        return PARTS.contains(folder.substring(slash + 1)) ? Optional.empty() : Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static void markdown(
      SourceFile file, Set<String> explainers, Consumer<Problem> problems) {
    if (isStray(file, explainers)) {
      String folder = file.folder();
      String above = folder.substring(0, folder.lastIndexOf('/') + 1);
      problems.accept(
          Problem.error(
              Place.of(file.path()),
              "file in an unknown folder",
              "An explainer's folder has three folders, facts/, sources/ and charts/, without further ones.",
              Nearest.to(folder.substring(above.length()), PARTS)
                  .map(near -> "did you mean content/" + above + near + "/?")
                  .orElse("Move the file.")));
    }
  }

  private static String name(SourceFile file) {
    return file.tree().substring(file.tree().lastIndexOf('/') + 1);
  }
}
