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
   * Each row's two cells, as left, right, base line of the first line, bottom, top; only rows that
   * have two.
   */
  private static final String ROWS =
      """
      (selector) => {
        // A mark before each first letter stands on the base line, whatever the font.
        const marked = (cell) => {
          const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) =>
              node.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
          const mark = document.createElement('span');
          mark.style.display = 'inline-block';
          text.nextNode().before(mark);
          return {cell, mark};
        };
        const rows = [...document.querySelectorAll(selector)]
            .map((row) => [...row.children].filter((cell) => cell.matches('.cell')))
            .filter((cells) => cells.length === 2).map((cells) => cells.map(marked));
        const boxes = rows.map((cells) => cells.flatMap(({cell, mark}) => {
          const box = cell.getBoundingClientRect();
          return [box.left, box.right, mark.getBoundingClientRect().bottom, box.bottom, box.top];
        }));
        rows.flat().forEach(({mark}) => mark.remove());
        return boxes;
      }""";

  @SuppressWarnings("unchecked")
  private static List<List<Number>> rows(Page page, String selector) {
    List<List<Number>> rows = (List<List<Number>>) page.evaluate(ROWS, selector);
    assertThat(rows).as(selector).isNotEmpty();
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "de-en, explainer, 1280, ltr",
    "de-en, explainer, 900, ltr",
    "de-en, glossary, 1280, ltr",
    "de-en, start, 1280, ltr",
    "de-en, explainer, 1280, rtl",
    "de-ar, explainer, 1280, ltr",
    "de-ar, explainer, 900, ltr",
    "en-ar, explainer, 1280, ltr",
    "en-ar, glossary, 1280, ltr",
    "en-ar, start, 1280, ltr",
    "de-ar, explainer, 1280, rtl"
  })
  void columns_begin_on_the_same_line(
      String edition, String kind, int width, String dir, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, kind), Reader.size(width, 800));
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
  @CsvSource({"de-en, 320", "de-en, 360", "de-en, 768", "de-ar, 360"})
  void on_a_phone_the_translation_follows_its_source(
      String edition, int width, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 800));
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

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void one_of_two_stands_as_if_alone(String tag, BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de-" + tag, "explainer"));
    page.locator("label:has(#view-second)").click();
    double pair = page.locator(".section .paragraph .second").first().boundingBox().width;
    Page alone = reader.open(site.page(tag, "explainer"));
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

  @ParameterizedTest
  @CsvSource({"de-en, ltr", "de-ar, rtl", "en-ar, rtl"})
  void every_cell_names_its_language(String edition, String dir, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"));
    String[] tags = edition.split("-");
    String first = "main .first:not([lang=" + tags[0] + "][dir=ltr])";
    String second = "main .second:not([lang=" + tags[1] + "][dir=" + dir + "])";
    assertThat(page.locator(first + ", " + second).count()).isZero();
    assertThat(page.locator("main .first").count()).isGreaterThan(50);
  }
}
