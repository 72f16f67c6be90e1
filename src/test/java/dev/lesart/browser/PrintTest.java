package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On paper: the text and what its terms mean, no controls, black on white. */
@ExtendWith(Browsing.class)
class PrintTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "ar", "de-en", "de-ar"})
  void the_text_and_its_entries(String edition, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.DARK);
    Card.link(page, "term").click();
    assertThat(new Card(page).isOpen()).isTrue();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(
            page.locator(
                    "#card, button:visible, input:visible, nav:visible, .view, .elsewhere, .skip")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setVisible(true)))
        .hasCount(0);
    int entries = page.locator(".entry").count();
    assertThat(page.locator(".entry:visible dd")).hasCount(entries);
    assertThat(page.locator(".entry").first()).isVisible();
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator("html")).hasCSS("background-color", "rgb(255, 255, 255)");
    assertThat(page.locator(".section p").first()).hasCSS("color", "rgb(0, 0, 0)");
  }

  @ParameterizedTest
  @CsvSource({"de-en, explainer", "de-en, glossary", "de-en, start", "de-ar, explainer"})
  void becomes_a_pdf(String edition, String kind, BakedSite site, Reader reader) {
    byte[] pdf = reader.open(site.page(edition, kind)).pdf();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.length).isGreaterThan(5_000);
  }
}
