package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each section has a link to itself, which is there when it is wanted. */
@ExtendWith(Browsing.class)
class AnchorTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "ar", "de-en", "en-ar"})
  void every_heading_has_its_link_beside_it(String edition, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"));
    Object wrong =
        page.evaluate(
            """
            () => [...document.querySelectorAll('main section > h2, .rows h3[id]')].filter((heading) => {
              const link = heading.nextElementSibling;
              const title = (heading.querySelector('.cell') || heading).textContent;
              return heading.closest('.second') ? link?.matches('.anchor') : !link?.matches('.anchor')
                  || !link.ariaLabel.endsWith(': ' + title) || link.textContent
                  || !document.querySelector(link.hash).contains(heading);
            }).map((heading) => heading.outerHTML)""");
    assertThat((List<?>) wrong).isEmpty();
    assertThat(page.locator("h2 + .anchor, h3 + .anchor").count()).isGreaterThan(8);
  }

  @Test
  void it_shows_to_who_points_or_tabs(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    Locator link = page.locator("#offensive > .anchor");
    assertThat(link).hasCSS("opacity", "0");
    page.locator("#offensive > h2").hover();
    assertThat(link).hasCSS("opacity", "1");
    page.mouse().move(0, 0);
    assertThat(link).hasCSS("opacity", "0");
    page.locator("#background .elsewhere a").last().focus();
    page.keyboard().press("Tab");
    assertThat(link).isFocused();
    assertThat(link).hasCSS("opacity", "1");
  }

  @Test
  void it_always_shows_where_nothing_hovers(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("ar", "explainer"), Reader.PHONE);
    for (Locator link : page.locator(".anchor").all()) {
      assertThat(link).hasCSS("opacity", "1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, 320",
    "de, 800",
    "de, 1100",
    "de, 1440",
    "ar, 320",
    "ar, 1280",
    "de-ar, 320",
    "en-ar, 900"
  })
  void it_covers_no_text_and_stays_on_the_page(
      String edition, int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 800));
    boolean rtl = edition.equals("ar");
    for (Locator link : page.locator(".anchor").all()) {
      BoundingBox box = link.boundingBox();
      assertThat(box.width).isGreaterThanOrEqualTo(24);
      assertThat(box.height).isGreaterThanOrEqualTo(24);
      assertThat(box.x).isGreaterThanOrEqualTo(0);
      assertThat(box.x + box.width).isLessThanOrEqualTo(width);
    }
    Object covering =
        page.evaluate(
            """
            () => [...document.querySelectorAll('.anchor')].filter((link) => {
              const a = link.getBoundingClientRect();
              const range = document.createRange();
              range.selectNodeContents(link.previousElementSibling);
              return [...range.getClientRects()].some((b) =>
                  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom && b.width > 0);
            }).map((link) => link.hash)""");
    assertThat((List<?>) covering).isEmpty();
    BoundingBox link = page.locator("#offensive > .anchor").boundingBox();
    BoundingBox heading = page.locator("#offensive > h2").boundingBox();
    assertThat(link.x > heading.x + heading.width / 2).isEqualTo(!rtl);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  @Test
  void it_copies_the_address_and_says_so(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("ar", "explainer"));
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.locator("#airstrikes > .anchor").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".said")).hasText("نُسخ الرابط");
    String address = site.origin() + site.page("ar", "explainer").path() + "#airstrikes";
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(address);
    assertThat(page).hasURL(address);
  }

  @Test
  void without_leave_or_script_it_is_a_link(BakedSite site, Reader reader) {
    Page refused = reader.open(site.page("de", "explainer"));
    refused.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }");
    refused.locator("#offensive > .anchor").focus();
    refused.keyboard().press("Enter");
    assertThat(refused).hasURL(site.origin() + site.page("de", "explainer").path() + "#offensive");
    assertThat(refused.locator(".said")).hasText("");
    Page plain = reader.open(site.page("de", "explainer"), Reader.NO_SCRIPT, Reader.PHONE);
    plain.locator("#offensive > .anchor").tap();
    assertThat(plain).hasURL(site.origin() + site.page("de", "explainer").path() + "#offensive");
    assertThat(plain.locator("#offensive h2")).isInViewport();
  }
}
