package dev.lesart.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class CoordinatesTest {
  private static final Coordinates HOMS = new Coordinates(34.731, 36.709);
  private static final Coordinates DEIR_AL_SOR = new Coordinates(35.336, 40.141);

  @Test
  void from_homs_to_deir_al_sor_and_back() {
    assertThat(HOMS.kilometresTo(DEIR_AL_SOR)).isBetween(318.0, 321.0);
    assertThat(DEIR_AL_SOR.kilometresTo(HOMS)).isEqualTo(HOMS.kilometresTo(DEIR_AL_SOR));
    assertThat(HOMS.kilometresTo(HOMS)).isZero();
  }

  @Test
  void half_way_round_the_earth() {
    double half = Math.PI * 6371.0088;
    Offset<Double> metre = Offset.offset(0.001);
    assertThat(new Coordinates(90, 0).kilometresTo(new Coordinates(-90, 77)))
        .isEqualTo(half, metre);
    assertThat(new Coordinates(0, 10).kilometresTo(new Coordinates(0, -170)))
        .isEqualTo(half, metre);
    assertThat(new Coordinates(0, 0).kilometresTo(new Coordinates(0, 90)))
        .isEqualTo(half / 2, metre);
  }

  @Test
  void across_the_date_line() {
    assertThat(new Coordinates(0, 179.5).kilometresTo(new Coordinates(0, -179.5)))
        .isEqualTo(new Coordinates(0, 0).kilometresTo(new Coordinates(0, 1)), Offset.offset(1e-6));
  }
}
