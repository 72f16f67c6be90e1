package dev.lesart.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Document;
import dev.lesart.model.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  private static final HtmlStyle PAGE = style().build();

  @Test
  void headingsAreShiftedAndKeepTheirIds() {
    assertThat(
            page("# a\n\n## b {#c}\n\n###### d", style().headingShift(1).idSuffix("-en").build()))
        .isEqualTo("<h2>a</h2>\n<h3 id=\"c-en\">b</h3>\n<h6>d</h6>\n");
  }

  @Test
  void pagesAreHtmlNotXml() {
    assertThat(page("a\\\nb ![c \"d\"](e.png 'f')\n\n---", PAGE))
        .isEqualTo(
            "<p>a<br>\nb <img src=\"e.png\" alt=\"c &quot;d&quot;\" title=\"f\"></p>\n<hr>\n");
  }

  @Test
  void commentsStayAtHome() {
    assertThat(page("a <!-- b --> <i>c</i>\n\n<!-- d\n\ne -->\n\nf", PAGE))
        .isEqualTo("<p>a  <i>c</i></p>\n<p>f</p>\n");
  }

  @Test
  void blocksOfHtmlNeverReachAPage() {
    assertThat(page("<script>alert(1)</script>", PAGE)).isEmpty();
  }

  @Test
  void linksAreRewrittenAndEncoded() {
    HtmlStyle style = style().links(target -> target.replace(".md", "/ä \"<")).build();

    assertThat(page("[a](b.md 'c') ![d](e.md)", style))
        .isEqualTo(
            "<p><a href=\"b/%C3%A4%20%22%3C\" title=\"c\">a</a>"
                + " <img src=\"e/%C3%A4%20%22%3C\" alt=\"d\"></p>\n");
  }

  @Test
  void linksThatLeaveTheSiteSaySo() {
    assertThat(page("[a](https://b) [c](HTTP://d) [e](mailto:f@g.h)", PAGE))
        .isEqualTo(
            "<p><a href=\"https://b\" rel=\"external\">a</a>"
                + " <a href=\"HTTP://d\" rel=\"external\">c</a>"
                + " <a href=\"mailto:f@g.h\">e</a></p>\n");
  }

  @Test
  void tablesHaveScopesAndClasses() {
    assertThat(page("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|3|4|", PAGE))
        .isEqualTo(
            """
            <table>
            <thead>
            <tr><th scope="col">a</th><th scope="col" class="start">b</th>\
            <th scope="col" class="center">c</th><th scope="col" class="end">d</th></tr>
            </thead>
            <tbody>
            <tr><td>1</td><td class="start">2</td>\
            <td class="center">3</td><td class="end">4</td></tr>
            </tbody>
            </table>
            """);
  }

  @Test
  void mentionsOpenPopovers() {
    HtmlWriter writer = new HtmlWriter(List.of(), PAGE);
    List<Inline> word = List.of(new Inline.Text("<a>"));

    assertThat(writer.inlines(List.of(new Inline.Mention(Inline.Mention.Kind.TERM, "b", 2, word))))
        .isEqualTo("<a class=\"term\" href=\"#g-b\" id=\"r-b-2\">&lt;a&gt;</a>");
    assertThat(writer.inlines(List.of(new Inline.Mention(Inline.Mention.Kind.FACT, "b", 1, word))))
        .isEqualTo("<a class=\"fact\" href=\"#f-b\" id=\"r-f-b-1\">&lt;a&gt;</a>");
    assertThat(
            new HtmlWriter(List.of(), style().idSuffix("-en").build())
                .inlines(List.of(new Inline.Mention(Inline.Mention.Kind.SOURCE, "b", 1, word))))
        .isEqualTo("<a class=\"source\" href=\"#s-b\" id=\"r-s-b-1-en\">&lt;a&gt;</a>");
  }

  @Test
  void footnotesAreNumberedAndLinkBack() {
    Document document = parse("a[^x] b[^y] c[^x]\n\n[^x]: X[^y]\n[^y]: - Y");
    HtmlWriter writer = new HtmlWriter(document.footnotes(), PAGE);

    assertThat(writer.blocks(document.blocks()))
        .isEqualTo(
            "<p>a<sup class=\"footnote\"><a role=\"doc-noteref\" href=\"#fn-1\" id=\"fnref-1\">1</a></sup>"
                + " b<sup class=\"footnote\"><a role=\"doc-noteref\" href=\"#fn-2\" id=\"fnref-2\">2</a></sup>"
                + " c<sup class=\"footnote\"><a role=\"doc-noteref\" href=\"#fn-1\" id=\"fnref-1-2\">1</a></sup>"
                + "</p>\n");
    assertThat(writer.footnotes())
        .isEqualTo(
            """
            <section class="footnotes" role="doc-endnotes" aria-label="Anmerkungen">
            <ol>
            <li id="fn-1">
            <p>X<sup class="footnote"><a role="doc-noteref" href="#fn-2" id="fnref-2-2">2</a></sup>\
             <a class="footnote-back" role="doc-backlink" href="#fnref-1" aria-label="Zurück zu Verweis 1">↩</a>\
             <a class="footnote-back" role="doc-backlink" href="#fnref-1-2" aria-label="Zurück zu Verweis 1-2">↩</a></p>
            </li>
            <li id="fn-2">
            <ul>
            <li>Y</li>
            </ul>
             <a class="footnote-back" role="doc-backlink" href="#fnref-2" aria-label="Zurück zu Verweis 2">↩</a>\
             <a class="footnote-back" role="doc-backlink" href="#fnref-2-2" aria-label="Zurück zu Verweis 2-2">↩</a>
            </li>
            </ol>
            </section>
            """);
  }

  @Test
  void documentsThatShareAPageDoNotShareIds() {
    Document document = parse("a[^x]\n\n[^x]: X");
    HtmlStyle style = style().footnotes(3, "lage-", n -> "٣").idSuffix("-ar").build();
    HtmlWriter writer = new HtmlWriter(document.footnotes(), style);

    assertThat(writer.blocks(document.blocks()))
        .contains("href=\"#fn-lage-3-ar\" id=\"fnref-lage-3-ar\">٣</a>");
    assertThat(writer.footnotes())
        .contains(
            "<ol start=\"3\">", "<li id=\"fn-lage-3-ar\">", "aria-label=\"Zurück zu Verweis ٣\"");
  }

  @Test
  void documentsWithoutFootnotesHaveNoList() {
    assertThat(new HtmlWriter(List.of(), PAGE).footnotes()).isEmpty();
  }

  @Test
  void aReferenceNeedsItsFootnote() {
    Document document = parse("a[^x]\n\n[^x]: X");

    assertThatThrownBy(() -> new HtmlWriter(List.of(), PAGE).blocks(document.blocks()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
  }

  @Test
  void textIsEscaped() {
    assertThat(page("a < b & \"c\" \\<script> `<d>`\n\n```\"><e\n</code>\n```", PAGE))
        .isEqualTo(
            """
            <p>a &lt; b &amp; &quot;c&quot; &lt;script&gt; <code>&lt;d&gt;</code></p>
            <pre><code class="language-&quot;&gt;&lt;e">&lt;/code&gt;
            </code></pre>
            """);
  }

  private static HtmlStyle.Builder style() {
    return HtmlStyle.page("Anmerkungen", "Zurück zu Verweis");
  }

  private static String page(String markdown, HtmlStyle style) {
    Document document = parse(markdown);
    return new HtmlWriter(document.footnotes(), style).blocks(document.blocks());
  }

  private static Document parse(String markdown) {
    return new MarkdownParser().parse(markdown, "a.md", 1, problem -> {});
  }
}
