package dev.lesart.translate;

import dev.lesart.model.Unit;
import dev.lesart.model.Unit.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pairs two runs of units by kind, order and length: long texts have long translations (Gale and
 * Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19,
 * 1993; the constants are theirs).
 */
final class Lengths {
  /** Variance of the length of a translation, per character of its source. */
  private static final double VARIANCE = 6.8;

  private static final double ONE_TO_ONE = -Math.log(0.89);
  private static final double ONE_TO_NONE = -Math.log(0.0099);
  private static final double ONE_TO_TWO = -Math.log(0.0445);

  /** What it costs that partners share none of their marks. */
  private static final double STRANGE = 6;

  private static final Pattern MARK =
      Pattern.compile("]\\([^()\\s]+|\\[\\^[^]]+]|`[^`]+`|\\p{Nd}+");

  /** How far from the diagonal pairs are looked for in long runs. */
  private static final int BAND = 64;

  private Lengths() {}

  /**
   * A unit as it counts here.
   *
   * @param shared what its partner has as well: of a key its name, of a unit without letters its
   *     digits; else null
   * @param optional whether it may well have no partner
   */
  record Piece(Kind kind, String text, @Nullable String shared, boolean optional) {
    static Piece of(Kind kind, @Nullable String id, String text, boolean optional) {
      String digits = Words.none(text) ? Words.digits(text) : null;
      return new Piece(kind, text, kind == Kind.KEY ? id : digits, optional);
    }

    int length() {
      return text.length();
    }

    boolean fits(Piece other) {
      return kind == other.kind && Objects.equals(shared, other.shared);
    }
  }

  static <T> List<Piece> pieces(List<T> run, Function<T, Unit> unit) {
    return run.stream()
        .map(unit)
        .map(each -> Piece.of(each.kind(), each.id(), each.text(), false))
        .toList();
  }

  /** One unit and its partner, or two that are joined in one. */
  record Bead(int firstStart, int firstEnd, int secondStart, int secondEnd) {}

  /**
   * The beads in order. Units without a partner are in none.
   *
   * @param ratio characters of the second text to one of the first
   */
  static List<Bead> pair(List<Piece> first, List<Piece> second, double ratio) {
    if (first.isEmpty() || second.isEmpty()) {
      return List.of();
    }
    if (fit(first, second)) {
      List<Bead> beads = new ArrayList<>();
      for (int i = 0; i < first.size(); i++) {
        beads.add(new Bead(i, i + 1, i, i + 1));
      }
      return beads;
    }
    return new Search(first, second, ratio).beads();
  }

