package dev.lesart.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lesart.translate.Figure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de    |      | 110000     | 110.000",
        "de    |      | 1000       | 1.000",
        "de    |      | 350        | 350",
        "de    |      | 2.50       | 2,50",
        "de    |      | -1234567.5 | -1.234.567,5",
        "de-CH |      | 110000     | 110’000",
        "en    |      | 110000     | 110,000",
        "en-GB |      | 1000       | 1,000",
        "en    |      | 0.5        | 0.5",
        "en    |      | 1.1E+5     | 110,000",
        "es    |      | 1000       | 1000",
        "es    |      | 10000      | 10.000",
        "pl    |      | 1000       | 1000",
        "hi    |      | 1234567    | 12,34,567",
        "hi    | deva | 1234567    | १२,३४,५६७",
        "fa    |      | 110000     | ۱۱۰٬۰۰۰",
        "ar    | arab | 110000.5   | ١١٠٬٠٠٠٫٥",
        "ar    | latn | 110000     | 110,000",
      })
  void writes_a_value_as_the_language_does(
      String language, String digits, BigDecimal value, String expected) {
    String written = new Figures(language, digits == null ? "" : digits).format(value);
    assertThat(written.replace('\'', '’')).isEqualTo(expected);
    assertThat(new Figures(language, "").in(written))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.value()).isEqualByComparingTo(value);
              assertThat(figure.end()).isEqualTo(written.length());
            });
  }

  @Test
  void an_unknown_numbering_system_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Figures("de", "klingon"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Figures("de", "roman"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | rund 110.000 Menschen     | 110.000",
        "de | 350 km                    | 350",
        "de | 350km                     | 350",
        "de | mehr als 100              | 100",
        "de | 177-mal                   | 177",
        "de | 12 %                      | 12",
        "de | 2,5 Grad                  | 2,5",
        "de | -5 Grad, −5 Grad, –5 Grad | -5; −5; –5",
        "de | 10-12, 10–12, 14./15.     | 10; 12; 10; 12; 14; 15",
        "de | am 14.01.2017             | ",
        "de | 1.5                       | ",
        "de | 1.000.00                  | ",
        "de | 1.000,5                   | 1.000,5",
        "de | 1,000.5                   | ",
        "de | 1000.000                  | ",
        "de | Deirezzor24, F-16, MiG‑29 | ",
        "de | 12, 13, 14.               | 12; 13; 14",
        "de | im Jahr 2017.             | 2017",
        "de | 110\u00A0000, 110\u202F000, 110\u2009000 | 110\u00A0000; 110\u202F000; 110\u2009000",
        "de | 12\u00A034                | 12; 34",
        "de | 1234\u00A0567             | 1234; 567",
        "de | 1’234'567                 | 1’234; 567",
        "de | 1’234’567                 | 1’234’567",
        "en | 110,000, they say         | 110,000",
        "en | 3.500                     | 3.500",
        "en | 1,5                       | ",
        "en | .5                        | ",
        "en | The end.5                 | 5",
        "en | the 137th Brigade         | 137",
        "ar | ١١٠٬٠٠٠ نسمة               | ١١٠٬٠٠٠",
        "ar | 110,000 نسمة               | 110,000",
        "fa | ۳٫۵                       | ۳٫۵",
      })
  void finds_numbers_in_digits(String language, String text, String expected) {
    StringBuilder found = new StringBuilder();
    for (Figure figure : new Figures(language, "").in(text)) {
      found.append(found.isEmpty() ? "" : "; ").append(text, figure.start(), figure.end());
    }
    assertThat(found.toString()).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | 110.000                    | 110000   | agrees: 110.000",
        "de | 110000                     | 110000   | agrees: 110000",
        "de | 110,000                    | 110000   | differs: 110,000",
        "en | 110,000                    | 110000   | agrees: 110,000",
        "en | 110.000                    | 110000   | differs: 110.000",
        "de | 1.5                        | 1.5      | unreadable: 1.5",
        "de | 1.5                        | 15       | unreadable: 1.5",
        "de | 1,5                        | 1.5      | agrees: 1,5",
        "de | −1,50                      | -1.5     | agrees: −1,50",
        "de | 1,5                        | -1.5     | differs: 1,5",
        "de | rund 350 km                | 350      | agrees: 350",
        "de | 177-mal                    | 177      | agrees: 177",
        "de | 12 von 20                  | 12       | several",
        "de | zwei von 20                | 20       | agrees: 20",
        "de | Lastwagen                  | 12       | none",
        "de | Deirezzor24                | 24       | none",
        "de | 2,5 Millionen              | 2500000  | agrees: 2,5 Millionen in words",
        "de | 2,5 Millionen              | 2.5      | agrees: 2,5",
        "de | 2,5 Millionäre             | 2500000  | differs: 2,5",
        "de | 110 Tausend                | 110000   | agrees: 110 Tausend in words",
        "en | 2.5 million                | 2500000  | agrees: 2.5 million in words",
        "de | zwölf Lastwagen            | 12       | agrees: zwölf in words",
        "de | Zwölf                      | 12       | agrees: Zwölf in words",
        "de | zw\u00F6l\u00ADf           | 12       | agrees: zw\u00F6l\u00ADf in words",
        "de | zwo\u0308lf                | 12       | agrees: zwo\u0308lf in words",
        "de | drei                       | 3        | agrees: drei in words",
        "de | drei                       | 4        | differs: drei in words",
        "de | zwölftausend               | 12000    | agrees: zwölftausend in words",
        "de | hundert                    | 100      | agrees: hundert in words",
        "de | einhundert                 | 100      | agrees: einhundert in words",
        "de | hundertzehntausend         | 110000   | agrees: hundertzehntausend in words",
        "de | hundertundeins             | 101      | agrees: hundertundeins in words",
        "de | dreihundertfünfzig         | 350      | agrees: dreihundertfünfzig in words",
        "de | zweitausendsiebzehn        | 2017     | agrees: zweitausendsiebzehn in words",
        "de | fünfundzwanzig             | 25       | agrees: fünfundzwanzig in words",
        "de | eine Million               | 1000000  | agrees: eine Million in words",
        "de | zwei Millionen             | 2000000  | agrees: zwei Millionen in words",
        "de | Millionen Menschen         | 1000000  | none",
        "de | ein                        | 1        | agrees: ein in words",
        "de | eins                       | 1        | agrees: eins in words",
        "de | einem Checkpoint           | 1        | agrees: einem in words",
        "de | eines Kontrollpostens      | 1        | agrees: eines in words",
        "de | einer von zwölf            | 12       | agrees: zwölf in words",
        "de | zwei bis drei              | 2        | several",
        "de | zwei und drei              | 5        | several",
        "de | zwölf, dreizehn            | 12       | several",
        "de | zwölf und mehr             | 12       | agrees: zwölf in words",
        "de | Dreieck, dreimal, Achtung  | 3        | none",
        "de | die ersten                 | 1        | none",
        "en | three                      | 3        | agrees: three in words",
        "en | Twelve lorries             | 12       | agrees: Twelve in words",
        "en | twenty-five                | 25       | agrees: twenty-five in words",
        "en | twenty five                | 25       | agrees: twenty five in words",
        "en | a hundred                  | 100      | agrees: hundred in words",
        "en | hundreds                   | 100      | none",
        "en | one hundred and twelve     | 112      | agrees: one hundred and twelve in words",
        "en | a hundred and ten thousand | 110000   | agrees: hundred and ten thousand in words",
        "en | twelve and thirteen        | 12       | several",
        "en | a twelve-year siege        | 12       | agrees: twelve in words",
        "en | one of twelve              | 12       | agrees: twelve in words",
        "en | often                      | 10       | none",
        "fr | quatre-vingt-dix           | 90       | agrees: quatre-vingt-dix in words",
        "es | doscientos                 | 200      | agrees: doscientos in words",
      })
  void compares_a_text_with_a_value(
      String language, String text, BigDecimal value, String expected) {
    Figures figures = new Figures(language, "");
    assertThat(shown(figures.only(text, value), text)).isEqualTo(expected);
  }

  private static String shown(Figures.Reading reading, String text) {
    if (reading instanceof Figures.Agrees it) {
      return "agrees: " + shown(it.figure(), text);
    }
    if (reading instanceof Figures.Differs it) {
      return "differs: " + shown(it.figure(), text);
    }
    if (reading instanceof Figures.Unreadable it) {
      return "unreadable: " + text.substring(it.start(), it.end());
    }
    return reading instanceof Figures.Several ? "several" : "none";
  }

  private static String shown(Figure figure, String text) {
    return text.substring(figure.start(), figure.end()) + (figure.words() ? " in words" : "");
  }
}
