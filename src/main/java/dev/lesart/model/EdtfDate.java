package dev.lesart.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as exactly as it is known, or an interval: {@code 2017}, {@code 2017-01}, {@code
 * 2017-01-14}, {@code 2017-01-07~}, {@code 2017-01-14/2017-01-15}. A subset of EDTF, level 1 (ISO
 * 8601-2:2019, annex A).
 *
 * @param end of an interval, inclusive; else null
 */
public record EdtfDate(Point start, @Nullable Point end) implements Comparable<EdtfDate> {
  private static final Comparator<EdtfDate> ORDER =
      Comparator.comparing(EdtfDate::start)
          .thenComparing(EdtfDate::end, Comparator.nullsFirst(Comparator.<Point>naturalOrder()));

  /**
   * @throws IllegalArgumentException when the interval ends before it starts
   */
  public EdtfDate {
    if (end != null && end.lastDay().isBefore(start.firstDay())) {
      throw new IllegalArgumentException(end + " is before " + start);
    }
  }

  /** The date that is written, or empty when it is none or the calendar does not have it. */
  public static Optional<EdtfDate> parse(String text) {
    int slash = text.indexOf('/');
    Point start = Point.parse(slash < 0 ? text : text.substring(0, slash));
    Point end = slash < 0 ? null : Point.parse(text.substring(slash + 1));
    if (start == null || (slash >= 0 && end == null)) {
      return Optional.empty();
    }
    if (end != null && end.lastDay().isBefore(start.firstDay())) {
      return Optional.empty();
    }
    return Optional.of(new EdtfDate(start, end));
  }

  /** For HTML's {@code <time datetime>}, which knows neither intervals nor doubt: the start. */
  public String iso() {
    return start.iso();
  }

  /** By the start, a year before its months and a month before its days. */
  @Override
  public int compareTo(EdtfDate other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return end == null ? start.toString() : start + "/" + end;
  }

  /**
   * A year, a month or a day.
   *
   * @param year 1 to 9999
   * @param month from 1; 0 when only the year is known
   * @param day from 1; 0 when only the month is known
   * @param approximate written with a tilde
   */
  public record Point(int year, int month, int day, boolean approximate)
      implements Comparable<Point> {
    private static final Comparator<Point> ORDER =
        Comparator.comparingInt(Point::year)
            .thenComparingInt(Point::month)
            .thenComparingInt(Point::day)
            .thenComparing(Point::approximate);

    /**
     * @throws IllegalArgumentException when the calendar has no such date
     */
    public Point {
      if (!exists(year, month, day)) {
        throw new IllegalArgumentException("no date: " + year + "-" + month + "-" + day);
      }
    }

    private static boolean exists(int year, int month, int day) {
      return year >= 1
          && year <= 9999
          && month >= 0
          && month <= 12
          && day >= 0
          && (month == 0 ? day == 0 : day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private static @Nullable Point parse(String text) {
      boolean approximate = text.endsWith("~");
      String iso = approximate ? text.substring(0, text.length() - 1) : text;
      int length = iso.length();
      boolean shaped =
          (length == 4 || length == 7 || length == 10)
              && (length < 7 || iso.charAt(4) == '-')
              && (length < 10 || iso.charAt(7) == '-');
      if (!shaped) {
        return null;
      }
      int year = number(iso, 0, 4);
      int month = length < 7 ? 0 : number(iso, 5, 7);
      int day = length < 10 ? 0 : number(iso, 8, 10);
      boolean written = (length < 7 || month > 0) && (length < 10 || day > 0);
      return written && exists(year, month, day) ? new Point(year, month, day, approximate) : null;
    }

    /** The number in these digits; -1 when there is something else among them. */
    private static int number(String text, int start, int end) {
      int number = 0;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (c < '0' || c > '9') {
          return -1;
        }
        number = 10 * number + (c - '0');
      }
      return number;
    }

    public boolean hasMonth() {
      return month > 0;
    }

    public boolean hasDay() {
      return day > 0;
    }

    public LocalDate firstDay() {
      return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    public LocalDate lastDay() {
      YearMonth last = YearMonth.of(year, month == 0 ? 12 : month);
      return day == 0 ? last.atEndOfMonth() : last.atDay(day);
    }

    /** Without the tilde. */
    public String iso() {
      StringBuilder iso = new StringBuilder("0000-00-00".length());
      digits(year / 100, iso);
      digits(year % 100, iso);
      if (month != 0) {
        digits(month, iso.append('-'));
      }
      if (day != 0) {
        digits(day, iso.append('-'));
      }
      return iso.toString();
    }

    private static void digits(int number, StringBuilder out) {
      out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    @Override
    public int compareTo(Point other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return approximate ? iso() + "~" : iso();
    }
  }
}
