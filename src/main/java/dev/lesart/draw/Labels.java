package dev.lesart.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds places for words, the most important first: none covers another, a symbol, or the frame. A
 * word for which there is no room is left out; the table has them all.
 */
final class Labels {
  /** What WCAG 2.5.8 asks for, and the share by which the narrowest page makes the map smaller. */
  private static final double TARGET = 24 / 0.94;

  private final double size;
  private final Box frame;
  private final List<Box> taken = new ArrayList<>();
  private final List<Box> targets = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private record Line(List<Point> points, double cost) {}

  /**
   * @param frame in which every word must stand
   * @param size of the letters
   */
  Labels(Box frame, double size) {
    this.frame = frame;
    this.size = size;
  }

  /** Nothing may stand here. */
  void block(Box box) {
    taken.add(box);
  }

  /**
   * Better that nothing stands on a line.
   *
   * @param cost as bad as so many places further down in a word's list
   */
  void avoid(List<Point> line, double cost) {
    lines.add(new Line(line, cost));
  }

  /** How bad it is to stand here; more than anything else where it is forbidden. */
  double cost(Box box) {
    return isFree(box)
        ? lines.stream().filter(line -> meets(line.points(), box)).mapToDouble(Line::cost).sum()
        : Double.MAX_VALUE;
  }

  private boolean isFree(Box box) {
    return frame.contains(box) && taken.stream().noneMatch(box::overlaps);
  }

  /** Puts a word where it crosses the fewest lines, and of such positions into the first. */
  Optional<Label> place(Word word, List<Position> positions) {
    return place(word, positions, box -> true);
  }

  /**
   * As {@link #place(Word, List)}.
   *
   * @param fits says of a box whether the word may stand there
   */
  Optional<Label> place(Word word, List<Position> positions, Predicate<Box> fits) {
    Label best = null;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < positions.size() && i < least; i++) {
      Box box = positions.get(i).box(word.text(), size);
      Box target = word.isLink() ? box.atLeast(TARGET, TARGET) : box;
      if (isFree(box)
          && (!word.isLink()
              || (frame.contains(target) && targets.stream().noneMatch(target::overlaps)))
          && fits.test(box)) {
        double cost = i + cost(box);
        if (cost < least) {
          least = cost;
          best = new Label(word, positions.get(i), box, target);
        }
      }
    }
    if (best != null) {
      taken.add(best.box());
      if (word.isLink()) {
        targets.add(best.target());
      }
    }
    return Optional.ofNullable(best);
  }

  static boolean meets(List<Point> line, Box box) {
    for (int i = 1; i < line.size(); i++) {
      if (box.meets(line.get(i - 1), line.get(i))) {
        return true;
      }
    }
    return false;
  }
}
