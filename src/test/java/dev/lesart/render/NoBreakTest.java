package dev.lesart.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoBreakTest {
  /** A tilde is a space at which no line ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Am 16.~Januar 2017 spaltete der IS",
        "am 15.~und 16.~Januar",
        "On 15~January 2017 it fell",
        "حتى الأحد 15~كانون الثاني 2017",
        "der 137.~Brigade am Stadtrand",
        "350~km, 3,5~km und 12~%",
        "~km entfernt",
        "110.000 Menschen, 2,5~Mio. Euro",
        "z.~B. Homs, d.~h. dort",
        "siehe Nr.~5, S.~12",
        "im Jahr 2016. Die Stadt",
        "350 kmh, 350 mehr",
        "Version 1.5 Teile",
        "A. Die",
      })
  void keepsTogether(String text) {
    String expected = text.replace('~', '\u00a0');
    assertThat(NoBreak.in(text.replace('~', ' '))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nr. 5", "350 km"})
  void changesNoLength(String text) {
    assertThat(NoBreak.in(text)).hasSameSizeAs(text).isNotEqualTo(text);
  }
}
