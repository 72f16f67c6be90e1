package dev.lesart.render;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Set;

/** The numbers of sections: Roman where books have them so, in Europe's scripts. */
final class Numerals {
  private static final Set<String> ROMAN_SCRIPTS = Set.of("Latn", "Grek", "Cyrl");
  private static final String[] NUMERALS = {"I", "IV", "V", "IX", "X", "XL", "L", "XC", "C"};
  private static final int[] VALUES = {1, 4, 5, 9, 10, 40, 50, 90, 100};

  private final Messages messages;
  private final String tag;
  private final boolean roman;

  Numerals(Messages messages, String tag) {
    this.messages = messages;
    this.tag = tag;
    this.roman = ROMAN_SCRIPTS.contains(ULocale.addLikelySubtags(messages.locale(tag)).getScript());
  }

  /** A section's number as books in this language count them: IV, 4, ٤. */
  String of(int number) {
    return roman ? roman(number) : messages.number(tag, BigDecimal.valueOf(number));
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
