package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever its word stands, the card is wholly in view and does not cover it. */
@ExtendWith(Browsing.class)
class CardPlaceTest {
  /** As an older browser: anchors nothing, in CSS or when asked. */
  private static final String NO_ANCHORS =
      """
      const supports = CSS.supports.bind(CSS);
      CSS.supports = (...query) => !String(query[0]).includes('position-area') && supports(...query);
      """;

  /** 1280 by 800 as it is, zoomed to 150 and to 200 %, with large text, and turned round. */
  @ParameterizedTest
  @CsvSource({
    "de, 1280, 800, 16px, ltr",
    "de, 853, 533, 16px, ltr",
    "de, 640, 400, 16px, ltr",
    "de, 1280, 800, 32px, ltr",
    "de, 1280, 800, 16px, rtl",
    "ar, 1280, 800, 16px, rtl",
    "ar, 640, 400, 16px, rtl",
    "ar, 1280, 800, 32px, rtl"
  })
  void in_every_corner(
      String tag, int width, int height, String text, String dir, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(tag, "explainer"), Reader.size(width, height));
    cornerByCorner(page, width, height, text, dir);
  }

  @ParameterizedTest
  @CsvSource({
    "de, 1280, 800, 16px, ltr",
    "de, 853, 533, 16px, ltr",
    "de, 1280, 800, 16px, rtl",
    "ar, 1280, 800, 16px, rtl"
  })
  void in_every_corner_without_anchors(
      String tag, int width, int height, String text, String dir, BakedSite site, Reader reader)
      throws IOException {
    Page page = reader.blank(Reader.size(width, height));
    String sheet = Files.readString(site.asset("style.css"));
    String old = sheet.replaceAll("position-(area|anchor|try-fallbacks):[^;]*;", "");
    assertThat(old).isNotEqualTo(sheet);
    page.addInitScript(NO_ANCHORS);
    page.route(
        "**/style.*.css",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("text/css")
                    .setBody(old)));
    page.navigate(site.origin() + site.page(tag, "explainer").path());
    cornerByCorner(page, width, height, text, dir);
  }

  private static void cornerByCorner(Page page, int width, int height, String text, String dir) {
    page.evaluate(
        "([text, dir]) => { document.documentElement.style.fontSize = text; document.dir = dir; }",
        new String[] {text, dir});
    Locator link = Card.link(page, "fact");
    for (String corner :
        new String[] {"0 auto auto 0", "0 0 auto auto", "auto 0 0 auto", "auto auto 0 0"}) {
      link.evaluate(
          "(link, corner) => Object.assign(link.style, {position: 'fixed', inset: corner, zIndex: 9})",
          corner);
      // Where the word stands in a corner, its sheet may cover it.
      link.evaluate("link => link.click()");
      String where = corner + " at " + width + " by " + height;
      BoundingBox card = new Card(page).box();
      assertThat(card.x).as(where).isGreaterThanOrEqualTo(0);
      assertThat(card.y).as(where).isGreaterThanOrEqualTo(0);
      assertThat(card.x + card.width).as(where).isLessThanOrEqualTo(width);
      assertThat(card.y + card.height).as(where).isLessThanOrEqualTo(height + 0.5);
      assertThat(card.height).as(where).isGreaterThan(60);
      if (width > 640) {
        BoundingBox word = link.boundingBox();
        boolean apart =
            card.y >= word.y + word.height - 1
                || card.y + card.height <= word.y + 1
                || card.x >= word.x + word.width - 1
                || card.x + card.width <= word.x + 1;
        assertThat(apart).as("card apart from its word, " + where).isTrue();
      }
      page.keyboard().press("Escape");
    }
  }
}
