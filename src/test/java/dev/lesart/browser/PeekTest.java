package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each block of a translation opens its original; the sentences that belong together are tinted.
 */
@ExtendWith(Browsing.class)
class PeekTest {
  private static final String NONE = "rgba(0, 0, 0, 0)";

  private static void openAll(Page page) {
    page.evaluate("document.querySelectorAll('.peek').forEach(peek => { peek.open = true; })");
  }

  @ParameterizedTest
  @CsvSource({"en, 1280", "ar, 1280", "ar, 360"})
  void opens_without_script_by_the_keyboard(
      String edition, int width, BakedSite site, Reader reader) {
    Page page =
        reader.open(site.page(edition, "explainer"), Reader.NO_SCRIPT, Reader.size(width, 800));
    Locator row = page.locator("#background-p2");
    Locator peek = row.locator("details.peek");
    Locator original = peek.locator("> div");
    assertThat(original).isHidden();
    Locator summary = peek.locator("summary");
    summary.focus();
    page.keyboard().press("Enter");
    assertThat(original).isVisible();
    assertThat(original).hasAttribute("lang", "de");
    assertThat(original).hasCSS("direction", "ltr");
    assertThat(original).hasCSS("text-align", "start");
    String source =
        reader
            .open(site.page("de", "explainer"), Reader.NO_SCRIPT)
            .locator("#background-p2")
            .innerText()
            .strip();
    assertThat(original.innerText().strip()).isEqualTo(source);
    assertThat(original.locator("[id]")).hasCount(0);
    page.keyboard().press("Enter");
    assertThat(original).isHidden();
  }

