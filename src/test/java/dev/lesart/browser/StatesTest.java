package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What has the focus is seen; nothing moves for whom motion is too much; forced colours keep all.
 */
@ExtendWith(Browsing.class)
class StatesTest {
  /** The focused element's ring, or that of the label around it. */
  private static final String RING =
      """
      () => {
        const focused = document.activeElement;
        const shown = focused.matches('.view input') ? focused.closest('label') : focused;
        const style = getComputedStyle(shown);
        return [shown.tagName + '.' + shown.className, style.outlineStyle, parseFloat(style.outlineWidth),
            style.outlineColor].join(' ');
      }""";

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "forced"})
  void whatever_has_the_focus_has_a_ring(String colors, BakedSite site, Reader reader) {
    Reader.Setting setting =
        switch (colors) {
          case "dark" -> Reader.DARK;
          case "forced" -> Reader.FORCED_COLORS;
          default -> options -> options;
        };
    List<String> without = new ArrayList<>();
    for (BakedPage baked :
        List.of(
            site.page("de-en", "explainer"),
            site.page("de", "glossary"),
            site.page("ar", "explainer"),
            site.page("en", "start"),
            site.page("", "choice"))) {
      Page page = reader.open(baked, setting);
      for (int stop = 0; stop < 24; stop++) {
        page.keyboard().press("Tab");
        String ring = (String) page.evaluate(RING);
        if (ring.startsWith("BODY")) {
          break;
        }
        if (!ring.contains(" solid ") || ring.matches(".* [01] .*") || ring.contains(", 0)")) {
          without.add(baked + ": " + ring);
        }
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void the_first_stop_skips_to_the_text(BakedSite site, Reader reader) {
    for (String kind : List.of("explainer", "glossary", "start")) {
      Page page = reader.open(site.page("de", kind));
      page.keyboard().press("Tab");
      Locator skip = page.locator(".skip");
      assertThat(skip).isFocused();
      assertThat(skip).isInViewport();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat((boolean) page.evaluate("document.activeElement.closest('main') !== null"))
          .isTrue();
    }
  }

  @Test
  void nothing_moves_for_whom_motion_is_too_much(BakedSite site, Reader reader) {
    assertThat(animations(site, reader, ReducedMotion.NO_PREFERENCE)).isGreaterThan(0);
    assertThat(animations(site, reader, ReducedMotion.REDUCE)).isZero();
  }

  private static int animations(BakedSite site, Reader reader, ReducedMotion motion) {
    Page page =
        reader.open(site.page("de", "explainer"), options -> options.setReducedMotion(motion));
    page.evaluate(
        "id => { location.hash = id; }", page.locator(".entry").nth(3).getAttribute("id"));
    page.locator(".entry:target").waitFor();
    int onTarget = (int) page.evaluate("document.getAnimations().length");
    Card.link(page, "term").click();
    assertThat(new Card(page).itself()).isVisible();
    return onTarget;
  }

  @Test
  void with_forced_colours_the_choice_and_the_card_keep_their_edges(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de-en", "explainer"), Reader.FORCED_COLORS);
    Locator chosen = page.locator(".view label:has(:checked)");
    Locator other = page.locator(".view label:not(:has(:checked))").first();
    assertThat(chosen.evaluate("label => getComputedStyle(label).backgroundColor"))
        .isNotEqualTo(other.evaluate("label => getComputedStyle(label).backgroundColor"));
    Card.link(page, "term").click();
    assertThat(
            ((Number)
                    new Card(page)
                        .itself()
                        .evaluate("card => parseFloat(getComputedStyle(card).borderTopWidth)"))
                .doubleValue())
        .isGreaterThanOrEqualTo(1);
  }

  @Test
  void with_forced_colours_terms_are_underlined_and_pictures_follow(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"), Reader.FORCED_COLORS);
    assertThat(page.locator("a.term").first()).hasCSS("text-decoration-line", "underline");
    assertThat(page.locator("a.term").first()).hasCSS("text-decoration-style", "dotted");
    Object text = page.evaluate("getComputedStyle(document.querySelector('h1')).color");
    assertThat(page.locator(".drawing svg text").first()).hasCSS("fill", (String) text);
  }
}
