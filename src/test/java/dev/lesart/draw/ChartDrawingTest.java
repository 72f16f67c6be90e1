package dev.lesart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lesart.model.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChartDrawingTest {
  @Test
  void bars_are_as_long_as_their_values() {
    List<Element> bars = List.copyOf(draw(Chart.Kind.BAR, false, 110_000, 55_000).select("rect"));
    assertThat(length(bars.get(1)) / length(bars.get(0))).isBetween(0.495, 0.5);
    assertThat(bars).allSatisfy(bar -> assertThat(number(bar, "x")).isEqualTo(0.5));
  }

  @Test
  void from_right_to_left_the_chart_is_mirrored() {
    Document ltr = draw(Chart.Kind.BAR, false, 110_000, 55_000);
    Document rtl = draw(Chart.Kind.BAR, true, 110_000, 55_000);
    for (int i = 0; i < 2; i++) {
      Element left = ltr.select("rect").get(i);
      Element right = rtl.select("rect").get(i);
      assertThat(length(right)).isEqualTo(length(left));
      assertThat(number(right, "x") + length(right)).isEqualTo(359.5);
    }
    for (int i = 0; i < ltr.select("text").size(); i++) {
      assertThat(number(rtl.select("text").get(i), "x"))
          .isCloseTo(360 - number(ltr.select("text").get(i), "x"), within(0.01));
    }
  }

  @Test
  void dots_stand_where_their_values_are() {
    Document chart = draw(Chart.Kind.DOT, false, 320, 335, 350);
    List<Double> at = chart.select("circle").stream().map(dot -> number(dot, "cx")).toList();
    assertThat(at).containsExactly(8.0, 180.0, 352.0);
    assertThat(chart.select("text").eachText()).contains("320", "350", "Zeile 2");
  }

  @Test
  void a_missing_value_is_not_drawn() {
    List<@Nullable BigDecimal> first = Arrays.asList(new BigDecimal(5), null);
    Document chart =
        Jsoup.parseBodyFragment(
            ChartDrawing.svg(
                Chart.Kind.BAR,
                new ChartDrawing.Texts(
                    "",
                    List.of("a"),
                    List.of("x", "y"),
                    List.of(List.of("5", "")),
                    Object::toString),
                List.of(first),
                false));
    // Two in the legend, one in the row.
    assertThat(chart.select("rect")).hasSize(3);
  }

  @Test
  void what_is_written_is_escaped() {
    String svg =
        ChartDrawing.svg(
            Chart.Kind.BAR,
            new ChartDrawing.Texts(
                "\"<&", List.of("a<b"), List.of("x"), List.of(List.of("5")), Object::toString),
            List.of(List.of(BigDecimal.ONE)),
            false);
    assertThat(svg).contains("aria-label=\"&quot;&lt;&amp;\"").contains("a&lt;b");
  }

  @Test
  void a_long_name_is_broken_into_lines() {
    assertThat(TextSize.lines("eins zwei drei", TextSize.width("eins zwei", 14), 14))
        .containsExactly("eins zwei", "drei");
    assertThat(TextSize.lines("Donaudampfschifffahrt", 1, 14))
        .containsExactly("Donaudampfschifffahrt");
  }

  private static Document draw(Chart.Kind kind, boolean rightToLeft, int... values) {
    List<String> rows = new ArrayList<>();
    List<List<@Nullable BigDecimal>> numbers = new ArrayList<>();
    List<List<String>> shown = new ArrayList<>();
    for (int value : values) {
      rows.add("Zeile " + (rows.size() + 1));
      numbers.add(List.of(BigDecimal.valueOf(value)));
      shown.add(List.of(Integer.toString(value)));
    }
    return Jsoup.parseBodyFragment(
        ChartDrawing.svg(
            kind,
            new ChartDrawing.Texts(
                "Ein Bild", rows, List.of("Zahl"), shown, BigDecimal::toPlainString),
            numbers,
            rightToLeft));
  }

  private static double length(Element bar) {
    return number(bar, "width");
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.attr(name));
  }
}
