package dev.lesart.bake;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Which files may lie beside Markdown and be copied as they are. */
final class Attachments {
  /** Read by JBake's crawler, not copied. */
  private static final Set<String> CRAWLED =
      Set.of("md", "yaml", "yml", "html", "ad", "adoc", "asciidoc");

  /** Kinds that a browser shows or saves, and in which it runs nothing. */
  private static final Set<String> HARMLESS =
      Set.of(
          "png", "jpg", "jpeg", "gif", "webp", "avif", "mp3", "ogg", "opus", "m4a", "wav", "mp4",
          "webm", "vtt", "pdf", "csv", "txt", "json", "geojson", "zip", "ods", "odt");

  private Attachments() {}

  /** Whether JBake's crawler would read the file. */
  static boolean isCrawled(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return CRAWLED.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Whether the file is copied; a problem if it is of a kind that could carry a script. */
  static boolean check(Path file, String tree, Consumer<Problem> problems) {
    String name = file.getFileName().toString();
    String written = name.indexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.') + 1);
    String ending = written.toLowerCase(Locale.ROOT);
    if (CRAWLED.contains(ending)) {
      if (!ending.equals(written)) {
        problems.accept(
            Problem.error(
                Place.of("content/" + tree),
                "ending in capitals",
                "Only files that end in ." + ending + " are read.",
                "Rename the file: its name ends in ." + ending + "."));
      }
      return false;
    }
    if (ending.isEmpty()) {
      problems.accept(
          Problem.error(
              Place.of("content/" + tree),
              "file without ending",
              "The ending of a file's name says what the file holds; this one has none.",
              "Give it one, for example .md, or keep it outside of content/."));
      return false;
    }
    if (!HARMLESS.contains(ending)) {
      problems.accept(
          Problem.error(
              Place.of("content/" + tree),
              "kind of file not allowed in content/",
              "Pictures, sound, film and documents are copied beside the pages; a file of the kind ."
                  + ending
                  + " could carry a script.",
              "Convert it, for example to .png or .pdf, or put it into assets/ if you trust it."));
      return false;
    }
    return true;
  }
}
