package dev.lesart;

import dev.lesart.model.Stages;
import dev.lesart.model.Stages.Stage;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Shows on a terminal how far a build is that takes longer than a second: one line, which
 * overwrites itself and goes at the end. Where nobody sits at a terminal, nothing is written.
 */
final class StageLine {
  private static final int PATIENCE = 1000;
  private static final int PAUSE = 100;

  /** Back to the start of the line, and delete what stands there. */
  private static final String CLEAR = "\r\u001b[K";

  private final Stages stages;
  private final PrintWriter terminal;
  private final Thread thread = new Thread(this::run, "progress");
  private boolean shown;

  private StageLine(Stages stages, PrintWriter terminal) {
    this.stages = stages;
    this.terminal = terminal;
  }

  /** Shows the stages of a build while it runs. */
  @SuppressWarnings("SystemConsoleNull") // isTerminal knows about newer Java
  static <T> T during(Stages stages, Supplier<T> build) {
    // A VM that inherits its streams still finds the terminal.
    Console console = System.console();
    if (console == null || !isTerminal(console) || !isWanted(System.getenv())) {
      return build.get();
    }
    StageLine line = new StageLine(stages, console.writer());
    line.thread.setDaemon(true);
    line.thread.start();
    try {
      return build.get();
    } finally {
      line.close();
    }
  }

  /** From Java 22 on there is a console without a terminal, too. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }

  /** Whether the environment lets a program write more than plain lines. */
  static boolean isWanted(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && environment.getOrDefault("CI", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** A stage in at most 79 characters: its name, count and rate. */
  static String text(Stage stage) {
    StringBuilder text = new StringBuilder(stage.name());
    if (stage.done() > 0) {
      text.append(String.format(Locale.ROOT, " %,d", stage.done()));
      if (stage.total() > 0) {
        text.append(String.format(Locale.ROOT, " of %,d", stage.total()));
      }
      double rate = stage.done() * 1e9 / Math.max(1, stage.nanos());
      text.append(String.format(Locale.ROOT, ", %,.0f a second", rate));
    }
    return text.length() > 79 ? text.substring(0, 79) : text.toString();
  }

  private void run() {
    try {
      Thread.sleep(PATIENCE);
      while (true) {
        show();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException done) {
      // The build has ended.
    }
  }

  private void show() {
    stages.current().ifPresent(stage -> terminal.print(CLEAR + text(stage)));
    terminal.flush();
    shown = true;
  }

  private void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    if (shown) {
      terminal.print(CLEAR);
      terminal.flush();
    }
  }
}
