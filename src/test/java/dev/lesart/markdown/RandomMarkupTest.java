package dev.lesart.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * Markup that nobody wrote: examples of the specification, mixed and mutilated, and pieces of
 * markup in a row. {@code -Drandom.seed=} repeats a run, {@code -Drandom.count=} prolongs it.
 */
class RandomMarkupTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "bc",
          "d e",
          "ä",
          "😀",
          "1",
          " ",
          "  ",
          "    ",
          "\t",
          "\n",
          "\n\n",
          "*",
          "**",
          "_",
          "__",
          "~~",
          "`",
          "``",
          "```",
          "~~~",
          "[",
          "]",
          "](",
          ")",
          "(",
          "![",
          "[x]",
          "[x]: y \"z\"",
          "[^1]",
          "[^1]: ",
          "<",
          ">",
          "<b>",
          "</b>",
          "<i lang=\"de\">",
          "</i>",
          "<!--",
          "-->",
          "<div>",
          "<https://x.y>",
          "<x@y.z>",
          "&amp;",
          "&auml;",
          "&#35;",
          "&x",
          "\\",
          "\\*",
          "#",
          "## ",
          "- ",
          "+ ",
          "1. ",
          "2) ",
          "> ",
          ": ",
          "---",
          "===",
          "***",
          "|",
          "|-|",
          "| a | b |",
          "{#x}",
          "{",
          "}",
          "\"",
          "'",
          "!",
          ".",
          "=",
          "-");

  private static final Pattern AMPERSAND_IN_ATTRIBUTE =
      Pattern.compile("=\"[^\"]*&amp;#?[A-Za-z0-9]+;");
  private static final String NESTED = "(?s).*<(li|blockquote|dd)>.*";

  private final long seed = Long.getLong("random.seed", 20170116);
  private final int count = Integer.getInteger("random.count", 3_000);
  private final Random random = new Random(seed);
  private final List<String> examples =
      ExampleReader.readExamples(TestResources.getSpec()).stream().map(Example::getSource).toList();

  @Test
  void nothingThrowsAndEveryPlaceIsRight() {
    int compared = 0;
    for (int i = 0; i < count; i++) {
      String markdown = random.nextBoolean() ? pieces() : mutilated();
      String name = "seed " + seed + ", " + i + ": " + markdown;
      Parsed parsed = Parsed.of(markdown);
      checkUnits(markdown, parsed.units(), name);
      checkPlaces(markdown, parsed.problems(), name);
      if (isComparable(markdown, parsed)) {
        compared++;
        assertThat(alike(Rendered.plain(markdown)))
            .as(name)
            .isEqualTo(alike(Rendered.byFlexmark(markdown)));
      }
    }
    assertThat(compared).as("texts compared with flexmark, seed " + seed).isGreaterThan(count / 5);
  }

  /** The first word of a unit stands at its place. */
  private static void checkUnits(String markdown, List<Unit> units, String name) {
    String[] lines = markdown.split("\n", -1);
    for (Unit unit : units) {
      String rest = lines[unit.place().line() - 1].substring(unit.place().column() - 1);
      String word = unit.text().split("[ \t\n]", 2)[0];
      assertThat(Normalizer.normalize(rest, Normalizer.Form.NFC)).as(name).startsWith(word);
    }
  }

  private static void checkPlaces(String markdown, List<Problem> problems, String name) {
    String[] lines = markdown.split("\n", -1);
    for (Problem problem : problems) {
      String rest = lines[problem.place().line() - 1].substring(problem.place().column() - 1);
      assertThat(rest).as(name + "\n" + problem).matches("(?s)[<!\\[].*|.*\\S.*");
    }
  }

  /** What we write otherwise, and mean to, is left out. */
  private static boolean isComparable(String markdown, Parsed parsed) {
    return parsed.problems().isEmpty()
        && !markdown.contains("[^")
        && !markdown.contains("{#")
        && !Rendered.hasUndefinedImage(markdown)
        // Flexmark takes "&amp;x;" in an attribute for an entity and writes "&x;".
        && !AMPERSAND_IN_ATTRIBUTE.matcher(Rendered.plain(markdown)).find()
        // Flexmark repeats the indentation of a comment in a list or a quote.
        && !(markdown.contains("<!--") && Rendered.plain(markdown).matches(NESTED));
  }

  /**
   * Flexmark's alternative texts lack brackets and addresses and have brackets around entities, and
   * its empty meanings have a line.
   */
  private static String alike(String html) {
    return html.replaceAll(" alt=\"[^\"]*\"", "").replace("<dd>\n</dd>", "<dd></dd>");
  }

  private String pieces() {
    StringBuilder markup = new StringBuilder();
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      markup.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return markup.toString();
  }

  private String mutilated() {
    StringBuilder markup = new StringBuilder(example());
    int changes = random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(markup.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> markup.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> markup.delete(at, Math.min(markup.length(), at + 1 + random.nextInt(3)));
        case 2 -> markup.append(random.nextBoolean() ? "\n" : "").append(example());
        default -> indent(markup, random.nextInt(3));
      }
    }
    return markup.toString();
  }

  private String example() {
    return examples.get(random.nextInt(examples.size()));
  }

  private static void indent(StringBuilder markup, int how) {
    String prefix = List.of("> ", "  ", "- ").get(how);
    String rest = how == 2 ? "  " : prefix;
    String indented = prefix + markup.toString().replace("\n", "\n" + rest);
    markup.setLength(0);
    markup.append(indented);
  }
}
