package dev.lesart.resolve;

import dev.lesart.model.Language;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.read.Nearest;
import dev.lesart.read.Sources;
import java.util.List;
import java.util.function.Consumer;

/** Translations that translate nothing: of a file, or into a language, that the site lacks. */
final class Orphans {
  private Orphans() {}

  static void report(Sources sources, Settings settings, Consumer<Problem> problems) {
    List<String> tags = settings.languages().stream().map(Language::tag).toList();
    sources
        .translations()
        .forEach(
            (tag, files) -> {
              if (!tags.contains(tag)) {
                problems.accept(
                    Problem.error(
                        Place.of("translations/" + tag),
                        "unknown language \"" + tag + "\"",
                        "content/site.yaml does not name this language.",
                        Nearest.to(tag, tags)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("Add it to the languages, or move the folder elsewhere.")));
                return;
              }
              for (String tree : files.keySet()) {
                if (!tree.equals(StringsFiles.TREE) && !sources.content().containsKey(tree)) {
                  problems.accept(
                      Problem.error(
                          Place.of("translations/" + tag + "/" + tree),
                          "translation without source",
                          "There is no file content/" + tree + ".",
                          Nearest.to(tree, sources.content().keySet())
                              .map(near -> "did you mean " + near + "?")
                              .orElse("Rename the file as its source is named, or delete it.")));
                }
              }
            });
  }
}
