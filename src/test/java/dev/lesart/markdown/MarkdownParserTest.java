package dev.lesart.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Inline;
import dev.lesart.model.Place;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownParserTest {

  /** Each: Markdown, then every unit as kind, place and text. */
  static List<Arguments> units() {
    return List.of(
        units("Ein Wort", "PARAGRAPH 1:1 Ein Wort"),
        units("", new String[0]),
        units("\n\n   Ein Wort  \n\n", "PARAGRAPH 3:4 Ein Wort"),
        units("zwei\n   Zeilen", "PARAGRAPH 1:1 zwei Zeilen"),
        units("hart  \numbrochen\\\nzweimal", "PARAGRAPH 1:1 hart  \numbrochen\\\nzweimal"),
        units("kein `Umbruch\\\nim` Code", "PARAGRAPH 1:1 kein `Umbruch\\ im` Code"),
        units("am Ende\\", "PARAGRAPH 1:1 am Ende\\"),
        units("*betont* am Anfang", "PARAGRAPH 1:1 *betont* am Anfang"),
        units("[Wort](term:wort) &amp; \\*", "PARAGRAPH 1:1 [Wort](term:wort) &amp; \\*"),
        units("# Titel", "HEADING 1:3 Titel"),
        units("  ##   Titel   ##  ", "HEADING 1:8 Titel"),
        units("#\tTitel", "HEADING 1:3 Titel"),
        units("## Titel {#id}", "HEADING 1:4 Titel"),
        units("## Titel {#id} ##", "HEADING 1:4 Titel"),
        units("Titel\n=====", "HEADING 1:1 Titel"),
        units("  Titel\nzwei\n---\nText", "HEADING 1:3 Titel zwei", "PARAGRAPH 4:1 Text"),
        units("- eins\n- zwei", "ITEM 1:3 eins", "ITEM 2:3 zwei"),
        units("-\teins", "ITEM 1:3 eins"),
        units(" 10.  eins\n\n      mehr", "ITEM 1:7 eins", "PARAGRAPH 3:7 mehr"),
        units(
            "- a\n  - b\n    - c\n      d\n\n      e",
            "ITEM 1:3 a",
            "ITEM 2:5 b",
            "ITEM 3:7 c d",
            "PARAGRAPH 6:7 e"),
        units("- - a", "ITEM 1:5 a"),
        units("> - a\n>   b", "ITEM 1:5 a b"),
        units("- > a\n  > b", "PARAGRAPH 1:5 a b"),
        units("> a\nlazy\n> b", "PARAGRAPH 1:3 a lazy b"),
        units(">\ta", "PARAGRAPH 1:3 a"),
        units("> # a\n> b", "HEADING 1:5 a", "PARAGRAPH 2:3 b"),
        units("-\n  a", "ITEM 2:3 a"),
        units("- # a\n  b", "HEADING 1:5 a", "ITEM 2:3 b"),
        units("- \t a", "ITEM 1:5 a"),
        units("ä ö ü\n\nß", "PARAGRAPH 1:1 ä ö ü", "PARAGRAPH 3:1 ß"),
        units("a\u0308 wird ä", "PARAGRAPH 1:1 ä wird ä"),
        units("- 😀 a\n- b 😀", "ITEM 1:3 😀 a", "ITEM 2:3 b 😀"),
        units("|😀|b|\n|-|-|\n|c|d|", "CELL 1:2 😀", "CELL 1:5 b", "CELL 3:2 c", "CELL 3:4 d"),
        units("  | a | b\n|:-:|-:\n| c", "CELL 1:5 a", "CELL 1:9 b", "CELL 3:3 c", "CELL 3:4 "),
        units(
            "> | a | `x\\|y` |\n> |---|---|\n> | ä | d |",
            "CELL 1:5 a",
            "CELL 1:9 `x\\|y`",
            "CELL 3:5 ä",
            "CELL 3:9 d"),
        units("a\n: b\n: c\n\n  d", "TERM 1:1 a", "ITEM 2:3 b", "ITEM 3:3 c", "PARAGRAPH 5:3 d"),
        units("a[^1]\n\n[^1]: Fuß\n    note", "PARAGRAPH 1:1 a[^1]", "PARAGRAPH 3:7 Fuß note"),
        units("[a]: b\ntext [a]", "PARAGRAPH 2:1 text [a]"),
        units("<!-- c -->\ntext", "PARAGRAPH 2:1 text"),
        units("    code\n\n```\ncode\n```\n\n***\n\ntext", "PARAGRAPH 9:1 text"));
  }

  private static Arguments units(String markdown, String... shown) {
    return Arguments.of(markdown, List.of(shown));
  }

  @ParameterizedTest
  @MethodSource
  void units(String markdown, List<String> shown) {
    assertThat(Parsed.of(markdown).shownUnits()).isEqualTo(shown);
  }

  @Test
  void linesAreCountedOverTheWholeFile() {
    Parsed parsed = Parsed.of("a\n\nb [x](javascript:y)", 7);

    assertThat(parsed.units()).extracting(unit -> unit.place().toString()).contains("a.md:9:1");
    assertThat(parsed.problems())
        .extracting(problem -> problem.place().toString())
        .containsExactly("a.md:9:3");
  }

  @Test
  void textIsResolvedAndInOnePiece() {
    assertThat(inlines("a \\* &auml;&#98;&amp;copy; [b] ]( ! ~ * _ c"))
        .containsExactly(new Inline.Text("a * äb&copy; [b] ]( ! ~ * _ c"));
  }

  @Test
  void inlinesHaveTheirPlaces() {
    assertThat(inlines("ä *b ![c *d*](e \"f\")* [g][h]\n\n[h]: <i j> 'k'"))
        .containsExactly(
            new Inline.Text("ä "),
            new Inline.Emphasis(
                List.of(new Inline.Text("b "), new Inline.Image("e", "f", "c d", at(1, 6)))),
            new Inline.Text(" [g][h]"));
  }

  @Test
  void referencesAreResolved() {
    assertThat(inlines("[g][h] ![i] [x]\n\n[h]: /j&auml; 'k\\'l'\n[I]: m\n[h]: second"))
        .containsExactly(
            new Inline.Link("/jä", "k'l", List.of(new Inline.Text("g")), at(1, 1)),
            new Inline.Text(" "),
            new Inline.Image("m", null, "i", at(1, 8)),
            new Inline.Text(" [x]"));
  }

  /** Flexmark forgets to which document such a node belongs. */
  @Test
  void referencesInBracketsThatAreNoLinkAreResolved() {
    assertThat(inlines("[a [b [c]]](d)\n\n[c]: e"))
        .containsExactly(
            new Inline.Text("[a [b "),
            new Inline.Link("e", null, text("c"), at(1, 7)),
            new Inline.Text("]](d)"));
  }

  @Test
  void addressesInAngleBracketsAreLinks() {
    assertThat(inlines("<https://a.b/?c=d&e> <f@g.h>"))
        .containsExactly(
            new Inline.Link(
                "https://a.b/?c=d&e",
                null,
                List.of(new Inline.Text("https://a.b/?c=d&e")),
                at(1, 1)),
            new Inline.Text(" "),
            new Inline.Link("mailto:f@g.h", null, List.of(new Inline.Text("f@g.h")), at(1, 22)));
  }

  @Test
  void footnotesStandInTheOrderOfTheirFirstReference() {
    Parsed parsed =
        Parsed.of(
            "[^b] [^a] [^b] [^none]\n\n[^a]: A [^c]\n[^unused]: U\n[^b]: B [^d]\n[^c]: C\n[^d]: D");

    assertThat(parsed.document().footnotes())
        .extracting(Document.Footnote::label)
        .containsExactly("b", "a", "d", "c");
    assertThat(((Block.Paragraph) parsed.document().blocks().get(0)).unit().content())
        .startsWith(new Inline.FootnoteReference("b", at(1, 1)))
        .endsWith(new Inline.Text(" [^none]"));
  }

  @Test
  void footnotesAndTheirReferencesBelongTogether() {
    assertThat(Parsed.of("a[^b] [^c]\n\n[^b]: B\n\n[^d]: D\n[^b]: again").shownProblems())
        .containsExactly(
            "1:7 unknown footnote \"c\"", "5:1 unused footnote \"d\"", "6:1 unused footnote \"b\"");
  }

  @Test
  void meaningsNeedATerm() {
    Parsed parsed = Parsed.of("a\n: b\n: : c");

    assertThat(parsed.shownProblems()).containsExactly("3:3 meaning without a term");
    assertThat(parsed.shownUnits()).containsExactly("TERM 1:1 a", "ITEM 2:3 b", "ITEM 3:5 c");
  }

  @Test
  void footnotesThatReferToThemselvesAreReadOnce() {
    assertThat(Parsed.of("[^a]\n\n[^a]: x[^a] [^b]\n[^b]: [^a]").document().footnotes())
        .extracting(Document.Footnote::label)
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @MethodSource
  void headingIds(String markdown, String id, List<Inline> content) {
    Block.Heading heading = (Block.Heading) Parsed.of(markdown).document().blocks().get(0);

    assertThat(heading.id()).isEqualTo(id.isEmpty() ? null : id);
    assertThat(heading.unit().content()).isEqualTo(content);
  }

  static List<Arguments> headingIds() {
    return List.of(
        Arguments.of("# A {#b}", "b", text("A")),
        Arguments.of("# A {#b-c_d.e}  ", "b-c_d.e", text("A")),
        Arguments.of("# {#b}", "b", List.of()),
        Arguments.of("A {#b}\n---", "b", text("A")),
        Arguments.of("# A{#b}", "", text("A{#b}")),
        Arguments.of("# A {#b} c", "", text("A {#b} c")),
        Arguments.of("# A {b}", "", text("A {b}")),
        Arguments.of("# A {.b}", "", text("A {.b}")),
        Arguments.of("# A {#b c}", "", text("A {#b c}")),
        Arguments.of("# A {#}", "", text("A {#}")),
        Arguments.of("# A \\{#b}", "", text("A {#b}")),
        Arguments.of("# A `{#b}`", "", List.of(new Inline.Text("A "), new Inline.Code("{#b}"))),
        Arguments.of("# *A* {#b}", "b", List.of(new Inline.Emphasis(text("A")))));
  }

  private static List<Inline> text(String value) {
    return List.of(new Inline.Text(value));
  }

  @Test
  void bracesInOtherTextStay() {
    assertThat(inlines("a {#b} {.c} {d=e} {{f}}")).isEqualTo(text("a {#b} {.c} {d=e} {{f}}"));
  }

  @Test
  void tablesAreAsWideAsTheirHead() {
    Block.Table table =
        (Block.Table)
            Parsed.of("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|\n|1|2|3|4|5|").document().blocks().get(0);

    assertThat(table.columns())
        .containsExactly(
            Block.Alignment.NONE,
            Block.Alignment.START,
            Block.Alignment.CENTER,
            Block.Alignment.END);
    assertThat(table.head()).hasSize(4);
    assertThat(table.rows()).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(4));
  }

  @Test
  void tightAndLooseItemsDiffer() {
    assertThat(firstItem("- a\n- b")).containsExactly("tight");
    assertThat(firstItem("- a\n\n- b")).containsExactly("loose");
    assertThat(firstItem("- a\n\n  b")).containsExactly("loose", "loose");
    assertThat(firstItem("- # a\n  b")).containsExactly("heading", "tight");
  }

  private static List<String> firstItem(String markdown) {
    Block.Listing listing = (Block.Listing) Parsed.of(markdown).document().blocks().get(0);
    return listing.items().get(0).blocks().stream()
        .map(
            block ->
                block instanceof Block.Paragraph paragraph
                    ? paragraph.tight() ? "tight" : "loose"
                    : "heading")
        .toList();
  }

  @Test
  void codeKeepsItsWordsAndItsBlanks() {
    assertThat(
            Parsed.of("```  java x&amp;y \n a\n\n  b\n```\n\n    c\n\n      d\n\n")
                .document()
                .blocks())
        .containsExactly(
            new Block.Code("java x&y", " a\n\n  b\n"), new Block.Code("", "c\n\n  d\n"));
  }

  @Test
  void definitionsWithTermsAndMeanings() {
    String markdown = "a\nb\n: c\n: d\n\ne\n\n: f\n\n  g";

    assertThat(Rendered.plain(markdown))
        .isEqualTo(Rendered.byFlexmark(markdown))
        .startsWith("<dl>\n<dt>a</dt>\n<dt>b</dt>\n<dd>")
        .contains("<dt>e</dt>\n<dd>\n<p>f</p>\n<p>g</p>\n</dd>\n</dl>");
    assertThat(Rendered.plain("a\n: b\n: c")).contains("<dd>b</dd>\n<dd>c</dd>");
  }

  @Test
  void oneParserServesManyThreads() {
    MarkdownParser parser = new MarkdownParser();
    ConcurrentLinkedQueue<Document> documents = new ConcurrentLinkedQueue<>();
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i -> documents.add(parser.parse("*a* [b](c) `d`[^1]\n\n[^1]: e", "a.md", 1, p -> {})));

    assertThat(documents.stream().distinct()).hasSize(1);
  }

  private static List<Inline> inlines(String markdown) {
    Block.Paragraph paragraph = (Block.Paragraph) Parsed.of(markdown).document().blocks().get(0);
    return paragraph.unit().content();
  }

  private static Place at(int line, int column) {
    return new Place("a.md", line, column);
  }
}
