package dev.lesart.draw;

import dev.lesart.draw.Position.Align;
import dev.lesart.draw.Position.Level;
import dev.lesart.model.RegionMap;
import dev.lesart.model.RegionMap.Distance;
import dev.lesart.model.RegionMap.River;
import dev.lesart.model.RegionMap.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the words and symbols of a map stand. What an editor named comes first: places, distances,
 * rivers; then the names of the countries that have room for them.
 *
 * @param symbols the centres of the places' symbols, in the order of the map
 * @param places words by the place's id
 * @param ways the two ends of each distance
 * @param distances words, as drawn and as reported
 */
record MapLayout(
    Map<String, Point> symbols,
    Map<String, Label> places,
    List<List<Point>> ways,
    List<Label> distances,
    List<Label> rivers,
    List<Label> countries,
    Bar bar) {
  /** Half the width of a symbol. */
  static final double SYMBOL = 3;

  static final double SIZE = 12;

  /** Between a symbol and its word. */
  private static final double GAP = 2;

  /** Between the frame and what stands in it. */
  private static final double PADDING = 3;

  /** The scale bar's left end, and its word. */
  record Bar(Point from, ScaleBar bar, Label label) {}

  static MapLayout of(RegionMap map, Ground ground, MapWords words) {
    Labels labels = new Labels(ground.frame().grown(-PADDING), SIZE);
    Map<String, Point> symbols = symbols(map.spots(), ground.projection());
    symbols.values().forEach(at -> labels.block(symbol(at)));
    ground.rivers().forEach(river -> river.lines().forEach(line -> labels.avoid(line, 2)));
    ground.borders().forEach(line -> labels.avoid(line, 1));
    Bar bar = bar(ground, labels, words);
    List<Labels.Wish> wishes = new ArrayList<>();
    List<List<Point>> ways = new ArrayList<>();
    for (Distance distance : map.distances()) {
      List<Point> way =
          List.of(
              Objects.requireNonNull(symbols.get(distance.from().id())),
              Objects.requireNonNull(symbols.get(distance.to().id())));
      ways.add(way);
      wishes.add(labels.wish(words.drawn(distance), on(way), 1));
    }
    ways.forEach(way -> labels.avoid(way, 40));
    for (Spot spot : map.spots()) {
      Point at = Objects.requireNonNull(symbols.get(spot.id()));
      wishes.add(labels.wish(words.place(spot), around(at), 1));
    }
    for (int i = 0; i < ways.size(); i++) {
      List<Position> along = along(ways.get(i), GAP, SIZE, 2 * SIZE);
      words
          .reported(map.distances().get(i))
          .ifPresent(word -> wishes.add(labels.wish(word, along, 0.2)));
    }
    List<Optional<Label>> placed = labels.place(wishes);
    Map<String, Label> places = new LinkedHashMap<>();
    List<Label> distances = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      int spot = i - ways.size();
      if (spot >= 0 && spot < map.spots().size()) {
        placed.get(i).ifPresent(label -> places.put(map.spots().get(spot).id(), label));
      } else {
        placed.get(i).ifPresent(distances::add);
      }
    }
    List<Label> rivers = new ArrayList<>();
    for (River river : map.rivers()) {
      ground.rivers().stream()
          .filter(each -> each.id().equals(river.id()))
          .flatMap(each -> each.lines().stream().limit(1))
          .flatMap(
              line ->
                  labels
                      .place(words.river(river), along(line, GAP + 1, SIZE), box -> true)
                      .stream())
          .forEach(rivers::add);
    }
    List<Label> countries = new ArrayList<>();
    for (Ground.Country country : ground.countries()) {
      if (!country.code().isEmpty()) {
        labels
            .place(words.country(country.code()), across(country, ground.frame()), country::holds)
            .ifPresent(countries::add);
      }
    }
    return new MapLayout(symbols, places, ways, distances, rivers, countries, bar);
  }

  /** Every label, in the order in which they were placed. */
  List<Label> labels() {
    return Stream.of(places.values(), distances, rivers, countries, List.of(bar.label()))
        .flatMap(each -> each.stream())
        .toList();
  }

  static Box symbol(Point at) {
    return Box.around(at, 2 * SYMBOL, 2 * SYMBOL);
  }

  /**
   * Symbols that would cover each other are moved apart until they touch, the later one away from
   * the earlier, as cartographers do; the table has the true coordinates.
   */
  private static Map<String, Point> symbols(List<Spot> spots, Projection projection) {
    Map<String, Point> symbols = new LinkedHashMap<>();
    for (Spot spot : spots) {
      Point at = rounded(projection.point(spot.at()));
      for (Point other : List.copyOf(symbols.values())) {
        double dx = at.x() - other.x();
        double dy = at.y() - other.y();
        double apart = Math.hypot(dx, dy);
        if (apart < 2 * SYMBOL) {
          double way = 2 * SYMBOL / Math.max(apart, 1);
          at =
              apart < 1
                  ? new Point(other.x() + 2 * SYMBOL, other.y())
                  : rounded(new Point(other.x() + dx * way, other.y() + dy * way));
        }
      }
      symbols.put(spot.id(), at);
    }
    return symbols;
  }

  /** In the lower corner where fewer lines run; of equals, where a line begins to be read. */
  private static Bar bar(Ground ground, Labels labels, MapWords words) {
    Box frame = ground.frame();
    ScaleBar bar = ScaleBar.of(ground.projection(), (frame.right() - frame.left()) / 5);
    double y = Math.round(frame.bottom() - 2 * PADDING);
    Word word = words.kilometres(bar.kilometres());
    double width = Math.max(bar.length(), TextSize.width(word.text(), SIZE));
    double beside = 2 * PADDING + (width - bar.length()) / 2;
    double left = Math.ceil(beside);
    double right = Math.floor(frame.right() - beside - bar.length());
    Bar first = bar(bar, new Point(words.rightToLeft() ? right : left, y), word);
    Bar other = bar(bar, new Point(words.rightToLeft() ? left : right, y), word);
    Bar better = labels.cost(box(first)) <= labels.cost(box(other)) ? first : other;
    labels.block(box(better));
    return better;
  }

  private static Bar bar(ScaleBar bar, Point from, Word word) {
    Point middle = new Point(Math.round(from.x() + bar.length() / 2), from.y() - 6);
    Position position = new Position(middle, Align.CENTERED, Level.ABOVE);
    Box box = position.box(word.text(), SIZE);
    return new Bar(from, bar, new Label(word, position, box, box));
  }

  private static Box box(Bar bar) {
    Box label = bar.label().box();
    return new Box(
        Math.min(label.left(), bar.from().x()),
        label.top(),
        Math.max(label.right(), bar.from().x() + bar.bar().length()),
        Math.max(label.bottom(), bar.from().y()));
  }

  /** Beside the symbol, then above and below, then at its corners. */
  private static List<Position> around(Point at) {
    double away = SYMBOL + GAP;
    double below = SYMBOL + TextSize.DESCENT * SIZE;
    List<Position> positions = new ArrayList<>();
    add(positions, at.x() + away, at.y(), Align.RIGHTWARDS, Level.MIDDLE);
    add(positions, at.x() - away, at.y(), Align.LEFTWARDS, Level.MIDDLE);
    add(positions, at.x(), at.y() - below, Align.CENTERED, Level.ABOVE);
    add(positions, at.x(), at.y() + below, Align.CENTERED, Level.BELOW);
    for (double shift : new double[] {SYMBOL, 3 * SYMBOL, 5 * SYMBOL}) {
      add(positions, at.x() + away - 1, at.y() - shift / 2, Align.RIGHTWARDS, Level.ABOVE);
      add(positions, at.x() + away - 1, at.y() + shift / 2, Align.RIGHTWARDS, Level.BELOW);
      add(positions, at.x() - away + 1, at.y() - shift / 2, Align.LEFTWARDS, Level.ABOVE);
      add(positions, at.x() - away + 1, at.y() + shift / 2, Align.LEFTWARDS, Level.BELOW);
    }
    return positions;
  }

  /** On a line, which the word interrupts; near its middle first. */
  private static List<Position> on(List<Point> line) {
    double length = Ground.length(line);
    List<Position> positions = new ArrayList<>();
    for (double share : new double[] {0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7}) {
      Point at = at(line, share * length);
      add(positions, at.x(), at.y(), Align.CENTERED, Level.MIDDLE);
    }
    return positions;
  }

  /**
   * Beside a line, near its middle first.
   *
   * @param aways how far from it, the nearest first
   */
  private static List<Position> along(List<Point> line, double... aways) {
    double length = Ground.length(line);
    List<Position> positions = new ArrayList<>();
    for (double away : aways) {
      for (int step = 0; step <= 16; step++) {
        // 0.5, 0.55, 0.45, 0.6 …
        int steps = (step + 1) / 2;
        double share = 0.5 + (step % 2 == 0 ? -0.05 : 0.05) * steps;
        Point at = at(line, share * length);
        add(positions, at.x(), at.y() - away - 1, Align.CENTERED, Level.ABOVE);
        add(positions, at.x(), at.y() + away, Align.CENTERED, Level.BELOW);
        add(positions, at.x() + away, at.y(), Align.RIGHTWARDS, Level.MIDDLE);
        add(positions, at.x() - away, at.y(), Align.LEFTWARDS, Level.MIDDLE);
      }
    }
    return positions;
  }

  private static Point at(List<Point> line, double length) {
    double left = length;
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      Point to = line.get(i);
      double step = Math.hypot(to.x() - from.x(), to.y() - from.y());
      if (left <= step && step > 0) {
        return new Point(
            from.x() + left / step * (to.x() - from.x()),
            from.y() + left / step * (to.y() - from.y()));
      }
      left -= step;
    }
    return line.get(line.size() - 1);
  }

  /** All over a country, its middle first. */
  private static List<Position> across(Ground.Country country, Box frame) {
    List<Point> points = country.rings().stream().flatMap(ring -> ring.stream()).toList();
    Point middle =
        new Point(
            points.stream().mapToDouble(Point::x).average().orElse(0),
            points.stream().mapToDouble(Point::y).average().orElse(0));
    List<Point> grid = new ArrayList<>();
    for (double x = frame.left(); x < frame.right(); x += 8) {
      for (double y = frame.top(); y < frame.bottom(); y += 8) {
        grid.add(new Point(x, y));
      }
    }
    grid.sort(
        Comparator.comparingDouble(
            point -> Math.hypot(point.x() - middle.x(), point.y() - middle.y())));
    return grid.stream().map(point -> new Position(point, Align.CENTERED, Level.MIDDLE)).toList();
  }

  private static void add(List<Position> to, double x, double y, Align align, Level level) {
    to.add(new Position(rounded(new Point(x, y)), align, level));
  }

  /** What is written is whole, and so must be what is reckoned with. */
  private static Point rounded(Point point) {
    return new Point(Math.round(point.x()), Math.round(point.y()));
  }
}
