package dev.lesart.resolve;

import dev.lesart.model.Language;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.read.Nearest;
import dev.lesart.read.Sources;
import dev.lesart.translate.Entry;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Translations that translate nothing: of a file, or into a language, that the site lacks. */
final class Orphans {
  private Orphans() {}

  /**
   * Reports them.
   *
   * @param records what is known of the translations: the source of a file that has a record was
   *     moved or deleted
   */
  static void report(
      Sources sources,
      Settings settings,
      Map<String, ? extends Map<String, List<Entry>>> records,
      Consumer<Problem> problems) {
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
                if (tag.equals(settings.source().tag()) && !tree.equals(StringsFiles.TREE)) {
                  problems.accept(
                      Problem.error(
                          Place.of("translations/" + tag + "/" + tree),
                          "translation into the source language",
                          "The texts in " + settings.source().name() + " stand in content/.",
                          "Put the text into content/" + tree + "; only ui.yaml stays here."));
                } else if (tree.endsWith("/" + MapFile.NAME)
                    && sources.content().containsKey(tree)) {
                  problems.accept(
                      Problem.error(
                          Place.of("translations/" + tag + "/" + tree),
                          "map in a translation",
                          "A map is the same in every language; its names come from the glossary or"
                              + " from the labels in content/"
                              + tree
                              + ".",
                          "Delete the file; write names as label: {de: …, en: …}."));
                } else if (known(records.get(tag), tree) && !sources.has(tree)) {
                  problems.accept(
                      Problem.warning(
                          Place.of("translations/" + tag + "/" + tree),
                          "translation whose source is gone",
                          "There is no file content/"
                              + tree
                              + " any more; what moved to other files is shown there.",
                          "Run sync, which moves the texts to where their source is now; delete the file when"
                              + " nothing in it is needed any more."));
                } else if (!tree.equals(StringsFiles.TREE) && !sources.has(tree)) {
                  problems.accept(
                      Problem.error(
                          Place.of("translations/" + tag + "/" + tree),
                          "translation without source",
                          "There is no file content/" + tree + ".",
                          Nearest.to(tree, sources.trees())
                              .map(near -> "did you mean translations/" + tag + "/" + near + "?")
                              .orElse("Rename the file as its source is named, or delete it.")));
                }
              }
            });
  }

  private static boolean known(@Nullable Map<String, List<Entry>> records, String tree) {
    return records != null && records.containsKey(tree);
  }
}
