package dev.lesart.publish;

import dev.lesart.model.Settings;
import dev.lesart.model.Site;
import dev.lesart.read.Assets;
import dev.lesart.render.Edition;
import dev.lesart.render.Page;
import dev.lesart.render.Page.Day;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files by which search engines, feed readers and browsers know a site. */
public final class Publication {
  private final Site site;
  private final Assets assets;
  private final Sitemap sitemap;
  private final Feeds feeds;

  public Publication(Site site, Assets assets) {
    this.assets = assets;
    this.site = site;
    this.sitemap = new Sitemap(site.settings().baseUrl());
    this.feeds = new Feeds(site);
  }

  /** What there is to publish of a page; empty where another stands in its place. */
  public static Optional<Published> of(Page page) {
    if (!isOfItsOwn(page)) {
      return Optional.empty();
    }
    Day modified = page.content() instanceof Page.Article article ? article.modified() : null;
    return Optional.of(
        new Published(
            page.frame().url(),
            modified == null ? "" : modified.iso(),
            page.frame().alternates(),
            Feeds.entry(page).orElse(null)));
  }

  /** Takes in a page. */
  public void add(Published page) {
    sitemap.add(page.url(), page.modified(), page.alternates());
    if (page.entry() != null) {
      feeds.add(page.entry());
    }
  }

  /** Whether search engines are to know the page itself, not another in its place. */
  private static boolean isOfItsOwn(Page page) {
    return !page.frame().offline()
        && !page.frame().url().isEmpty()
        && page.frame().canonical().isEmpty();
  }

  /** The files by their paths in the output. */
  public Map<String, String> files() {
    Settings settings = site.settings();
    Map<String, String> files = new TreeMap<>(sitemap.files());
    files.putAll(feeds.files());
    String icon = assets.place("icon.svg");
    for (Edition edition : Edition.all(settings)) {
      files.put(edition.id() + "/site.webmanifest", Manifest.of(site, edition, icon));
    }
    files.put(
        "robots.txt",
        "User-agent: *\nAllow: /\n\nSitemap: " + settings.baseUrl() + Sitemap.NAME + "\n");
    return files;
  }
}
