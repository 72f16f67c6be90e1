package dev.lesart.draw;

import java.util.List;

/**
 * The value of a path's {@code d}: whole numbers, each point given by the way from the one before
 * (SVG 2, 9.3), so that a point takes four or five characters.
 */
final class PathData {
  private final StringBuilder out = new StringBuilder();
  private final double scale;
  private long x;
  private long y;

  /**
   * @param scale how many whole numbers there are to a unit
   */
  PathData(double scale) {
    this.scale = scale;
  }

  PathData line(List<Point> line) {
    boolean first = true;
    for (Point point : line) {
      long nextX = Math.round(point.x() * scale);
      long nextY = Math.round(point.y() * scale);
      if (first) {
        out.append('m').append(nextX - x);
      } else if (nextX == x && nextY == y) {
        continue;
      } else {
        out.append('l').append(nextX - x);
      }
      // A minus sign parts numbers as well as a space.
      out.append(nextY < y ? "" : " ").append(nextY - y);
      x = nextX;
      y = nextY;
      first = false;
    }
    return this;
  }

  /** A line that ends where it begins. */
  PathData ring(List<Point> ring) {
    if (ring.isEmpty()) {
      return this;
    }
    int end = out.length();
    long startX = Math.round(ring.get(0).x() * scale);
    long startY = Math.round(ring.get(0).y() * scale);
    line(ring);
    if (out.length() > end) {
      out.append('z');
      x = startX;
      y = startY;
    }
    return this;
  }

  @Override
  public String toString() {
    // After a move, further pairs are lines, and a line's letter need not be said again.
    return out.toString().replaceAll("l(-)", "$1").replace('l', ' ');
  }
}
