package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An explainer as one file: whole, wherever it was saved, with nothing and nobody around it. */
@ExtendWith(Browsing.class)
class OfflineFileTest {
  private static final int LARGEST = 200 * 1024;

  private static BakedPage file(BakedSite site, String edition) {
    return BakedSite.offline(site.page(edition, "explainer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "ar", "de-en", "de-ar", "en-ar"})
  void nothing_is_fetched(String edition, BakedSite site, Reader reader) throws IOException {
    BakedPage file = file(site, edition);
    Page page = reader.openFile(file);
    assertThat(page.locator("html")).hasCSS("background-color", "rgb(251, 249, 245)");
    Card.link(page, "term").click();
    assertThat(new Card(page).itself()).isVisible();
    page.keyboard().press("Escape");
    assertThat(new Card(page).itself()).isHidden();
    // A blocked style or script, or anything else that is missing, would be complained of.
    assertThat(reader.requests()).containsExactly(site.file(file).toUri().toString());
    int bytes = (int) Files.size(site.file(file));
    System.out.printf(Locale.ROOT, "%s: %d bytes%n", file, bytes);
    assertThat(bytes).isLessThan(LARGEST);
  }

  /** Else the test above would pass with a policy that allows all. */
  @Test
  void its_policy_allows_no_other_script_style_or_address(BakedSite site, Reader reader) {
    Page page = reader.openFile(file(site, "de"));
    page.evaluate(
        """
        () => {
          window.ran = false;
          const script = document.createElement('script');
          script.textContent = 'ran = true';
          const style = document.createElement('style');
          style.textContent = 'body { display: none }';
          const image = document.createElement('img');
          image.src = 'foto.png';
          document.body.append(script, style, image);
        }""");
    assertThat(page.evaluate("ran")).isEqualTo(false);
    assertThat(page.locator("h1")).isVisible();
    page.waitForCondition(() -> reader.hasComplaint("img-src"));
    assertThat(reader.complaints())
        .filteredOn(complaint -> complaint.contains("Content Security Policy"))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar", "de-en"})
  void links_lead_within_it_or_to_the_site(String edition, BakedSite site, Reader reader) {
    Page page = reader.openFile(file(site, edition));
    Object links =
        page.evaluate(
            """
            () => [...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))
                .filter((href) => !href.startsWith('#') && !href.startsWith('data:')
                    && !href.startsWith('https://example.org/'))""");
    assertThat((java.util.List<?>) links).isEmpty();
    Locator elsewhere = page.locator(".languages a[href^='https://example.org/']");
    assertThat(elsewhere).hasCount(page.locator(".languages a").count());
    assertThat(page.locator("link[rel=canonical]"))
        .hasAttribute(
            "href",
            "https://example.org/"
                + site.page(edition, "explainer").path().replace("index.html", ""));
    page.locator(".contents a").first().click();
    assertThat(page.locator(".section").first().locator("h2")).isInViewport();
  }

  @Test
  void it_is_the_same_text(BakedSite site, Reader reader) {
    for (String edition : new String[] {"de", "ar", "en-ar"}) {
      String online = reader.open(site.page(edition, "explainer")).locator("main").innerText();
      assertThat(reader.openFile(file(site, edition)).locator("main").innerText())
          .isEqualTo(online);
    }
  }

  @Test
  void it_reads_without_script(BakedSite site, Reader reader) {
    Page page = reader.openFile(file(site, "ar"), Reader.NO_SCRIPT, Reader.size(360, 740));
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    Locator term = Card.link(page, "term");
    term.click();
    assertThat(page.locator(".entry:target")).isInViewport();
    assertThat(reader.requests()).hasSize(1);
  }
}
