package dev.lesart.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Leaves out the corners of a line that nobody would see: the one that spans the smallest triangle
 * with its neighbours goes first, until all span enough (Visvalingam and Whyatt 1993).
 */
final class Simplification {
  private Simplification() {}

  /**
   * The line with fewer points.
   *
   * @param least the area that a corner must span to be kept
   * @return the same ends, and some of the points between them
   */
  static List<Point> of(List<Point> line, double least) {
    int count = line.size();
    int[] before = new int[count];
    int[] after = new int[count];
    double[] areas = new double[count];
    TreeSet<Integer> corners =
        new TreeSet<>(Comparator.comparingDouble((Integer i) -> areas[i]).thenComparing(i -> i));
    for (int i = 0; i < count; i++) {
      before[i] = i - 1;
      after[i] = i + 1;
      if (i > 0 && i < count - 1) {
        areas[i] = area(line.get(i - 1), line.get(i), line.get(i + 1));
        corners.add(i);
      }
    }
    boolean[] gone = new boolean[count];
    while (!corners.isEmpty() && areas[corners.first()] < least) {
      int corner = corners.pollFirst();
      gone[corner] = true;
      after[before[corner]] = after[corner];
      before[after[corner]] = before[corner];
      for (int neighbour : new int[] {before[corner], after[corner]}) {
        if (neighbour > 0 && neighbour < count - 1) {
          corners.remove(neighbour);
          // Never less than what is gone, or a spike would be eaten from its tip.
          areas[neighbour] =
              Math.max(
                  areas[corner],
                  area(
                      line.get(before[neighbour]),
                      line.get(neighbour),
                      line.get(after[neighbour])));
          corners.add(neighbour);
        }
      }
    }
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!gone[i]) {
        kept.add(line.get(i));
      }
    }
    return kept;
  }

  private static double area(Point a, Point b, Point c) {
    return Math.abs((b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y())) / 2;
  }
}
