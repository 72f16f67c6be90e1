package dev.lesart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "~",
        "/",
        "17",
        "02017",
        "2017-",
        "2017-1",
        "2017-13",
        "2017-00",
        "2017-01-00",
        "2017-02-29",
        "1900-02-29",
        "2017-04-31",
        "0000",
        "-2017",
        "+2017",
        "2017/01",
        "2017-0a",
        "2017-01-14T00:00",
        " 2017",
        "2017~~",
        "~2017",
        "2017-01-1~",
        "２０１７",
        "٢٠١٧",
        "2017-01-14/",
        "/2017-01-14",
        "2017/2018/2019",
        "2017-01-15/2017-01-14",
        "2017/2016-12",
        "2017?",
        "2017%",
        "201X",
        "2017-01-14/..",
        "Januar 2017"
      })
  void refuses_what_is_no_date(String text) {
    assertThat(EdtfDate.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2017, 2017",
    "2017-01, 2017-01",
    "2017-01-14, 2017-01-14",
    "2016-02-29, 2016-02-29",
    "2017-01-07~, 2017-01-07",
    "2017~, 2017",
    "0001-12, 0001-12",
    "2017-01-14/2017-01-15, 2017-01-14",
    "2017-01~/2017-03-01, 2017-01",
    "2017-01-20/2017-01, 2017-01-20",
    "2016-04/2017-01-15~, 2016-04",
  })
  void keeps_what_is_written(String text, String iso) {
    EdtfDate date = EdtfDate.parse(text).orElseThrow();
    assertThat(date).hasToString(text);
    assertThat(date.iso()).isEqualTo(iso);
  }

  @Test
  void is_ordered_by_its_start() {
    List<String> ordered =
        List.of(
            "2016-04/2017-01-15",
            "2016-08",
            "2017",
            "2017-01",
            "2017-01-07~",
            "2017-01-14",
            "2017-01-14/2017-01-15",
            "2017-01-16");
    assertThat(ordered.stream().map(text -> EdtfDate.parse(text).orElseThrow()))
        .isSorted()
        .isEqualTo(
            Stream.of(7, 2, 0, 5, 1, 4, 6, 3)
                .map(i -> EdtfDate.parse(ordered.get(i)).orElseThrow())
                .sorted()
                .toList());
  }

  @Test
  void a_point_that_the_calendar_does_not_have_is_a_bug() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EdtfDate.Point(2017, 2, 29, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new EdtfDate.Point(2017, 0, 1, false));
  }
}
