package dev.lesart.resolve;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What an id and a slug may look like: they become anchors and addresses. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*");

  private Ids() {}

  static void checkId(String id, Place place, Consumer<Problem> problems) {
    if (!ID.matcher(id).matches()) {
      problems.accept(
          Problem.error(
              place,
              "file name \"" + id + "\" is no id",
              "A file's name is the id of what it holds: letters a to z, digits, hyphens; no spaces,"
                  + " no accents.",
              "Rename the file, and the links to it; what readers see is in its front matter."));
    }
  }

  static boolean isSlug(String slug) {
    return SLUG.matcher(slug).matches();
  }
}
