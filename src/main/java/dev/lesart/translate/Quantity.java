package dev.lesart.translate;

import java.math.BigDecimal;

/**
 * A number, month or weekday that a text names.
 *
 * @param value a month from 1, a weekday from 1 for Sunday; without zeros at the end
 * @param firm written so that nothing else can be meant: in digits, or beside digits in a date.
 *     Words may be idiom ("unter vier Augen") or stand in another word of the other language
 * @param date part of a date, which one language says once and another twice ("14 and 15 January")
 * @param start in UTF-16 code units
 * @param end after the last character
 */
public record Quantity(
    Kind kind, BigDecimal value, boolean firm, boolean date, int start, int end) {
  /** What is counted. */
  public enum Kind {
    NUMBER,
    MONTH,
    WEEKDAY
  }
}
