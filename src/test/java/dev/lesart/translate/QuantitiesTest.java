package dev.lesart.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import dev.lesart.translate.Quantity.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantitiesTest {
  private static final Map<String, Quantities> READERS = new HashMap<>();

  private static Quantities in(String language) {
    return READERS.computeIfAbsent(language, Quantities::new);
  }

  /** {@code 16 m1 d2 (3)}: months with m, weekdays with d, what is not firm in brackets. */
  private static String shown(String language, String text) {
    return in(language).in(text).stream()
        .map(
            each -> {
              String kind =
                  Map.of(Kind.NUMBER, "", Kind.MONTH, "m", Kind.WEEKDAY, "d").get(each.kind());
              String value = kind + each.value().toPlainString();
              return each.firm() ? value : "(" + value + ")";
            })
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "de | rund 110.000 Menschen                  | 110000",
        "en | some 110,000 people                    | 110000",
        "ar | نحو ١١٠٬٠٠٠ شخص                        | 110000",
        "ar | نحو 110,000 شخص                        | 110000",
        "fa | حدود ۱۱۰٬۰۰۰ نفر                       | 110000",
        "de | 1,5 Kilometer                          | 1.5",
        "en | 1.5 kilometres                         | 1.5",
        "ar | ١٫٥ كيلومتر                            | 1.5",
        "de | 1.5 Kilometer                          | 1 5",
        "de | 2,5 Millionen Euro                     | 2500000",
        "de | 2,5 Mio. Euro                          | 2500000",
        "en | 2.5 million euros                      | 2500000",
        "en | $2bn of aid                            | 2000000000",
        "ar | 2.5 مليون يورو                         | 2500000",
        "ar | 3 آلاف مقاتل                           | 3000",
        "de | die 137. Brigade                       | 137",
        "en | the 137th Brigade                      | 137",
        "ar | اللواء 137                             | 137",
        "ar | اللواء الـ137 و15 جندياً               | 137 15",
        "de | 10 % von 20 Prozent                    | 10 20",
        "en | 14–15 January                          | 14 15 m1",
        "de | am Montag, dem 16. Januar              | (d2) 16 m1",
        "en | on Monday 16 January                   | (d2) 16 m1",
        "ar | يوم الاثنين 16 كانون الثاني/يناير      | (d2) 16 m1 m1",
        "ar | يوم الإثنين ١٦ يناير ٢٠١٧              | (d2) 16 m1 2017",
        "ar | في 16 جانفي 2017                        | 16 m1 2017",
        "ar | في 3 غشت وفي 5 آب                       | 3 m8 5 m8",
        "ar | من نيسان 2016 حتى الأحد 15 كانون الثاني 2017 | m4 2016 (d1) 15 m1 2017",
        "ar | في منتصف يناير                          | (m1)",
        "ar | ١٥ تشرين الأول                          | 15 m10",
        "de | am 3. Jänner                            | 3 m1",
        "de | 14.01.2017                              | 14 m1 2017",
        "de | am 14.1. begann                         | 14 m1",
        "en | 2017-01-14                              | 2017 m1 14",
        "en | 2017-01                                 | 2017 m1",
        "en | January 16th, 2017                      | m1 16 2017",
        "en | the 16th of January                     | 16 m1",
        "en | Sept. 11                                | m9 11",
        "en | they may march in December              | (m12)",
        "en | in May 2016                             | m5 2016",
        "en | at 2:30 p.m. and at 2 pm, 12 am         | 14 30 14 0",
        "de | um 14:30 Uhr und um 14:00 Uhr           | 14 30 14",
        "de | um 14.30 Uhr                            | 14 30",
        "de | zwölf Lastwagen und ein Checkpoint      | (12) (1)",
        "en | twelve trucks and one checkpoint        | (12) (1)",
        "ar | اثنتي عشرة شاحنة وحاجز واحد             | (12) (1)",
        "ar | خمسة وعشرون                             | (25)",
        "ar | مئة وخمس وعشرين امرأة                   | (125)",
        "ar | ثلاثة آلاف ومئتي مقاتل                  | (3200)",
        "ar | مئة وعشرة آلاف                          | (110000)",
        "ar | خمسمئة ألف                              | (500000)",
        "ar | عدة آلاف من المقاتلين                   | ''",
        "fa | بیست و پنج نفر                          | (25)",
        "de | mehrere Tausend Kämpfer                 | (1000)",
        "de | Tausende fliehen                        | ''",
        "de | im 21. Jahrhundert                      | 21",
        "en | in the twenty-first century             | (21)",
        "ar | في القرن الحادي والعشرين                | (21)",
        "de | die zweite Quelle                       | (2)",
        "de | Deirezzor24 und die F-16                | ''",
        "de | seit 2016/17                            | 2016 17",
        "en | in the 1980s                            | 1980",
      })
  void reads_what_a_text_names(String language, String text, String expected) {
    assertThat(shown(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | am 14. und 15. Januar 2017 | en | on 14 January 2017 and 15 January 2017",
        "de | am Montag, dem 16. Januar  | ar | يوم الاثنين 16 كانون الثاني/يناير",
        "de | am 14.01.2017              | en | on 1/14/2017",
        "de | zwölf Lastwagen            | en | 12 trucks",
        "de | 12 Lastwagen               | ar | اثنتا عشرة شاحنة",
        "de | zwei Wege                  | ar | طريقان",
        "de | unter vier Augen           | en | in private",
        "de | im 21. Jahrhundert         | ar | في القرن الحادي والعشرين",
        "de | um 14 Uhr                  | en | at 2 p.m.",
        "de | 1,5 Millionen              | en | 1.5m or 1,500,000",
        "de | 2,5 Milliarden             | en | 2.5 billion",
        "de | 110.000 Menschen           | ar | ١١٠ آلاف شخص",
        "de | seit Januar                | en | since the beginning of the year",
        "de | der Freitagsprediger       | en | the Friday preacher",
      })
  void agree(String from, String source, String to, String target) {
    if (target.contains(" or ")) {
      target = target.substring(target.indexOf(" or ") + 4);
    }
    Difference difference = Difference.of(in(from).in(source), in(to).in(target));
    assertThat(difference.isEmpty()).as(difference.toString()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | am 14. Januar 2017    | en | on 15 January 2017",
        "de | am 14. Januar         | ar | في 14 شباط",
        "de | am Montag             | en | on Tuesday",
        "de | im Dezember           | ar | في نوفمبر",
        "de | zwölf Lastwagen       | en | ten trucks",
        "de | zwölf Lastwagen       | en | 10 trucks",
        "de | zwei Wege             | en | three ways",
        "de | 110.000 Menschen      | en | 110.000 people",
        "de | 110.000 Menschen      | en | people",
        "de | Menschen              | en | 110,000 people",
        "de | 2 Billionen           | en | 2 billion",
        "de | 5 Männer und 5 Frauen | en | 5 men",
        "de | die 137. Brigade      | ar | اللواء 173",
      })
  void disagree(String from, String source, String to, String target) {
    assertThat(Difference.of(in(from).in(source), in(to).in(target)).isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 42, 20170116})
  void a_number_written_in_any_language_is_read_back(long seed) {
    Random random = new Random(seed);
    List<String> languages =
        List.of("de", "de-CH", "en", "ar", "ar-EG", "fa", "fr", "es", "pl", "hi", "he", "tr", "ru");
    List<String> systems = List.of("latn", "arab", "arabext", "deva", "beng");
    for (int i = 0; i < 2000; i++) {
      String language = languages.get(random.nextInt(languages.size()));
      String system = systems.get(random.nextInt(systems.size()));
      BigDecimal value =
          BigDecimal.valueOf(random.nextLong(1, 1L << (1 + random.nextInt(40))), random.nextInt(3));
      ULocale locale = ULocale.forLanguageTag(language + "-u-nu-" + system);
      DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
      format.setMaximumFractionDigits(3);
      DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
      if (symbols.getGroupingSeparator() == symbols.getDecimalSeparator()) {
        continue;
      }
      format.setGroupingUsed(random.nextBoolean());
      String text = "a " + format.format(value) + " b";
      List<Quantity> found = in(language).in(text);
      assertThat(found).as("seed %d, %s %s: %s", seed, language, system, text).hasSize(1);
      assertThat(found.get(0).value())
          .as("seed %d, %s %s: %s", seed, language, system, text)
          .isEqualByComparingTo(value);
      assertThat(text.substring(found.get(0).start(), found.get(0).end()))
          .isEqualTo(format.format(value));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 43})
  void a_date_written_in_any_language_is_read_back(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      int month = 1 + random.nextInt(12);
      int day = 1 + random.nextInt(28);
      int year = 1900 + random.nextInt(150);
      String language = List.of("de", "en", "ar", "fr", "es", "ru").get(random.nextInt(6));
      String country =
          language.equals("ar")
              ? List.of("ar", "ar-SY", "ar-DZ", "ar-MA").get(random.nextInt(4))
              : language;
      com.ibm.icu.text.SimpleDateFormat format =
          new com.ibm.icu.text.SimpleDateFormat("d MMMM yyyy", ULocale.forLanguageTag(country));
      String text = format.format(new java.util.GregorianCalendar(year, month - 1, day).getTime());
      assertThat(shown(language, text))
          .as("seed %d, %s: %s", seed, country, text)
          .isEqualTo(day + " m" + month + " " + year);
    }
  }

  @Test
  void reads_long_texts_in_linear_time() {
    for (String text :
        List.of(
            "1.".repeat(50_000),
            "eins ".repeat(20_000),
            "a".repeat(100_000),
            "5 Mai ".repeat(20_000),
            "خمسة و".repeat(20_000),
            "1-".repeat(50_000))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            in("de").in(text);
            in("ar").in(text);
          });
    }
  }
}
