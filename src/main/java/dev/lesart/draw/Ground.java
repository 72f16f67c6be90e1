package dev.lesart.draw;

import dev.lesart.model.Atlas;
import dev.lesart.model.Coordinates;
import dev.lesart.model.RegionMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a map shows of the earth: cut to the frame, and no finer than the drawing can show.
 *
 * @param rivers by the id of the atlas, in its order
 * @param countries the largest part of the map first
 */
record Ground(
    Projection projection,
    Box frame,
    List<List<Point>> land,
    List<List<Point>> lakes,
    List<List<Point>> borders,
    List<River> rivers,
    List<Country> countries) {
  /** Outlines are cut this far outside of the frame, so that their ends are not seen. */
  private static final double BLEED = 3;

  /** A corner that spans less than this is not seen: half a unit wide, two high. */
  private static final double LEAST = 0.6;

  /** A country that has less than this share of the map is not spoken of. */
  private static final double SHARE = 0.005;

  /** The parts of a river within the frame, the longest first. */
  record River(String id, List<List<Point>> lines) {}

  /** The parts of a country within the frame. */
  record Country(String code, List<List<Point>> rings, Box bounds) {
    Country(String code, List<List<Point>> rings) {
      this(code, rings, Box.around(rings.stream().flatMap(List::stream).toList()));
    }

    double area() {
      return Math.abs(rings.stream().mapToDouble(Ground::area).sum());
    }

    /** Whether a box lies wholly within one of the parts. */
    boolean holds(Box box) {
      return bounds.contains(box)
          && rings.stream()
              .anyMatch(
                  ring ->
                      inside(ring, box.center())
                          && !Labels.meets(ring, box)
                          && !closing(ring, box));
    }

    private static boolean closing(List<Point> ring, Box box) {
      return box.meets(ring.get(ring.size() - 1), ring.get(0));
    }
  }

  static Ground of(RegionMap map, double width) {
    Atlas atlas = map.atlas();
    Projection projection = new Projection(map.extent(), width);
    Box frame = new Box(0, 0, width, projection.height());
    Box bleed = frame.grown(BLEED);
    List<River> rivers = new ArrayList<>();
    for (Atlas.River river : atlas.rivers()) {
      List<List<Point>> lines =
          lines(projection, river.lines(), bleed).stream()
              .sorted(Comparator.comparingDouble(Ground::length).reversed())
              .toList();
      rivers.add(new River(river.id(), lines));
    }
    List<Country> countries =
        atlas.countries().stream()
            .map(
                country ->
                    new Country(country.code(), rings(projection, country.rings(), frame, 0)))
            .filter(country -> country.area() > SHARE * width * projection.height())
            .sorted(Comparator.comparingDouble(Country::area).reversed())
            .toList();
    return new Ground(
        projection,
        frame,
        rings(projection, atlas.land(), bleed, LEAST),
        rings(projection, atlas.lakes(), bleed, LEAST),
        lines(projection, atlas.borders(), bleed),
        rivers,
        countries);
  }

  private static List<List<Point>> lines(
      Projection projection, List<List<Coordinates>> lines, Box box) {
    return lines.stream()
        .flatMap(line -> Clip.line(projection.line(line), box).stream())
        .map(line -> Simplification.of(line, LEAST))
        .toList();
  }

  private static List<List<Point>> rings(
      Projection projection, List<List<Coordinates>> rings, Box box, double least) {
    return rings.stream()
        .map(ring -> Clip.ring(projection.line(ring), box))
        .map(ring -> Simplification.of(ring, least))
        .filter(ring -> ring.size() > 3 && Math.abs(area(ring)) > 2 * least)
        .toList();
  }

  static double length(List<Point> line) {
    double length = 0;
    for (int i = 1; i < line.size(); i++) {
      length +=
          Math.hypot(line.get(i).x() - line.get(i - 1).x(), line.get(i).y() - line.get(i - 1).y());
    }
    return length;
  }

  /** By the shoelace formula: positive one way round, negative the other. */
  static double area(List<Point> ring) {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point from = ring.get(i == 0 ? ring.size() - 1 : i - 1);
      Point to = ring.get(i);
      twice += from.x() * to.y() - to.x() * from.y();
    }
    return twice / 2;
  }

  /** By the even-odd rule: whether a ray to the right crosses the ring an odd number of times. */
  static boolean inside(List<Point> ring, Point point) {
    boolean inside = false;
    for (int i = 0; i < ring.size(); i++) {
      Point from = ring.get(i == 0 ? ring.size() - 1 : i - 1);
      Point to = ring.get(i);
      if ((from.y() > point.y()) != (to.y() > point.y())
          && point.x()
              < from.x() + (point.y() - from.y()) / (to.y() - from.y()) * (to.x() - from.x())) {
        inside = !inside;
      }
    }
    return inside;
  }
}
