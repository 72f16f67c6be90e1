package dev.lesart.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read without the parser is what the parser reads. {@code -Drandom.seed=} repeats a run,
 * {@code -Drandom.count=} prolongs it.
 */
class SkeletonTest {
  /** Prose, and what looks like prose. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "b c",
          "Wort",
          "ä",
          "غارة",
          "3",
          "2017",
          "110.000",
          " ",
          " ",
          " ",
          " ",
          "\n",
          "\n",
          "\n\n",
          "\n\n",
          "\n\n",
          "*",
          "**",
          "_",
          "__",
          "*a*",
          "**b**",
          "_c_",
          "*d e*",
          "[",
          "]",
          "](",
          ")",
          "(",
          "[x](y)",
          "[x z](http://a.b/c_d*e)",
          "[*x*](#y)",
          "[x]",
          "[^1]",
          "![x](y)",
          "[x](y \"z\")",
          "# ",
          "## ",
          "### a\n\n",
          "## b\n",
          "#",
          "- ",
          "- a\n",
          "1. ",
          "1) b\n",
          "> ",
          "> a\n",
          ": ",
          ": a\n",
          "a\n: b\n\n",
          "\n\n: ",
          "---",
          "===",
          "***",
          "|",
          "|-|",
          "| a | b |\n|-|-|\n| c | d |\n\n",
          "[^1]: n\n\n",
          "[^1]: n [o](p)\n\n",
          "- *a* b\n- c\n\n",
          "- a\n\n",
          "> a b\n\n",
          "b\n: c d\n\n",
          "| *a* | b |\n|--|:-:|\n",
          "| 1 | 2 |\n",
          "a[^1]\n\n",
          "[x]: y\n\n",
          "    ",
          "  ",
          "\t",
          "{#x}",
          "}",
          "\"",
          "'",
          "!",
          ".",
          ",",
          "=",
          "-",
          "+",
          "–",
          "„",
          "“",
          "…",
          "&",
          "~",
          "~~",
          "😀",
          "\u00A0",
          "\u200B",
          "é",
          "e\u0301",
          "@",
          "/",
          "%",
          "$",
          "^",
          ";",
          "?");

  private static final Pattern CROSSING = Pattern.compile("[*_~][^\n]*\\[[^\n]*[*_~]");

  private final long seed = Long.getLong("random.seed", 20170116);
  private final int count = Integer.getInteger("random.count", 20_000);
  private final Random random = new Random(seed);
  private int without;

  @Test
  void randomProse() {
    List<String> examples =
        ExampleReader.readExamples(TestResources.getSpec()).stream()
            .map(Example::getSource)
            .toList();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(25);
      for (int j = 0; j < length; j++) {
        text.append(
            random.nextInt(60) == 0
                ? examples.get(random.nextInt(examples.size()))
                : PIECES.get(random.nextInt(random.nextBoolean() ? 15 : PIECES.size())));
      }
      compare(text.toString(), "seed " + seed + ", " + i);
    }
    assertThat(without).as("texts of which a part was read").isGreaterThan(count / 5);
  }

  @Test
  void examplesOfTheSpecificationBetweenParagraphs() {
    for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
      String text = example.getSource();
      compare("Ein *Absatz*.\n\n" + text + "\n\nNoch einer.\n\nUnd [noch](x.md) einer.\n", text);
      compare(text + "\n\n\n## Titel\n\n" + text, text);
    }
  }

  @Test
  void everyTextOfTheSite() throws IOException {
    for (String folder : List.of("content", "translations")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
          compare(Files.readString(file), file.toString());
        }
      }
    }
    assertThat(without).isGreaterThan(30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ein Wort.\n",
        "## Ein Titel\n\nDie *Front* und **der Rest** stehen [hier](source:un).\nUnd da.\n",
        "- a\n- b\n",
        "> Ein *Zitat*.\n",
        "Term\n: Bedeutung\n",
        "| a | b | c |\n|:--|--:|:-:|\n| 1 | *2* | [x](y) |\n| 3 | 4 | **5** |\n",
        "Eins[^b], zwei[^a].\n\n[^a]: Die *Note*.\n[^b]: Noch eine.\n",
        "Eins[^b], zwei[^a].\n\n[^a]: Die *Note*.\n\n[^b]: Noch eine.\n",
        "Erst.\n\n- a\n- b\n\nDann.\n\n| a |\n|-|\n| b |\n\nSchluss.\n"
      })
  void isRead(String text) {
    compare(text, text);
    assertThat(without).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a\n\n- b\n",
        "- a\n  - b\n",
        "> a\n> b\n",
        "Term\n: a\n: b\n",
        "[^1]: Eine Note.\n",
        "Ein `Wort`.\n",
        "Term\n\n: Bedeutung\n",
        "Text mit [Bezug].\n\n[Bezug]: x\n",
        "a\n===\n",
        "Text  \nmit Umbruch.\n",
        "2017. Ein Jahr\n\n    Ein Absatz der Liste\n"
      })
  void isLeftToTheParser(String text) {
    compare(text, text);
    assertThat(without).isZero();
  }

  private void compare(String text, String name) {
    Places places = new Places(text, "a.md", 3);
    Skeleton skeleton = Skeleton.of(text, places);
    without += skeleton == null ? 0 : 1;
    List<Problem> expectedProblems = new ArrayList<>();
    Document expected = parsed(text, places, expectedProblems, name);
    List<Problem> problems = new ArrayList<>();
    Document read = new MarkdownParser().parse(text, "a.md", 3, problems::add);
    assertThat(read.lines()).as(name + ":\n" + text).isEqualTo(expected.lines());
    for (int i = 0; i < read.blocks().size(); i++) {
      Block block = read.blocks().get(i);
      // What emphases and brackets that cross each other are, flexmark says by the texts before.
      if (skeleton == null || skeleton.blocks().contains(block) || !CROSSING.matcher(text).find()) {
        assertThat(block).as(name + ":\n" + text).isEqualTo(expected.blocks().get(i));
      }
    }
    if (!CROSSING.matcher(text).find()) {
      assertThat(read).as(name + ":\n" + text).isEqualTo(expected);
      assertThat(new TreeSet<>(problems)).as(name).isEqualTo(new TreeSet<>(expectedProblems));
    }
  }

  private static Document parsed(String text, Places places, List<Problem> problems, String name) {
    try {
      return Objects.requireNonNull(
          MarkdownParser.parse(text, "a.md", places, problems::add, null));
    } catch (IllegalStateException failed) {
      throw new AssertionError(name + ":\n" + text, failed);
    }
  }
}
