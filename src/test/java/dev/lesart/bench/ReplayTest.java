package dev.lesart.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps {@code src/bench/replay} running: on a small history, without gettext. */
class ReplayTest {
  @TempDir Path repository;

  private String run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().putAll(environment);
    Process running = process.redirectErrorStream(true).start();
    String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(output).isZero();
    return output;
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=x", "-c", "user.email=x@example.org"));
    command.addAll(List.of(arguments));
    run(repository, Map.of(), command.toArray(String[]::new));
  }

  private void commit(String text) throws IOException, InterruptedException {
    Files.createDirectories(repository.resolve("src/a"));
    Files.writeString(repository.resolve("src/a/b.md"), text);
    git("add", ".");
    git("commit", "-q", "-m", "x");
  }

  private static boolean available(String program) {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void countsWhatBecomesOfEveryUnit() throws IOException, InterruptedException {
    assumeTrue(available("git") && available("bash"));
    git("init", "-q");
    commit("# Siege\n\nThe city has been under siege for three years.\n\nIt is cut off.\n");
    commit("# Siege\n\nThe city has been under siege for two years.\n\nAid comes by air.\n");
    String table =
        run(
            Path.of("").toAbsolutePath(),
            Map.of(
                "LESART", System.getProperty("java.class.path"),
                "JAVA_HOME", System.getProperty("java.home"),
                "MSGMERGE", "",
                "UNITS", "1",
                "SAMPLES", "1"),
            "bash",
            "src/bench/replay",
            repository.toString(),
            "HEAD^",
            "HEAD");
    assertThat(table.replaceAll(" +", " "))
        .contains("units with words 3\n")
        .contains("kept, made from this text 1 33.33 %\n")
        .contains("kept, made from another 0 0.00 %\n")
        .contains("from a plausible text 1 100.00 %\n")
        .contains("missing, untranslated 1 33.33 %\n")
        .contains("orphans, obsolete 1\n")
        .contains("Lesart, stale\n- The city has been under siege for three years.\n");
  }
}
