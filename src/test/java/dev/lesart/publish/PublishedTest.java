package dev.lesart.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lesart.cases.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped site, with all keys that its front matter may have, tells machines. */
class PublishedTest {
  private static final String BASE = "https://example.org/projects/x/";

  /** The pages of the output that search engines see, by path. */
  private static final Map<String, Document> PAGES = new TreeMap<>();

  private static TestSite site;

  @BeforeAll
  static void bake(@TempDir Path folder) throws IOException {
    site = TestSite.shipped(folder);
    site.write(
        "content/site.yaml", read("content/site.yaml").replace("https://example.org/", BASE));
    edit(
        "content",
        """
        byline: [Anna Muster, Karl Beispiel]
        modified: 2026-10-01
        corrections:
          2026-11-20: Die Zahl war falsch.
          2026-09-03: Ein Name war falsch <geschrieben>.
        aliases: [deir-ez-zor, "2017"]
        """);
    edit("translations/en", "byline: Jane Sample\naliases: siege\n");
    site.run("build").succeeds();
    Path output = site.path("output");
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        if (!file.endsWith("offline.html")) {
          PAGES.put(output.relativize(file).toString(), Jsoup.parse(Files.readString(file)));
        }
      }
    }
  }

  /** Puts lines into the front matter of the explainer in a tree, in place of those it has. */
  private static void edit(String tree, String lines) throws IOException {
    String path = tree + "/deir-al-sor/index.md";
    site.write(path, read(path).replaceFirst("modified: .*\n", lines));
  }

  private static Document page(String path) {
    return Objects.requireNonNull(PAGES.get(path), path);
  }

  private static String read(String path) throws IOException {
    return Files.readString(site.path(path));
  }

  private static List<JsonNode> data(Document page) throws IOException {
    List<JsonNode> data = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      data.add(new ObjectMapper().readTree(script.data()));
    }
    return data;
  }

  private static Document xml(String path) throws IOException {
    return Jsoup.parse(read("output/" + path), Parser.xmlParser());
  }

  @Test
  void all_data_is_in_the_words_of_schema_org() throws IOException {
    Map<String, JsonNode> nodes = new LinkedHashMap<>();
    Map<String, String> types = new HashMap<>();
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      for (JsonNode node : data(page.getValue())) {
        assertThat(node.get("@context").asText()).isEqualTo("https://schema.org");
        nodes.put(page.getKey(), node);
        types.put(node.path("@id").asText(), node.get("@type").asText());
      }
    }
    // Six editions of start page, glossary, explainer and the page about the site, and the choice.
    assertThat(nodes).hasSize(25);
    Vocabulary vocabulary = Vocabulary.read();
    nodes.forEach((path, node) -> assertThat(vocabulary.unknown(node, types)).as(path).isEmpty());
  }

  @Test
  void the_check_notices_what_the_vocabulary_does_not_have() throws IOException {
    Vocabulary vocabulary = Vocabulary.read();
    ObjectNode node =
        (ObjectNode)
            new ObjectMapper()
                .readTree(
                    """
                    {"@type": "BackgroundNewsArticle", "headline": "x", "grammar": "y",
                     "isAccessibleForFree": "z", "correction": {"@type": "Person", "name": "q"},
                     "datePublished": "gestern", "author": {"@type": "Persona"}}""");
    assertThat(vocabulary.unknown(node, Map.of()))
        .containsExactly(
            "BackgroundNewsArticle.grammar",
            "BackgroundNewsArticle.isAccessibleForFree: \"z\"",
            "BackgroundNewsArticle.correction: a Person",
            "BackgroundNewsArticle.datePublished: \"gestern\"",
            "type Persona",
            "BackgroundNewsArticle.author: a Persona");
  }

  @Test
  void an_explainer_says_what_it_is_made_from() throws IOException {
    JsonNode article = data(page("de/deir-al-sor/index.html")).get(0);
    String english = BASE + "en/deir-ez-zor/#article";
    String arabic = BASE + "ar/dayr-az-zawr/#article";
    assertThat(article.get("@type").asText()).isEqualTo("BackgroundNewsArticle");
    assertThat(article.get("inLanguage").asText()).isEqualTo("de");
    assertThat(article.get("workTranslation").findValuesAsText("@id"))
        .containsExactly(english, arabic);
    assertThat(article.get("author").findValuesAsText("name"))
        .containsExactly("Anna Muster", "Karl Beispiel");
    assertThat(article.has("translator")).isFalse();
    assertThat(article.get("datePublished").asText()).isEqualTo("2017-01");
    assertThat(article.get("dateModified").asText()).isEqualTo("2026-11-20");
    assertThat(article.get("temporalCoverage").asText()).isEqualTo("2016-04/2017-01");
    assertThat(article.get("citation").findValuesAsText("name"))
        .contains("SPIEGEL ONLINE", "Vereinte Nationen")
        .hasSizeGreaterThan(8);
    assertThat(article.get("correction").findValuesAsText("text"))
        .containsExactly("Die Zahl war falsch.", "Ein Name war falsch <geschrieben>.");

    JsonNode translation = data(page("en/deir-ez-zor/index.html")).get(0);
    assertThat(translation.get("@id").asText()).isEqualTo(english);
    assertThat(translation.at("/translationOfWork/@id").asText())
        .isEqualTo(article.get("@id").asText());
    assertThat(translation.get("translator").findValuesAsText("name"))
        .containsExactly("Jane Sample");
    assertThat(translation.get("author").findValuesAsText("name"))
        .containsExactly("Anna Muster", "Karl Beispiel");
    // Its corrections are those of the source, in the source's words until they are translated.
    assertThat(translation.get("correction").findValuesAsText("inLanguage"))
        .containsExactly("de", "de");

    JsonNode pair = data(page("de-ar/deir-al-sor/index.html")).get(0);
    assertThat(pair.get("inLanguage")).hasToString("[\"de\",\"ar\"]");
    assertThat(pair.has("workTranslation")).isFalse();
  }

  @Test
  void a_glossary_is_a_set_of_defined_terms() throws IOException {
    JsonNode set = data(page("ar/masrad/index.html")).get(0);
    Document page = page("ar/masrad/index.html");
    assertThat(set.get("@type").asText()).isEqualTo("DefinedTermSet");
    List<String> ids = new ArrayList<>();
    for (JsonNode term : set.get("hasDefinedTerm")) {
      ids.add(term.get("@id").asText().replaceFirst(".*#", ""));
      assertThat(term.get("description").asText()).isNotBlank();
    }
    assertThat(ids).containsExactlyInAnyOrderElementsOf(page.select(".entry").eachAttr("id"));
    JsonNode article = data(page("ar/dayr-az-zawr/index.html")).get(0);
    assertThat(set.findValuesAsText("@id"))
        .containsAll(article.get("mentions").findValuesAsText("@id"))
        .containsAll(article.get("mentions").findValuesAsText("inDefinedTermSet"));
  }

  @Test
  void alternates_are_reciprocal_and_each_page_is_canonical() {
    Map<String, Map<String, String>> alternates = new TreeMap<>();
    PAGES.forEach(
        (path, page) -> {
          String url = url(path);
          if (page.select("meta[http-equiv=refresh]").isEmpty() && !path.equals("404.html")) {
            assertThat(page.select("link[rel=canonical]").eachAttr("href"))
                .as(path)
                .containsExactly(url);
          }
          Map<String, String> others = new TreeMap<>();
          page.select("link[rel=alternate][hreflang]")
              .forEach(link -> others.put(link.attr("hreflang"), link.attr("href")));
          if (!others.isEmpty()) {
            assertThat(others.values()).as(path).contains(url);
            alternates.put(url, others);
          }
        });
    // Start page, glossary, explainer and the page about the site in three languages; the choice.
    assertThat(alternates).hasSize(13);
    alternates.forEach(
        (url, others) -> {
          assertThat(others).as(url).containsOnlyKeys("de", "en", "ar", "x-default");
          others
              .values()
              .forEach(other -> assertThat(alternates.get(other)).as(url).isEqualTo(others));
        });
  }

  private static String url(String path) {
    return BASE + path.replace("index.html", "");
  }

  @Test
  void the_sitemap_lists_each_page_once_with_its_translations() throws IOException {
    Document sitemap = xml("sitemap.xml");
    Set<String> pages = new TreeSet<>();
    PAGES.forEach(
        (path, page) -> {
          if (page.select("meta[http-equiv=refresh]").isEmpty() && !path.equals("404.html")) {
            pages.add(url(path));
          }
        });
    assertThat(sitemap.select("url > loc").eachText())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(pages);
    for (Element each : sitemap.select("url")) {
      String path = each.select("loc").text().substring(BASE.length()) + "index.html";
      Map<String, String> head = new TreeMap<>();
      page(path)
          .select("link[rel=alternate][hreflang]")
          .forEach(link -> head.put(link.attr("hreflang"), link.attr("href")));
      Map<String, String> listed = new TreeMap<>();
      each.getElementsByTag("xhtml:link")
          .forEach(link -> listed.put(link.attr("hreflang"), link.attr("href")));
      assertThat(listed).as(path).isEqualTo(head);
    }
    assertThat(sitemap.select("url:has(loc:containsOwn(/de/deir-al-sor/)) > lastmod").text())
        .isEqualTo("2026-11-20");
    assertThat(read("output/robots.txt")).endsWith("Sitemap: " + BASE + "sitemap.xml\n");
  }

  @Test
  void a_long_sitemap_is_divided() {
    Sitemap sitemap = new Sitemap(BASE, 2);
    for (String name : List.of("a", "b", "c")) {
      sitemap.add(BASE + name + "/", "", List.of());
    }
    Map<String, String> files = sitemap.files();
    assertThat(files).containsOnlyKeys("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml");
    assertThat(files.get("sitemap.xml"))
        .contains("<loc>" + BASE + "sitemap-1.xml</loc>", "<loc>" + BASE + "sitemap-2.xml</loc>");
    assertThat(files.get("sitemap-2.xml")).contains("/c/").doesNotContain("/b/");
  }

  @Test
  void each_language_has_a_feed() throws IOException {
    for (String tag : List.of("de", "en", "ar")) {
      Document feed = xml(tag + "/feed.xml");
      Element root = feed.expectFirst("feed");
      assertThat(root.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
      assertThat(root.attr("xml:lang")).isEqualTo(tag);
      // RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have.
      for (Element each : feed.select("feed, entry")) {
        for (String name : List.of("id", "title", "updated")) {
          assertThat(each.select("> " + name)).as(tag + " " + name).hasSize(1);
        }
        OffsetDateTime.parse(each.expectFirst("> updated").text());
      }
      assertThat(feed.select("feed > author > name").text()).isEqualTo("Lesart");
      assertThat(feed.select("entry")).hasSize(1);
      String page = feed.select("entry > link").attr("href").substring(BASE.length());
      Document html = page(page + "index.html");
      assertThat(feed.select("entry > title").text()).isEqualTo(html.select("h1").text());
      assertThat(feed.select("link[rel=self]").attr("href")).isEqualTo(BASE + tag + "/feed.xml");
      Path linked =
          site.path("output/" + page)
              .resolve(html.select("link[type=application/atom+xml]").attr("href"));
      assertThat(linked).hasSameBinaryContentAs(site.path("output/" + tag + "/feed.xml"));
    }
  }

  @Test
  void a_browser_may_keep_an_edition_among_its_programs() throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(read("output/ar/site.webmanifest"));
    assertThat(manifest.get("lang").asText()).isEqualTo("ar");
    assertThat(manifest.get("dir").asText()).isEqualTo("rtl");
    Path edition = site.path("output/ar");
    assertThat(edition.resolve(manifest.get("start_url").asText()).resolve("index.html")).exists();
    assertThat(edition.resolve(manifest.at("/icons/0/src").asText())).exists();
  }

  @Test
  void a_former_address_leads_on() {
    for (String path : List.of("de/deir-ez-zor", "de/2017", "de-ar/2017", "de-en/deir-ez-zor")) {
      Document page = page(path + "/index.html");
      String edition = path.substring(0, path.indexOf('/'));
      assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
          .isEqualTo("0; url=../../" + edition + "/deir-al-sor/index.html");
      assertThat(page.select("link[rel=canonical]").attr("href"))
          .isEqualTo(BASE + edition + "/deir-al-sor/");
      assertThat(page.select("a.onward").attr("href"))
          .isEqualTo("../../" + edition + "/deir-al-sor/index.html");
    }
    assertThat(PAGES).containsKey("en/siege/index.html").doesNotContainKey("ar/2017/index.html");
  }

  @Test
  void readers_see_who_made_a_text_and_what_was_corrected() {
    Document german = page("de/deir-al-sor/index.html");
    assertThat(german.select("header.title .notes li").eachText())
        .contains("Text: Anna Muster und Karl Beispiel", "Berichtigt: 20. November 2026")
        .noneMatch(note -> note.startsWith("Geändert"));
    assertThat(german.select("#corrections dt").eachText())
        .containsExactly("20. November 2026", "3. September 2026");
    Document arabic = page("ar/dayr-az-zawr/index.html");
    assertThat(arabic.select("#corrections dt")).hasSize(3);
    assertThat(arabic.select("#corrections dd p[lang=de]").eachText())
        .containsExactly("Die Zahl war falsch.", "Ein Name war falsch <geschrieben>.");
    Document making = page("en/about/index.html");
    assertThat(making.select(".made").text())
        .contains("Translation: Jane Sample", "Text: Anna Muster and Karl Beispiel", "Corrections");
    assertThat(making.select(".made li a[href*=#s-]")).hasSize(8);
  }
}
