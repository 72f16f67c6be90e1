package dev.lesart.draw;

import dev.lesart.model.Chart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart as SVG: the rows one below the other, each with its name above its bars or dots, so that
 * names of any length fit a phone. Texts are set in 14 units (the stylesheet says the same), of
 * which a line has 360. Where the page runs from right to left, so does the chart.
 */
public final class ChartDrawing {
  /** The size of the texts in units, as the stylesheet sets them. */
  public static final int TEXT = 14;

  static final int WIDTH = 360;
  private static final int LINE = 19;
  private static final int BAR = 14;
  private static final int GAP = 14;

  private final Chart.Kind kind;
  private final Texts texts;
  private final List<List<@Nullable BigDecimal>> values;
  private final boolean rightToLeft;
  private final Svg svg = new Svg();
  private double y = 4;

  /**
   * The words of a chart.
   *
   * @param label what the picture says, for those who do not see it
   * @param rows the names of the rows
   * @param series the names of the series
   * @param shown of each row and series, the value as it is written; "" where there is none
   * @param number writes a number on the scale
   */
  public record Texts(
      String label,
      List<String> rows,
      List<String> series,
      List<List<String>> shown,
      Function<BigDecimal, String> number) {
    public Texts {
      rows = List.copyOf(rows);
      series = List.copyOf(series);
      shown = shown.stream().map(List::copyOf).toList();
    }
  }

  private ChartDrawing(
      Chart.Kind kind, Texts texts, List<List<@Nullable BigDecimal>> values, boolean rightToLeft) {
    this.kind = kind;
    this.texts = texts;
    this.values = values;
    this.rightToLeft = rightToLeft;
  }

  /**
   * Draws a chart.
   *
   * @param values of each row, one for each series, none below zero; null where there is none
   */
  public static String svg(
      Chart.Kind kind, Texts texts, List<List<@Nullable BigDecimal>> values, boolean rightToLeft) {
    return new ChartDrawing(kind, texts, values, rightToLeft).drawn();
  }

  private String drawn() {
    if (texts.series().size() > 1) {
      legend();
    }
    Scale scale = kind == Chart.Kind.BAR ? Scale.fromZero(all()) : Scale.around(all());
    for (int row = 0; row < values.size(); row++) {
      name(texts.rows().get(row));
      if (kind == Chart.Kind.BAR) {
        bars(row, scale);
      } else {
        dots(row, scale);
      }
      y += GAP;
    }
    if (kind == Chart.Kind.DOT) {
      axis(scale);
    } else {
      y -= GAP - 2;
    }
    return new Svg()
        .open(
            "svg",
            "viewBox",
            "0 0 " + WIDTH + " " + Svg.number(y),
            "role",
            "img",
            "aria-label",
            texts.label())
        .raw(svg.toString())
        .close("svg")
        .toString();
  }

  private List<BigDecimal> all() {
    return values.stream().flatMap(List::stream).filter(Objects::nonNull).toList();
  }

  private void legend() {
    for (int series = 0; series < texts.series().size(); series++) {
      if (kind == Chart.Kind.BAR) {
        bar(series, 0, y + 3, 22, 11);
      } else {
        dot(series, 11, y + 8.5);
      }
      text(texts.series().get(series), 30, y + TEXT, "start");
      y += LINE;
    }
    y += GAP / 2.0;
  }

  private void name(String name) {
    for (String line : TextSize.lines(name, WIDTH, TEXT)) {
      text(line, 0, y + TEXT, "start");
      y += LINE;
    }
  }

  private void bars(int row, Scale scale) {
    double room = 0;
    for (String shown : texts.shown().stream().flatMap(List::stream).toList()) {
      room = Math.max(room, TextSize.width(shown, TEXT) + 8);
    }
    for (int series = 0; series < texts.series().size(); series++) {
      BigDecimal value = values.get(row).get(series);
      if (value != null) {
        double length = Math.max(1, scale.share(value) * (WIDTH - room));
        bar(series, 0, y + 3, length, BAR);
        value(texts.shown().get(row).get(series), length + 7, y + 3 + BAR - 2, "start");
      }
      y += BAR + 5;
    }
  }

