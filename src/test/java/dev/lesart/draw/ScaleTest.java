package dev.lesart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "320 350,         320 330 340 350",
    "0 100,           0 50 100",
    "3 97,            0 50 100",
    "110000 100000,   100000 105000 110000",
    "0.2 0.9,         0 0.5 1.0",
    "7,               0 2 4 6 8",
    "0,               0 0.5 1.0",
  })
  void ticks_are_round_and_hold_every_value(String values, String ticks) {
    assertThat(Scale.around(numbers(values)).ticks())
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(numbers(ticks));
  }

  @Test
  void every_value_lies_on_the_scale_and_ticks_are_few() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      List<BigDecimal> values =
          random
              .longs(1 + random.nextInt(6), 0, 1L << (1 + random.nextInt(40)))
              .mapToObj(BigDecimal::valueOf)
              .map(value -> value.movePointLeft(random.nextInt(3)))
              .toList();
      Scale around = Scale.around(values);
      assertThat(around.ticks()).as("%s", values).hasSizeBetween(2, 6);
      for (Scale scale : List.of(around, Scale.fromZero(values))) {
        assertThat(values).allSatisfy(value -> assertThat(scale.share(value)).isBetween(0.0, 1.0));
      }
    }
  }

  @Test
  void bars_begin_at_zero() {
    Scale scale = Scale.fromZero(numbers("320 350"));
    assertThat(scale.share(BigDecimal.ZERO)).isZero();
    assertThat(scale.share(new BigDecimal(350))).isEqualTo(1);
    assertThat(scale.share(new BigDecimal(175))).isEqualTo(0.5);
  }

  private static List<BigDecimal> numbers(String text) {
    return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
  }
}
