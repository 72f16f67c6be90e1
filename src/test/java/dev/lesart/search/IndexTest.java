package dev.lesart.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lesart.cases.TestSite;
import dev.lesart.model.Document;
import dev.lesart.model.Localized;
import dev.lesart.model.Place;
import dev.lesart.model.Term;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a language's index says of its pages. */
final class IndexTest {
  @TempDir Path folder;

  /** The data of {@code lesart("de",{…});}. */
  private static JsonNode data(String script) throws IOException {
    assertThat(script).startsWith("lesart(\"").endsWith(");\n");
    return new ObjectMapper()
        .readTree(script.substring(script.indexOf(',') + 1, script.length() - ");\n".length()));
  }

  private static JsonNode index(TestSite site, String tag) throws IOException {
    return data(Files.readString(site.path("output/" + tag + "/search.js")));
  }

  /** The anchors or headings of the parts in which a word stands. */
  private static List<String> parts(JsonNode index, String word) {
    List<String> words = List.of(index.get("words").asText().split(" "));
    assertThat(words).isSorted().contains(word);
    return parts(index, numbers(index.get("parts").asText().split(" ")[words.indexOf(word)]));
  }

  private static List<String> parts(JsonNode index, List<Integer> numbers) {
    List<String> all = new ArrayList<>();
    index
        .get("pages")
        .forEach(
            page ->
                page.get(2)
                    .forEach(part -> all.add(page.get(0).asText() + "#" + part.get(0).asText())));
    return numbers.stream().map(all::get).toList();
  }

  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    int number = 0;
    for (String step : text.split(",")) {
      number += Integer.parseInt(step, 36);
      numbers.add(number);
    }
    return numbers;
  }

  private static JsonNode term(JsonNode index, String id) {
    for (JsonNode term : index.get("terms")) {
      if (term.get(0).asText().equals(id)) {
        return term;
      }
    }
    throw new AssertionError("no term " + id);
  }

  @Test
  void wordsLeadToTheirSections() throws IOException {
    TestSite site = TestSite.base(folder);
    site.run("build").succeeds();
    JsonNode index = index(site, "de");
    assertThat(parts(index, "notiz")).containsExactly("notiz#");
    assertThat(parts(index, "absatz")).containsExactly("notiz#section-1");
    assertThat(parts(index, "januar"))
        .as("standfirst, events with their dates, figures")
        .contains("stadt#", "stadt#timeline");
    assertThat(parts(index, "110")).contains("stadt#hilfe", "stadt#figures");
    assertThat(parts(index, "bericht")).contains("stadt#sources");
  }

  @Test
  void whatIsNotOnThePageIsNotFound() throws IOException {
    TestSite site = TestSite.base(folder);
    site.append(
        "content/stadt/lage.md", "\nMit Fußnote[^1] & <b>Markup</b>.\n\n[^1]: Untenstehendes.\n");
    site.run("build").succeeds();
    JsonNode index = index(site, "de");
    assertThat(index.get("texts").toString()).contains("Mit Fußnote & Markup.");
    assertThat(parts(index, "untenstehendes")).containsExactly("stadt#lage");
    assertThat(List.of(index.get("words").asText().split(" ")))
        .doesNotContain("fußnote1", "amp", "b", "class", "href");
  }

  @Test
  void everyAnchorStandsOnItsPage() throws IOException {
    TestSite site = TestSite.shipped(folder);
    site.run("build").succeeds();
    for (String tag : List.of("de", "en", "ar")) {
      JsonNode index = index(site, tag);
      assertThat(index.get("pages").size()).isEqualTo(1);
      for (int i = 0; i < index.get("pages").size(); i++) {
        JsonNode page = index.get("pages").get(i);
        String html =
            Files.readString(
                site.path("output/" + tag + "/" + page.get(1).asText() + "/index.html"));
        List<String> anchors = new ArrayList<>();
        page.get(2).forEach(part -> anchors.add(part.get(0).asText()));
        index
            .get("texts")
            .get(i)
            .forEach(part -> part.forEach(block -> anchors.add(block.get(0).asText())));
        anchors.removeIf(String::isEmpty);
        assertThat(anchors).hasSizeGreaterThan(40);
        assertThat(anchors)
            .allSatisfy(anchor -> assertThat(html).contains("id=\"" + anchor + "\""));
      }
    }
  }

  @Test
  void aTermIsFoundInEachOfItsForms() throws IOException {
    TestSite site = TestSite.shipped(folder);
    site.run("build").succeeds();
    JsonNode german = index(site, "de");
    JsonNode state = term(german, "is");
    assertThat(state.get(1).asText()).isEqualTo("Islamischer Staat");
    assertThat(state.get(2).asText())
        .startsWith("Dschihadistische Organisation")
        .doesNotContain("<");
    assertThat(state.get(3).toString()).contains("\"IS\"", "\"Islamischen Staates\"");
    List<String> mentioned = parts(german, numbers(state.get(4).asText()));
    assertThat(mentioned)
        .as("the standfirst writes it out, others abbreviate it")
        .contains("deir-al-sor#", "deir-al-sor#background", "deir-al-sor#timeline");
    assertThat(mentioned.size()).isGreaterThan(parts(german, "staat").size());

    JsonNode arabic = index(site, "ar");
    assertThat(parts(arabic, numbers(term(arabic, "luftschlag").get(4).asText())))
        .as("with the article, and with a pronoun")
        .contains("deir-al-sor#airstrikes", "deir-al-sor#sources");
  }

  @Test
  void whatIsNotListedIsNotFound() throws IOException {
    TestSite site = TestSite.base(folder);
    site.write(
        "content/site.yaml",
        Files.readString(site.path("content/site.yaml"))
            .replace("- tag: en", "- {tag: en, publish: 0.9}"));
    site.run("build").succeeds();
    assertThat(index(site, "en").get("pages").size()).isZero();
    assertThat(index(site, "de").get("pages").size()).isEqualTo(2);
  }

  @Test
  void theTextsOfManyPagesAreFilesOfTheirOwn() throws IOException {
    TestSite site = TestSite.base(folder);
    for (int i = 0; i < Indexes.TOGETHER; i++) {
      site.write("content/note-" + i + ".md", "---\ntitle: Notiz " + i + "\n---\n\nEin Wort.\n");
    }
    site.run("build").succeeds();
    assertThat(index(site, "de").has("texts")).isFalse();
    JsonNode texts = data(Files.readString(site.path("output/de/search/note-1.js")));
    assertThat(texts.get(0).get(0).get(1).asText()).isEqualTo("Ein Wort.");
    assertThat(Files.readString(site.path("output/de/search/note-1.js")))
        .startsWith("lesart(\"de/note-1\",[[[\"");
    assertThat(parts(index(site, "de"), "wort")).contains("note-1#", "note-39#");
  }

  @Test
  void pagesAreExchanged() {
    Random random = new Random(1);
    List<List<Part>> pages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pages.add(parts(random));
    }
    Contents contents = contents(pages);
    for (int i = 0; i < 300; i++) {
      Index index = new Index("de", TERMS);
      List<Entered> exchanged = new ArrayList<>();
      for (int at = 0; at < pages.size(); at++) {
        if (random.nextInt(i % 7 + 1) == 0) {
          pages.set(at, parts(random));
          exchanged.add(index.entered("id" + at, "slug" + at, pages.get(at)));
        }
      }
      contents = contents.with(exchanged, index);
      assertThat(script(contents)).isEqualTo(script(contents(pages)));
    }
  }

  private static final List<Term> TERMS =
      List.of(
          new Term(
              "front",
              false,
              true,
              new Localized<>(
                  "de",
                  new TreeMap<>(
                      Map.of(
                          "de",
                          new Term.Text(
                              "Front",
                              List.of(),
                              List.of(),
                              List.of(),
                              "",
                              new Document(List.of(), List.of()),
                              Place.of("")))))));

  private static final List<Explained> EXPLAINED =
      List.of(new Explained("front", "Front", "die", "", List.of("Front")));

  private static Contents contents(List<List<Part>> pages) {
    Index index = new Index("de", TERMS);
    List<Entered> entered = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      entered.add(index.entered("id" + i, "slug" + i, pages.get(i)));
    }
    return Contents.of(entered, index);
  }

  private static String script(Contents contents) {
    return new String(
        new IndexScript("de", contents, EXPLAINED).script(true).bytes(), StandardCharsets.UTF_8);
  }

  private static List<Part> parts(Random random) {
    List<Part> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String text = "wort" + random.nextInt(9) + " größe" + random.nextInt(30);
      String more = List.of("Front", "𝒜𝓑", "ﬁ", "und", "").get(random.nextInt(5));
      parts.add(new Part("p" + i, text, List.of(new Passage("a", "de", text + " " + more))));
    }
    return parts;
  }
}
