package dev.lesart.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that pages are made from: the result of resolving, which nothing changes any more.
 *
 * @param about what its makers say of the site; null where they say nothing
 */
public record Site(
    Settings settings,
    Localized<String> title,
    List<Term> terms,
    List<Explainer> explainers,
    @Nullable Localized<Explainer.Section> about,
    Localized<Strings> strings) {
  public Site {
    terms = List.copyOf(terms);
    explainers = List.copyOf(explainers);
  }
}
