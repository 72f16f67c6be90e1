package dev.lesart.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoBreakTest {
  private static final String UNIT =
      "(?:[kcm]?m²?|km/h|[km]?g|t|ha|l|°C|%|‰|€|\\$|£|EUR|USD|Mio\\.|Mrd\\.|كم|%|٪)(?![\\p{L}\\p{M}])";

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}.,])\\p{Nd}{1,2}\\.? (?=\\p{L})"
              + "|(?<![\\p{L}\\p{Nd}.,])\\p{Nd}{3}\\. (?=\\p{L})"
              + "|(?<=\\p{Nd}) (?="
              + UNIT
              + ")|^ (?="
              + UNIT
              + ")|(?<![\\p{L}\\p{M}])\\p{L}\\. (?=\\p{L}\\.)"
              + "|(?<![\\p{L}\\p{M}])(?:Nr|Abb|Kap|Art|Abs|S|No|Fig|pp?|vol)\\. (?=\\p{Nd})");

  private static final String[] PIECES = {
    "1", "12", "137", "2016", "٣", ".", ",", " ", " ", " ", "  ", "z. B. ", "Nr. ", "pp. ", "p",
    "km", "m²", "mm", "l", "t", "ha", "Mio.", "%", "€", "Januar", "A", "غارات", "كم", "é",
    "e\u0301", "\u00a0", "\n", "²", "/h", "S. ", "No. 5"
  };

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

  @Test
  void isWhatARegularExpressionFinds() {
    Random random = new Random(6);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(10); pieces >= 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String expected =
          TOGETHER.matcher(text).replaceAll(found -> found.group().replace(' ', '\u00a0'));
      assertThat(NoBreak.in(text.toString())).as(text.toString()).isEqualTo(expected);
    }
  }
}
