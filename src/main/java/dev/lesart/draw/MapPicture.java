package dev.lesart.draw;

import dev.lesart.draw.Position.Align;
import dev.lesart.draw.Position.Level;
import dev.lesart.model.RegionMap;
import dev.lesart.model.RegionMap.Kind;
import dev.lesart.model.RegionMap.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Draws a map as SVG, {@value #WIDTH} units wide, which are so many pixels on the narrowest phone;
 * colours, lines and the size of letters are the stylesheet's.
 *
 * <p>It is a group, not an image, to assistive technology: an image has no links in it. What lies
 * under the places is hidden from it, and described instead.
 */
public final class MapPicture {
  static final double WIDTH = 320;

  /** Outlines are written in whole fourths of a unit: about half a pixel on a wide page. */
  private static final int FINENESS = 4;

  private final StringBuilder out = new StringBuilder();
  private final RegionMap map;
  private final MapWords words;

  private MapPicture(RegionMap map, MapWords words) {
    this.map = map;
    this.words = words;
  }

  public static String svg(RegionMap map, MapWords words) {
    return new MapPicture(map, words).svg();
  }

  private String svg() {
    Ground ground = Ground.of(map, WIDTH);
    MapLayout layout = MapLayout.of(map, ground, words);
    out.append("<svg class=\"map\" role=\"group\" viewBox=\"0 0 ")
        .append(number(WIDTH))
        .append(' ')
        .append(number(ground.frame().bottom()))
        .append("\">\n<title")
        .append(words.title().lang().isEmpty() ? "" : " lang=\"" + words.title().lang() + "\"")
        .append('>')
        .append(escaped(words.title().text()))
        .append("</title>\n<desc>")
        .append(
            escaped(
                words.description(
                    ground.countries().stream()
                        .map(Ground.Country::code)
                        .filter(code -> !code.isEmpty())
                        .toList())))
        .append("</desc>\n<g aria-hidden=\"true\">\n<g transform=\"scale(")
        .append(1.0 / FINENESS)
        .append(")\">");
    path("land", ground.land(), true);
    path("border", ground.borders(), false);
    path("lake", ground.lakes(), true);
    path(
        "river", ground.rivers().stream().flatMap(river -> river.lines().stream()).toList(), false);
    out.append("\n</g>");
    layout.countries().forEach(label -> word(label, "country"));
    layout.rivers().stream().filter(label -> !label.word().isLink()).forEach(this::river);
    bar(layout.bar());
    layout.ways().forEach(this::way);
    out.append("\n</g>");
    layout.rivers().stream().filter(label -> label.word().isLink()).forEach(this::river);
    layout.distances().forEach(label -> word(label, "distance"));
    for (Spot spot : map.spots()) {
      Point at = Objects.requireNonNull(layout.symbols().get(spot.id()));
      Label label = layout.places().get(spot.id());
      if (label == null) {
        symbol(spot.kind(), at);
      } else {
        open(label);
        symbol(spot.kind(), at);
        text(label, "place");
        close(label);
      }
    }
    return out.append("\n</svg>").toString();
  }

  private void path(String kind, List<List<Point>> lines, boolean closed) {
    PathData data = new PathData(FINENESS);
    lines.forEach(closed ? data::ring : data::line);
    if (!lines.isEmpty()) {
      out.append("\n<path class=\"%s\" d=\"%s\"/>".formatted(kind, data));
    }
  }

  private void way(List<Point> way) {
    out.append(
        "\n<path class=\"way\" d=\"M%sL%s\"/>".formatted(pair(way.get(0)), pair(way.get(1))));
  }

  private static String pair(Point point) {
    return number(point.x()) + " " + number(point.y());
  }

  private void bar(MapLayout.Bar bar) {
    out.append(
        "\n<path class=\"bar\" d=\"M%s %sv4h%sv-4\"/>"
            .formatted(
                number(bar.from().x()), number(bar.from().y() - 4), number(bar.bar().length())));
    word(bar.label(), "scale");
  }

  private void symbol(Kind kind, Point at) {
    double half = MapLayout.SYMBOL;
    out.append(
        switch (kind) {
          case CITY ->
              "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                  .formatted(number(at.x()), number(at.y()), number(half - 0.5));
          case BASE ->
              "<path class=\"base\" d=\"M%s %sl%3$s %3$s-%3$s %3$s-%3$s-%3$sz\"/>"
                  .formatted(number(at.x()), number(at.y() - half), number(half));
        });
  }

  private void river(Label label) {
    word(label, "stream");
  }

  private void word(Label label, String kind) {
    open(label);
    text(label, kind);
    close(label);
  }

  private void open(Label label) {
    out.append('\n');
    if (label.word().isLink()) {
      Box target = label.target();
      out.append(
          "<a class=\"%s\" href=\"%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
              .formatted(
                  label.word().kind(),
                  escaped(label.word().href()),
                  number(target.left()),
                  number(target.top()),
                  number(target.right() - target.left()),
                  number(target.bottom() - target.top())));
    }
  }

  private void close(Label label) {
    out.append(label.word().isLink() ? "</a>" : "");
  }

  private void text(Label label, String kind) {
    Word word = label.word();
    Align align = label.position().align();
    Level level = label.position().level();
    List<String> attributes = new ArrayList<>();
    attributes.add("class=\"" + kind + "\"");
    attributes.add("x=\"" + number(label.position().at().x()) + "\"");
    attributes.add("y=\"" + number(label.position().at().y()) + "\"");
    if (level.shift() != 0) {
      attributes.add("dy=\"" + number(level.shift()) + "em\"");
    }
    // A text begins at its right where it is written from right to left.
    if (align == Align.CENTERED) {
      attributes.add("text-anchor=\"middle\"");
    } else if ((align == Align.LEFTWARDS) != word.rightToLeft()) {
      attributes.add("text-anchor=\"end\"");
    }
    if (!word.lang().isEmpty()) {
      attributes.add("lang=\"" + word.lang() + "\"");
      attributes.add("direction=\"" + (word.rightToLeft() ? "rtl" : "ltr") + "\"");
    }
    out.append("<text ")
        .append(String.join(" ", attributes))
        .append('>')
        .append(escaped(word.text()))
        .append("</text>");
  }

  /** With two decimals at most, and a point. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("\\.?0+$", "").replaceFirst("^(-?)0\\.", "$1.");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    Xml.escape(text, escaped);
    return escaped.toString();
  }
}
