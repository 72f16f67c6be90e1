package dev.lesart.translate;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.lesart.model.Inline;
import dev.lesart.model.Walk;
import dev.lesart.translate.CalendarWords.Word;
import dev.lesart.translate.DigitFigures.Written;
import dev.lesart.translate.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and dates that texts of one language name, as values, so that texts of two languages
 * can be held against each other. Immutable, thread-safe; reads in linear time.
 *
 * <pre>{@code
 * new Quantities("de").in("am Montag, dem 16. Januar")       → weekday 2, number 16, month 1
 * new Quantities("ar").in("يوم الاثنين 16 كانون الثاني/يناير") → weekday 2, number 16, month 1
 * }</pre>
 *
 * <p>Read are digits of every script as the language groups them, with a word for thousands or
 * millions; ordinals ("137.", "137th"); dates in digits and in words, in all names that the
 * countries of the language have for the months; hours of the English clock; and cardinals and
 * ordinals in words. A number that the language does not write so ("1.5" in German) counts as its
 * parts.
 */
public final class Quantities {
  /** What no number can be read in: links to facts, code, addresses, pictures. */
  private static final char OBJECT = '\uFFFC';

  /** Between a day and its month at most: "16th of ", "16 من شهر ". */
  private static final int LONGEST_GAP = 8;

  private static final int MOST_ORDINALS = 31;
  private static final int LONGEST_ORDINAL = 40;
  private static final int EARLIEST_YEAR = 1500;
  private static final int LATEST_YEAR = 2100;

  /** Words for thousands and more that are cut short. */
  private static final Map<String, Map<String, Integer>> SHORT_SCALES =
      Map.of("de", Map.of("Tsd", 3, "Mio", 6, "Mrd", 9), "en", Map.of("bn", 9));

  private final boolean english;
  private final DigitFigures digits;
  private final SpelledFigures spelled;
  private final CalendarWords calendar;
  private final Map<String, Integer> shortScales;
  private final Map<String, Long> ordinals = new HashMap<>();
  private final Locale locale;

