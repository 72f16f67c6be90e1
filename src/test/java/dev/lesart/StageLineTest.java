package dev.lesart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Stages;
import dev.lesart.model.Stages.Stage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageLineTest {
  @Test
  void says_stage_count_and_rate() {
    assertThat(StageLine.text(new Stage("bake", 5000, 1234, 2_000_000_000)))
        .isEqualTo("bake 1,234 of 5,000, 617 a second");
    assertThat(StageLine.text(new Stage("bake", 0, 12, 1_000_000_000)))
        .isEqualTo("bake 12, 12 a second");
    assertThat(StageLine.text(new Stage("resolve", 5000, 0, 0))).isEqualTo("resolve");
    assertThat(StageLine.text(new Stage("x".repeat(200), 0, 0, 0))).hasSize(79);
  }

  @Test
  void is_for_terminals_that_take_it() {
    assertThat(StageLine.isWanted(Map.of("TERM", "xterm"))).isTrue();
    assertThat(StageLine.isWanted(Map.of("TERM", "xterm", "NO_COLOR", "", "CI", ""))).isTrue();
    assertThat(StageLine.isWanted(Map.of("TERM", "dumb"))).isFalse();
    assertThat(StageLine.isWanted(Map.of())).isFalse();
    assertThat(StageLine.isWanted(Map.of("TERM", "xterm", "CI", "true"))).isFalse();
    assertThat(StageLine.isWanted(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
  }

  @Test
  void hands_on_what_the_build_says() {
    assertThat(StageLine.<String>during(new Stages(), () -> "done")).isEqualTo("done");
  }
}
