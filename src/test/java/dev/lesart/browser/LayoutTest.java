package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From 320 to 1280 px, with text of the usual size and twice as large, in both directions. */
@ExtendWith(Browsing.class)
class LayoutTest {
  private static final int[] WIDTHS = {320, 360, 768, 1280};

  /** What reaches beyond the window, unless it lies in a box that scrolls by itself. */
  private static final String BEYOND =
      """
      () => {
        const root = document.documentElement, width = root.clientWidth, beyond = [];
        if (root.scrollWidth > width) beyond.push(`page ${root.scrollWidth} > ${width}`);
        for (const element of document.body.querySelectorAll('*')) {
          const box = element.getBoundingClientRect();
          if (!box.width || (box.left >= -1 && box.right <= width + 1)) continue;
          // What is drawn beyond a picture's frame is cut off there.
          if (element.closest('.skip, .card, .table, pre') || element.ownerSVGElement || !element.checkVisibility()) continue;
          if (getComputedStyle(element).clipPath !== 'none') continue;
          beyond.push(`${element.tagName}.${element.className} ${box.left}–${box.right} of ${width}`);
        }
        return beyond.slice(0, 5);
      }""";

  @ParameterizedTest
  @ValueSource(strings = {"16px ltr", "32px ltr", "16px rtl"})
  void nothing_scrolls_sideways(String setting, BakedSite site, Reader reader) {
    List<String> beyond = new ArrayList<>();
    reader.each(
        site.pages(),
        (baked, page) -> {
          page.evaluate(
              "([text, dir]) => { document.documentElement.style.fontSize = text; document.dir = dir; }",
              setting.split(" "));
          for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            for (Object element : (List<?>) page.evaluate(BEYOND)) {
              beyond.add(baked + " at " + width + ": " + element);
            }
          }
        });
    assertThat(beyond).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void the_contents_stand_at_the_start_where_there_is_room(
      int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"), Reader.size(width, 800));
    BoundingBox contents = page.locator(".contents").boundingBox();
    BoundingBox text = page.locator(".section .row.paragraph .cell").first().boundingBox();
    if (width < 1000) {
      assertThat(contents.y + contents.height).isLessThanOrEqualTo(text.y);
      return;
    }
    assertThat(contents.x + contents.width).isLessThanOrEqualTo(text.x);
    page.evaluate("document.dir = 'rtl'");
    BoundingBox turned = page.locator(".contents").boundingBox();
    BoundingBox turnedText = page.locator(".section .row.paragraph .cell").first().boundingBox();
    assertThat(turned.x).isGreaterThanOrEqualTo(turnedText.x + turnedText.width);
    assertThat(width - turned.x - turned.width).as("mirrored").isEqualTo(contents.x);
  }

  @Test
  void the_contents_stay_and_mark_the_section(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    List<String> sections = sections(page);
    for (String section : sections) {
      page.evaluate("id => document.getElementById(id).scrollIntoView()", section);
      page.waitForCondition(
          () -> page.locator(".contents a[aria-current][href='#" + section + "']").count() == 1);
      assertThat(page.locator(".contents [aria-current]").count()).isEqualTo(1);
      assertThat(page.locator(".contents").boundingBox().y).isBetween(0.0, 200.0);
    }
  }

  private static List<String> sections(Page page) {
    return page.locator(".section").all().stream().map(s -> s.getAttribute("id")).toList();
  }

  @Test
  void lines_are_of_a_length_to_read(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("en", "explainer"));
    Object lengths =
        page.evaluate(
            """
            () => [...document.querySelectorAll('.section .paragraph p')].map((p) => {
              const lines = new Set();
              const range = document.createRange();
              range.selectNodeContents(p);
              for (const box of range.getClientRects()) lines.add(Math.round(box.bottom / 12));
              return p.textContent.length / lines.size;
            }).sort((a, b) => a - b)""");
    List<?> sorted = (List<?>) lengths;
    double median = ((Number) sorted.get(sorted.size() / 2)).doubleValue();
    assertThat(median).as("characters in a line").isBetween(55.0, 75.0);
  }
}
