package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The card of a term, figure or source: by mouse, keyboard and touch. */
@ExtendWith(Browsing.class)
class CardTest {
  private static Page explainer(BakedSite site, Reader reader, Reader.Setting... settings) {
    return reader.open(site.page("de", "explainer"), settings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"term", "fact", "source"})
  void a_click_opens_it_and_gives_it_the_focus(String kind, BakedSite site, Reader reader) {
    Page page = explainer(site, reader);
    Card card = new Card(page);
    assertThat(card.itself()).isHidden();
    Card.link(page, kind).click();
    assertThat(card.itself()).isVisible();
    assertThat(card.title()).isNotBlank();
    assertThat(card.hasFocus()).isTrue();
    assertThat(card.itself()).hasRole(AriaRole.DIALOG);
    assertThat(card.itself()).hasAccessibleName(card.title().replaceAll("\\s+", " "));
    assertThat(page.url()).as("the address").doesNotContain("#");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Escape", "its button", "a click outside", "a second click"})
  void closing_it_returns_the_focus(String way, BakedSite site, Reader reader) {
    Page page = explainer(site, reader);
    Card card = new Card(page);
    Locator term = Card.link(page, "term");
    term.click();
    assertThat(card.isOpen()).isTrue();
    switch (way) {
      case "Escape" -> page.keyboard().press("Escape");
      case "its button" -> card.itself().getByRole(AriaRole.BUTTON).first().click();
      case "a click outside" -> page.mouse().click(1270, 790);
      default -> term.click();
    }
    assertThat(card.itself()).isHidden();
    assertThat(term).isFocused();
  }

  @Test
  void focus_alone_opens_nothing_and_enter_does(BakedSite site, Reader reader) {
    Page page = explainer(site, reader);
    Card card = new Card(page);
    Locator term = Card.link(page, "term");
    page.clock().install();
    term.focus();
    page.clock().runFor(3000);
    assertThat(card.isOpen()).isFalse();
    page.keyboard().press("Enter");
    assertThat(card.isOpen()).isTrue();
    assertThat(card.hasFocus()).isTrue();
    page.keyboard().press("Escape");
    assertThat(card.isOpen()).isFalse();
    assertThat(term).isFocused();
    page.keyboard().press("Enter");
    assertThat(card.isOpen()).as("opens again").isTrue();
  }

  @Test
  void tab_goes_through_the_card_and_on_to_the_next_link(BakedSite site, Reader reader) {
    Page page = explainer(site, reader);
    Card card = new Card(page);
    Locator terms = page.locator("main a");
    Locator fact = Card.link(page, "fact");
    int here =
        (int) fact.evaluate("link => [...document.querySelectorAll('main a')].indexOf(link)");
    fact.focus();
    page.keyboard().press("Enter");
    Locator stops =
        page.locator("#card :is(button, a, input)")
            .filter(new Locator.FilterOptions().setVisible(true));
    assertThat(stops.count()).as("close, a source, no previews").isGreaterThanOrEqualTo(3);
    for (Locator stop : stops.all()) {
      page.keyboard().press("Tab");
      assertThat(stop).isFocused();
      assertThat(card.isOpen()).isTrue();
    }
    page.keyboard().press("Tab");
    assertThat(terms.nth(here + 1)).isFocused();
    assertThat(card.isOpen()).as("open after it was left").isFalse();
  }

  @Test
  void shift_tab_leads_back_to_the_term(BakedSite site, Reader reader) {
    Page page = explainer(site, reader);
    Locator term = Card.link(page, "term");
    term.focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Shift+Tab");
    if (!Card.hasFocus(term)) {
      page.keyboard().press("Shift+Tab");
    }
    assertThat(term).isFocused();
  }

  @Test
  void another_term_takes_it_over(BakedSite site, Reader reader) {
    Page page = explainer(site, reader);
    Card card = new Card(page);
    List<Locator> terms = page.locator(".section .rows a.term").all();
    terms.get(0).click();
    String first = card.title();
    // The card lies over some of the text: a click that arrives is what matters.
    terms.get(2).dispatchEvent("click");
    assertThat(card.isOpen()).isTrue();
    assertThat(card.title()).isNotEqualTo(first);
    assertThat(card.hasFocus()).isTrue();
    page.keyboard().press("Escape");
    assertThat(terms.get(2)).isFocused();
  }

  @Test
  void a_figure_leads_to_its_source_in_the_same_card(BakedSite site, Reader reader) {
    Page page = explainer(site, reader);
    Card card = new Card(page);
    Locator fact = Card.link(page, "fact");
    fact.click();
    String figure = card.title();
    Locator source = card.itself().locator("a.source");
    String name = source.innerText();
    source.click();
    assertThat(card.isOpen()).isTrue();
    assertThat(card.title()).isNotEqualTo(figure).isEqualTo(name);
    assertThat(card.hasFocus()).isTrue();
    assertThat(page.locator(".card").count()).isEqualTo(1);
    page.keyboard().press("Escape");
    assertThat(fact).isFocused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTROL", "SHIFT"})
  void a_click_with_a_modifier_is_the_browsers(
      KeyboardModifier modifier, BakedSite site, Reader reader) {
    Page page = explainer(site, reader);
    Locator term = Card.link(page, "term");
    Page other =
        page.context()
            .waitForPage(
                () -> term.click(new Locator.ClickOptions().setModifiers(List.of(modifier))));
    assertThat(other.url()).endsWith(term.getAttribute("href"));
    assertThat(new Card(page).isOpen()).isFalse();
  }

  @Test
  void every_link_shows_its_entry_without_ids(BakedSite site, Reader reader) {
    reader.each(
        site.pages().stream().filter(BakedPage::hasCard).toList(),
        (explainer, page) -> {
          Object wrong =
              page.evaluate(
                  """
              (links) => {
                const html = (nodes) => [...nodes].map((node) => node.outerHTML ?? node.data)
                    .join('').replace(/ (id|style|aria-haspopup)="[^"]*"/g, '').replace(/\\s+/g, ' ').trim();
                // An entry may have ids in it, such as those of terms in its text.
                document.querySelectorAll('.entry dd p').forEach((p, i) => { p.id = 'inner-' + i; });
                const wrong = [];
                const card = document.getElementById('card');
                const page = [...document.querySelectorAll('[id]')]
                    .filter((element) => element === card || !card.contains(element)).map((element) => element.id);
                if (new Set(page).size < page.length) wrong.push('the page doubles an id');
                document.querySelectorAll('main :is(' + links + ')').forEach((link) => {
                  link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
                  const entry = document.getElementById(link.getAttribute('href').slice(1));
                  const title = document.getElementById('card-title');
                  if (!card.matches(':popover-open')) wrong.push(link.id + ' opens nothing');
                  if (html(entry.querySelector('dt').childNodes) !== html(title.childNodes)
                      || html(entry.querySelector('dd').childNodes)
                          !== html(card.querySelector('.card-body').childNodes)) {
                    wrong.push(link.id + ' shows something else');
                  }
                  const ids = [...card.querySelectorAll('[id]')].map((element) => element.id);
                  if (new Set([...page, ...ids]).size < page.length + ids.length) wrong.push(link.id + ' doubles an id');
                });
                return wrong;
              }""",
                  Card.LINKS);
          assertThat((List<?>) wrong).as(explainer.path()).isEmpty();
        });
  }

  @Test
  void it_is_filled_afresh_and_scrolled_to_its_start(BakedSite site, Reader reader) {
    Page page = explainer(site, reader, Reader.size(1280, 320));
    Locator first = Card.link(page, "fact");
    first.click();
    page.evaluate("() => { document.getElementById('card').scrollTop = 1000; }");
    Card.link(page, "term").dispatchEvent("click");
    assertThat(page.evaluate("document.getElementById('card').scrollTop")).isEqualTo(0);
  }

  @Test
  void a_tap_opens_a_sheet_and_a_second_tap_closes_it(BakedSite site, Reader reader) {
    Page page = explainer(site, reader, Reader.PHONE);
    Card card = new Card(page);
    Locator term = Card.link(page, "term");
    term.tap();
    assertThat(card.itself()).isVisible();
    BoundingBox sheet = card.box();
    assertThat(sheet.x).isEqualTo(0);
    assertThat(sheet.width).isEqualTo(360);
    assertThat(sheet.height).isLessThanOrEqualTo(370);
    assertThat(sheet.y + sheet.height).isBetween(739.0, 741.0);
    BoundingBox word = term.boundingBox();
    assertThat(word.y).as("the word stays in view").isGreaterThanOrEqualTo(0);
    assertThat(word.y + word.height).as("the word is not covered").isLessThanOrEqualTo(sheet.y);
    term.tap();
    assertThat(card.itself()).isHidden();
    page.clock().install();
    page.clock().runFor(2000);
    assertThat(card.isOpen()).as("open again after a while").isFalse();
  }

  @Test
  void a_sheet_never_takes_more_than_half_of_the_screen(BakedSite site, Reader reader) {
    Page page = explainer(site, reader, Reader.PHONE);
    Card card = new Card(page);
    Object tallest =
        page.evaluate(
            """
            (links) => Math.max(...[...document.querySelectorAll('main :is(' + links + ')')].map((link) => {
              link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
              return document.getElementById('card').offsetHeight;
            }))""",
            Card.LINKS);
    assertThat(((Number) tallest).doubleValue()).isBetween(100.0, 370.0);
    page.setViewportSize(640, 360);
    assertThat(card.box().height).isLessThanOrEqualTo(180);
    assertThat(card.box().width).isEqualTo(640);
    page.setViewportSize(641, 360);
    assertThat(card.box().width).as("no sheet beyond 40rem").isLessThan(600);
  }

  @Test
  void a_tap_outside_closes_the_sheet(BakedSite site, Reader reader) {
    Page page = explainer(site, reader, Reader.PHONE);
    Card card = new Card(page);
    Card.link(page, "term").tap();
    assertThat(card.itself()).isVisible();
    page.touchscreen().tap(355, 200);
    assertThat(card.itself()).isHidden();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void its_button_is_large_enough_to_hit(int width, BakedSite site, Reader reader) {
    Page page = explainer(site, reader, Reader.size(width, 740));
    Card.link(page, "term").click();
    BoundingBox button = page.locator("#card .card-head button").boundingBox();
    assertThat(Math.min(button.width, button.height)).isGreaterThanOrEqualTo(44);
    assertThat(button.x + button.width).isLessThanOrEqualTo(width);
  }

  @Test
  void the_glossary_has_it_too(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("en", "glossary"));
    Locator links = page.locator("main :is(" + Card.LINKS + ")");
    links.first().click();
    assertThat(new Card(page).isOpen()).isTrue();
  }
}
