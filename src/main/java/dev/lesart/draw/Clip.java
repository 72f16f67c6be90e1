package dev.lesart.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts off what lies outside a box. */
final class Clip {
  private Clip() {}

  /** The ends of a straight line within the box; null outside (Liang and Barsky 1984). */
  static @Nullable List<Point> segment(Point from, Point to, Box box) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double[] ways = {-dx, dx, -dy, dy};
    double[] rooms = {
      from.x() - box.left(), box.right() - from.x(), from.y() - box.top(), box.bottom() - from.y()
    };
    double enters = 0;
    double leaves = 1;
    for (int side = 0; side < 4; side++) {
      if (ways[side] == 0) {
        if (rooms[side] < 0) {
          return null;
        }
      } else if (ways[side] < 0) {
        enters = Math.max(enters, rooms[side] / ways[side]);
      } else {
        leaves = Math.min(leaves, rooms[side] / ways[side]);
      }
    }
    return enters > leaves
        ? null
        : List.of(
            enters == 0 ? from : new Point(from.x() + enters * dx, from.y() + enters * dy),
            leaves == 1 ? to : new Point(from.x() + leaves * dx, from.y() + leaves * dy));
  }

  /** The parts of a line within the box. */
  static List<List<Point>> line(List<Point> line, Box box) {
    List<List<Point>> parts = new ArrayList<>();
    List<Point> part = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      List<Point> inside = segment(line.get(i - 1), line.get(i), box);
      if (inside != null) {
        if (part.isEmpty() || !part.get(part.size() - 1).equals(inside.get(0))) {
          part = new ArrayList<>(List.of(inside.get(0)));
          parts.add(part);
        }
        part.add(inside.get(1));
      }
    }
    return parts;
  }

  /**
   * A ring within the box, side by side (Sutherland and Hodgman 1974); empty outside. Parts that
   * fall asunder stay joined along the box's edge.
   */
  static List<Point> ring(List<Point> ring, Box box) {
    List<Point> left = half(ring, p -> p.x() - box.left());
    List<Point> right = half(left, p -> box.right() - p.x());
    List<Point> top = half(right, p -> p.y() - box.top());
    return half(top, p -> box.bottom() - p.y());
  }

  /** How far inside a point is; negative outside. */
  private interface Side {
    double inside(Point point);
  }

  private static List<Point> half(List<Point> ring, Side side) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Point from = ring.get(i == 0 ? ring.size() - 1 : i - 1);
      Point to = ring.get(i);
      double before = side.inside(from);
      double after = side.inside(to);
      if ((before < 0) != (after < 0)) {
        double share = before / (before - after);
        kept.add(
            new Point(
                from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
      }
      if (after >= 0) {
        kept.add(to);
      }
    }
    return kept;
  }
}