  private static boolean fit(List<Piece> first, List<Piece> second) {
    if (first.size() != second.size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).fits(second.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The cheapest path through all ways to pair the runs, near the diagonal. */
  private static final class Search {
    private final List<Piece> first;
    private final List<Piece> second;
    private final double ratio;
    private final int band;
    private final byte[][] steps;
    private final Map<Integer, List<String>> firstMarks = new HashMap<>();
    private final Map<Integer, List<String>> secondMarks = new HashMap<>();

    Search(List<Piece> first, List<Piece> second, double ratio) {
      this.first = first;
      this.second = second;
      this.ratio = ratio;
      this.band = BAND + 2 * Math.abs(first.size() - second.size());
      this.steps = new byte[first.size() + 1][];
    }

    /** The first column of a row that is looked at. */
    private int start(int row) {
      return Math.max(0, (int) ((long) row * second.size() / first.size()) - band);
    }

    private int end(int row) {
      return Math.min(second.size(), (int) ((long) row * second.size() / first.size()) + band);
    }

    List<Bead> beads() {
      double[][] costs = new double[first.size() + 1][];
      for (int i = 0; i <= first.size(); i++) {
        costs[i] = new double[end(i) - start(i) + 1];
        steps[i] = new byte[costs[i].length];
        for (int j = start(i); j <= end(i); j++) {
          fill(i, j, costs);
        }
        if (i >= 2) {
          costs[i - 2] = new double[0];
        }
      }
      return path();
    }

    private void fill(int i, int j, double[][] costs) {
      double best = i == 0 && j == 0 ? 0 : Double.POSITIVE_INFINITY;
      byte step = 0;
      for (byte each = 1; each <= 5; each++) {
        int rows = rows(each);
        int columns = columns(each);
        if (i < rows
            || j < columns
            || j - columns < start(i - rows)
            || j - columns > end(i - rows)) {
          continue;
        }
        double cost = costs[i - rows][j - columns - start(i - rows)] + cost(i, j, rows, columns);
        if (cost < best) {
          best = cost;
          step = each;
        }
      }
      costs[i][j - start(i)] = best;
      steps[i][j - start(i)] = step;
    }

    private List<Bead> path() {
      List<Bead> beads = new ArrayList<>();
      int i = first.size();
      int j = second.size();
      while (i > 0 || j > 0) {
        byte step = steps[i][j - start(i)];
        if (rows(step) > 0 && columns(step) > 0) {
          beads.add(new Bead(i - rows(step), i, j - columns(step), j));
        }
        i -= rows(step);
        j -= columns(step);
      }
      Collections.reverse(beads);
      return beads;
    }

    // Steps: 1 one to one, 2 one to none, 3 none to one, 4 one to two, 5 two to one.
    private static int rows(byte step) {
      return step == 3 ? 0 : step == 5 ? 2 : 1;
    }

    private static int columns(byte step) {
      return step == 2 ? 0 : step == 4 ? 2 : 1;
    }

    private double cost(int i, int j, int rows, int columns) {
      if (rows == 0 || columns == 0) {
        Piece alone = rows == 0 ? second.get(j - 1) : first.get(i - 1);
        return alone.optional() ? 0 : ONE_TO_NONE;
      }
      double firstLength = 0;
      double secondLength = 0;
      Piece piece = first.get(i - 1);
      boolean alike = true;
      for (int k = i - rows; k < i; k++) {
        firstLength += first.get(k).length() * ratio;
        alike &= first.get(k).fits(piece);
      }
      for (int k = j - columns; k < j; k++) {
        secondLength += second.get(k).length();
        alike &= second.get(k).fits(piece);
      }
      boolean several = rows + columns > 2;
      if (!alike || (several && (piece.kind() != Kind.PARAGRAPH || piece.shared() != null))) {
        return Double.POSITIVE_INFINITY;
      }
      return (several ? ONE_TO_TWO : ONE_TO_ONE)
          + deviation(firstLength, secondLength)
          + strangeness(i - rows, i, j - columns, j);
    }

    /**
     * What partners of one another have in common, in whatever language: targets, notes, digits.
     */
    private double strangeness(int firstStart, int firstEnd, int secondStart, int secondEnd) {
      List<String> left = new ArrayList<>();
      List<String> right = new ArrayList<>();
      for (int k = firstStart; k < firstEnd; k++) {
        left.addAll(marks(first, k, firstMarks));
      }
      for (int k = secondStart; k < secondEnd; k++) {
        right.addAll(marks(second, k, secondMarks));
      }
      return STRANGE * (1 - Words.similarity(left, right));
    }

    private static List<String> marks(
        List<Piece> pieces, int index, Map<Integer, List<String>> found) {
      return found.computeIfAbsent(
          index,
          each ->
              MARK.matcher(pieces.get(each).text())
                  .results()
                  .map(
                      mark ->
                          Character.isDigit(mark.group().codePointAt(0))
                              ? Words.digits(mark.group())
                              : mark.group())
                  .toList());
    }

    /** Minus the logarithm of the chance that lengths of partners differ at least so much. */
    private static double deviation(double first, double second) {
      double mean = (first + second) / 2;
      if (mean == 0) {
        return 0;
      }
      double delta = Math.abs(second - first) / Math.sqrt(VARIANCE * mean);
      return -Math.log(Math.max(1e-12, 2 * (1 - normal(delta))));
    }

    /** The normal distribution function (Abramowitz and Stegun, 26.2.17). */
    private static double normal(double x) {
      double t = 1 / (1 + 0.2316419 * x);
      double tail =
          t
              * (0.319381530
                  + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
      return 1 - Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * tail;
    }
  }
}
