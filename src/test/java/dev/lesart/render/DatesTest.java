package dev.lesart.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.EdtfDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de    |      | 2017                  | 2017",
        "de    |      | 2017-01               | Januar 2017",
        "de    |      | 2017-01-14            | 14. Januar 2017",
        "de    |      | 2017-01-07~           | um den 7. Januar 2017",
        "de    |      | 2017-01~              | um Januar 2017",
        "de    |      | 2014~                 | um 2014",
        "de    |      | 2017-01-14/2017-01-15 | 14./15. Januar 2017",
        "de    |      | 2017-01-14/2017-01-17 | 14.–17. Januar 2017",
        "de    |      | 2017-01-14/2017-01-14 | 14. Januar 2017",
        "de    |      | 2017-01-31/2017-02-01 | 31. Januar – 1. Februar 2017",
        "de    |      | 2016-12-31/2017-01-01 | 31. Dezember 2016 – 1. Januar 2017",
        "de    |      | 2016-04/2016-05       | April–Mai 2016",
        "de    |      | 2016-04/2017-01       | April 2016 – Januar 2017",
        "de    |      | 2016-04/2017-01-15    | April 2016 – 15. Januar 2017",
        "de    |      | 2014/2017             | 2014–2017",
        "de    |      | 2017-01-07~/2017-01-09| um den 7. Januar 2017 – 9. Januar 2017",
        "de    |      | 2014/2017-01          | 2014 – Januar 2017",
        "de    |      | 2016-04/2016-05-15    | April – 15. Mai 2016",
        "en    |      | 2017-01               | January 2017",
        "en    |      | 2017-01-14            | 14 January 2017",
        "en    |      | 2017-01-14/2017-01-15 | 14–15 January 2017",
        "en    |      | 2017-01-31/2017-02-01 | 31 January – 1 February 2017",
        "en-US |      | 2017-01-14            | January 14, 2017",
        "en-US |      | 2017-01-14/2017-01-15 | January 14–15, 2017",
        "en-US |      | 2017-01               | January 2017",
        "es    |      | 2017-01-14            | 14 de enero de 2017",
        "es    |      | 2017-01               | enero de 2017",
        "es    |      | 2017-01-14/2017-01-15 | 14–15 de enero de 2017",
        "es    |      | 2017-01-31/2017-02-01 | 31 de enero – 1 de febrero de 2017",
        "ar    | arab | 2017-01-14            | ١٤ يناير ٢٠١٧",
        "ar    | latn | 2017-01               | يناير 2017",
        "ar-SY | arab | 2017-01               | كانون الثاني ٢٠١٧",
        "ar-SY | latn | 2017-01-16            | 16 كانون الثاني 2017",
        "ar-SY | latn | 2016-04               | نيسان 2016",
        "ar-SY | latn | 2017-01-14/2017-01-15 | 14–15 كانون الثاني 2017",
        "ar-SY | latn | 2017-01-31/2017-02-01 | 31 كانون الثاني – 1 شباط 2017",
        "ru    |      | 2017-01               | январь 2017\u202Fг.",
        "ru    |      | 2017-01-14            | 14 января 2017\u202Fг.",
        "zh    |      | 2017-01-14            | 2017年1月14日",
        "zh    |      | 2017-01               | 2017年1月",
        "ja    |      | 2017-01-14/2017-01-15 | 2017年1月14日–15日",
        "hu    |      | 2017-01-14            | 2017. január 14.",
        "hu    |      | 2017-01               | 2017. január",
      })
  void writes_a_date_no_more_exactly_than_it_is_known(
      String language, String digits, String date, String expected) {
    Dates dates = new Dates(language, digits == null ? "" : digits, "um den {0}", "um {0}");
    assertThat(dates.format(EdtfDate.parse(date).orElseThrow())).isEqualTo(expected);
  }
}
