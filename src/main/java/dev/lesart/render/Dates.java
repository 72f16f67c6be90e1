package dev.lesart.render;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import dev.lesart.model.EdtfDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates as a language writes them, no more exactly than they are known: "Januar 2017", "14. Januar
 * 2017", "14./15. Januar 2017", "um den 7. Januar 2017". Thread-safe.
 *
 * <p>Order, months and punctuation are those of CLDR's long date. English without a region is
 * British: "14 January 2017". ICU's pattern generator and interval formats are not used: they take
 * longer to load than everything else here, for what leaving out a field of the long date gives.
 */
public final class Dates {
  /** Two days that follow one another are joined by a slash: Duden, "Schrägstrich". */
  private static final Set<String> SLASHED_DAYS = Set.of("de");

  private final ULocale locale;
  private final String numberingSystem;
  private final String aboutDay;
  private final String about;
  private volatile @Nullable Language language;

  private record Language(
      DatePattern full,
      DatePattern monthAndYear,
      DatePattern dayAndMonth,
      List<String> months,
      List<String> monthsAlone,
      String digits) {}

  /**
   * @param languageTag BCP 47; its region decides on the names of months and the order
   * @param numberingSystem CLDR's name, "latn" or "arab"; empty for the language's own
   * @param aboutDay how an approximate day is worded, with {0} for it: "um den {0}"
   * @param about the same for a month or a year: "um {0}"
   */
  public Dates(String languageTag, String numberingSystem, String aboutDay, String about) {
    locale = ULocale.forLanguageTag(languageTag.equals("en") ? "en-GB" : languageTag);
    this.numberingSystem = numberingSystem;
    this.aboutDay = aboutDay;
    this.about = about;
  }

  public String format(EdtfDate date) {
    EdtfDate.Point start = date.start();
    EdtfDate.Point end = date.end();
    if (end == null || end.equals(start)) {
      return format(start);
    }
    Language language = language();
    boolean sameYear = start.year() == end.year() && !start.approximate() && !end.approximate();
    if (sameYear && start.hasDay() && end.hasDay() && start.month() == end.month()) {
      return language.full.format(fields(start, language, false), days(start, end, language));
    }
    String first = format(start);
    if (sameYear && start.hasMonth() && end.hasMonth() && language.full.endsWithYear()) {
      first =
          start.hasDay()
              ? language.dayAndMonth.format(fields(start, language, false))
              : language.monthsAlone.get(start.month() - 1);
    }
    String last = format(end);
    // "April–Mai 2016" and "2014–2017", but "April 2016 – Mai 2017".
    boolean close = first.indexOf(' ') < 0 && !end.hasDay() && start.hasMonth() == end.hasMonth();
    return first + (close ? "–" : " – ") + last;
  }

  private String format(EdtfDate.Point point) {
    Language language = language();
    String date;
    if (point.hasDay()) {
      date = language.full.format(fields(point, language, false));
    } else if (point.hasMonth()) {
      date = language.monthAndYear.format(fields(point, language, true));
    } else {
      date = digits(point.year(), language);
    }
    return point.approximate() ? (point.hasDay() ? aboutDay : about).replace("{0}", date) : date;
  }

  private DatePattern.Fields fields(EdtfDate.Point point, Language language, boolean alone) {
    List<String> months = alone ? language.monthsAlone : language.months;
    return new DatePattern.Fields(
        digits(point.year(), language),
        months.get(point.month() - 1),
        digits(point.month(), language),
        digits(point.day(), language));
  }

  /** "14./15" or "14–15", what stands after a day being the pattern's. */
  private String days(EdtfDate.Point start, EdtfDate.Point end, Language language) {
    boolean slash = end.day() == start.day() + 1 && SLASHED_DAYS.contains(locale.getLanguage());
    return digits(start.day(), language)
        + language.full.daySuffix()
        + (slash ? "/" : "–")
        + digits(end.day(), language);
  }

  private static String digits(int number, Language language) {
    StringBuilder digits = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      digits.append(language.digits.charAt(digit - '0'));
    }
    return digits.toString();
  }

  private Language language() {
    Language loaded = language;
    if (loaded == null) {
      loaded = load();
      language = loaded;
    }
    return loaded;
  }

  private Language load() {
    NumberingSystem system =
        numberingSystem.isEmpty()
            ? NumberingSystem.getInstance(locale)
            : NumberingSystem.getInstanceByName(numberingSystem);
    if (system == null || system.isAlgorithmic()) {
      throw new IllegalArgumentException("no numbering system of ten digits: " + numberingSystem);
    }
    DateFormatSymbols symbols = new DateFormatSymbols(locale);
    DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
    String pattern = format instanceof SimpleDateFormat it ? it.toPattern() : "y-MM-dd";
    DatePattern full = DatePattern.of(pattern);
    return new Language(
        full,
        full.without('d'),
        full.without('y'),
        List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)),
        List.of(symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)),
        system.getDescription());
  }
}
