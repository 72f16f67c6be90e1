package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Arabic edition runs from right to left, and what is not Arabic in it does not. */
@ExtendWith(Browsing.class)
class RightToLeftTest {
  /** A property of every element that has Arabic letters of its own. */
  private static final String OF_ARABIC_TEXT =
      """
      (property) => [...new Set([...document.querySelectorAll('body *')]
          .filter((element) => [...element.childNodes].some((node) =>
              node.nodeType === Node.TEXT_NODE && /\\p{Script=Arabic}/u.test(node.data)))
          .map((element) => getComputedStyle(element)[property]))]""";

  /** Left and right edge of a text's first line. */
  private static final String FIRST_LINE =
      """
      (element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const lines = [...range.getClientRects()].filter((box) => box.width > 1);
        const first = lines.filter((box) => box.top < lines[0].bottom - 4);
        return [Math.min(...first.map((box) => box.left)), Math.max(...first.map((box) => box.right))];
      }""";

  private static double right(BoundingBox box) {
    return box.x + box.width;
  }

  private static double size(Locator element) {
    return ((Number) element.evaluate("e => parseFloat(getComputedStyle(e).fontSize)"))
        .doubleValue();
  }

  @Test
  void every_page_of_the_edition_says_so(BakedSite site, Reader reader) {
    List<BakedPage> arabic =
        site.pages().stream().filter(page -> page.edition().equals("ar")).toList();
    assertThat(arabic).hasSize(4);
    for (BakedPage baked : arabic) {
      Page page = reader.open(baked);
      assertThat(page.locator("html[lang=ar][dir=rtl]").count()).as(baked.path()).isEqualTo(1);
      assertThat(page.title()).as(baked.path()).matches(".*\\p{IsArabic}.*|Lesart");
    }
  }

