package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages load nothing from elsewhere, keep no cookies, and open from a disk as from a host. */
@ExtendWith(Browsing.class)
class OriginTest {
  @Test
  void served_pages_ask_nobody_else(BakedSite site, Reader reader) {
    reader.each(
        site.pages(),
        (baked, page) -> {
          assertThat(page.context().cookies()).as("cookies of " + baked).isEmpty();
          assertStyled(page);
        });
    assertThat(reader.requests())
        .hasSizeGreaterThanOrEqualTo(3 * site.pages().size())
        .allMatch(url -> url.startsWith(site.origin()));
  }

  @Test
  void pages_open_from_the_disk(BakedSite site, Reader reader) {
    // A host shows "missing" under any address, so its links begin at the host's root.
    reader.eachFile(
        site.pages().stream().filter(page -> !page.kind().equals("missing")).toList(),
        (baked, page) -> {
          assertStyled(page);
          if (baked.kind().equals("explainer")) {
            Card.link(page, "term").click();
            assertThat(new Card(page).itself()).isVisible();
            page.keyboard().press("Escape");
            Locator other = page.locator(".languages a:not([aria-current])").first();
            other.click();
            assertThat(page.locator("body.explainer h1")).isVisible();
            assertStyled(page);
          }
        });
    assertThat(reader.requests()).allMatch(url -> url.startsWith("file:"));
  }

  private static void assertStyled(Page page) {
    assertThat(page.locator("body")).hasCSS("margin", "0px");
    assertThat(page.locator("html")).hasCSS("background-color", "rgb(251, 249, 245)");
    assertThat(page.locator("script[src]:not([type])").evaluate("script => script.defer"))
        .isEqualTo(true);
  }

  /** Else the tests above would pass for want of trying. */
  @Test
  void the_policy_stops_what_should_not_be_there(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "start"));
    page.evaluate(
        """
        () => {
          window.ran = false;
          document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/x.png" onerror="ran = true">');
          const script = document.createElement('script');
          script.textContent = 'ran = true';
          document.body.append(script);
        }""");
    assertThat(page.evaluate("ran")).isEqualTo(false);
    page.waitForCondition(() -> reader.hasComplaint("Content Security Policy"));
    assertThat(reader.complaints()).anyMatch(complaint -> complaint.contains("img-src"));
  }
}
