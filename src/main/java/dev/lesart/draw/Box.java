package dev.lesart.draw;

import java.util.List;

/** A part of a drawing, its sides parallel to the drawing's. */
record Box(double left, double top, double right, double bottom) {
  static Box around(Point center, double width, double height) {
    return new Box(
        center.x() - width / 2,
        center.y() - height / 2,
        center.x() + width / 2,
        center.y() + height / 2);
  }

  /** The smallest that has all of some points; of none, it touches nothing. */
  static Box around(List<Point> points) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point point : points) {
      left = Math.min(left, point.x());
      top = Math.min(top, point.y());
      right = Math.max(right, point.x());
      bottom = Math.max(bottom, point.y());
    }
    return new Box(left, top, right, bottom);
  }

  /** The same with a margin on every side; a negative one makes it smaller. */
  Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  /** The same, grown around its centre to a size that it must have at least. */
  Box atLeast(double width, double height) {
    return around(center(), Math.max(width, right - left), Math.max(height, bottom - top));
  }

  Point center() {
    return new Point((left + right) / 2, (top + bottom) / 2);
  }

  /** Whether they share more than an edge. */
  boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  /** Whether they share at least a point. */
  boolean touches(Box other) {
    return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
  }

  boolean contains(Point point) {
    return left <= point.x() && point.x() <= right && top <= point.y() && point.y() <= bottom;
  }

  boolean contains(Box other) {
    return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
  }

  /** Whether a part of a straight line lies inside. */
  boolean meets(Point from, Point to) {
    return !isBeside(from, to) && Clip.segment(from, to, this) != null;
  }

  /** Whether both ends lie beyond the same side, as those of nearly every line do. */
  private boolean isBeside(Point from, Point to) {
    return (from.x() < left && to.x() < left)
        || (from.x() > right && to.x() > right)
        || (from.y() < top && to.y() < top)
        || (from.y() > bottom && to.y() > bottom);
  }
}
