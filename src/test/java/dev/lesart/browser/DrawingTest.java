package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts, the timeline and the figures at a glance: where what is drawn stands. */
@ExtendWith(Browsing.class)
class DrawingTest {
  /** Texts that leave their drawing, or lie upon each other or upon a bar or dot. */
  private static final String COLLISIONS =
      """
      () => {
        const found = [];
        for (const svg of document.querySelectorAll('.chart svg')) {
          const frame = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll('text, rect, circle')].map((element) =>
              ({name: element.textContent || element.className.baseVal, text: element.tagName === 'text', box: element.getBoundingClientRect()}));
          for (const {name, box} of boxes) {
            if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) {
              found.push(`${name} leaves the drawing`);
            }
          }
          boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
            const apart = a.box.right <= b.box.left + 1 || b.box.right <= a.box.left + 1 || a.box.bottom <= b.box.top + 5 || b.box.bottom <= a.box.top + 5;
            if ((a.text || b.text) && !apart) found.push(`${a.name} upon ${b.name}`);
          }));
        }
        return found;
      }""";

  @ParameterizedTest
  @CsvSource({
    "de, 320",
    "de, 360",
    "de, 1280",
    "en, 360",
    "ar, 320",
    "ar, 1280",
    "de-ar, 360",
    "de-ar, 1280"
  })
  void the_texts_of_a_chart_keep_apart(String edition, int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 800));
    assertThat(page.locator(".chart svg text").count()).isPositive();
    assertThat((List<?>) page.evaluate(COLLISIONS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void bars_begin_where_lines_begin(String edition, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"));
    BoundingBox frame = page.locator(".chart svg").boundingBox();
    BoundingBox more = page.locator(".chart rect").first().boundingBox();
    BoundingBox less = page.locator(".chart rect").last().boundingBox();
    assertThat(less.width / more.width).isCloseTo(100_000.0 / 110_000, within(0.01));
    for (BoundingBox bar : List.of(more, less)) {
      double from =
          edition.equals("ar") ? frame.x + frame.width - bar.x - bar.width : bar.x - frame.x;
      assertThat(from).isBetween(0.0, 2.0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void the_table_of_a_chart_opens_without_script(String edition, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.NO_SCRIPT);
    Locator table = page.locator(".chart table");
    assertThat(table.isVisible()).isFalse();
    page.locator(".chart summary").focus();
    page.keyboard().press("Enter");
    assertThat(table.isVisible()).isTrue();
    List<String> shown = page.locator(".chart svg .value").allTextContents();
    assertThat(table.locator("tbody td:last-child").allTextContents()).isEqualTo(shown);
    page.locator(".chart td .fact").first().click();
    assertThat(page.url()).endsWith("#f-besieged");
  }

  @ParameterizedTest
  @CsvSource({"de, 360", "de, 1280", "ar, 360", "de-ar, 1280"})
  void events_follow_each_other_on_the_line_of_the_timeline(
      String edition, int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 800));
    boolean turned = edition.equals("ar");
    Locator strips = page.locator(".timeline .event .strip");
    assertThat(strips.count()).isEqualTo(page.locator(".timeline .event").count()).isEqualTo(8);
    double last = -1;
    for (Locator strip : strips.all()) {
      BoundingBox line = strip.locator(".line").boundingBox();
      BoundingBox mark = strip.locator("path:not(.line)").first().boundingBox();
      double middle = mark.x + mark.width / 2 - line.x;
      double at = turned ? line.width - middle : middle;
      assertThat(at).as("later than the one before").isGreaterThan(last);
      assertThat(at).isLessThanOrEqualTo(line.width + 1);
      last = at;
    }
    // April 2016 is 30 of 291 days; 15 January is a point.
    assertThat(
            ((Number) strips.first().locator(".span").evaluate("mark => mark.getBBox().width"))
                .doubleValue())
        .isCloseTo(30_000.0 / 291, within(2.0));
    assertThat(page.locator("#event-7 .strip .day").count()).isEqualTo(1);
    assertThat(page.locator("#event-5 .strip .hollow").count()).as("about 7 January").isEqualTo(1);
  }

  @Test
  void a_section_marks_its_events(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    Locator events = page.locator("#offensive .margin .events");
    assertThat(events.locator("li").allTextContents().stream().map(String::strip))
        .containsExactly("14./15. Januar 2017", "16. Januar 2017");
    assertThat(events.locator(".strip path:not(.line, .other)").count()).isEqualTo(2);
    events.locator("a").last().click();
    assertThat(page.url()).endsWith("#event-8");
    assertThat(page.locator("#event-8 a[href$='#offensive']").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"de, 360", "ar, 360", "de-en, 1280"})
  void the_figures_at_a_glance_stand_before_the_text_and_open_their_cards(
      String edition, int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 800));
    Locator figures = page.locator(".glance .fact");
    assertThat(figures.count()).isEqualTo(6 * (edition.contains("-") ? 2 : 1));
    assertThat(page.locator(".glance").boundingBox().y)
        .isLessThan(page.locator(".section").first().boundingBox().y);
    for (int i = 0; i < 6; i++) {
      Locator figure = figures.nth(edition.contains("-") ? 2 * i : i);
      figure.click();
      assertThat(page.locator("#card-title .value").first().textContent())
          .isEqualTo(figure.textContent());
      page.keyboard().press("Escape");
    }
  }
}
