package dev.lesart.render;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Set;

/** The numbers of sections: Roman where books have them so, in Europe's scripts. */
final class Numerals {
  private static final Set<String> ROMAN_SCRIPTS = Set.of("Latn", "Grek", "Cyrl");
  private static final String[] NUMERALS = {"I", "IV", "V", "IX", "X", "XL", "L", "XC", "C"};
  private static final int[] VALUES = {1, 4, 5, 9, 10, 40, 50, 90, 100};

  private Numerals() {}

  /** A section's number as books in this language count them: IV, 4, ٤. */
  static String of(int number, Messages messages, String tag) {
    String script = ULocale.addLikelySubtags(messages.locale(tag)).getScript();
    return ROMAN_SCRIPTS.contains(script)
        ? roman(number)
        : messages.number(tag, BigDecimal.valueOf(number));
  }

  private static String roman(int number) {
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
