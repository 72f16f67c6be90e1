package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A pointer that rests on a term sees a preview. The page's clock is turned by hand. */
@ExtendWith(Browsing.class)
class PreviewTest {
  private static Page page(BakedSite site, Reader reader, Reader.Setting... settings) {
    Page page = reader.blank(settings);
    page.clock().install();
    page.navigate(site.origin() + site.page("de", "explainer").path());
    stopClock(page);
    return page;
  }

  private static void stopClock(Page page) {
    page.clock().pauseAt(((Number) page.evaluate("Date.now()")).longValue() + 1000);
  }

  /**
   * Brings a term to the middle of the window, with the pointer elsewhere, and lets that settle.
   */
  private static Locator term(Page page) {
    page.mouse().move(2, 400);
    Locator term = Card.link(page, "term");
    term.evaluate("term => term.scrollIntoView({block: 'center'})");
    // The page learns of its scrolling with the next frame, and opens nothing for a while after it.
    page.waitForTimeout(100);
    page.clock().runFor(2000);
    return term;
  }

  private static void pointAt(Page page, BoundingBox box) {
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
  }

  private static Card opened(Page page) {
    Card card = new Card(page);
    pointAt(page, term(page).boundingBox());
    page.clock().runFor(600);
    assertThat(card.isOpen()).isTrue();
    return card;
  }

  @Test
  void opens_after_half_a_second(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    Card card = new Card(page);
    pointAt(page, term(page).boundingBox());
    page.clock().runFor(450);
    assertThat(card.isOpen()).as("after 450 ms").isFalse();
    page.clock().runFor(100);
    assertThat(card.isOpen()).as("after 550 ms").isTrue();
    assertThat(card.title()).isNotBlank();
  }

  @Test
  void not_where_the_pointer_passes(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    pointAt(page, term(page).boundingBox());
    page.clock().runFor(400);
    page.mouse().move(2, 400);
    page.clock().runFor(2000);
    assertThat(new Card(page).isOpen()).isFalse();
  }

  @Test
  void closes_soon_after_the_pointer_left_both(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    Card card = opened(page);
    page.mouse().move(2, 2);
    page.clock().runFor(250);
    assertThat(card.isOpen()).as("after 250 ms").isTrue();
    page.clock().runFor(100);
    assertThat(card.isOpen()).as("after 350 ms").isFalse();
  }

  @Test
  void stays_while_the_pointer_crosses_to_it_and_rests_on_it(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    Card card = opened(page);
    BoundingBox box = card.box();
    page.mouse()
        .move(box.x + box.width / 2, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(5));
    page.clock().runFor(5000);
    assertThat(card.isOpen()).isTrue();
    page.mouse().move(2, 2);
    page.clock().runFor(350);
    assertThat(card.isOpen()).isFalse();
  }

  @Test
  void stays_while_the_pointer_crosses_slowly_and_askew(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    Card card = opened(page);
    BoundingBox word = Card.link(page, "term").boundingBox();
    BoundingBox box = card.box();
    double targetX = box.x + box.width - 10;
    double targetY = box.y > word.y ? box.y + 10 : box.y + box.height - 10;
    double startX = word.x + word.width / 2;
    double startY = word.y + word.height / 2;
    for (int step = 1; step <= 8; step++) {
      page.mouse()
          .move(startX + (targetX - startX) * step / 8, startY + (targetY - startY) * step / 8);
      page.clock().runFor(150);
      assertThat(card.isOpen()).as("step " + step).isTrue();
    }
  }

  @Test
  void never_moves_the_focus(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    Locator elsewhere = page.locator(".languages a").first();
    term(page);
    elsewhere.focus();
    page.evaluate("() => scrollTo(0, scrollY)");
    Card card = opened(page);
    assertThat(elsewhere).isFocused();
    page.mouse().move(2, 2);
    page.clock().runFor(400);
    assertThat(card.isOpen()).isFalse();
    assertThat(elsewhere).isFocused();
  }

  @Test
  void escape_closes_it(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    Card card = opened(page);
    page.keyboard().press("Escape");
    assertThat(card.isOpen()).isFalse();
  }

  @Test
  void a_click_on_the_word_makes_it_stay(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    Card card = opened(page);
    page.mouse().down();
    page.mouse().up();
    assertThat(card.isOpen()).isTrue();
    assertThat(card.hasFocus()).isTrue();
    page.mouse().move(2, 2);
    page.clock().runFor(2000);
    assertThat(card.isOpen()).isTrue();
    page.keyboard().press("Escape");
    assertThat(Card.link(page, "term")).isFocused();
  }

  @Test
  void scrolling_closes_it(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    Card card = opened(page);
    page.mouse().wheel(0, 150);
    assertThat(card.itself()).isHidden();
  }

  @Test
  void none_for_a_word_that_scrolls_under_the_pointer(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    Locator term = term(page);
    BoundingBox word = term.boundingBox();
    page.mouse().move(word.x + word.width / 2, word.y + word.height / 2 + 200);
    page.clock().runFor(5000);
    page.keyboard().press("Escape");
    page.mouse().wheel(0, -200);
    page.waitForCondition(() -> (boolean) term.evaluate("term => term.matches(':hover')"));
    page.clock().runFor(2000);
    assertThat(new Card(page).isOpen()).isFalse();
  }

  @Test
  void switched_off_stays_off(BakedSite site, Reader reader) {
    Page page = page(site, reader);
    Card card = opened(page);
    page.locator("#card .card-hover").click();
    assertThat(page.locator("#card .card-hover input")).isChecked();
    page.keyboard().press("Escape");
    page.reload();
    stopClock(page);
    pointAt(page, term(page).boundingBox());
    page.clock().runFor(2000);
    assertThat(card.isOpen()).as("preview").isFalse();
    Card.link(page, "term").click();
    assertThat(card.isOpen()).as("by click").isTrue();
    page.locator("#card .card-hover").click();
    page.keyboard().press("Escape");
    opened(page);
  }

  @Test
  void none_where_the_pointer_is_a_finger(BakedSite site, Reader reader) {
    Page page = page(site, reader, Reader.PHONE);
    pointAt(page, term(page).boundingBox());
    page.clock().runFor(3000);
    assertThat(new Card(page).isOpen()).isFalse();
    assertThat(page.locator("#card .card-hover")).isHidden();
  }
}
