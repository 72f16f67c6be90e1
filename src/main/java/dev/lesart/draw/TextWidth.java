package dev.lesart.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is at most, in em. The reader's font is not known when a picture is drawn, so
 * these are the advances of wide system fonts (DejaVu Sans, Verdana), Arabic as much larger as the
 * stylesheet sets it.
 */
final class TextWidth {
  private static final String NARROW = " .,:;'’|!ijlIfrt()[]-·";
  private static final String WIDE = "mwMWÆŒ—…%@";

  private TextWidth() {}

  /** The width of a text on one line. */
  static double of(String text) {
    return text.codePoints().mapToDouble(TextWidth::of).sum();
  }

  private static double of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    } else if (NARROW.indexOf(c) >= 0) {
      return 0.42;
    } else if (WIDE.indexOf(c) >= 0) {
      return 1;
    } else if (Character.isIdeographic(c) || (c >= 0x1100 && c <= 0x11ff) || c >= 0xac00) {
      return 1.05;
    } else if (Character.isUpperCase(c)) {
      return 0.76;
    }
    return c < 0x590 ? 0.6 : 0.63;
  }

  /**
   * The text on as many lines as it needs, broken at spaces; a word that is too long stands alone.
   *
   * @param width of a line, in em
   */
  static List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && of(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
