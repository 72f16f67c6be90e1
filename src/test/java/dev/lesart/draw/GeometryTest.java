package dev.lesart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Coordinates;
import dev.lesart.model.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What becomes of lines on their way from the earth to the drawing. */
final class GeometryTest {
  private static final Box BOX = new Box(0, 0, 10, 10);
  private static final Offset<Double> NEAR = Offset.offset(1e-6);

  private static List<Point> line(double... numbers) {
    List<Point> line = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 2) {
      line.add(new Point(numbers[i], numbers[i + 1]));
    }
    return line;
  }

  private static List<Point> random(Random random, int count) {
    List<Point> line = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      line.add(new Point(random.nextDouble(-10, 20), random.nextDouble(-10, 20)));
    }
    return line;
  }

  @Test
  void a_projection_is_true_along_meridians_and_the_middle_parallel() {
    Projection projection = new Projection(new Extent(35, 32.8, 44, 37.4), 320);
    assertThat(projection.point(new Coordinates(37.4, 35))).isEqualTo(new Point(0, 0));
    Point corner = projection.point(new Coordinates(32.8, 44));
    assertThat(corner.x()).isEqualTo(320, NEAR);
    assertThat(corner.y()).isEqualTo(projection.height(), NEAR);
    Coordinates middle = new Coordinates(35.1, 39);
    for (Coordinates other : List.of(new Coordinates(36.1, 39), new Coordinates(35.1, 40))) {
      Point from = projection.point(middle);
      Point to = projection.point(other);
      assertThat(Math.hypot(to.x() - from.x(), to.y() - from.y()))
          .isEqualTo(middle.kilometresTo(other) * projection.kilometre(), Offset.offset(0.01));
    }
  }

  @Test
  void north_is_up_on_the_southern_half_too() {
    Projection projection = new Projection(new Extent(-70, -40, -60, -30), 320);
    assertThat(projection.point(new Coordinates(-30, -70))).isEqualTo(new Point(0, 0));
    assertThat(projection.point(new Coordinates(-40, -70)).y())
        .isEqualTo(projection.height(), NEAR);
  }

  @Test
  void a_line_is_cut_at_the_edge() {
    assertThat(Clip.line(line(-5, 5, 5, 5, 5, 20), BOX)).containsExactly(line(0, 5, 5, 5, 5, 10));
    assertThat(Clip.line(line(5, 5, 15, 5, 15, 8, 5, 8), BOX))
        .containsExactly(line(5, 5, 10, 5), line(10, 8, 5, 8));
    assertThat(Clip.line(line(-5, -5, 20, -5), BOX)).isEmpty();
    assertThat(Clip.line(line(1, 1, 2, 2), BOX)).containsExactly(line(1, 1, 2, 2));
  }

  @Test
  void a_ring_is_cut_at_the_edge() {
    assertThat(Clip.ring(line(-5, -5, 15, -5, 15, 15, -5, 15), BOX))
        .containsExactlyInAnyOrderElementsOf(line(0, 0, 10, 0, 10, 10, 0, 10));
    assertThat(Clip.ring(line(20, 20, 30, 20, 30, 30), BOX)).isEmpty();
    List<Point> inside = line(1, 1, 9, 1, 5, 9);
    assertThat(Clip.ring(inside, BOX)).containsExactlyInAnyOrderElementsOf(inside);
  }

  @Test
  void what_is_cut_lies_inside_and_nothing_inside_is_lost() {
    Random random = new Random(1);
    Box wide = BOX.grown(1e-9);
    for (int i = 0; i < 500; i++) {
      List<Point> line = random(random, 12);
      assertThat(Clip.line(line, BOX).stream().flatMap(List::stream)).allMatch(wide::contains);
      List<Point> kept = Clip.ring(line, BOX);
      assertThat(kept).allMatch(wide::contains);
      for (int j = 0; j < 20; j++) {
        Point point = new Point(random.nextDouble(0.01, 9.99), random.nextDouble(0.01, 9.99));
        assertThat(Ground.inside(kept, point))
            .as("ring %s", i)
            .isEqualTo(Ground.inside(line, point));
      }
    }
  }

  @Test
  void a_simplified_line_keeps_its_ends_and_its_large_corners() {
    List<Point> line = line(0, 0, 1, 0.01, 2, 0, 3, 5, 4, 0, 5, 0.01, 6, 0);
    assertThat(Simplification.of(line, 0.1)).isEqualTo(line(0, 0, 2, 0, 3, 5, 4, 0, 6, 0));
    assertThat(Simplification.of(line, 0)).isEqualTo(line);
    assertThat(Simplification.of(line, 1000)).isEqualTo(line(0, 0, 6, 0));
    assertThat(Simplification.of(line(1, 1), 5)).isEqualTo(line(1, 1));
    assertThat(Simplification.of(List.of(), 5)).isEmpty();
  }

  @Test
  void a_simplified_line_is_a_part_of_the_line_and_never_longer() {
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      List<Point> line = random(random, 40);
      List<Point> simple = Simplification.of(line, random.nextDouble(0, 50));
      assertThat(line).containsSubsequence(simple);
      assertThat(Ground.length(simple)).isLessThanOrEqualTo(Ground.length(line) + 1e-9);
    }
  }

  @Test
  void path_data_is_short_and_relative() {
    assertThat(new PathData(1).line(line(10, 20, 15, 17, 15, 17, 16, 20)))
        .hasToString("m10 20 5-3 1 3");
    assertThat(new PathData(4).line(line(1, 1, 2, 0.5))).hasToString("m4 4 4-2");
    assertThat(new PathData(1).ring(line(0, 0, 5, 0, 5, 5)).ring(line(10, 10, 12, 10, 12, 12)))
        .hasToString("m0 0 5 0 0 5zm10 10 2 0 0 2z");
    assertThat(new PathData(1).line(line(0, 0, -5, -5)).line(line(1, 1, 2, 2)))
        .hasToString("m0 0-5-5m6 6 1 1");
  }

  @Test
  void a_scale_bar_is_round_and_as_long_as_there_is_room() {
    Projection projection = new Projection(new Extent(35, 32.8, 44, 37.4), 320);
    ScaleBar bar = ScaleBar.of(projection, 64);
    assertThat(bar.kilometres()).isEqualTo(100);
    assertThat(bar.length()).isEqualTo(100 * projection.kilometre(), NEAR);
    assertThat(ScaleBar.of(projection, 90).kilometres()).isEqualTo(200);
    assertThat(ScaleBar.of(projection, 0.1).kilometres()).isEqualTo(1);
  }
}
