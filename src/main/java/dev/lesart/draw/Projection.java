package dev.lesart.draw;

import dev.lesart.model.Coordinates;
import dev.lesart.model.Extent;
import java.util.List;

/**
 * Where a point of the earth lies in a drawing: the equirectangular projection, true to scale along
 * the parallel in the middle of the map and along every meridian.
 *
 * <p>Over the few degrees of such a map it is as good as any: five degrees of latitude around 35° N
 * change the width of a degree by 3 %, where a conic projection would bend the frame and Mercator's
 * would make the scale bar untrue in the north. It is also the one that a reader can check with a
 * ruler and the coordinates in the table.
 */
record Projection(Extent extent, double width) {
  /** Kilometres in a degree of latitude. */
  private static final double DEGREE = new Coordinates(0, 0).kilometresTo(new Coordinates(1, 0));

  double height() {
    return (extent.north() - extent.south()) * perDegree();
  }

  /** The length of a kilometre. */
  double kilometre() {
    return perDegree() / DEGREE;
  }

  /** The length of a degree of latitude. */
  private double perDegree() {
    return width / ((extent.east() - extent.west()) * narrowing());
  }

  /** How much shorter a degree of longitude is than one of latitude, in the middle of the map. */
  private double narrowing() {
    return Math.cos(Math.toRadians((extent.south() + extent.north()) / 2));
  }

  Point point(Coordinates at) {
    return new Point(
        (at.longitude() - extent.west()) * narrowing() * perDegree(),
        (extent.north() - at.latitude()) * perDegree());
  }

  List<Point> line(List<Coordinates> line) {
    return line.stream().map(this::point).toList();
  }
}
