package dev.lesart.translate;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers written in digits of any script. Digits that belong to a name ("Deirezzor24",
 * "F-16") are no number.
 *
 * <p>Groups of three may be parted by the language's separator, by a no-break or thin space, or by
 * an apostrophe, all by the same. What has the separators of a number and is none in this language
 * is one unreadable number: German "1.5", "14.01.2017". Letters that Arabic writes before a word as
 * part of it are no part of a number: "و15".
 */
public final class DigitFigures {
  private static final String SPACES_AND_APOSTROPHES = "\u00A0\u202F\u2009'’";
  private static final char ARABIC_DECIMAL = '٫';
  private static final char ARABIC_GROUPING = '٬';

  /** What Arabic puts before a number without a space: and, in, for, like, the; and a long line. */
  private static final String ARABIC_PREFIXES = "وفبكلاـ";

  private static final int LONGEST_PREFIX = 4;

  private final char decimal;
  private final char grouping;
  private final boolean groupsOfTwo;

  /** The numbers of this language; all digits are read. */
  public DigitFigures(ULocale locale) {
    DecimalFormatSymbols symbols =
        DecimalFormatSymbols.forNumberingSystem(locale, NumberingSystem.LATIN);
    decimal = symbols.getDecimalSeparator();
    grouping = symbols.getGroupingSeparator();
    groupsOfTwo = groupSize(locale) == 2;
  }

  /** The size of all groups but the last, which has three: 2 in India's "#,##,##0", else 3. */
  // Internal to ICU, and the only way to a locale's pattern that does not load its formatters.
  @SuppressWarnings("deprecation")
  public static int groupSize(ULocale locale) {
    String pattern = NumberFormat.getPatternForStyle(locale, NumberFormat.NUMBERSTYLE);
    int last = pattern.lastIndexOf(',');
    int before = pattern.lastIndexOf(',', last - 1);
    return before < 0 ? 3 : last - before - 1;
  }

  /**
   * A number as written.
   *
   * @param start in UTF-16 code units
   * @param end after the last character
   * @param value null when unreadable
   */
  public record Written(int start, int end, @Nullable BigDecimal value) {}

  /** Those that can be read. */
  public static List<Figure> readable(List<Written> written) {
    List<Figure> figures = new ArrayList<>(written.size());
    for (Written each : written) {
      if (each.value != null) {
        figures.add(new Figure(each.start, each.end, each.value, false));
      }
    }
    return figures;
  }

  /** Every number of the text in order. */
  public List<Written> in(String text) {
    List<Written> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!Character.isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = end(text, at);
      if (!isName(text, at)) {
        int start = isNegative(text, at) ? at - 1 : at;
        BigDecimal value = opensWithPoint(text, at) ? null : value(text.substring(at, end));
        found.add(new Written(start, end, value == null || start == at ? value : value.negate()));
      }
      at = end;
    }
    return found;
  }

  /** After the digits that begin here, and those that separators join to them. */
  private int end(String text, int start) {
    int end = digits(text, start);
    int first = end - start;
    char joined = 0;
    while (end < text.length()) {
      char separator = text.charAt(end);
      int next = digits(text, end + 1);
      int size = next - end - 1;
      boolean space = SPACES_AND_APOSTROPHES.indexOf(separator) >= 0;
      // A space that cannot group parts two numbers; a point or comma makes one unreadable.
      boolean joins =
          size > 0
              && (space
                  ? size == 3 && first <= 3 && (joined == 0 || joined == separator)
                  : isSeparator(separator));
      if (!joins) {
        return end;
      }
      joined = separator;
      end = next;
    }
    return end;
  }

  private @Nullable BigDecimal value(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    List<Integer> groups = new ArrayList<>();
    char grouped = 0;
    int size = 0;
    boolean fraction = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
        size++;
      } else if (fraction || (grouped != 0 && c != grouped && !isDecimal(c))) {
        return null;
      } else {
        groups.add(size);
        size = 0;
        if (isDecimal(c) && c != grouped) {
          plain.append('.');
          fraction = true;
        } else {
          grouped = c;
        }
      }
    }
    if (!fraction) {
      groups.add(size);
    }
    return isGrouped(groups) ? new BigDecimal(plain.toString()) : null;
  }

  private boolean isGrouped(List<Integer> groups) {
    int last = groups.size() - 1;
    if (last == 0) {
      return true;
    }
    boolean threes = groups.get(0) <= 3;
    boolean twos = groupsOfTwo && groups.get(0) <= 2;
    for (int i = 1; i < last; i++) {
      threes &= groups.get(i) == 3;
      twos &= groups.get(i) == 2;
    }
    return (threes || twos) && groups.get(last) == 3;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isDecimal(char c) {
    return c == decimal || c == ARABIC_DECIMAL;
  }

  private boolean isSeparator(char c) {
    return c == '.' || c == ',' || isDecimal(c) || c == grouping || c == ARABIC_GROUPING;
  }

  private static boolean isName(String text, int at) {
    int before = at - 1;
    if (before > 0 && isHyphen(text.charAt(before))) {
      before--;
    }
    return before >= 0
        && (text.charAt(before) == '_'
            || (Character.isLetter(text.charAt(before)) && !isPrefix(text, before)));
  }

  /** Whether nothing but such letters stands between the beginning of the word and its digits. */
  private static boolean isPrefix(String text, int last) {
    int at = last;
    while (at >= 0 && last - at < LONGEST_PREFIX && ARABIC_PREFIXES.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < last && (at < 0 || !Character.isLetterOrDigit(text.charAt(at)));
  }

  /** A minus, or a hyphen or dash in its place, that stands at the beginning of a word. */
  private static boolean isNegative(String text, int at) {
    if (at == 0 || !(isHyphen(text.charAt(at - 1)) || "−–".indexOf(text.charAt(at - 1)) >= 0)) {
      return false;
    }
    if (at == 1) {
      return true;
    }
    char before = text.charAt(at - 2);
    return Character.isWhitespace(before)
        || Character.isSpaceChar(before)
        || Character.getType(before) == Character.FORMAT
        || before == '(';
  }

  /** Whether a decimal point stands before the digits, and nothing before it: ".5". */
  private boolean opensWithPoint(String text, int at) {
    return at > 0
        && isDecimal(text.charAt(at - 1))
        && (at == 1 || Character.isWhitespace(text.charAt(at - 2)));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‑' || c == '‐';
  }
}
