package dev.lesart.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lesart.model.Inline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well the site's own glossary is linked, on sentences in which an editor marked what must be:
 * {@code Die [[Front|front]] hält.} Each line is a section of its own; empty lines and those that
 * begin with # are passed over. {@code -Dlesart.site} names another site.
 */
class TermLinkerGoldTest {
  private static final Path SITE = Path.of(System.getProperty("lesart.site", "."));
  private static final YAMLMapper YAML = new YAMLMapper();

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void links_as_an_editor_would(String language) throws IOException {
    TermLinker linker = new TermLinker(language, glossary(language));
    List<String> lines = lines(language);
    List<String> wrong = new ArrayList<>();
    int right = 0;
    int expected = 0;
    int made = 0;
    for (String line : lines) {
      Set<String> gold = new TreeSet<>();
      String text = unmark(line, gold);
      Set<String> links =
          links(linker.link(List.of(new Inline.Text(text)), new HashSet<>(), id -> 1));
      expected += gold.size();
      made += links.size();
      Set<String> both = new TreeSet<>(links);
      both.retainAll(gold);
      right += both.size();
      gold.removeAll(both);
      links.removeAll(both);
      if (!gold.isEmpty() || !links.isEmpty()) {
        wrong.add("missed " + gold + " false " + links + " in: " + text);
      }
    }
    double precision = made == 0 ? 0 : (double) right / made;
    double recall = expected == 0 ? 0 : (double) right / expected;
    System.out.printf(
        Locale.ROOT,
        "term linking %s: precision %.3f recall %.3f (%d sentences, %d links)%n",
        language,
        precision,
        recall,
        lines.size(),
        expected);
    wrong.forEach(System.out::println);
    assertThat(precision).as("precision").isGreaterThanOrEqualTo(0.99);
    assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.95);
  }

  private static List<String> lines(String language) throws IOException {
    Path file = Path.of("src/test/resources/gold/terms-" + language + ".txt");
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** The sentence without its marks; {@code gold} is given each as {@code 14 Front → front}. */
  private static String unmark(String line, Set<String> gold) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = line.indexOf("[["); open >= 0; open = line.indexOf("[[", at)) {
      int bar = line.indexOf('|', open);
      int close = line.indexOf("]]", bar);
      text.append(line, at, open);
      gold.add(
          text.length()
              + " "
              + line.substring(open + 2, bar)
              + " → "
              + line.substring(bar + 1, close));
      text.append(line, open + 2, bar);
      at = close + 2;
    }
    return text.append(line.substring(at)).toString();
  }

  private static Set<String> links(List<Inline> content) {
    Set<String> links = new TreeSet<>();
    int at = 0;
    for (Inline inline : content) {
      List<Inline> parts = inline instanceof Inline.Mention it ? it.content() : List.of(inline);
      int start = at;
      StringBuilder written = new StringBuilder();
      parts.forEach(part -> written.append(part instanceof Inline.Text it ? it.value() : " "));
      at += written.length();
      if (inline instanceof Inline.Mention it) {
        links.add(start + " " + written + " → " + it.id());
      }
    }
    return links;
  }

  private static List<TermLinker.Entry> glossary(String language) throws IOException {
    Path sources = SITE.resolve("content/glossary");
    Path translations = SITE.resolve("translations").resolve(language).resolve("glossary");
    List<TermLinker.Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Path translation = translations.resolve(file.getFileName().toString());
        JsonNode data = frontMatter(file);
        JsonNode text =
            language.equals("de")
                ? data
                : Files.exists(translation) ? frontMatter(translation) : null;
        if (text != null) {
          entries.add(entry(file, data, text));
        }
      }
    }
    return entries;
  }

  private static TermLinker.Entry entry(Path file, JsonNode data, JsonNode text) {
    List<String> forms = new ArrayList<>(List.of(text.path("term").asText()));
    forms.addAll(strings(text.path("forms")));
    String name = file.getFileName().toString();
    return new TermLinker.Entry(
        name.substring(0, name.length() - ".md".length()),
        forms,
        data.path("case").asText("fold").equals("exact"),
        data.path("match").asText("auto").equals("auto"),
        strings(data.path("not")));
  }

  private static List<String> strings(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode frontMatter(Path file) throws IOException {
    String text = Files.readString(file);
    return YAML.readTree(text.substring(4, text.indexOf("\n---", 4)));
  }
}
