package dev.lesart.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Problem;
import dev.lesart.model.Strings;
import dev.lesart.read.BuiltIn;
import dev.lesart.read.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages that come with Lesart, as they are put together. */
class MessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
  private static final List<Integer> ONE_OF_EACH_PLURAL = List.of(0, 1, 2, 3, 11, 100);

  private static Strings strings(String tag) {
    List<Problem> problems = new ArrayList<>();
    Keys keys = new Keys(BuiltIn.strings(tag, problems::add).orElseThrow().keys(), problems::add);
    Keys units = keys.below("units").orElseThrow();
    Strings strings = new Strings(tag, texts(keys), texts(units));
    assertThat(problems).isEmpty();
    return strings;
  }

  private static Map<String, String> texts(Keys keys) {
    Map<String, String> texts = new HashMap<>();
    for (String name : keys.names()) {
      if (!name.equals("units")) {
        texts.put(name, keys.text(name));
      }
    }
    return texts;
  }

  private static Messages arabic(String digits, String locale) {
    return new Messages(
        List.of(new Language("ar", "rtl", "العربية", digits, locale)),
        new Localized<>("ar", new TreeMap<>(Map.of("ar", strings("ar")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void every_language_says_the_same_things(String tag) {
    Strings german = strings("de");
    Strings other = strings(tag);
    assertThat(other.messages().keySet()).isEqualTo(german.messages().keySet());
    assertThat(other.units().keySet()).isEqualTo(german.units().keySet());
    german
        .messages()
        .forEach(
            (key, pattern) ->
                assertThat(ARGUMENT.matcher(other.messages().get(key)).results().count())
                    .as(tag + " " + key)
                    .isEqualTo(ARGUMENT.matcher(pattern).results().count()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "soldiers | 0      | لا جنود",
        "soldiers | 1      | جندي واحد",
        "soldiers | 2      | جنديان",
        "soldiers | 3      | 3 جنود",
        "soldiers | 10     | 10 جنود",
        "soldiers | 11     | 11 جندياً",
        "soldiers | 90     | 90 جندياً",
        "soldiers | 100    | 100 جندي",
        "soldiers | 102    | 102 جندي",
        "soldiers | 103    | 103 جنود",
        "people   | 110000 | 110,000 شخص",
        "km       | 350    | 350 كيلومتراً",
        "airdrops | 177    | 177 عملية إسقاط",
        "years    | 3      | 3 سنوات",
        "percent  | 75     | 75%",
      })
  void arabic_counts_in_six_plurals(String unit, int number, String expected) {
    assertThat(arabic("latn", "ar-SY").quantity("ar", unit, number)).isEqualTo(expected);
  }

  @Test
  void every_arabic_unit_has_every_plural() {
    Strings strings = strings("ar");
    Messages messages = arabic("latn", "ar");
    for (String unit : strings.units().keySet()) {
      for (int number : ONE_OF_EACH_PLURAL) {
        String said = messages.quantity("ar", unit, number);
        assertThat(said).as(unit + " " + number).isNotBlank().doesNotContain("{", "}", "#");
        if (number > 2) {
          assertThat(said).as(unit + " " + number).startsWith(Integer.toString(number));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0   | أقل من دقيقة",
        "1   | دقيقة واحدة",
        "2   | دقيقتان",
        "3   | 3 دقائق",
        "11  | 11 دقيقة",
        "100 | 100 دقيقة",
      })
  void minutes_are_counted_too(int minutes, String expected) {
    assertThat(arabic("latn", "ar-SY").text("ar", "minutes", minutes))
        .isEqualTo("مدة القراءة: " + expected);
  }

  /** What a region would write by itself does not matter. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "latn | ar    | 110,000 شخص",
        "latn | ar-SY | 110,000 شخص",
        "arab | ar    | ١١٠٬٠٠٠ شخص",
        "arab | ar-SY | ١١٠٬٠٠٠ شخص",
        "latn | ar-LB | 110.000 شخص",
      })
  void digits_are_those_of_the_settings(String digits, String locale, String expected) {
    assertThat(arabic(digits, locale).quantity("ar", "people", 110_000)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"de, latn, IV", "el, latn, IV", "ru, latn, IV", "ar, latn, 4", "ar, arab, ٤"})
  void sections_are_numbered_as_books_in_the_language_are(
      String tag, String digits, String expected) {
    Messages messages =
        new Messages(
            List.of(new Language(tag, "", tag, digits, tag)),
            new Localized<>(tag, new TreeMap<>(Map.of(tag, new Strings(tag, Map.of(), Map.of())))));
    assertThat(new Numerals(messages, tag).of(4)).isEqualTo(expected);
  }
}
