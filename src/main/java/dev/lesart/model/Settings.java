package dev.lesart.model;

import java.util.List;

/**
 * What {@code content/site.yaml} says.
 *
 * @param baseUrl ends in a slash
 * @param languages in the order of the site, the source language among them
 * @param pairs the editions in two languages
 */
public record Settings(
    String baseUrl, Language source, List<Language> languages, List<Pair> pairs) {
  public Settings {
    languages = List.copyOf(languages);
    pairs = List.copyOf(pairs);
  }

  /** Two languages side by side. */
  public record Pair(Language first, Language second) {}
}
