package dev.lesart.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Stages.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StagesTest {
  private final AtomicLong now = new AtomicLong(5_000_000);
  private final Stages stages = new Stages(now::get);

  @Test
  void a_stage_ends_the_one_before() {
    stages.begin("read", 3);
    stages.step();
    stages.step();
    now.addAndGet(1_250_000);
    assertThat(stages.current()).contains(new Stage("read", 3, 2, 1_250_000));
    stages.begin("resolve", 0);
    now.addAndGet(40_000_000);
    assertThat(stages.current()).contains(new Stage("resolve", 0, 0, 40_000_000));
    stages.end();
    stages.end();
    assertThat(stages.current()).isEmpty();
    assertThat(stages.past())
        .containsExactly(
            new Stage("read", 3, 2, 1_250_000), new Stage("resolve", 0, 0, 40_000_000));
    assertThat(stages.timings())
        .isEqualTo(
            """
            read              1.3 ms        2
            resolve          40.0 ms
            all              41.3 ms
            """);
  }

  @Test
  void a_step_between_stages_counts_nowhere() {
    stages.step();
    stages.begin("read", 1);
    assertThat(stages.current().orElseThrow().done()).isZero();
  }

  @Test
  void counts_steps_of_many_threads() throws InterruptedException {
    stages.begin("bake", 40_000);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int step = 0; step < 10_000; step++) {
                  stages.step();
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(stages.current().orElseThrow().done()).isEqualTo(40_000);
  }
}