  private void dots(int row, Scale scale) {
    double middle = y + 10;
    line("grid", 0, middle, WIDTH, middle);
    List<@Nullable BigDecimal> of = values.get(row);
    for (int series = 0; series < of.size(); series++) {
      BigDecimal value = of.get(series);
      if (value != null) {
        double x = place(scale, value);
        dot(series, x, middle);
        if (of.size() == 1) {
          boolean before = x > WIDTH / 2.0;
          value(
              texts.shown().get(row).get(0),
              before ? x - 12 : x + 12,
              middle + 5,
              before ? "end" : "start");
        }
      }
    }
    y += 20;
  }

  private static double place(Scale scale, BigDecimal value) {
    return 8 + scale.share(value) * (WIDTH - 16);
  }

  private void axis(Scale scale) {
    List<BigDecimal> ticks = scale.ticks();
    double edge = -1;
    for (int i = 0; i < ticks.size(); i++) {
      double x = place(scale, ticks.get(i));
      String number = texts.number().apply(ticks.get(i));
      double width = TextSize.width(number, TEXT);
      boolean last = i == ticks.size() - 1;
      double start = i == 0 ? 0 : last ? WIDTH - width : x - width / 2;
      line("grid", x, y - 6, x, y);
      // Numbers that would touch are left out, but for the first and the last.
      if (start > edge && (last || start + width < WIDTH - width - 8)) {
        value(
            number,
            i == 0 ? 0 : last ? WIDTH : x,
            y + TEXT + 2,
            i == 0 ? "start" : last ? "end" : "middle");
        edge = start + width + 8;
      }
    }
    y += LINE + 2;
  }

  private void bar(int series, double x, double y, double width, double height) {
    // Inside its outline, so that an empty bar is as long as a full one.
    svg.empty(
        "rect",
        "class",
        "series-" + (series + 1),
        "x",
        (rightToLeft ? WIDTH - x - width : x) + 0.5,
        "y",
        y + 0.5,
        "width",
        Math.max(0.5, width - 1),
        "height",
        height - 1);
  }

  private void dot(int series, double x, double y) {
    double at = rightToLeft ? WIDTH - x : x;
    if (series == 2) {
      svg.empty(
          "path",
          "class",
          "series-3",
          "d",
          "M" + Svg.number(at) + " " + Svg.number(y - 6) + "l6 6l-6 6l-6-6z");
    } else {
      svg.empty("circle", "class", "series-" + (series + 1), "cx", at, "cy", y, "r", 5.5);
    }
  }

  private void line(String name, double x1, double y1, double x2, double y2) {
    svg.empty(
        "path",
        "class",
        name,
        "d",
        Stream.of(
                "M",
                Svg.number(mirrored(x1)),
                " ",
                Svg.number(y1),
                "L",
                Svg.number(mirrored(x2)),
                " ",
                Svg.number(y2))
            .reduce("", String::concat));
  }

  private double mirrored(double x) {
    return rightToLeft ? WIDTH - x : x;
  }

  private void text(String text, double x, double y, String anchor) {
    write("", text, x, y, anchor);
  }

  private void value(String text, double x, double y, String anchor) {
    write("value", text, x, y, anchor);
  }

  /** Anchors turn with the direction by themselves. */
  private void write(String name, String text, double x, double y, String anchor) {
    svg.raw("<text");
    if (!name.isEmpty()) {
      svg.raw(" class=\"" + name + "\"");
    }
    svg.raw(" x=\"" + Svg.number(mirrored(x)) + "\" y=\"" + Svg.number(y) + "\"");
    if (!anchor.equals("start")) {
      svg.raw(" text-anchor=\"" + anchor + "\"");
    }
    svg.raw(">").text(text).close("text");
  }
}
