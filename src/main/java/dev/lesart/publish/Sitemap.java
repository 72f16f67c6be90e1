package dev.lesart.publish;

import dev.lesart.draw.Xml;
import dev.lesart.render.Page;
import dev.lesart.render.Page.Day;
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
  private final List<String> urls = new ArrayList<>();

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

  void add(Page page) {
    Day modified = page.content() instanceof Page.Article article ? article.modified() : null;
    add(page.frame().url(), modified == null ? "" : modified.iso(), page.frame().alternates());
  }

  /**
   * @param modified ISO 8601, "" where that is not known
   */
  void add(String address, String modified, List<Page.Alternate> alternates) {
    StringBuilder url = new StringBuilder("<url>\n");
    Element.write("loc", address, url);
    if (!modified.isEmpty()) {
      Element.write("lastmod", modified, url);
    }
    for (Page.Alternate alternate : alternates) {
      url.append("<xhtml:link rel=\"alternate\" hreflang=\"");
      Xml.escape(alternate.lang(), url);
      url.append("\" href=\"");
      Xml.escape(alternate.url(), url);
      url.append("\"/>\n");
    }
    urls.add(url.append("</url>\n").toString());
  }

  /** One file; where there are too many pages for it, several and a list of them. */
  Map<String, String> files() {
    if (urls.size() <= most) {
      return Map.of(NAME, urlset(urls));
    }
    Map<String, String> files = new TreeMap<>();
    StringBuilder index = head("sitemapindex", "");
    for (int i = 0; i < urls.size(); i += most) {
      String name = "sitemap-" + (i / most + 1) + ".xml";
      files.put(name, urlset(urls.subList(i, Math.min(i + most, urls.size()))));
      index.append("<sitemap>\n");
      Element.write("loc", baseUrl + name, index);
      index.append("</sitemap>\n");
    }
    files.put(NAME, index.append("</sitemapindex>\n").toString());
    return files;
  }

  private static String urlset(List<String> urls) {
    StringBuilder set = head("urlset", " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"");
    urls.forEach(set::append);
    return set.append("</urlset>\n").toString();
  }

  private static StringBuilder head(String name, String more) {
    return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
        .append(name)
        .append(" xmlns=\"" + SPACE + "\"" + more + ">\n");
  }
}
