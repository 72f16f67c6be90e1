package dev.lesart.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Builds every case. {@code -Dcases=invalid/yaml} runs those whose path begins so. */
final class CasesTest {
  private static final boolean OVERWRITE = Boolean.getBoolean("cases.overwrite");

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path temporary;

  @TestFactory
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  Stream<DynamicTest> cases() throws IOException {
    return folders().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    TestSite.CASES.relativize(folder).toString(),
                    folder.toUri(),
                    () -> check(folder)));
  }

  static List<Path> folders() throws IOException {
    String only = System.getProperty("cases", "");
    try (Stream<Path> files = Files.walk(TestSite.CASES, 3)) {
      return files
          .filter(
              file ->
                  file.endsWith("problems.txt") || (file.endsWith("expected") && isDirectory(file)))
          .map(Path::getParent)
          .filter(folder -> TestSite.CASES.relativize(folder).toString().startsWith(only))
          .sorted()
          .toList();
    }
  }

  private static boolean isDirectory(Path file) {
    return Files.isDirectory(file);
  }

  private void check(Path folder) throws IOException {
    TestSite site =
        TestSite.base(Files.createTempDirectory(temporary, "case").toRealPath()).lay(folder);
    Setup setup = Setup.of(site, folder.resolve("setup.txt"));
    if (setup.baked()) {
      site.bakedBefore();
    }
    try {
      check(folder, site, site.run(setup.command()));
    } finally {
      site.delete("");
    }
  }

  private static void check(Path folder, TestSite site, TestSite.Run run) throws IOException {
    Path problems = folder.resolve("problems.txt");
    if (Files.exists(problems)) {
      if (OVERWRITE) {
        Files.writeString(problems, run.err());
      }
      String expected = Files.readString(problems);
      if (expected.contains(": error: ")) {
        run.fails(expected);
        return;
      }
      assertThat(run.err()).isEqualTo(expected);
      assertThat(run.code()).isZero();
    } else {
      run.succeeds();
    }
    if (Files.isDirectory(folder.resolve("expected"))) {
      compare(folder.resolve("expected"), site.path("output"));
    }
  }

  private static void compare(Path expected, Path output) throws IOException {
    try (Stream<Path> files = Files.walk(expected)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = expected.relativize(file).toString();
        String actual = Expected.actual(file, output.resolve(name));
        if (OVERWRITE) {
          Files.writeString(file, actual);
        }
        assertThat(actual).as(name).isEqualTo(Files.readString(file));
      }
    }
  }
}
