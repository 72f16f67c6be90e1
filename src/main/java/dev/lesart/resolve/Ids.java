package dev.lesart.resolve;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What an id and a slug may look like: they become anchors and addresses. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*");

  /** In bytes, as file systems count: they allow 255. */
  private static final int LONGEST_SLUG = 200;

  private Ids() {}

  static void checkId(String id, Place place, Consumer<Problem> problems) {
    if (!isId(id)) {
      problems.accept(
          Problem.error(
              place,
              "file name \"" + id + "\" is no id",
              "A file's name is the id of what it holds: letters a to z, digits, hyphens; no spaces,"
                  + " no accents.",
              "Rename the file, and the links to it; what readers see is in its front matter."));
    }
  }

  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  static boolean isSlug(String slug) {
    return SLUG.matcher(slug).matches()
        && slug.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SLUG;
  }
}
