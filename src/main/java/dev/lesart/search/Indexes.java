package dev.lesart.search;

import dev.lesart.model.Explainer;
import dev.lesart.model.Site;
import dev.lesart.render.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The indexes of a site, one for each language, filled while its pages are made. Pairs of languages
 * need none of their own: they are searched in both. A page that is not listed is not found.
 */
public final class Indexes {
  private final Site site;
  private final Map<String, Index> indexes = new TreeMap<>();
  private final Map<String, Map<String, String>> ids = new HashMap<>();

  public Indexes(Site site) {
    this.site = site;
    site.settings()
        .languages()
        .forEach(each -> indexes.put(each.tag(), new Index(each.tag(), site.terms())));
    for (Explainer explainer : site.explainers()) {
      explainer
          .texts()
          .texts()
          .forEach(
              (tag, text) ->
                  ids.computeIfAbsent(tag, key -> new HashMap<>())
                      .put(text.slug(), explainer.id()));
    }
  }

  /** Takes in what a page says. */
  public void add(Page page) {
    String tag = page.frame().edition();
    Index index = indexes.get(tag);
    if (index == null || !page.frame().canonical().isEmpty()) {
      return;
    }
    if (page.content() instanceof Page.Glossary glossary) {
      index.add(glossary);
    } else if (page.content() instanceof Page.Article article) {
      String slug = page.uri().substring(tag.length() + 1, page.uri().lastIndexOf('/'));
      String id = ids.getOrDefault(tag, Map.of()).getOrDefault(slug, slug);
      index.add(id, slug, new Parts(key -> word(tag, key)).of(article));
    }
  }

  private String word(String tag, String key) {
    return site.strings().in(tag).messages().getOrDefault(key, "");
  }

  /** The files of all indexes by their paths in the output, such as {@code de/search.js}. */
  public Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    indexes.values().forEach(index -> files.putAll(new IndexScript(index).files()));
    return files;
  }
}
