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
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well the site's own glossary is linked, on sentences in which an editor marked what must be:
 * {@code Die [[Front|front]] hält.} Each line is a section of its own. Those after the comment
 * {@value #HARD} cannot be told by their forms; they are counted and printed, and only kept from
 * getting worse.
 */
class TermLinkerGoldTest {
  private static final Path SITE = Path.of("");
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String HARD = "# needs understanding";

  @ParameterizedTest
  @CsvSource({"de, 0.92", "en, 0.90", "ar, 0.96"})
  void links_as_an_editor_would(String language, double precisionWithHardOnes) throws IOException {
    TermLinker linker = new TermLinker(language, glossary(language));
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/gold/terms-" + language + ".txt"));
    int hard = lines.indexOf(HARD);
    Score score = new Score();
    lines.subList(0, hard).forEach(line -> score.add(line, linker));
    System.out.println("term linking " + language + ": " + score);
    double precision = score.precision();
    double recall = score.recall();
    lines.subList(hard, lines.size()).forEach(line -> score.add(line, linker));
    System.out.println("with those that need understanding: " + score);
    score.wrong.forEach(System.out::println);
    assertThat(precision).as("precision").isGreaterThanOrEqualTo(0.99);
    assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.95);
    assertThat(score.precision()).isGreaterThanOrEqualTo(precisionWithHardOnes);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
  }

  private static final class Score {
    private final List<String> wrong = new ArrayList<>();
    private int sentences;
    private int expected;
    private int made;
    private int right;

    void add(String line, TermLinker linker) {
      if (line.isBlank() || line.startsWith("# ")) {
        return;
      }
      Set<String> gold = new TreeSet<>();
      String text = GoldSentence.read(line, gold);
      // Headings are not given to the linker.
      List<Inline> content =
          line.startsWith("## ")
              ? List.of()
              : linker.link(GoldSentence.parse(text), new HashSet<>(), id -> 1);
      Set<String> links = GoldSentence.links(content);
      Set<String> both = new TreeSet<>(links);
      both.retainAll(gold);
      sentences++;
      expected += gold.size();
      made += links.size();
      right += both.size();
      gold.removeAll(both);
      links.removeAll(both);
      if (!gold.isEmpty() || !links.isEmpty()) {
        wrong.add("  missed " + gold + ", false " + links + " in: " + text);
      }
    }

    double precision() {
      return made == 0 ? 1 : (double) right / made;
    }

    double recall() {
      return expected == 0 ? 1 : (double) right / expected;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f recall %.3f (%d sentences, %d links)",
          precision(),
          recall(),
          sentences,
          expected);
    }
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
    List<String> not = new ArrayList<>(strings(data.path("not")));
    not.addAll(strings(text.path("not")));
    String name = file.getFileName().toString();
    return new TermLinker.Entry(
        name.substring(0, name.length() - ".md".length()),
        forms,
        data.path("case").asText("fold").equals("exact"),
        data.path("match").asText("auto").equals("auto"),
        not);
  }

  private static List<String> strings(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode frontMatter(Path file) throws IOException {
    String text = Files.readString(file);
    return YAML.readTree(text.substring(4, text.indexOf("\n---", 4)));
  }
}
