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

  /** Whether the file is copied; a problem if it is of a kind that could carry a script. */
  static boolean check(Path file, String tree, Consumer<Problem> problems) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (CRAWLED.contains(ending)) {
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
