package dev.lesart.render;

import dev.lesart.render.Page.Made;
import dev.lesart.render.Page.Teaser;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the pages that are no explainer's say of one: start pages, glossaries, the pages on how the
 * site is made.
 *
 * @param editions by the edition's id
 */
public record Told(String id, SortedMap<String, Edition> editions) {

  Edition in(String edition) {
    return Objects.requireNonNull(editions.get(edition));
  }

  /**
   * What they say in one edition.
   *
   * @param teaser null where the edition does not list the explainer
   * @param made as {@code teaser}
   * @param uses of terms, in the order of the text
   */
  public record Edition(@Nullable Teaser teaser, @Nullable Made made, List<Use> uses) {}

  /**
   * The first mention of a term.
   *
   * @param href from the glossary
   * @param title the explainer's
   */
  public record Use(String term, String href, String title) {}
}
