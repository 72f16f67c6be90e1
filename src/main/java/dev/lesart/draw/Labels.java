package dev.lesart.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for words: none covers another, a symbol, or the frame. A word for which there is no
 * room is left out; the table has them all.
 */
final class Labels {
  /** What WCAG 2.5.8 asks for, and the share by which the narrowest page makes the map smaller. */
  private static final double TARGET = 24 / 0.94;

  /** In how many orders words are tried that may take each other's room. */
  private static final int ATTEMPTS = 200;

  private final double size;
  private final Box frame;
  private final List<Box> taken = new ArrayList<>();
  private final List<Box> targets = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private record Line(List<Point> points, Box bounds, double cost) {}

  /** A word in a place that is free of all that was there before words. */
  private record Option(Label label, double cost) {}

  /** A word that should stand somewhere: the best places first. */
  static final class Wish {
    private final List<Option> options;

    private Wish(List<Option> options) {
      this.options = options;
    }
  }

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
    lines.add(new Line(line, Box.around(line), cost));
  }

  /** How bad it is to stand here; more than anything else where it is forbidden. */
  double cost(Box box) {
    if (!isFree(box)) {
      return Double.MAX_VALUE;
    }
    double cost = 0;
    for (Line line : lines) {
      if (line.bounds().touches(box) && meets(line.points(), box)) {
        cost += line.cost();
      }
    }
    return cost;
  }

  private boolean isFree(Box box) {
    return frame.contains(box) && isBeside(taken, box);
  }

  private boolean isFree(Label label) {
    return isFree(label.box()) && (!label.word().isLink() || isBeside(targets, label.target()));
  }

  private static boolean isBeside(List<Box> others, Box box) {
    for (Box other : others) {
      if (box.overlaps(other)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A word, and where it may stand.
   *
   * @param positions the best first
   * @param step how much worse each is than the one before it
   */
  Wish wish(Word word, List<Position> positions, double step) {
    return wish(word, positions, step, box -> true);
  }

  private Wish wish(Word word, List<Position> positions, double step, Predicate<Box> fits) {
    double width = TextSize.width(word.text(), size);
    double em = TextSize.letters(word.text(), size);
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      Position position = positions.get(i);
      Box box = position.box(width, em);
      Box target = word.isLink() ? box.atLeast(TARGET, TARGET) : box;
      double cost = frame.contains(target) && fits.test(box) ? cost(box) : Double.MAX_VALUE;
      if (cost < Double.MAX_VALUE) {
        options.add(new Option(new Label(word, position, box, target), cost + step * i));
      }
    }
    options.sort(Comparator.comparingDouble(Option::cost));
    return new Wish(options);
  }

  /**
   * Puts each word into the best place that those before it leave, in many orders, of which the one
   * is kept that has the most words, and of those the one that has them in the best places.
   *
   * @return the words' labels in their order; empty of a word that found no place
   */
  List<Optional<Label>> place(List<Wish> wishes) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      order.add(i);
    }
    // The same in every attempt: what was there before.
    List<List<Option>> free =
        wishes.stream()
            .map(wish -> wish.options.stream().filter(each -> isFree(each.label())).toList())
            .toList();
    List<Option> best = List.of();
    List<Optional<Label>> placed = List.of();
    double least = Double.MAX_VALUE;
    Random random = new Random(0);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<Option> chosen = new ArrayList<>();
      List<Optional<Label>> labels = new ArrayList<>();
      wishes.forEach(wish -> labels.add(Optional.empty()));
      for (int i : order) {
        Option option = first(free.get(i), chosen);
        if (option != null) {
          chosen.add(option);
          labels.set(i, Optional.of(option.label()));
        }
      }
      double cost = chosen.stream().mapToDouble(Option::cost).sum();
      if (chosen.size() > best.size() || (chosen.size() == best.size() && cost < least)) {
        best = chosen;
        placed = labels;
        least = cost;
      }
      Collections.shuffle(order, random);
    }
    best.forEach(option -> take(option.label()));
    return placed;
  }

  private static @Nullable Option first(List<Option> options, List<Option> chosen) {
    for (Option option : options) {
      if (!clashes(option, chosen)) {
        return option;
      }
    }
    return null;
  }

  private static boolean clashes(Option option, List<Option> chosen) {
    for (Option other : chosen) {
      if (clash(option, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean clash(Option option, Option other) {
    Label one = option.label();
    Label two = other.label();
    return one.box().overlaps(two.box())
        || (one.word().isLink() && two.word().isLink() && one.target().overlaps(two.target()));
  }

  private void take(Label label) {
    taken.add(label.box());
    if (label.word().isLink()) {
      targets.add(label.target());
    }
  }

  /** Puts a word into the best place that is left. */
  Optional<Label> place(Word word, List<Position> positions, Predicate<Box> fits) {
    Optional<Label> label =
        wish(word, positions, 1, fits).options.stream()
            .map(Option::label)
            .filter(this::isFree)
            .findFirst();
    label.ifPresent(this::take);
    return label;
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
