package dev.lesart.publish;

import dev.lesart.publish.Reference.Manner;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads where HTML and XML lead: pages, drawings, feeds, sitemaps. */
final class MarkupReading {
  private static final Set<String> ADDRESSES =
      Set.of(
          "href",
          "xlink:href",
          "src",
          "poster",
          "action",
          "formaction",
          "manifest",
          "data",
          "cite");

  private static final Set<String> SETS = Set.of("srcset", "imagesrcset");

  /** Elements of sitemaps and feeds whose text is an address. */
  private static final Set<String> TEXTS =
      Set.of("loc", "image:loc", "link", "icon", "logo", "url");

  /** A data attribute's value that is no word: it names a file or a folder. */
  private static final Pattern FILE =
      Pattern.compile("[^\\s:]+/|\\S+\\.(?:css|html|js|json|png|svg|webp)(?:[?#]\\S*)?");

  private static final Pattern REFRESH = Pattern.compile("(?i)[^;,]*[;,]\\s*(?:url\\s*=)?\\s*(.*)");

  private final Contents contents;
  private final String base;

  /**
   * @param contents take what is found
   * @param base where the site lies, ending in a slash
   */
  MarkupReading(Contents contents, String base) {
    this.contents = contents;
    this.base = base;
  }

  void html(String text) {
    Document page = Jsoup.parse(text);
    for (Element element : page.getAllElements()) {
      attributes(element);
      if (element.hasAttr("name") && element.nameIs("a")) {
        contents.id(element.attr("name"));
      }
      if (element.nameIs("style")) {
        Readings.css(element.data(), contents);
      } else if (element.nameIs("script") && element.attr("type").equals("application/ld+json")) {
        Readings.linkedData(element.data(), base, contents);
      } else if (element.nameIs("meta")) {
        meta(element);
      }
      loaded(element);
    }
  }

  void xml(String text) {
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    for (Element element : document.getAllElements()) {
      attributes(element);
      String name = element.normalName();
      if (TEXTS.contains(name) && !element.ownText().isBlank()) {
        contents.lead(element.ownText(), name.endsWith("loc") ? Manner.OWN : Manner.ADDRESS);
      } else if (element.attr("type").equals("html")) {
        // What a feed quotes of a page.
        for (Element quoted : Jsoup.parseBodyFragment(element.text()).getAllElements()) {
          addresses(quoted);
        }
      } else if (name.equals("style")) {
        Readings.css(element.wholeText(), contents);
      }
    }
  }

  private void attributes(Element element) {
    if (element.hasAttr("id")) {
      contents.id(element.id());
    }
    addresses(element);
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      String value = attribute.getValue();
      if (key.startsWith("data-") && FILE.matcher(value).matches()) {
        contents.lead(value, Manner.PLACE);
      } else if (value.contains("url(")) {
        Readings.css(value, contents);
      }
    }
  }

  private void addresses(Element element) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      if (ADDRESSES.contains(key)) {
        boolean link = element.nameIs("a") || element.nameIs("area");
        contents.lead(attribute.getValue(), link ? Manner.LINK : Manner.ADDRESS);
      } else if (SETS.contains(key)) {
        set(attribute.getValue()).forEach(candidate -> contents.lead(candidate, Manner.ADDRESS));
      }
    }
  }

  /** The addresses of {@code a.png 1x, b.png 2x}; of a {@code data:} URL, parts nobody follows. */
  private static List<String> set(String value) {
    return Arrays.stream(value.split(",\\s+|,$"))
        .map(candidate -> candidate.strip().split("\\s+", 2)[0])
        .filter(candidate -> !candidate.isEmpty())
        .toList();
  }

  private void meta(Element element) {
    String content = element.attr("content");
    String refresh = element.attr("http-equiv");
    if (refresh.equalsIgnoreCase("refresh")) {
      Matcher target = REFRESH.matcher(content);
      if (target.matches()) {
        contents.lead(target.group(1).replaceAll("^['\"]|['\"]$", ""), Manner.LINK);
        contents.move();
      }
    } else if (element.attr("name").equalsIgnoreCase("robots") && content.contains("noindex")) {
      contents.unlist();
    } else if (content.startsWith(base)) {
      contents.lead(content, Manner.ADDRESS);
    }
  }

  /** What lesart.js and search.js fetch when they are asked to. */
  private void loaded(Element element) {
    String kept = element.attr("data-edition");
    if (!kept.isEmpty()) {
      contents.lead(kept + "offline.json", Manner.ADDRESS);
    }
    String searched = element.attr("data-languages");
    if (!searched.isEmpty() && element.hasAttr("data-base")) {
      for (String language : searched.split(" ", -1)) {
        contents.lead(element.attr("data-base") + "../" + language + "/search.js", Manner.ADDRESS);
      }
    }
  }
}
