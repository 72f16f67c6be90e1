package dev.lesart.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Says what ICU's MessageFormat says, which it asks only where it must. */
class PhraseTest {
  private static final ULocale ARABIC = ULocale.forLanguageTag("ar-u-nu-arab");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{0}",
        "Stand: {0}",
        "{1} vor {0}.",
        "{0}{0}",
        "O''Neill {0}",
        "'{0}' {0}",
        "{2} fehlt",
        "{0,number} Stück",
        "{0, plural, one {# Wort} other {# Wörter}} {1}",
        "{ 0 }"
      })
  void says_what_icu_says(String pattern) {
    Object[][] arguments = {{"a", "b"}, {3, "b"}, {1200, "b"}, {"{1}", "''"}};
    for (Object[] each : arguments) {
      if (pattern.contains("plural") && each[0] instanceof String
          || pattern.contains("number") && each[0] instanceof String) {
        continue;
      }
      assertThat(new Phrase(pattern, () -> ARABIC).with(each))
          .isEqualTo(new MessageFormat(pattern, ARABIC).format(each));
    }
    Phrase phrase = new Phrase(pattern, () -> ARABIC);
    for (int number : new int[] {1, 2, 1, 999, 1000, 12345}) {
      assertThat(phrase.with(number))
          .isEqualTo(new MessageFormat(pattern, ARABIC).format(new Object[] {number}));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{0", "{x y}", "a {0} {b} {"})
  void refuses_what_icu_refuses(String pattern) {
    assertThatThrownBy(() -> new Phrase(pattern, () -> ARABIC).with("a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