  @ParameterizedTest
  @CsvSource({"en, In the original: Deutsch", "ar, النص الأصلي: Deutsch"})
  void is_named_in_the_language_of_the_page(
      String edition, String name, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"));
    Locator summaries = page.locator(".peek:not(.mark) > summary");
    int count = summaries.count();
    assertThat(count)
        .isEqualTo(page.locator(".rows .row:is(.paragraph, .list, .quote, .table)").count());
    assertThat(count).isGreaterThan(20);
    assertThat(summaries.first()).hasAccessibleName(name);
    assertThat(summaries.first().locator("[lang=de][dir=ltr]")).hasText("Deutsch");
    assertThat(page.locator(".row.heading .peek")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "de-en", "de-ar", "en-ar"})
  void is_not_where_the_original_stands_or_two_languages_do(
      String edition, BakedSite site, Reader reader) {
    assertThat(reader.open(site.page(edition, "explainer")).locator(".peek")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"en, 320", "en, 1280", "ar, 320", "ar, 1280"})
  void stands_beside_the_end_of_its_block(
      String edition, int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 800));
    Object overlaps =
        page.evaluate(
            """
            () => [...document.querySelectorAll('.peek > summary')].flatMap((summary) => {
              const box = summary.getBoundingClientRect();
              const range = document.createRange();
              range.selectNodeContents(summary.closest('.cell').firstElementChild);
              const over = [...range.getClientRects()].filter((line) => line.left < box.right - 1
                  && line.right > box.left + 1 && line.top + line.height / 2 > box.top && line.bottom - line.height / 2 < box.bottom);
              return over.length || box.height < 24 || box.width < 24 ? [summary.closest('.row').id] : [];
            })""");
    assertThat((List<?>) overlaps).isEmpty();
    page.locator("#background-p2").scrollIntoViewIfNeeded();
    BoundingBox before = page.locator("#background-p3").boundingBox();
    BoundingBox text = page.locator("#background-p2 p").first().boundingBox();
    page.locator("#background-p2 summary").click();
    assertThat(page.locator("#background-p2 p").first().boundingBox().y).isEqualTo(text.y);
    assertThat(page.locator("#background-p3").boundingBox().y).isGreaterThan(before.y);
  }

  @ParameterizedTest
  @CsvSource({"en, 16px", "en, 32px", "ar, 16px", "ar, 32px"})
  void all_open_nothing_scrolls_sideways(
      String edition, String text, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(320, 640));
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", text);
    openAll(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(
            (List<?>)
                page.evaluate(
                    """
                    () => [...document.querySelectorAll('.peek, .peek *')].filter((element) => {
                      const box = element.getBoundingClientRect();
                      return !element.matches('.unseen') && box.width && (box.left < -1 || box.right > 321);
                    }).map((element) => element.outerHTML.slice(0, 80))"""))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void all_open_axe_finds_nothing(String edition, BakedSite site, Reader reader)
      throws IOException {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(360, 740));
    openAll(page);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      assertThat(Axe.look(page, ".text")).isEmpty();
    }
  }

  private static Locator sentence(Page page, String within, int number) {
    return page.locator("#background-p1 " + within + " .s" + number);
  }

  private static Object ground(Locator sentence) {
    return sentence.evaluate("element => getComputedStyle(element).backgroundColor");
  }

  @ParameterizedTest
  @CsvSource({"de-en, .second, .first", "de-ar, .first, .second", "en-ar, .second, .first"})
  void in_a_pair_a_sentence_tints_its_partner(
      String edition, String here, String there, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.NO_SCRIPT);
    sentence(page, here, 2).hover();
    assertThat(ground(sentence(page, there, 2))).isNotEqualTo(NONE);
    assertThat(ground(sentence(page, there, 2))).isEqualTo(ground(sentence(page, here, 2)));
    assertThat(ground(sentence(page, there, 1))).isEqualTo(NONE);
    assertThat(ground(page.locator("#background-p1"))).isEqualTo(NONE);
    page.mouse().move(2, 2);
    assertThat(ground(sentence(page, there, 2))).isEqualTo(NONE);
    sentence(page, here, 1).locator("a").first().focus();
    assertThat(ground(sentence(page, there, 1))).isNotEqualTo(NONE);
    page.locator("label:has(#view-first)").click();
    sentence(page, ".first", 2).hover();
    assertThat(ground(sentence(page, ".first", 2))).isEqualTo(NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void an_open_original_tints_with_its_translation(String edition, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"));
    sentence(page, ".cell > p", 2).hover();
    assertThat(ground(sentence(page, ".cell > p", 2))).isEqualTo(NONE);
    page.locator("#background-p1 summary").click();
    sentence(page, ".peek", 2).hover();
    assertThat(ground(sentence(page, ".cell > p", 2))).isNotEqualTo(NONE);
    assertThat(ground(sentence(page, ".cell > p", 1))).isEqualTo(NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-en", "de-ar"})
  void in_forced_colours_it_is_underlined(String edition, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.FORCED_COLORS);
    assertThat(sentence(page, ".second", 2)).hasCSS("text-decoration-line", "none");
    sentence(page, ".first", 2).hover();
    assertThat(sentence(page, ".second", 2)).hasCSS("text-decoration-line", "underline");
  }

  /** How much of the shipped text is matched sentence by sentence; the rest reads as before. */
  @ParameterizedTest
  @CsvSource({"de-en, 0.95", "de-ar, 0.95", "en-ar, 0.95", "en, 0.95", "ar, 0.95"})
  void most_paragraphs_are_matched(String edition, double floor, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"));
    int all = page.locator(".rows .row.paragraph").count();
    int matched = page.locator(".rows .row.paragraph:has(.s1)").count();
    System.out.printf("sentences %s: %d of %d paragraphs matched%n", edition, matched, all);
    assertThat((double) matched / all).isGreaterThanOrEqualTo(floor);
    Object alone =
        page.evaluate(
            """
            () => [...document.querySelectorAll('.row:has(.s1)')].flatMap((row) => Array.from({length: 13}, (_, i) => i)
                .filter((number) => ![0, 2].includes(row.querySelectorAll('.s' + number).length)).map((number) => row.id + ' ' + number))""");
    assertThat((List<?>) alone).as("sentences without a partner").isEmpty();
  }
}
