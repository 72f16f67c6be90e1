package dev.lesart.render;

/** Roman numerals. */
final class Numerals {
  private static final String[] NUMERALS = {"I", "IV", "V", "IX", "X", "XL", "L", "XC", "C"};
  private static final int[] VALUES = {1, 4, 5, 9, 10, 40, 50, 90, 100};

  private Numerals() {}

  /** A section's number as books count them. */
  static String roman(int number) {
    StringBuilder numeral = new StringBuilder();
    int rest = number;
    for (int i = VALUES.length - 1; i >= 0; i--) {
      while (rest >= VALUES[i]) {
        numeral.append(NUMERALS[i]);
        rest -= VALUES[i];
      }
    }
    return numeral.toString();
  }
}
