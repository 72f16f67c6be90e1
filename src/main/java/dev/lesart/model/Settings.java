package dev.lesart.model;

import java.util.List;

/**
 * What {@code content/site.yaml} says.
 *
 * @param baseUrl ends in a slash
 * @param languages in the order of the site, the source language among them
 * @param pairs the editions in two languages
 * @param downloads the forms in which readers may keep an explainer: {@link #HTML}, {@link #EPUB}
 * @param shareImages whether each explainer has a picture by which other places show it
 */
public record Settings(
    String baseUrl,
    Language source,
    List<Language> languages,
    List<Pair> pairs,
    List<String> downloads,
    boolean shareImages) {
  /** The page as one file. */
  public static final String HTML = "html";

  /** A book. */
  public static final String EPUB = "epub";

  public Settings {
    languages = List.copyOf(languages);
    pairs = List.copyOf(pairs);
    downloads = List.copyOf(downloads);
  }

  /** Two languages side by side. */
  public record Pair(Language first, Language second) {}
}
