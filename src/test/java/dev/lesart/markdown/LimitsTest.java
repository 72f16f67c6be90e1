package dev.lesart.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Document;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each input overflowed flexmark's stack or kept it busy for a second or much longer. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class LimitsTest {

  static List<Arguments> pathological() {
    return List.of(
        refused("long file", "file of more than 524288 characters", repeat(600_000, "a")),
        refused("many lines", "20001:1 file of more than 20000 lines", repeat(20_001, "a\n\n")),
        refused("quotes", "1:1 nested more than 100 deep", repeat(2_000, "> ") + "a"),
        refused("empty quotes", "1:1 nested more than 100 deep", repeat(60_000, ">")),
        refused("lists", "1:1 nested more than 100 deep", repeat(2_000, "- ") + "a"),
        refused("numbers", "1:1 nested more than 100 deep", repeat(2_000, "1. ") + "a"),
        refused("meanings", "2:1 nested more than 100 deep", "a\n" + repeat(2_000, ": ") + "a"),
        refused(
            "lists in a footnote",
            "1:1 nested more than 100 deep",
            "- [^1]: " + repeat(2_000, "+ ")),
        refused("lists and quotes", "1:1 nested more than 100 deep", repeat(1_500, "- > ") + "a"),
        refused(
            "indented lists",
            "101:1 nested more than 100 deep",
            lines(400, i -> repeat(i, "  ") + "- a")),
        refused(
            "tabulated lists",
            "51:1 nested more than 100 deep",
            lines(800, i -> repeat(i, "\t") + "- a")),
        refused("asterisks", "1:1 more than 200 emphases open", repeat(8_000, "*") + "a"),
        refused("rule", "1:601 line of more than 600 times -", repeat(4_000, "-")),
        refused("rule of stars", "line of more than 600 times *", repeat(4_000, "*")),
        refused("rule of underscores", "line of more than 600 times _", "> " + repeat(4_000, "_")),
        refused("spaced rule", "1:1 nested more than 100 deep", repeat(4_000, "* ")),
        refused("underscores", "1:1 more than 200 emphases open", repeat(4_000, "_") + "a"),
        refused(
            "dashes of a table",
            "2:601 line of more than 600 times -",
            "a|b\n" + repeat(4_000, "-") + "|-"),
        refused(
            "emphases",
            "1:601 more than 200 emphases open",
            repeat(1_500, "*a ") + repeat(1_500, "a* ")),
        refused(
            "strong emphases",
            "1:401 more than 200 emphases open",
            repeat(1_500, "**a ") + repeat(1_500, "a** ")),
        refused(
            "mixed emphases",
            "more than 200 emphases open",
            repeat(800, "*a ~~b ") + repeat(800, "b~~ a* ")),
        refused(
            "stars and lines",
            "more than 200 emphases open",
            repeat(1_500, "*a_b ") + repeat(1_500, "c_d* ")),
        refused(
            "images in images",
            "1:402 more than 200 brackets open",
            repeat(2_000, "![") + "x" + repeat(2_000, "](u)")),
        refused("brackets", "1:201 more than 200 brackets open", repeat(60_000, "[")),
        refused(
            "attributes",
            "1:3 tag of more than 100 attributes",
            "a <b" + repeat(2_000, " c") + ">"),
        refused(
            "attributes with values",
            "1:3 tag of more than 100 attributes",
            "a <b" + repeat(700, " c = 'd'") + ">"),
        refused(
            "attributes of a block",
            "1:1 tag of more than 100 attributes",
            "<b" + repeat(2_000, " c") + ">"),
        refused(
            "title",
            "1:7 title of more than 600 characters",
            "[a](b '" + repeat(3_000, "c") + "')"),
        refused(
            "open title", "1:7 title of more than 600 characters", "[a](b \"" + repeat(3_000, "c")),
        refused(
            "title in parentheses",
            "title of more than 600 characters",
            "[a](<b> (" + repeat(3_000, "c") + "))"),
        refused(
            "title of lines",
            "2:1 title of more than 600 characters",
            "[a]: b\n'" + repeat(2_000, "c\n")),
        refused(
            "address",
            "1:5 address of more than 1000 characters",
            "[a](<" + repeat(3_000, "b") + ">)"),
        refused(
            "mail address",
            "1:1 address of more than 1000 characters",
            "<a@" + repeat(3_000, "b.") + "c>"),
        refused(
            "comment in a text",
            "1:3 comment of more than 600 characters",
            "a <!-- " + repeat(3_000, "b") + " -->"),
        refused(
            "open comment in a text",
            "1:3 comment of more than 600 characters",
            "a <!-- " + repeat(3_000, "b")),
        refused(
            "comment deep in a text",
            "2:9 comment of more than 600 characters",
            "a\n        <!-- " + repeat(3_000, "b")),
        refused(
            "comment beside a list",
            "2:9 comment of more than 600 characters",
            "123456789.    a\n        <!-- " + repeat(3_000, "b")),
        refused(
            "columns", "more than 200 columns", repeat(2_000, "|a") + "\n" + repeat(2_000, "|-")),
        refused(
            "marks", "1:32 more than 30 marks on one letter", "a" + repeat(10_000, "\u0327\u0301")),
        intricate("backticks", lines(400, i -> "e" + repeat(i + 1, "`")).replace("\n", "")),
        intricate("backticks and lines", repeat(8_000, "`\n")),
        intricate("two kinds of backticks", repeat(9_000, "`a ``b ")),
        intricate("backticks and escaped ones", repeat(2_000, "\\``")),
        intricate("definitions", lines(20_000, i -> "[a" + i + "]: b")),
        intricate("the same definition", repeat(8_000, "[a]: b\n")),
        intricate("definitions in a quote", repeat(7_000, "> [a]: b\n")),
        intricate("definitions without address", repeat(10_000, "[a]:\n")),
        intricate("open definitions", repeat(6_400, "[a]: b c\n")),
        intricate("links", repeat(9_000, "[a](b) ")),
        intricate("open links", repeat(13_000, "[a](b] ")),
        intricate("references", repeat(21_000, "[a]")),
        intricate("pairs of references", repeat(11_000, "[a][b]")),
        intricate("instructions", "a " + repeat(30_000, "<?")),
        refused("sections", "more than 200 brackets open", "a " + repeat(7_000, "<![CDATA[")),
        intricate("tags", repeat(21_000, "<b>")),
        intricate("addresses", repeat(5_000, "<http://a.b> ")),
        intricate("entities", repeat(13_000, "&amp;")),
        intricate("rows", "|a|b|\n|-|-|\n" + repeat(10_000, "|a|b|\n")),
        intricate(
            "short rows",
            repeat(150, "|a") + "\n" + repeat(150, "|-") + "\n" + repeat(10_000, "|b\n")),
        intricate("rows without a table", repeat(10_000, "|a|b|\n")),
        intricate("code and pipes", "|a|\n|-|\n|" + repeat(190, "`|") + repeat(60_000, "`a")),
        intricate("blanks in a heading", "# a" + repeat(60_000, " ") + "b"),
        intricate("lines of a quote", repeat(4_000, "> a\n")),
        intricate("lines of an item", "- a\n" + repeat(4_000, "  '\n")),
        intricate("lines of a footnote", "[^1]\n\n[^1]: a\n" + repeat(4_000, "    $\n")),
        intricate("lines", repeat(15_000, "a\n")),
        intricate("lists on every line", repeat(5_000, repeat(50, "- ") + "a\n\n")));
  }

  private static Arguments refused(String name, String problem, String markdown) {
    return Arguments.of(name, problem, markdown);
  }

  private static Arguments intricate(String name, String markdown) {
    return Arguments.of(name, "text too intricate to be read", markdown);
  }

  private static String repeat(int times, String text) {
    return text.repeat(times);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void pathological(String name, String problem, String markdown) {
    Parsed parsed = Parsed.of(markdown);

    assertThat(parsed.shownProblems()).as(name).singleElement().asString().contains(problem);
    assertThat(parsed.document()).isEqualTo(Document.EMPTY);
  }

  static List<Arguments> honestText() {
    return List.of(
        honest(
            "a book",
            repeat(
                2_500,
                "Ein *Satz* mit [Wort](term:wort), `Code` und 110.000 Zahlen. ".repeat(3)
                    + "\n\n")),
        honest(
            "a long paragraph",
            repeat(150, "Ein *Satz* mit [Wort](term:wort), `Code` & <b>mehr</b>. ")),
        honest("a paragraph of lines", repeat(500, "Ein *Satz* mit [Wort](term:wort)\n")),
        honest(
            "a list of sources",
            repeat(
                1_000,
                "- [Titel](https://example.org/2017/01/16/a-long-path) von *jemandem*, 2017\n")),
        honest(
            "a numbered list",
            lines(800, i -> (i + 1) + ". [Titel](https://example.org/2017/01/16/a-path), 2017")),
        honest(
            "references",
            "a\n\n" + lines(300, i -> "[a" + i + "]: https://example.org/" + i + " \"Titel\"")),
        honest(
            "a table",
            "|a|b|c|d|e|\n|-|-|-|-|-|\n" + repeat(400, "| eins | zwei | drei | vier | 5 |\n")),
        honest(
            "code",
            "```\n" + repeat(1_500, "    if (a < b && c[i] == '*') { return `x`; }\n\n") + "```"),
        honest("code in a list", "- a\n\n  ```\n" + repeat(400, "    if (a) {\n") + "  ```"),
        honest(
            "escapes",
            "["
                + repeat(200, "\\*")
                + "](a.md '"
                + repeat(200, "\\*")
                + "') "
                + repeat(200, "\\*")),
        honest("code in a text", repeat(300, "Mit `a` und ``b`` und \\` weiter. ")),
        honest(
            "lines of twenty quotes",
            repeat(800, repeat(20, ">") + " a\n" + repeat(20, ">") + "\n")),
        honest("twenty quotes", repeat(20, "> ") + "a"),
        honest("a comment", "a\n\n<!-- " + repeat(500, "Quelltext \n") + "-->\n\nb"),
        honest(
            "comments in a nested list",
            "- a\n  - b\n    - c\n    <!-- " + repeat(500, "Text ") + "-->\n    - d"),
        honest("footnotes", lines(300, i -> "a[^" + i + "]\n\n[^" + i + "]: b\n")),
        honest("Bürger*innen", repeat(150, "Bürger\\*innen und Kolleg*innen ")));
  }

  private static Arguments honest(String name, String markdown) {
    return Arguments.of(name, markdown);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void honestText(String name, String markdown) {
    Parsed parsed = Parsed.of(markdown);

    assertThat(parsed.shownProblems()).as(name).isEmpty();
    assertThat(parsed.document().blocks()).isNotEmpty();
  }

  @Test
  void placesCountTheFrontMatter() {
    assertThat(Parsed.of("a\n\n" + repeat(2_000, "> "), 7).shownProblems())
        .containsExactly("9:1 nested more than 100 deep");
  }

  @Test
  void aProblemReadsLikeThis() {
    assertThat(Parsed.of(repeat(9_000, "[a](b) ")).problems().get(0))
        .hasToString(
            """
            a.md:1:1: error: text too intricate to be read
                The file is not read, because text like that can keep the parser busy for minutes or make it fail.
                fix: put blank lines between its parts, or split the file; no paragraph that people read is like that.""");
  }
}
