package dev.lesart.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private final List<Integer> things = IntStream.range(0, 500).boxed().toList();

  @Test
  void resultsAndProblemsComeInTheOrderOfTheThings() {
    List<Problem> problems = new ArrayList<>();
    List<Integer> doubled =
        Workers.map(
            things,
            (thing, found) -> {
              found.accept(problem(thing));
              found.accept(problem(thing));
              return 2 * thing;
            },
            problems::add);
    assertThat(doubled).isEqualTo(things.stream().map(thing -> 2 * thing).toList());
    assertThat(problems)
        .isEqualTo(things.stream().flatMap(i -> List.of(problem(i), problem(i)).stream()).toList());
  }

  @Test
  void whatIsThrownIsThrown() {
    assertThatThrownBy(
            () ->
                Workers.map(
                    things,
                    thing -> {
                      throw new IllegalArgumentException("a " + thing);
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a ");
  }

  private static Problem problem(int line) {
    return Problem.warning(new Place("a.md", line + 1, 1), "what", "why", "how");
  }
}
