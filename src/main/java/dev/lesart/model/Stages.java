package dev.lesart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far a build is: one stage after the other, each of so many steps. One thread begins and ends
 * stages; any may count steps, and any may look.
 */
public final class Stages {
  private final LongSupplier clock;
  private final List<Stage> past = new ArrayList<>();
  private @Nullable Running running;

  public Stages() {
    this(System::nanoTime);
  }

  /**
   * @param clock nanoseconds since any moment
   */
  Stages(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * A stage as it is, or as it was at its end.
   *
   * @param total steps that it will have; 0 where that is not known
   * @param nanos since it began
   */
  public record Stage(String name, int total, int done, long nanos) {}

  private record Running(String name, int total, AtomicInteger done, long since) {
    Stage at(long now) {
      return new Stage(name, total, done.get(), now - since);
    }
  }

  /** Begins a stage, and ends the one before. */
  public synchronized void begin(String name, int total) {
    end();
    running = new Running(name, total, new AtomicInteger(), clock.getAsLong());
  }

  /** Counts a step of the stage that runs. */
  public void step() {
    Running stage = running();
    if (stage != null) {
      stage.done.incrementAndGet();
    }
  }

  /** Ends the stage that runs, if one does. */
  public synchronized void end() {
    if (running != null) {
      past.add(running.at(clock.getAsLong()));
      running = null;
    }
  }

  private synchronized @Nullable Running running() {
    return running;
  }

  /** The stage that runs. */
  public synchronized Optional<Stage> current() {
    return Optional.ofNullable(running).map(stage -> stage.at(clock.getAsLong()));
  }

  /** The stages that have ended, in their order. */
  public synchronized List<Stage> past() {
    return List.copyOf(past);
  }

  /** A line for each stage that has ended: its name, milliseconds, steps; and one for all. */
  public String timings() {
    StringBuilder lines = new StringBuilder();
    long nanos = 0;
    for (Stage stage : past()) {
      lines.append(line(stage.name(), stage.nanos(), stage.done() > 0 ? "" + stage.done() : ""));
      nanos += stage.nanos();
    }
    return lines.append(line("all", nanos, "")).toString();
  }

  private static String line(String name, long nanos, String steps) {
    return String.format(Locale.ROOT, "%-12s %8.1f ms %8s", name, nanos / 1e6, steps)
            .stripTrailing()
        + "\n";
  }
}
