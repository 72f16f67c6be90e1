package dev.lesart.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What readers see of an Arabic translation that is behind its German source. */
@Timeout(120)
class BehindTest {
  @TempDir Path folder;
  private TestSite site;

  /** Two paragraphs change after they were translated, and one is new. */
  @BeforeEach
  void theSourceGoesOn() throws IOException {
    site = TestSite.shipped(folder);
    assertThat(site.run("sync").code()).isZero();
    change(
        "Mehrere Tausend Kämpfer rücken demnach von mehreren Seiten vor.",
        "Mehrere Tausend Kämpfer rücken demnach aus mehreren Richtungen gleichzeitig vor.");
    change("Am Montag, dem 16.\u00a0Januar, spaltete", "Am Dienstag, dem 17. Januar, spaltete");
    change(
        "## Überraschung in Damaskus und Moskau\n",
        "## Überraschung in Damaskus und Moskau\n\nNeu ist dieser Absatz über die Front.\n");
  }

  private void change(String old, String today) throws IOException {
    Path file = site.path("content/deir-al-sor/offensive.md");
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, today));
  }

  private Document page(String path) throws IOException {
    TestSite.Run run = site.run("build");
    assertThat(run.err()).isEmpty();
    return Jsoup.parse(site.path("output/" + path).toFile(), "UTF-8");
  }

  private static Element block(Document page, int number) {
    return page.expectFirst("#offensive-p" + number + " .cell:last-child");
  }

  @Test
  void staleProseIsShownWithTodaysSourceOneTapAway() throws IOException {
    Element cell = block(page("ar/dayr-az-zawr/index.html"), 1);
    assertThat(cell.child(0).text()).startsWith("بدأ تنظيم «الدولة الإسلامية»");
    Element mark = cell.expectFirst("details.mark");
    assertThat(mark.expectFirst("summary").text())
        .isEqualTo("هذه الترجمة أقدم من النص الأصلي عرض النص الأصلي الحالي");
    Element original = mark.expectFirst("div");
    assertThat(original.attr("lang") + " " + original.attr("dir")).isEqualTo("de ltr");
    assertThat(original.text()).contains("aus mehreren Richtungen gleichzeitig vor.");
    assertThat(original.select("[id]")).isEmpty();
    assertThat(original.select("a.source").attr("href")).isEqualTo("#s-spiegel");
  }

  @Test
  void aDateThatNoLongerAgreesBringsTheSourceInstead() throws IOException {
    Element cell = block(page("ar/dayr-az-zawr/index.html"), 2);
    Element text = cell.child(0);
    assertThat(text.attr("lang") + " " + text.attr("dir")).isEqualTo("de ltr");
    assertThat(text.text()).startsWith("Am Dienstag, dem 17. Januar, spaltete der IS");
    assertThat(cell.expectFirst("p.mark").text())
        .isEqualTo("تغيّر النص الأصلي بعد ترجمته؛ وهذا هو النص الأصلي");
  }

  @Test
  void whatIsMissingIsShownInTheSourcesWords() throws IOException {
    Element cell = block(page("ar/dayr-az-zawr/index.html"), 8);
    Element text = cell.child(0);
    assertThat(text.attr("lang") + " " + text.attr("dir")).isEqualTo("de ltr");
    assertThat(text.text()).isEqualTo("Neu ist dieser Absatz über die Front.");
    assertThat(cell.expectFirst("p.mark").text()).isEqualTo("لم يُترجَم بعد");
  }

  @Test
  void thePageSaysHowMuchOfItIsTranslated() throws IOException {
    assertThat(page("ar/dayr-az-zawr/index.html").select(".notes li").eachText())
        .contains("مترجَم بنسبة 99%", "موضعان أقدم من النص الأصلي");
    assertThat(page("de/deir-al-sor/index.html").select(".notes li").eachText())
        .noneMatch(note -> note.contains("%"));
  }

  @Test
  void besideItsSourceNothingStandsTwice() throws IOException {
    Document pair = page("de-ar/deir-al-sor/index.html");
    assertThat(block(pair, 1).select("details")).isEmpty();
    assertThat(block(pair, 1).expectFirst("p.mark").text())
        .isEqualTo("هذه الترجمة أقدم من النص الأصلي");
    assertThat(block(pair, 2).text()).isEqualTo("تغيّر بعد ترجمته");
    assertThat(block(pair, 8).text()).isEqualTo("لم يُترجَم بعد");
  }

  @Test
  void belowItsThresholdAPageIsNotListed() throws IOException {
    Document listed = page("en/deir-ez-zor/index.html");
    assertThat(listed.select("link[hreflang]").eachAttr("hreflang"))
        .containsExactly("de", "en", "ar", "x-default");
    for (String section : new String[] {"background", "offensive", "airstrikes", "us-dilemma"}) {
      Files.delete(site.path("translations/ar/deir-al-sor/" + section + ".md"));
    }
    Document page = page("ar/dayr-az-zawr/index.html");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://example.org/de/deir-al-sor/");
    assertThat(page.select("link[hreflang]")).isEmpty();
    assertThat(page("ar/index.html").select(".teaser")).isEmpty();
    Document english = page("en/deir-ez-zor/index.html");
    assertThat(english.select("link[hreflang]").eachAttr("hreflang"))
        .containsExactly("de", "en", "x-default");
    assertThat(english.select(".languages a").eachAttr("href"))
        .noneMatch(href -> href.contains("/ar/") || href.contains("-ar/"));
    assertThat(page("de/index.html").select(".teaser")).hasSize(1);
    assertThat(english.select("script[type=application/ld+json]").html())
        .contains("/de/deir-al-sor/")
        .doesNotContain("/ar/");
    assertThat(Files.readString(site.path("output/sitemap.xml")))
        .contains("/en/deir-ez-zor/", "/ar/masrad/")
        .doesNotContain("/ar/dayr-az-zawr/", "/de-ar/deir-al-sor/", "/en-ar/deir-ez-zor/");
    assertThat(Files.readString(site.path("output/en/feed.xml"))).contains("<entry>");
    assertThat(Files.readString(site.path("output/ar/feed.xml"))).doesNotContain("<entry>");
  }
}
