package dev.lesart.publish;

import dev.lesart.render.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages that search engines are to know, each with the same page in other languages
 * (sitemaps.org, protocol 0.9; xhtml:link as Google reads it).
 */
final class Sitemap {
  static final String NAME = "sitemap.xml";

  /** As many as one file may hold. */
  private static final int MOST = 50_000;

  private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final String baseUrl;
  private final int most;
  private final List<Url> urls = new ArrayList<>();

  private record Url(String address, String modified, List<Page.Alternate> alternates) {}

  Sitemap(String baseUrl) {
    this(baseUrl, MOST);
  }

  /**
   * @param most URLs in one file
   */
  Sitemap(String baseUrl, int most) {
    this.baseUrl = baseUrl;
    this.most = most;
  }

  /**
   * @param modified ISO 8601, "" where that is not known
   */
  void add(String address, String modified, List<Page.Alternate> alternates) {
    urls.add(new Url(address, modified, List.copyOf(alternates)));
  }

  /** One file; where there are too many pages for it, several and a list of them. */
  Map<String, String> files() {
    if (urls.size() <= most) {
      return Map.of(NAME, urlset(urls));
    }
    Map<String, String> files = new TreeMap<>();
    XmlWriter index = new XmlWriter().open("sitemapindex", "xmlns", SPACE);
    for (int i = 0; i < urls.size(); i += most) {
      String name = "sitemap-" + (i / most + 1) + ".xml";
      files.put(name, urlset(urls.subList(i, Math.min(i + most, urls.size()))));
      index.open("sitemap").element("loc", baseUrl + name).close("sitemap");
    }
    files.put(NAME, index.close("sitemapindex").toString());
    return files;
  }

  private static String urlset(List<Url> urls) {
    XmlWriter set =
        new XmlWriter()
            .open("urlset", "xmlns", SPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    for (Url url : urls) {
      set.open("url").element("loc", url.address());
      if (!url.modified().isEmpty()) {
        set.element("lastmod", url.modified());
      }
      for (Page.Alternate other : url.alternates()) {
        set.empty("xhtml:link", "rel", "alternate", "hreflang", other.lang(), "href", other.url());
      }
      set.close("url");
    }
    return set.close("urlset").toString();
  }
}
