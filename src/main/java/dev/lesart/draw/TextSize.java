package dev.lesart.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room a text takes in a system font. The reader's font is not known, so this errs on the
 * large side: by a tenth over Noto Sans and Roboto, about right for DejaVu Sans and Verdana, the
 * widest that systems come with.
 */
final class TextSize {
  /** Above and below the baseline, in ems: as fonts declare, not what letters fill. */
  static final double ASCENT = 1.07;

  static final double DESCENT = 0.3;

  /** How much larger the stylesheet sets Arabic ({@code --script}). */
  private static final double ARABIC = 1.15;

  private TextSize() {}

  /** The size of the letters, of which the text's script may ask for more. */
  static double letters(String text, double size) {
    return text.codePoints().anyMatch(TextSize::isArabic) ? size * ARABIC : size;
  }

  static double width(String text, double size) {
    return text.codePoints().mapToDouble(TextSize::advance).sum() * letters(text, size);
  }

  /** The width of a character in ems. */
  private static double advance(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    } else if (isArabic(c)) {
      return arabic(c);
    } else if ("ijlI.,:;'’‘|! ·".indexOf(c) >= 0) {
      return 0.36;
    } else if ("frt()-/\"°J\u00A0".indexOf(c) >= 0) {
      return 0.45;
    } else if ("mwMWÆŒæœ—≈%@ЖШЩЮжшщюмМ".indexOf(c) >= 0) {
      return 1;
    } else if (Character.isIdeographic(c) || c > 0x2FFF) {
      return 1.05;
    } else if (type == Character.UPPERCASE_LETTER) {
      return 0.8;
    } else if (c < 0x600) {
      return 0.66;
    }
    return 1;
  }

  private static double arabic(int c) {
    if ("اأإآ".indexOf(c) >= 0) {
      return 0.35;
    } else if ("لدذرزو".indexOf(c) >= 0) {
      return 0.5;
    }
    return "سشصض".indexOf(c) >= 0 ? 1.2 : 0.68;
  }

  private static boolean isArabic(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  /**
   * The text on as many lines as it needs, broken at spaces; a word that is too long stands alone.
   *
   * @param width of a line
   */
  static List<String> lines(String text, double width, double size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
