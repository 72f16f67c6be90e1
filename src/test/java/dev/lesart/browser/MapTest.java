package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The map is read, hit and opened as text is. */
@ExtendWith(Browsing.class)
class MapTest {
  /** What is wrong with the words of the maps as the browser has set them. */
  private static final String FAULTS =
      """
      () => [...document.querySelectorAll('svg.map')].flatMap((map) => {
        const frame = map.getBoundingClientRect();
        const box = (element) => element.getBoundingClientRect();
        const words = [...map.querySelectorAll('text')];
        const symbols = [...map.querySelectorAll('circle, .base')];
        const overlap = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
        const outside = words.filter((word) => box(word).left < frame.left || box(word).right > frame.right
            || box(word).top < frame.top || box(word).bottom > frame.bottom).map((word) => word.textContent + ' outside');
        const small = words.filter((word) => parseFloat(getComputedStyle(word).fontSize) * frame.width / 320 < 11)
            .map((word) => word.textContent + ' small');
        const over = words.flatMap((word, i) => [...words.slice(i + 1), ...symbols].filter((other) => overlap(box(word), box(other)))
            .map((other) => word.textContent + ' on ' + (other.textContent || 'a symbol')));
        const links = [...map.querySelectorAll('rect')].filter((target) => box(target).width < 24 || box(target).height < 24)
            .map((target) => target.parentNode.textContent + ' hard to hit');
        return [...outside, ...small, ...over, ...links];
      })""";

  private static Locator place(Page page, String id) {
    return page.locator("svg.map a[href='#g-" + id + "']").first();
  }

  @ParameterizedTest
  @CsvSource({
    "de, 320",
    "de, 360",
    "de, 1280",
    "en, 320",
    "en, 360",
    "en, 1280",
    "ar, 320",
    "ar, 360",
    "ar, 1280",
    "de-ar, 320",
    "de-ar, 360",
    "de-ar, 1280"
  })
  void no_word_covers_another(String edition, int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 800));
    assertThat(page.locator("svg.map")).hasCount(edition.contains("-") ? 2 : 1);
    assertThat(page.evaluate(FAULTS)).isEqualTo(List.of());
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "ar"})
  void every_place_is_named(String edition, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"));
    assertThat(page.locator("svg.map text.place")).hasCount(7);
    assertThat(page.locator("svg.map text.distance")).hasCount(2);
    assertThat(page.locator("svg.map text.stream")).hasCount(2);
    assertThat(page.locator("svg.map text.country")).hasCount(3);
    List<String> rows =
        page.locator(".region table").first().locator("th[scope=row]").allInnerTexts();
    if (rows.stream().allMatch(String::isEmpty)) {
      page.locator(".region summary").click();
      rows = page.locator(".region table").first().locator("th[scope=row]").allInnerTexts();
    }
    assertThat(rows)
        .containsExactlyElementsOf(page.locator("svg.map text.place").allTextContents());
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "ar"})
  void a_map_is_small(String edition, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.NO_SCRIPT);
    String svg = page.content();
    svg = svg.substring(svg.indexOf("<svg class=\"map\""));
    svg = svg.substring(0, svg.indexOf("</svg>") + 6);
    assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(8 * 1024);
  }

  @ParameterizedTest
  @CsvSource({"de, 1280", "de, 360", "ar, 1280"})
  void a_place_opens_its_card(String edition, int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 800));
    Card card = new Card(page);
    Locator palmyra = place(page, "palmyra");
    palmyra.scrollIntoViewIfNeeded();
    palmyra.locator("text").click();
    assertThat(card.isOpen()).isTrue();
    assertThat(card.hasFocus()).isTrue();
    assertThat(card.title()).contains(palmyra.textContent());
    BoundingBox box = card.box();
    assertThat(box.x).isGreaterThanOrEqualTo(0);
    assertThat(box.x + box.width).isLessThanOrEqualTo(width);
    assertThat(box.y + box.height).isLessThanOrEqualTo(800);
    if (width > 640) {
      BoundingBox word = palmyra.locator("text").boundingBox();
      assertThat(word.y + word.height <= box.y + 1 || box.y + box.height <= word.y + 1).isTrue();
      assertThat(
              Math.min(
                  Math.abs(box.y - word.y - word.height), Math.abs(word.y - box.y - box.height)))
          .isLessThan(40);
    }
    page.keyboard().press("Escape");
    assertThat(card.isOpen()).isFalse();
    assertThat(Card.hasFocus(palmyra)).isTrue();
    page.keyboard().press("Enter");
    assertThat(card.isOpen()).isTrue();
    page.keyboard().press("Escape");
    page.locator("svg.map a.fact").locator("text").click();
    assertThat(card.isOpen()).isTrue();
  }

  @Test
  void without_script_a_place_leads_to_its_entry(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"), Reader.NO_SCRIPT);
    for (Locator link : page.locator("svg.map a").all()) {
      String id = link.getAttribute("href").substring(1);
      assertThat(page.locator("[id='" + id + "']").count()).as(id).isEqualTo(1);
    }
    Locator palmyra = place(page, "palmyra");
    palmyra.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#g-palmyra")).isInViewport();
  }

  @Test
  void a_screen_reader_is_told_what_there_is(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    Locator map =
        page.getByRole(
            AriaRole.GROUP,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Karte von Syrien")));
    assertThat(map).hasCount(1);
    assertThat(
            map.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName("Palmyra").setExact(true)))
        .hasCount(1);
    assertThat(map.locator("desc")).containsText("Euphrat und Tigris");
  }
}
