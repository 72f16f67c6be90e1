package dev.lesart.share;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A title broken into lines that are about as long, as large as fits.
 *
 * @param size of the letters, in pixels
 */
record Fitting(List<String> lines, double size) {
  private static final int MOST_LINES = 4;
  private static final int LARGEST = 88;
  private static final int SMALLEST = 44;

  Fitting {
    lines = List.copyOf(lines);
  }

  /**
   * Fits a text into a box. Only a text that is too long at the smallest size loses its end.
   *
   * @param measure the width of a line in letters of size 1
   * @param leading from one line to the next, in sizes
   */
  static Fitting of(
      String text,
      Locale locale,
      ToDoubleFunction<String> measure,
      double leading,
      double width,
      double height) {
    List<String> pieces = pieces(text.strip(), BreakIterator.getLineInstance(locale));
    for (int size = LARGEST; size > SMALLEST; size -= 4) {
      int most = Math.min(MOST_LINES, (int) (height / (size * leading)));
      double room = width / size;
      if (pieces.stream().allMatch(piece -> measure.applyAsDouble(piece.strip()) <= room)) {
        List<String> lines = wrap(pieces, measure, room);
        if (lines.size() <= most) {
          return new Fitting(balanced(pieces, measure, lines, room), size);
        }
      }
    }
    return new Fitting(
        cut(pieces, locale, measure, width / SMALLEST, (int) (height / (SMALLEST * leading))),
        SMALLEST);
  }

  private static List<String> pieces(String text, BreakIterator breaks) {
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      pieces.add(text.substring(start, end));
    }
    return pieces;
  }

  /** Each line takes what fits. */
  private static List<String> wrap(
      List<String> pieces, ToDoubleFunction<String> measure, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces) {
      if (!line.isEmpty() && measure.applyAsDouble((line + piece).strip()) > room) {
        lines.add(line.strip());
        line = "";
      }
      line += piece;
    }
    lines.add(line.strip());
    return lines;
  }

  /** As many lines, in the narrowest room that holds them. */
  private static List<String> balanced(
      List<String> pieces, ToDoubleFunction<String> measure, List<String> lines, double room) {
    double wide = room;
    double narrow = 0;
    List<String> best = lines;
    for (int i = 0; i < 10; i++) {
      double middle = (wide + narrow) / 2;
      List<String> tried = wrap(pieces, measure, middle);
      boolean fits =
          tried.size() <= lines.size()
              && tried.stream().allMatch(line -> measure.applyAsDouble(line) <= middle);
      best = fits ? tried : best;
      wide = fits ? middle : wide;
      narrow = fits ? narrow : middle;
    }
    return best;
  }

  /** What stands on the lines that there are, broken inside of words where it must be. */
  private static List<String> cut(
      List<String> pieces, Locale locale, ToDoubleFunction<String> measure, double room, int most) {
    List<String> small = new ArrayList<>();
    for (String piece : pieces) {
      small.addAll(
          measure.applyAsDouble(piece.strip()) <= room
              ? List.of(piece)
              : pieces(piece, BreakIterator.getCharacterInstance(locale)));
    }
    List<String> lines = wrap(small, measure, room);
    int kept = Math.min(MOST_LINES, most);
    if (lines.size() <= kept) {
      return lines;
    }
    String last = lines.get(kept - 1);
    while (!last.isEmpty() && measure.applyAsDouble(last + "…") > room) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).stripTrailing();
    }
    List<String> shown = new ArrayList<>(lines.subList(0, kept - 1));
    shown.add(last + "…");
    return shown;
  }
}
