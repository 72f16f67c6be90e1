package dev.lesart.model;

import java.util.List;

/** Everything that pages are made from: the result of resolving, which nothing changes any more. */
public record Site(
    Settings settings,
    Localized<String> title,
    List<Term> terms,
    List<Explainer> explainers,
    Localized<Strings> strings) {
  public Site {
    terms = List.copyOf(terms);
    explainers = List.copyOf(explainers);
  }
}
