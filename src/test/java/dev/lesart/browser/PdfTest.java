package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import dev.lesart.publish.Browser;
import dev.lesart.publish.Crawl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Explainers as PDF: for those who have them read aloud, search in them, jump in them. */
@ExtendWith(Browsing.class)
class PdfTest {
  private static final String BROWSER = System.getProperty("browser", "");

  private static final Predicate<String> IS_MARKED = Pattern.compile("\\p{M}").asPredicate();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void speaks_its_language_and_holds_everything(String edition, BakedSite site)
      throws IOException, InterruptedException {
    Path html = site.file(BakedSite.offline(site.page(edition, "explainer")));
    Path pdf = folder.resolve("page.pdf");
    assertThat(Browser.find(BROWSER).orElseThrow().print(html, pdf)).isEmpty();
    Document page = Jsoup.parse(html);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo(edition);
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(page.title());
      assertThat(document.getNumberOfPages()).isBetween(8, 30);
      assertThat(document.getPage(0).getMediaBox().getHeight()).as("A4").isBetween(841f, 843f);
      List<String> bookmarks = new ArrayList<>();
      titles(catalog.getDocumentOutline(), bookmarks);
      List<String> headings = page.select("main h1, main h2, main h3").eachText();
      assertThat(headings).hasSizeGreaterThan(8);
      assertThat(bookmarks).hasSameSizeAs(headings);
      for (int i = 0; i < headings.size(); i++) {
        // Chromium writes some titles twice, and words of Arabic ones in another order.
        for (String word : headings.get(i).split("\\s+", -1)) {
          assertThat(bookmarks.get(i)).contains(plain(word));
        }
      }
      String text = plain(new PDFTextStripper().getText(document));
      for (String term : page.select(".entry dt > :first-child").eachText()) {
        for (String word : term.split("\\s+", -1)) {
          assertThat(text).contains(IS_MARKED.test(word) ? "" : plain(word));
        }
      }
      List<String> pairs =
          pairs(
              page.select(".section p").stream()
                  .filter(
                      each ->
                          Objects.requireNonNull(each.closest("[lang]"))
                              .attr("lang")
                              .equals(edition))
                  .map(Element::text)
                  .toList());
      assertThat(pairs).hasSizeGreaterThan(300);
      assertThat(pairs.stream().filter(text::contains).count())
          .as("words that follow each other in the text, too")
          .isGreaterThan(pairs.size() * 9 / 10);
    }
  }

  /**
   * Words that follow each other. Left out are those with vowel signs, which are drawn for
   * themselves, so that what reads the PDF finds them beside their words, now and then in the line
   * before.
   */
  private static List<String> pairs(List<String> paragraphs) {
    List<String> pairs = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String[] words = paragraph.split("\\s+", -1);
      for (int i = 1; i < words.length; i++) {
        if (!IS_MARKED.test(words[i - 1]) && !IS_MARKED.test(words[i])) {
          pairs.add(plain(words[i - 1]) + plain(words[i]));
        }
      }
    }
    return pairs;
  }

  private static void titles(PDOutlineNode node, List<String> titles) {
    for (PDOutlineItem item : node.children()) {
      titles.add(plain(item.getTitle()));
      titles(item, titles);
    }
  }

  /**
   * Letters and figures in their order: how they are drawn is not compared, nor are vowel signs.
   */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  @Test
  void is_printed_beside_its_page_and_kept_while_that_is_the_same() throws IOException {
    TestSite site =
        TestSite.empty(folder)
            .write(
                "content/site.yaml",
                """
                title: Probe
                base-url: https://example.org/
                source-language: de
                languages: [{tag: de}]
                """)
            .write("content/notiz.md", "---\ntitle: Notiz\n---\n\nEin Text.\n");
    build(site).succeeds();
    Path pdf = site.path("output/de/notiz/notiz-de.pdf");
    assertThat(Files.readString(site.path("output/de/notiz/index.html")))
        .contains("<a href=\"notiz-de.pdf\" download=\"notiz-de.pdf\">Als PDF speichern</a>");
    assertThat(Files.readString(site.path("output/de/offline.json"))).doesNotContain("pdf");
    Crawl crawl = Crawl.of(site.path("output"), "https://example.org/");
    assertThat(crawl.dead()).isEmpty();
    assertThat(crawl.orphans()).isEmpty();
    byte[] first = Files.readAllBytes(pdf);
    build(site).succeeds();
    assertThat(pdf).as("kept").hasBinaryContent(first);
    site.append("content/notiz.md", "\nNoch einer.\n");
    build(site).succeeds();
    assertThat(Files.readAllBytes(pdf)).as("printed anew").isNotEqualTo(first);
  }

  private static TestSite.Run build(TestSite site) {
    return site.run("build", "--pdf", "--browser=" + BROWSER);
  }
}
