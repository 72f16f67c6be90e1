package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything works with script off. */
@ExtendWith(Browsing.class)
class WithoutScriptTest {
  private static String fragment(Page page) {
    return page.url().substring(page.url().indexOf('#') + 1);
  }

  private static Locator byId(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }

  /** In view, and not below the lines that stay at the top. */
  private static void assertInView(Locator element) {
    assertThat(element).isInViewport();
    BoundingBox box = element.boundingBox();
    Object bar =
        element
            .page()
            .evaluate("document.querySelector('header.site').getBoundingClientRect().bottom");
    assertThat(box.y).isGreaterThanOrEqualTo(((Number) bar).doubleValue());
  }

  @Test
  void a_term_leads_to_its_entry_and_back(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"), Reader.NO_SCRIPT);
    Locator term = Card.link(page, "term");
    String id = term.getAttribute("id");
    Locator entry = byId(page, term.getAttribute("href").substring(1));
    Object plain = shadow(entry);
    term.click();
    assertThat(fragment(page)).isEqualTo(entry.getAttribute("id"));
    assertInView(entry);
    assertThat(shadow(entry)).as("the entry's mark").isNotEqualTo(plain);
    assertThat(page.locator("#card")).isHidden();
    entry.locator(".uses a").first().click();
    assertThat(fragment(page)).isEqualTo(id);
    assertInView(term);
    assertThat(shadow(term)).as("the term's mark").isNotEqualTo("none");
  }

  private static Object shadow(Locator element) {
    return element.evaluate("element => getComputedStyle(element).boxShadow");
  }

  @Test
  void each_section_leads_to_itself_in_the_other_language(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"), Reader.NO_SCRIPT);
    int sections = page.locator(".section").count();
    assertThat(sections).isGreaterThanOrEqualTo(4);
    for (int i = 0; i < sections; i++) {
      String id = page.locator(".section").nth(i).getAttribute("id");
      page.locator(".section").nth(i).locator(".elsewhere a[hreflang=en]").click();
      assertThat(page.url()).endsWith(site.page("en", "explainer").path() + "#" + id);
      assertInView(byId(page, id).locator("h2"));
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      page.goBack();
    }
  }

  @Test
  void the_pair_shows_both_or_one(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de-en", "explainer"), Reader.NO_SCRIPT);
    Locator first = page.locator(".section .row.paragraph .first").first();
    Locator second = page.locator(".section .row.paragraph .second").first();
    assertThat(first).isVisible();
    assertThat(second).isVisible();
    choose(page, "view-first");
    assertThat(first).isVisible();
    assertThat(page.locator("main .second:visible")).hasCount(0);
    choose(page, "view-second");
    assertThat(page.locator("main .first:visible")).hasCount(0);
    assertThat(second).isVisible();
    choose(page, "view-both");
    assertThat(first).isVisible();
    assertThat(second).isVisible();
  }

  @Test
  void the_pairs_open_in_a_list(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("ar", "explainer"), Reader.NO_SCRIPT, Reader.size(320, 640));
    Locator pair = page.locator(".pairs a[href*='/de-ar/']");
    assertThat(pair).isHidden();
    page.locator(".languages button").click();
    BoundingBox list = page.locator(".pairs").boundingBox();
    assertThat(list.x).isGreaterThanOrEqualTo(0);
    assertThat(list.x + list.width).isLessThanOrEqualTo(320);
    page.keyboard().press("Escape");
    assertThat(pair).isHidden();
    page.locator(".languages button").click();
    pair.click();
    assertThat(page.locator("body.pair h1 [lang=ar]")).isVisible();
    assertThat(page.locator(".languages button")).hasAttribute("aria-current", "true");
  }

  private static void choose(Page page, String id) {
    page.locator("label:has(#" + id + ")").click();
    assertThat(page.locator("#" + id)).isChecked();
  }

  @Test
  void the_choice_leads_to_every_edition(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("", "choice"), Reader.NO_SCRIPT);
    int editions = page.locator("nav.choice a").count();
    assertThat(editions).isGreaterThanOrEqualTo(3);
    for (int i = 0; i < editions; i++) {
      page.locator("nav.choice a").nth(i).click();
      assertThat(page.locator("body.start h1")).isVisible();
      page.locator(".explainers h2 a").first().click();
      assertThat(page.locator("body.explainer h1")).isVisible();
      page.goBack();
      page.goBack();
    }
  }

  @Test
  void a_page_that_is_not_there_leads_back(BakedSite site, Reader reader) {
    Page page = reader.blank(Reader.NO_SCRIPT);
    page.navigate(site.origin() + "de/nowhere/at/all/");
    assertThat(reader.complaints()).allMatch(complaint -> complaint.contains("404"));
    assertThat(page.locator("body.missing h1")).isVisible();
    assertThat(page.locator("body")).not().hasCSS("font-family", "Times New Roman");
    page.locator("main a[href$='en/index.html']").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("body.start")).isVisible();
  }
}
