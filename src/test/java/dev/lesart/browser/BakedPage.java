package dev.lesart.browser;

/**
 * A page of the baked site.
 *
 * @param path from the output folder, such as {@code de/deir-al-sor/index.html}
 * @param edition its first folder, such as {@code de-en}; empty for the choice and the 404 page
 * @param kind what its body's class calls it: choice, start, explainer, glossary, missing
 */
record BakedPage(String path, String edition, String kind) {
  boolean isPair() {
    return edition.contains("-");
  }

  boolean hasCard() {
    return kind.equals("explainer") || kind.equals("glossary");
  }

  @Override
  public String toString() {
    return path;
  }
}
