package dev.lesart.search;

import dev.lesart.model.Explainer;
import dev.lesart.model.Site;
import dev.lesart.render.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The indexes of a site, one for each language. Pairs of languages need none of their own: they are
 * searched in both. A page that is not listed is not found.
 */
public final class Indexes {
  /** So many explainers fit into one file that is still quicker than several. */
  static final int TOGETHER = 40;

  private final Site site;
  private final boolean together;
  private final Map<String, Index> indexes = new TreeMap<>();
  private final Map<String, Map<String, String>> ids = new HashMap<>();
  private final Map<String, List<Explained>> terms = new HashMap<>();

  /**
   * @param explainers how many the site has
   */
  public Indexes(Site site, int explainers) {
    this.site = site;
    this.together = explainers <= TOGETHER;
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

  /** What the index of its language is to know of an explainer's page; empty if nothing. */
  public Optional<Entered> entered(Page page) {
    String tag = page.frame().edition();
    Index index = indexes.get(tag);
    if (index == null
        || page.frame().offline()
        || !page.frame().canonical().isEmpty()
        || !(page.content() instanceof Page.Article article)) {
      return Optional.empty();
    }
    String slug = page.uri().substring(tag.length() + 1, page.uri().lastIndexOf('/'));
    String id = ids.getOrDefault(tag, Map.of()).getOrDefault(slug, slug);
    return Optional.of(index.entered(id, slug, new Parts(key -> word(tag, key)).of(article)));
  }

  /** Takes in the glossary of a language; from other pages nothing. */
  public void add(Page page) {
    String tag = page.frame().edition();
    Index index = indexes.get(tag);
    if (index != null && page.content() instanceof Page.Glossary glossary) {
      terms.put(tag, index.explained(glossary));
    }
  }

  private String word(String tag, String key) {
    return site.strings().in(tag).messages().getOrDefault(key, "");
  }

  /** The languages that have an index. */
  public List<String> tags() {
    return List.copyOf(indexes.keySet());
  }

  /** Whether the texts of all pages lie in one file, and {@link #texts} has none. */
  public boolean together() {
    return together;
  }

  /** The file of a page's texts, from which results are quoted: path in the output, content. */
  public Map.Entry<String, Packed> texts(String tag, Entered page) {
    return IndexScript.texts(tag, page);
  }

  /** What the index of a language is to hold: those of all pages that are listed in it. */
  public Contents contents(String tag, List<Entered> pages) {
    return Contents.of(pages, index(tag));
  }

  /** The same with some pages exchanged; there is one of each id. */
  public Contents contents(String tag, Contents before, List<Entered> exchanged) {
    return before.with(exchanged, index(tag));
  }

  private Index index(String tag) {
    return Objects.requireNonNull(indexes.get(tag));
  }

  /** The script of a language. */
  public Map.Entry<String, Packed> script(String tag, Contents contents) {
    return Map.entry(
        tag + "/search.js",
        new IndexScript(tag, contents, terms.getOrDefault(tag, List.of())).script(together));
  }
}
