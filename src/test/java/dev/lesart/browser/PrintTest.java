package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On paper: the text and what its terms mean, no controls, black on white. */
@ExtendWith(Browsing.class)
class PrintTest {
  /** A4 less its margins, at 96 px an inch. */
  private static final Reader.Setting PAPER = Reader.size(643, 900);

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
                .filter(new Locator.FilterOptions().setVisible(true)))
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

  private static Page onPaper(BakedPage baked, Reader reader) {
    Page page = reader.open(baked, PAPER);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    return page;
  }

  @Test
  void every_page_says_where_it_stands(BakedSite site, Reader reader) {
    reader.each(
        site.pages().stream().filter(page -> !page.edition().isEmpty()).toList(),
        (baked, page) -> {
          String address =
              "https://example.org/"
                  + baked.path().replaceFirst("index\\.html$", "").replace("offline.html", "");
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(page.locator(".printed")).isVisible();
          assertThat(page.locator(".printed").textContent())
              .isEqualTo(URLDecoder.decode(address, StandardCharsets.UTF_8));
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
          assertThat(page.locator(".printed")).isHidden();
        },
        PAPER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar", "de-ar"})
  void pages_are_numbered_and_break_where_nothing_is_torn(
      String edition, BakedSite site, Reader reader) throws IOException {
    Page page = onPaper(site.page(edition, "explainer"), reader);
    for (String heading : new String[] {"h1", "h2", "h3", ".row.heading"}) {
      assertThat(page.locator("main " + heading).first()).hasCSS("break-after", "avoid");
      assertThat(page.locator("main " + heading).first()).hasCSS("break-inside", "avoid");
    }
    for (String whole : new String[] {".entry", ".event", "tr"}) {
      assertThat(page.locator("main " + whole).first()).hasCSS("break-inside", "avoid");
    }
    assertThat(page.locator("main p").first()).hasCSS("orphans", "3");
    assertThat(Files.readString(site.asset("style.css")))
        .contains("@bottom-center { content: counter(page) \" / \" counter(pages);");
  }

  @Test
  void originals_are_printed_where_they_are_open(BakedSite site, Reader reader) {
    Page page = onPaper(site.page("ar", "explainer"), reader);
    assertThat(page.locator(".peek").first()).isHidden();
    page.evaluate("document.querySelector('.peek').open = true");
    assertThat(page.locator(".peek > div").first()).isVisible();
    assertThat(page.locator(".peek").nth(1)).isHidden();
  }

  @Test
  void tables_of_pictures_are_printed_unfolded(BakedSite site, Reader reader) {
    Page page = onPaper(site.page("de", "explainer"), reader);
    Locator tables = page.locator(".drawing details table");
    assertThat(tables.count()).isPositive();
    for (Locator table : tables.all()) {
      assertThat((boolean) table.evaluate("table => table.checkVisibility()")).isTrue();
      assertThat(table.boundingBox().height).isGreaterThan(20);
    }
  }

  @Test
  void links_that_leave_the_site_are_spelled_out(BakedSite site, Reader reader) {
    Page page = onPaper(site.page("de", "explainer"), reader);
    Object spelled =
        page.evaluate(
            """
            () => {
              document.querySelector('main p').insertAdjacentHTML('beforeend', ' <a href="https://example.org/x">x</a>');
              return getComputedStyle(document.querySelector('main a[href="https://example.org/x"]'), '::after').content;
            }""");
    assertThat((String) spelled).contains("https://example.org/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-en", "de-ar", "en-ar"})
  void two_languages_stand_side_by_side(String edition, BakedSite site, Reader reader) {
    Page page = onPaper(site.page(edition, "explainer"), reader);
    Object stacked =
        page.evaluate(
            """
            () => [...document.querySelectorAll('.rows .row.paragraph')].filter((row) => {
              const [first, second] = [...row.children].map((cell) => cell.getBoundingClientRect());
              return first.right > second.left || Math.abs(first.width - second.width) > 1;
            }).map((row) => row.id)""");
    assertThat((List<?>) stacked).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(643);
  }
}