  /**
   * @param languageTag BCP 47
   */
  public Quantities(String languageTag) {
    ULocale language = ULocale.forLanguageTag(languageTag);
    locale = language.toLocale();
    english = language.getLanguage().equals("en");
    digits = new DigitFigures(language);
    spelled = new SpelledFigures(language);
    calendar = new CalendarWords(language);
    shortScales = SHORT_SCALES.getOrDefault(language.getLanguage(), Map.of());
    RuleBasedNumberFormat rules =
        new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT);
    for (String set : rules.getRuleSetNames()) {
      if (set.startsWith("%spellout-ordinal")) {
        for (long n = 1; n <= MOST_ORDINALS; n++) {
          ordinals.putIfAbsent(key(rules.format(n, set)), n);
        }
      }
    }
    Map<String, Long> oblique = new HashMap<>();
    ordinals.forEach(
        (word, n) -> {
          if (word.endsWith("ون")) {
            oblique.put(word.substring(0, word.length() - 2) + "ين", n);
          }
        });
    ordinals.putAll(oblique);
  }

  /**
   * The characters in which quantities are looked for: plain text, in which code and pictures count
   * as one character; after it, what pictures say. The text of links to facts is hidden: it is held
   * against the fact.
   */
  public static String text(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    append(content, out);
    Walk.inlines(
        content,
        inline -> {
          if (inline instanceof Inline.Image image) {
            String title = image.title();
            out.append(' ').append(image.alt()).append(OBJECT).append(title == null ? "" : title);
          }
        });
    return out.toString();
  }

  private static void append(List<Inline> content, StringBuilder out) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        out.append(text.value());
      } else if (inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak) {
        out.append(' ');
      } else if (inline instanceof Inline.Link it) {
        append(it.content(), isObject(it), out);
      } else if (inline instanceof Inline.Mention it) {
        append(it.content(), it.kind() == Inline.Mention.Kind.FACT, out);
      } else if (inline instanceof Inline.Container it) {
        append(it.content(), out);
      } else if (inline instanceof Inline.Code || inline instanceof Inline.Image) {
        out.append(OBJECT);
      }
    }
  }

  private static void append(List<Inline> content, boolean hidden, StringBuilder out) {
    int start = out.length();
    append(content, out);
    for (int i = start; hidden && i < out.length(); i++) {
      out.setCharAt(i, OBJECT);
    }
  }

  private static boolean isObject(Inline.Link link) {
    return link.target().startsWith("fact:")
        || (link.content().size() == 1
            && link.content().get(0) instanceof Inline.Text text
            && link.target().endsWith(text.value())
            && link.target().indexOf(':') >= 0);
  }

  /** What the text names, in its order. */
  public List<Quantity> in(String text) {
    List<Quantity> found = new ArrayList<>();
    List<Written> numbers = digits.in(text);
    List<Found> days = days(text);
    boolean[] taken = new boolean[text.length() + 1];
    days.forEach(day -> take(taken, day.start, day.end));
    new Dating(text, numbers, days, found).read();
    found.forEach(each -> take(taken, each.start(), each.end()));
    ordinals(text, taken, found);
    for (Figure figure : spelled.all(text)) {
      if (isFree(taken, figure.start(), figure.end())) {
        take(taken, figure.start(), figure.end());
        found.add(number(figure.value(), false, false, figure.start(), figure.end()));
      }
    }
    found.sort(Comparator.comparingInt(Quantity::start));
    return found;
  }

  private static Quantity number(BigDecimal value, boolean firm, boolean date, int start, int end) {
    return new Quantity(Kind.NUMBER, plain(value), firm, date, start, end);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static void take(boolean[] taken, int start, int end) {
    java.util.Arrays.fill(taken, start, end, true);
  }

  private static boolean isFree(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  /** A month or weekday in the text. */
  private record Found(Word word, int start, int end) {}

  private List<Found> days(String text) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int end = endOfWord(text, at);
      int twoWords =
          end + 1 < text.length() && text.charAt(end) == ' ' ? endOfWord(text, end + 1) : end;
      Word word = twoWords > end + 1 ? calendar.find(text.substring(at, twoWords)) : null;
      if (word != null) {
        end = twoWords;
      } else {
        word = calendar.find(text.substring(at, end));
      }
      if (word != null) {
        found.add(new Found(word, at, end));
      }
      at = end;
    }
    return found;
  }

  private void ordinals(String text, boolean[] taken, List<Quantity> found) {
    int at = 0;
    while (at < text.length()) {
      if (!isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int end = endOfCompound(text, at);
      int next =
          end + 1 < text.length() && text.charAt(end) == ' ' ? endOfWord(text, end + 1) : end;
      Long value = next > end + 1 ? ordinal(text.substring(at, next)) : null;
      int last = value == null ? end : next;
      if (value == null) {
        value = ordinal(text.substring(at, end));
      }
      if (value != null && isFree(taken, at, last)) {
        take(taken, at, last);
        found.add(number(BigDecimal.valueOf(value), false, false, at, last));
      }
      at = last;
    }
  }

  private @Nullable Long ordinal(String words) {
    return words.length() > 2 * LONGEST_ORDINAL ? null : ordinals.get(key(words));
  }

  private String key(String words) {
    StringBuilder key = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isLetter(c) && Character.getType(c) != Character.FORMAT) {
        key.append(c);
      }
    }
    return ArabicNumerals.fold(key.toString().toLowerCase(locale));
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfCompound(String text, int start) {
    int end = endOfWord(text, start);
    while (end - start <= LONGEST_ORDINAL
        && end + 1 < text.length()
        && text.charAt(end) == '-'
        && isLetter(text.charAt(end + 1))) {
      end = endOfWord(text, end + 1);
    }
    return end;
  }

  /** Tells days, months and years among the numbers in digits. */
  private final class Dating {
    private final String text;
    private final List<Written> numbers;
    private final List<Found> days;
    private final List<Quantity> found;
    private int nextDay;

    Dating(String text, List<Written> numbers, List<Found> days, List<Quantity> found) {
      this.text = text;
      this.numbers = numbers;
      this.days = days;
      this.found = found;
    }

    void read() {
      int i = 0;
      int end = 0;
      while (i < numbers.size()) {
        Written number = numbers.get(i);
        words(end, number.start(), number);
        int used = iso(i);
        used = used > 0 ? used : clock(i);
        if (used == 0) {
          one(number, end);
          used = 1;
        }
        i += used;
        end = numbers.get(i - 1).end();
      }
      words(end, text.length() + 1, null);
    }

    /** The months and weekdays up to the next number. */
    private void words(int after, int before, @Nullable Written next) {
      while (nextDay < days.size() && days.get(nextDay).start < before) {
        Found day = days.get(nextDay++);
        boolean beside =
            (after > 0 && day.start - after <= LONGEST_GAP)
                || (next != null && next.start() - day.end <= 2)
                || isRepeated(day);
        if (day.word.sure() || beside) {
          boolean firm = beside && day.word.kind() == Kind.MONTH;
          found.add(
              new Quantity(
                  day.word.kind(),
                  BigDecimal.valueOf(day.word.value()),
                  firm,
                  true,
                  day.start,
                  day.end));
        }
      }
    }

    /** Whether it says once more which month it is: كانون الثاني/يناير. */
    private boolean isRepeated(Found day) {
      Found before = nextDay < 2 ? null : days.get(nextDay - 2);
      return before != null
          && before.word.kind() == Kind.MONTH
          && day.word.kind() == Kind.MONTH
          && before.word.value() == day.word.value()
          && day.start - before.end <= 2;
    }

    /** 2017-01 and 2017-01-14: how many numbers that takes, 0 where it is none. */
    private int iso(int first) {
      int used = 1;
      while (used < 3 && first + used < numbers.size() && joined(first + used - 1, '-')) {
        used++;
      }
      if (used < 2
          || length(numbers.get(first)) != 4
          || length(numbers.get(first + 1)) != 2
          || !isIn(numbers.get(first + 1), 12)) {
        return 0;
      }
      used = used == 3 && length(numbers.get(first + 2)) != 2 ? 2 : used;
      add(numbers.get(first), Kind.NUMBER);
      add(numbers.get(first + 1), Kind.MONTH);
      if (used == 3) {
        add(numbers.get(first + 2), Kind.NUMBER);
      }
      return used;
    }

    private void add(Written number, Kind kind) {
      found.add(new Quantity(kind, plain(value(number)), true, true, number.start(), number.end()));
    }

    /** 14:30, 2:30 p.m., 2 pm: a full hour has no minutes. */
    private int clock(int first) {
      Written hour = numbers.get(first);
      boolean minutes = first + 1 < numbers.size() && joined(first, ':');
      Written last = minutes ? numbers.get(first + 1) : hour;
      int half = english ? half(last.end()) : -1;
      if ((!minutes && half < 0) || !isIn(hour, 24) || (minutes && !isIn(last, 59))) {
        return 0;
      }
      int value = value(hour).intValue();
      int full = half < 0 ? value : value % 12 + half;
      found.add(number(BigDecimal.valueOf(full), true, false, hour.start(), hour.end()));
      if (minutes && value(last).signum() > 0) {
        found.add(number(value(last), true, false, last.start(), last.end()));
      }
      return minutes ? 2 : 1;
    }

    /** 0 for a.m., 12 for p.m., -1 for neither. */
    private int half(int end) {
      int at = end < text.length() && Character.isSpaceChar(text.charAt(end)) ? end + 1 : end;
      for (String mark : List.of("a.m", "am", "p.m", "pm")) {
        int after = at + mark.length();
        if (text.regionMatches(true, at, mark, 0, mark.length())
            && (after == text.length() || !isLetter(text.charAt(after)))) {
          return mark.charAt(0) == 'a' ? 0 : 12;
        }
      }
      return -1;
    }

    private void one(Written number, int endBefore) {
      BigDecimal value = number.value();
      if (value == null) {
        parts(number);
        return;
      }
      Figure figure = new Figure(number.start(), number.end(), value, false);
      Figure scaled = scaled(figure);
      boolean date = isYear(number) || isBesideMonth(number, endBefore);
      found.add(number(scaled.value(), true, date, scaled.start(), scaled.end()));
    }

    private Figure scaled(Figure figure) {
      Figure scaled = spelled.scaled(text, figure);
      int start = figure.end() + 1;
      if (!scaled.equals(figure) || start >= text.length() || shortScales.isEmpty()) {
        return scaled;
      }
      int from = isLetter(text.charAt(figure.end())) ? figure.end() : start;
      int end = Math.min(endOfWord(text, from), from + 4);
      Integer zeros = shortScales.get(text.substring(from, end));
      return zeros == null
          ? figure
          : new Figure(figure.start(), end, figure.value().scaleByPowerOfTen(zeros), true);
    }

    private boolean isBesideMonth(Written number, int endBefore) {
      Found after = nextDay < days.size() ? days.get(nextDay) : null;
      Found before = nextDay > 0 ? days.get(nextDay - 1) : null;
      return (after != null
              && after.word.kind() == Kind.MONTH
              && after.start - number.end() <= LONGEST_GAP)
          || (before != null
              && before.word.kind() == Kind.MONTH
              && before.start >= endBefore
              && number.start() - before.end <= 2);
    }

    /** A date in digits, or a number that the language writes otherwise. */
    private void parts(Written number) {
      List<Written> parts = new ArrayList<>();
      int at = number.start();
      while (at < number.end()) {
        int end = at;
        while (end < number.end() && Character.isDigit(text.charAt(end))) {
          end++;
        }
        if (end > at) {
          parts.add(new Written(at, end, western(text, at, end)));
        }
        at = end + 1;
      }
      int month = month(number, parts);
      for (int i = 0; i < parts.size(); i++) {
        Written part = parts.get(i);
        found.add(
            new Quantity(
                i == month ? Kind.MONTH : Kind.NUMBER,
                plain(value(part)),
                true,
                month >= 0,
                part.start(),
                part.end()));
      }
    }

    /** Which part is the month: 14.1., 14.01.2017, 2017.01.14; -1 where there is none. */
    private int month(Written number, List<Written> parts) {
      boolean closed = number.end() < text.length() && text.charAt(number.end()) == '.';
      boolean date =
          parts.size() == 3
              ? isDay(parts.get(0)) || isYear(parts.get(0))
              : closed && parts.size() == 2;
      return date && isIn(parts.get(1), 12) && value(parts.get(1)).signum() > 0 ? 1 : -1;
    }

    private boolean isDay(Written number) {
      return isIn(number, 31) && length(number) <= 2;
    }

    private boolean isYear(Written number) {
      BigDecimal value = number.value();
      return value != null
          && length(number) == 4
          && value.scale() == 0
          && value.compareTo(BigDecimal.valueOf(EARLIEST_YEAR)) >= 0
          && value.compareTo(BigDecimal.valueOf(LATEST_YEAR)) <= 0;
    }

    private boolean isIn(Written number, int largest) {
      BigDecimal value = number.value();
      return value != null
          && length(number) <= 2
          && value.signum() >= 0
          && value.compareTo(BigDecimal.valueOf(largest)) <= 0;
    }

    private boolean joined(int first, char sign) {
      int end = numbers.get(first).end();
      return numbers.get(first + 1).start() == end + 1 && text.charAt(end) == sign;
    }

    private static int length(Written number) {
      return number.end() - number.start();
    }

    private static BigDecimal value(Written number) {
      BigDecimal value = number.value();
      return value == null ? BigDecimal.ZERO : value;
    }
  }

  private static BigDecimal western(String text, int start, int end) {
    StringBuilder digits = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
    }
    return new BigDecimal(digits.toString());
  }
}
