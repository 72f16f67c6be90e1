package dev.lesart.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Block;
import dev.lesart.model.Inline;
import dev.lesart.model.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  private final Sentences sentences = new Sentences();

  /** Texts in which an editor parted the sentences; none may be parted otherwise. */
  @TestFactory
  Stream<DynamicTest> partsAsAnEditorWould() {
    return Stream.of("de", "en", "ar").flatMap(this::gold);
  }

  private Stream<DynamicTest> gold(String tag) {
    return lines(Path.of("src/test/resources/gold/sentences-" + tag + ".txt"))
        .map(
            line ->
                DynamicTest.dynamicTest(
                    tag + " " + line,
                    () ->
                        assertThat(parted(List.of(new Inline.Text(line.replace('|', ' '))), tag))
                            .isEqualTo(line)));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#"));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private String parted(List<Inline> content, String tag) {
    return sentences.split(content, tag).stream()
        .filter(inline -> inline instanceof Inline.Sentence)
        .map(sentence -> PlainText.of(List.of(sentence)))
        .collect(Collectors.joining("|"));
  }

  private static Block block(String markdown) {
    return new MarkdownParser().parse(markdown, "a.md", 1, problem -> {}).blocks().get(0);
  }

  private String html(String first, String second) {
    Sentences.Both both = sentences.match(block(first), "de", block(second), "en");
    return html(both.first()) + html(both.second());
  }

  private static String html(Block block) {
    return new HtmlWriter(List.of(), HtmlStyle.page("", "").build()).block(block);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Markup stays whole within a sentence, and space stands between sentences.
        "Das *ist* so. `Nein.` Doch. | <p><span class=\"s1\">Das <em>ist</em> so.</span>"
            + " <span class=\"s2\"><code>Nein.</code></span> <span class=\"s3\">Doch.</span></p>",
        "A <b>bc. C</b> d. | <p><span class=\"s1\">A <b>bc. C</b> d.</span></p>",
        "<i>A bc.</i> C <b>d</b>. | <p><span class=\"s1\"><i>A bc.</i></span>"
            + " <span class=\"s2\">C <b>d</b>.</span></p>",
        "A bc.<br>C d. | <p><span class=\"s1\">A bc.<br>C d.</span></p>",
        "Wer *geht? Und wer* bleibt? | <p><span class=\"s1\">Wer <em>geht? Und wer</em> bleibt?"
            + "</span></p>",
        "Wer [geht? Und](a.md) wer? Ich. | <p><span class=\"s1\">Wer <a href=\"a.md\">geht? Und</a>"
            + " wer? Ich.</span></p>",
      })
  void neverCutsMarkup(String markdown, String expected) {
    Block.Paragraph paragraph = (Block.Paragraph) block(markdown);
    List<Inline> split = sentences.split(paragraph.unit().content(), "de");
    assertThat(html(new Block.Paragraph(paragraph.unit().with(split), false)).strip())
        .isEqualTo(expected);
  }

  @Test
  void numbersThoseThatBelongTogether() {
    assertThat(html("Er kam.\nSie ging.", "He came. She *left.*"))
        .isEqualTo(
            "<p><span class=\"s1\">Er kam.</span>\n<span class=\"s2\">Sie ging.</span></p>\n"
                + "<p><span class=\"s1\">He came.</span>"
                + " <span class=\"s2\">She <em>left.</em></span></p>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Er kam. Sie ging. | He came and she left.",
        "Er kam, sie ging. | He came. She left.",
        "Er kam. | He came.",
        "Eins. Zwei. Drei. Vier. Fünf. Sechs. Sieben. Acht. Neun. Zehn. Elf. Zwölf. Dreizehn."
            + " | One. Two. Three. Four. Five. Six. Seven. Eight. Nine. Ten. Eleven. Twelve."
            + " Thirteen.",
        "## Er kam | ## He came",
      })
  void leavesTheRestAsItIs(String first, String second) {
    assertThat(html(first, second)).doesNotContain("class=");
  }

  @Test
  void countsOnThroughAListAndTakesAnItemThatDiffersAsAWhole() {
    assertThat(html("- Er kam. Sie ging.\n- Es blieb.", "- He came, she left.\n- It stayed."))
        .isEqualTo(
            """
            <ul>
            <li><span class="s1">Er kam. Sie ging.</span></li>
            <li><span class="s2">Es blieb.</span></li>
            </ul>
            <ul>
            <li><span class="s1">He came, she left.</span></li>
            <li><span class="s2">It stayed.</span></li>
            </ul>
            """);
  }

  @Test
  void countsOnThroughAParagraphThatWasSplit() {
    Block whole = block("Er kam. Sie ging.");
    Block parts = new Block.Group(List.of(block("He came."), block("She left.")));
    Sentences.Both both = sentences.match(whole, "de", parts, "en");
    assertThat(html(both.second()))
        .isEqualTo(
            "<p><span class=\"s1\">He came.</span></p>\n<p><span class=\"s2\">She left.</span></p>\n");
  }

  @Test
  void aReferenceToAFootnoteStaysWithItsSentence() {
    List<Inline> content =
        List.of(
            new Inline.Text("Er kam."),
            new Inline.FootnoteReference("a", dev.lesart.model.Place.of("a.md")),
            new Inline.Text(" Sie ging."));
    List<Inline> split = sentences.split(content, "de");
    assertThat(split).hasSize(3);
    assertThat(((Inline.Sentence) split.get(0)).content()).isEqualTo(content.subList(0, 2));
  }
}
