package dev.lesart.render;

/**
 * Keeps on one line what is read as one: spaces become such that no line ends there (U+00A0). A
 * number of up to two digits stays with the word after it, any number with its unit, the parts of
 * an abbreviation with each other:
 *
 * <pre>{@code
 * 16. Januar · 15 January · 137. Brigade · 350 km · 2,5 Mio. · z. B. · Nr. 5
 * }</pre>
 *
 * <p>Where the text of a link ends in a number, its unit stands in the text after it.
 */
final class NoBreak {
  private static final char SPACE = '\u00a0';

  private static final int OF_WORD =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private static final String[] UNITS = {
    "km²", "cm²", "mm²", "m²", "km/h", "km", "cm", "mm", "m", "kg", "mg", "g", "t", "ha", "l", "°C",
    "%", "‰", "€", "$", "£", "EUR", "USD", "Mio.", "Mrd.", "كم", "٪"
  };

  private static final String[] ABBREVIATIONS = {
    "Nr", "Abb", "Kap", "Art", "Abs", "S", "No", "Fig", "p", "pp", "vol"
  };

  private NoBreak() {}

  static String in(String text) {
    StringBuilder kept = null;
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (isWithin(text, at)) {
        kept = kept == null ? new StringBuilder(text) : kept;
        kept.setCharAt(at, SPACE);
      }
    }
    return kept == null ? text : kept.toString();
  }

  /** Whether no line is to end at a space. */
  static boolean isWithin(String text, int space) {
    if (space == 0) {
      return isUnit(text, 1);
    }
    char before = text.charAt(space - 1);
    if (before == '.') {
      return isNumber(text, space - 1, 3, space + 1) || isAbbreviation(text, space);
    }
    return Character.isDigit(before)
        && (isUnit(text, space + 1) || isNumber(text, space, 2, space + 1));
  }

  /** Whether a number of so few digits stands before a place, and a word after another. */
  private static boolean isNumber(String text, int end, int digits, int word) {
    int start = end;
    while (start > 0 && end - start <= digits && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start < end
        && end - start <= digits
        && isLetter(text, word)
        && (start == 0 || isOutside(text.charAt(start - 1)));
  }

  private static boolean isUnit(String text, int start) {
    for (String unit : UNITS) {
      if (text.startsWith(unit, start) && !isOfWord(text, start + unit.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbbreviation(String text, int space) {
    int dot = space - 1;
    int next = space + 1;
    if (isLetter(text, next)) {
      int end = next + Character.charCount(text.codePointAt(next));
      int letter = dot == 0 ? 0 : text.offsetByCodePoints(dot, -1);
      return end < text.length()
          && text.charAt(end) == '.'
          && dot > 0
          && isLetter(text, letter)
          && !isOfWordBefore(text, letter);
    }
    if (next < text.length() && Character.isDigit(text.charAt(next))) {
      for (String each : ABBREVIATIONS) {
        int start = dot - each.length();
        if (start >= 0 && text.startsWith(each, start) && !isOfWordBefore(text, start)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private static boolean isOutside(char c) {
    return !Character.isLetterOrDigit(c) && c != '.' && c != ',';
  }

  private static boolean isOfWordBefore(String text, int at) {
    return at > 0 && isOfWord(text, text.offsetByCodePoints(at, -1));
  }

  /** Whether a letter or a mark on one stands there. */
  private static boolean isOfWord(String text, int at) {
    return at < text.length() && (OF_WORD >> Character.getType(text.codePointAt(at)) & 1) != 0;
  }
}
