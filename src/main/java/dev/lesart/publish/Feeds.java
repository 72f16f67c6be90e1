package dev.lesart.publish;

import dev.lesart.model.Language;
import dev.lesart.model.Site;
import dev.lesart.publish.Published.Entry;
import dev.lesart.render.Page;
import dev.lesart.render.Page.Article;
import dev.lesart.render.Page.Day;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An Atom feed for each language (RFC 4287): the explainers, those that were changed last first.
 * One of which no date is known stands in none, since every entry needs one.
 */
final class Feeds {
  private static final String NAME = "feed.xml";
  private static final int LONGEST = 50;

  /** The date of a feed in which nothing stands. */
  private static final String NEVER = "1970-01-01";

  private final Site site;
  private final Map<String, List<Entry>> entries = new TreeMap<>();

  Feeds(Site site) {
    this.site = site;
  }

  /** What a feed says of a page; empty where the page stands in none. */
  static Optional<Entry> entry(Page page) {
    if (page.frame().pair() || !(page.content() instanceof Article article)) {
      return Optional.empty();
    }
    Day published = article.date() == null ? article.asOf() : article.date();
    Day updated = article.modified() == null ? published : article.modified();
    return updated == null
        ? Optional.empty()
        : Optional.of(
            new Entry(
                page.frame().edition(),
                page.frame().url(),
                page.frame().title(),
                page.frame().description(),
                day(published == null ? updated : published),
                day(updated)));
  }

  void add(Entry entry) {
    entries.computeIfAbsent(entry.tag(), tag -> new ArrayList<>()).add(entry);
  }

  /** The first day of what a date means: Atom knows nothing less exact. */
  private static String day(Day date) {
    return date.iso() + "-01-01".substring(Math.min(6, date.iso().length() - 4));
  }

  /** The feeds by their paths in the output. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (Language language : site.settings().languages()) {
      files.put(language.tag() + "/" + NAME, feed(language));
    }
    return files;
  }

  private String feed(Language language) {
    String tag = language.tag();
    String base = site.settings().baseUrl();
    String title = site.title().in(tag);
    List<Entry> latest =
        entries.getOrDefault(tag, List.of()).stream()
            .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::url))
            .limit(LONGEST)
            .toList();
    String self = base + tag + "/" + NAME;
    XmlWriter feed =
        new XmlWriter()
            .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", tag)
            .element("id", self)
            .element("title", title)
            .element("updated", time(latest.isEmpty() ? NEVER : latest.get(0).updated()))
            .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
            .empty("link", "rel", "alternate", "type", "text/html", "href", base + tag + "/")
            .open("author")
            .element("name", title)
            .close("author");
    for (Entry entry : latest) {
      feed.open("entry")
          .element("id", entry.url())
          .element("title", entry.title())
          .empty("link", "rel", "alternate", "type", "text/html", "href", entry.url())
          .element("published", time(entry.published()))
          .element("updated", time(entry.updated()));
      if (!entry.summary().isEmpty()) {
        feed.element("summary", entry.summary());
      }
      feed.close("entry");
    }
    return feed.close("feed").toString();
  }

  private static String time(String day) {
    return day + "T00:00:00Z";
  }
}
