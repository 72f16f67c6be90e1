package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two languages: side by side where there is room, one after the other where there is not. */
@ExtendWith(Browsing.class)
class PairTest {
  /**
   * Each row's two cells, as left, right, top of the first line, bottom; only rows that have two.
   */
  private static final String ROWS =
      """
      (selector) => [...document.querySelectorAll(selector)].map((row) =>
        [...row.children].filter((cell) => cell.matches('.cell')).map((cell) => {
          const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) =>
              node.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
          const range = document.createRange();
          range.selectNodeContents(text.nextNode());
          const box = cell.getBoundingClientRect();
          return [box.left, box.right, range.getClientRects()[0].top, box.bottom, box.top];
        })).filter((cells) => cells.length === 2).map((cells) => cells.flat())""";

  @SuppressWarnings("unchecked")
  private static List<List<Number>> rows(Page page, String selector) {
    List<List<Number>> rows = (List<List<Number>>) page.evaluate(ROWS, selector);
    assertThat(rows).as(selector).isNotEmpty();
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "explainer, 1280, ltr",
    "explainer, 900, ltr",
    "glossary, 1280, ltr",
    "start, 1280, ltr",
    "explainer, 1280, rtl"
  })
  void columns_begin_on_the_same_line(
      String kind, int width, String dir, BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de-en", kind), Reader.size(width, 800));
    page.evaluate("dir => { document.dir = dir; }", dir);
    for (List<Number> row : rows(page, "main .row:not(.names)")) {
      double first = row.get(0).doubleValue();
      double second = row.get(5).doubleValue();
      if (dir.equals("ltr")) {
        assertThat(row.get(1).doubleValue()).as("gap").isLessThan(second);
      } else {
        assertThat(row.get(6).doubleValue()).as("gap").isLessThan(first);
      }
      assertThat(row.get(1).doubleValue() - first)
          .as("equal widths")
          .isBetween(row.get(6).doubleValue() - second - 1, row.get(6).doubleValue() - second + 1);
      assertThat(row.get(2).doubleValue())
          .as("first lines of " + row)
          .isBetween(row.get(7).doubleValue() - 1, row.get(7).doubleValue() + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768})
  void on_a_phone_the_translation_follows_its_source(int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de-en", "explainer"), Reader.size(width, 800));
    double end = 0;
    for (List<Number> row : rows(page, ".section .rows > .row")) {
      assertThat(row.get(4).doubleValue()).as("after the row before").isGreaterThanOrEqualTo(end);
      assertThat(row.get(9).doubleValue())
          .as("second below first")
          .isGreaterThanOrEqualTo(row.get(3).doubleValue());
      end = row.get(8).doubleValue();
    }
    assertThat(page.locator(".section .paragraph .first").first().getAttribute("lang"))
        .isEqualTo("de");
  }

  @Test
  void one_of_two_stands_as_if_alone(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de-en", "explainer"));
    page.locator("label:has(#view-second)").click();
    double pair = page.locator(".section .paragraph .second").first().boundingBox().width;
    Page alone = reader.open(site.page("en", "explainer"));
    double single = alone.locator(".section .paragraph .cell").first().boundingBox().width;
    assertThat(pair).isBetween(single * 0.9, single * 1.1);
  }

  @Test
  void the_choice_is_made_with_the_arrow_keys(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de-en", "explainer"));
    page.locator("#view-both").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#view-first").isChecked()).isTrue();
    assertThat(page.locator("main .second:visible").count()).isZero();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#view-second").isChecked()).isTrue();
  }

  @Test
  void every_cell_names_its_language(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de-en", "explainer"));
    assertThat(page.locator("main .first:not([lang=de]), main .second:not([lang=en])").count())
        .isZero();
    assertThat(page.locator("main .first").count()).isGreaterThan(50);
  }
}
