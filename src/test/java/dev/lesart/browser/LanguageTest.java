package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who changes the language in the middle of a page stays there. */
@ExtendWith(Browsing.class)
class LanguageTest {
  /** How far below the lines that stay at the top a block begins. */
  private static double below(Page page, String id) {
    Object distance =
        page.evaluate(
            """
            (id) => {
              const bars = [...document.querySelectorAll('header.site, .view')]
                  .filter((element) => getComputedStyle(element).position === 'sticky')
                  .map((element) => element.getBoundingClientRect().bottom);
              return document.getElementById(id).getBoundingClientRect().top - Math.max(0, ...bars);
            }""",
            id);
    return ((Number) distance).doubleValue();
  }

  private static void readTo(Page page, String id) {
    page.evaluate("id => document.getElementById(id).scrollIntoView()", id);
    page.waitForCondition(() -> ((Number) page.evaluate("scrollY")).doubleValue() > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "de, en, 1280",
    "en, de, 1280",
    "de, de-en, 1280",
    "de-en, en, 1280",
    "de, en, 360",
    "de-en, de, 360",
    "de, ar, 1280",
    "ar, de-ar, 1280",
    "de-ar, ar, 360"
  })
  void the_block_at_the_top_stays_there(
      String from, String to, int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(from, "explainer"), Reader.size(width, 800));
    String block =
        page.locator(".section").nth(2).locator(".row.paragraph").nth(2).getAttribute("id");
    readTo(page, block);
    // A few lines into it: it is still the one that is being read.
    page.evaluate("() => scrollBy(0, 60)");
    follow(page, site.page(to, "explainer"));
    assertThat(page.url()).endsWith("#" + block);
    assertThat(below(page, block)).isBetween(0.0, 120.0);
  }

  @Test
  void a_section_whose_heading_is_at_the_top_stays_there(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    String section = page.locator(".section").nth(1).getAttribute("id");
    readTo(page, section);
    follow(page, site.page("en", "explainer"));
    assertThat(page.url()).endsWith("#" + section);
  }

  @Test
  void an_entry_stays_though_the_alphabet_differs(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "glossary"));
    String entry = page.locator(".entry").nth(12).getAttribute("id");
    readTo(page, entry);
    follow(page, site.page("en", "glossary"));
    assertThat(page.url()).endsWith("#" + entry);
  }

  @Test
  void who_has_not_begun_begins_at_the_top(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    follow(page, site.page("en", "explainer"));
    assertThat(page.url()).doesNotContain("#p").endsWith(site.page("en", "explainer").path());
    assertThat(page.evaluate("scrollY")).isEqualTo(0);
  }

  @Test
  void by_keyboard_too(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    String block =
        page.locator(".section").nth(1).locator(".row.paragraph").nth(1).getAttribute("id");
    readTo(page, block);
    page.locator(".languages a[hreflang=en]").focus();
    assertThat(below(page, block)).as("the focus moves nothing").isBetween(0.0, 120.0);
    page.keyboard().press("Enter");
    page.waitForURL("**" + site.page("en", "explainer").path() + "**");
    assertThat(page.url()).endsWith("#" + block);
  }

  private static void follow(Page page, BakedPage to) {
    if (to.isPair()) {
      page.locator(".languages button").click();
    }
    page.locator(".languages a[href*='/" + to.path() + "']").click();
    page.waitForURL("**/" + to.path() + "**");
    page.waitForLoadState();
    // Fragments are jumped to when the layout is there; two frames later it is.
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }
}