  @Test
  void on_a_desk_contents_text_and_figures_stand_from_right_to_left(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("ar", "explainer"));
    BoundingBox contents = page.locator(".contents").boundingBox();
    BoundingBox text = page.locator(".section .row.paragraph").first().boundingBox();
    BoundingBox figures = page.locator(".section .margin").first().boundingBox();
    BoundingBox numeral = page.locator(".section .numeral").first().boundingBox();
    assertThat(contents.x).isGreaterThanOrEqualTo(right(text));
    assertThat(numeral.x).isGreaterThanOrEqualTo(right(text));
    assertThat(text.x).isGreaterThanOrEqualTo(right(figures));
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1280})
  void a_card_is_in_view_and_begins_at_the_right(int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page("ar", "explainer"), Reader.size(width, 740));
    for (String kind : List.of("term", "fact", "source")) {
      Locator link = Card.link(page, kind);
      link.click();
      Card card = new Card(page);
      BoundingBox box = card.box();
      String where = kind + " at " + width;
      assertThat(box.x).as(where).isGreaterThanOrEqualTo(0);
      assertThat(right(box)).as(where).isLessThanOrEqualTo(width);
      assertThat(box.y).as(where).isGreaterThanOrEqualTo(0);
      assertThat(box.y + box.height).as(where).isLessThanOrEqualTo(740.5);
      assertThat(card.itself().evaluate("card => getComputedStyle(card).direction"))
          .isEqualTo("rtl");
      assertThat(right(page.locator("#card-title").boundingBox()))
          .as("title at the start, " + where)
          .isGreaterThan(right(page.locator("#card .card-head button").boundingBox()));
      for (Locator line : page.locator("#card .about li:visible").all()) {
        assertThat(right(line.boundingBox()))
            .as("lines begin at the start, " + where)
            .isBetween(right(box) - 30, right(box));
      }
      page.keyboard().press("Escape");
    }
  }

  @Test
  void what_is_of_another_language_in_a_card_says_so(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("ar", "explainer"));
    Card.link(page, "term").click();
    Locator german = page.locator("#card .equivalents bdi[lang=de][dir=ltr]");
    assertThat(german.count()).isEqualTo(1);
    Page alone = reader.open(site.page("en", "explainer"));
    Card.link(alone, "term").click();
    assertThat(size(german))
        .as("letters no larger than on a page of their own script")
        .isEqualTo(size(alone.locator("#card .equivalents bdi[lang=de]")));
    Page pair = reader.open(site.page("de-ar", "explainer"));
    Card.link(pair, "term").click();
    assertThat(pair.locator("#card-title .cell.first[lang=de][dir=ltr]").count()).isEqualTo(1);
    assertThat(pair.locator("#card-title .cell.second[lang=ar][dir=rtl]").count()).isEqualTo(1);
    assertThat(pair.locator("#card .card-body .second[lang=ar][dir=rtl]").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"de-ar, 360", "de-ar, 1280", "en-ar, 360", "en-ar, 1280"})
  void in_a_pair_each_language_begins_at_its_own_side(
      String edition, int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 800));
    for (String kind : List.of("h1", ".standfirst", "h2", ".paragraph", ".contents ol")) {
      Locator first = page.locator("main " + kind + " .first").first();
      Locator second = page.locator("main " + kind + " .second").first();
      List<?> german = (List<?>) first.evaluate(FIRST_LINE);
      List<?> arabic = (List<?>) second.evaluate(FIRST_LINE);
      assertThat(((Number) german.get(0)).doubleValue())
          .as(kind + " of the first language")
          .isBetween(first.boundingBox().x - 2, first.boundingBox().x + 40);
      assertThat(((Number) arabic.get(1)).doubleValue())
          .as(kind + " in Arabic")
          .isBetween(right(second.boundingBox()) - 20, right(second.boundingBox()) + 2);
      assertThat(right(second.boundingBox()))
          .as(kind + " in Arabic, from the edge of the text")
          .isBetween(width - 90.0, (double) width);
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, explainer", "ar, glossary", "ar, start", "de-ar, explainer"})
  void arabic_is_neither_spaced_nor_slanted(
      String edition, String kind, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, kind));
    if (!kind.equals("start")) {
      page.locator("a.term, .entry a.source").first().evaluate("link => link.click()");
    }
    assertThat((List<?>) page.evaluate(OF_ARABIC_TEXT, "fontStyle")).isEqualTo(List.of("normal"));
    assertThat((List<?>) page.evaluate(OF_ARABIC_TEXT, "letterSpacing"))
        .allMatch(spacing -> List.of("normal", "0px").contains(spacing));
  }

  /** 1.15 times the size, lines 1.9 apart, whether the page is Arabic or a column of it. */
  @Test
  void arabic_is_set_larger_and_wider(BakedSite site, Reader reader) {
    Page german = reader.open(site.page("de", "explainer"));
    double latin = size(german.locator(".section .paragraph p").first());
    Page page = reader.open(site.page("ar", "explainer"));
    Page pair = reader.open(site.page("de-ar", "explainer"));
    for (Locator text :
        List.of(
            page.locator(".section .paragraph p").first(),
            pair.locator(".section .paragraph .second p").first())) {
      assertThat(size(text)).isBetween(latin * 1.149, latin * 1.151);
      assertThat(
              ((Number) text.evaluate("p => parseFloat(getComputedStyle(p).lineHeight)"))
                      .doubleValue()
                  / size(text))
          .isBetween(1.899, 1.901);
      assertThat((String) text.evaluate("p => getComputedStyle(p).fontFamily"))
          .startsWith("\"Noto Naskh Arabic\"");
    }
    assertThat(size(pair.locator(".section .paragraph .first p").first())).isEqualTo(latin);
  }

  @Test
  void the_glossary_is_in_the_order_of_the_arabic_alphabet(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("ar", "glossary"));
    List<String> terms = page.locator(".entry dfn").allInnerTexts();
    assertThat(terms).hasSizeGreaterThan(20);
    assertThat(terms.stream().filter(term -> term.matches("\\p{IsArabic}.*")))
        .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag("ar"))::compare);
    List<String> letters = page.locator(".letters a").allInnerTexts();
    assertThat(letters).doesNotHaveDuplicates().startsWith("ا", "ب", "ت");
    for (int i = 0; i < letters.size(); i++) {
      String first =
          page.locator(".letter").nth(i).locator("dfn").first().innerText().substring(0, 1);
      assertThat(first.replaceAll("[أإآ]", "ا")).isEqualTo(letters.get(i));
    }
  }
}
