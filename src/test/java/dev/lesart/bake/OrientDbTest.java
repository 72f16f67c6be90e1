package dev.lesart.bake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** JBake's database stays off: none of its engine's classes is initialised by a bake. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
final class OrientDbTest {
  private List<String> initialised = List.of();
  private String printed = "";

  @BeforeAll
  void bakeInAnotherJvm(@TempDir Path folder) throws IOException, InterruptedException {
    TestSite site = TestSite.base(folder);
    Path classes = folder.resolve("classes.txt");
    Path output = folder.resolve("printed.txt");
    Process bake =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+init=info:file=" + classes,
                "-cp",
                classPath(),
                "dev.lesart.Main",
                "build",
                "--site",
                site.root().toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(bake.waitFor(100, TimeUnit.SECONDS)).isTrue();
    } finally {
      bake.destroyForcibly();
    }
    printed = Files.readString(output);
    assertThat(bake.exitValue()).as(printed).isZero();
    assertThat(site.path("output/index.html")).exists();
    initialised = Files.readAllLines(classes);
  }

  /** Without log4j, which comes with a library of the tests and warns about itself. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(Pattern.quote(File.pathSeparator), -1))
        .filter(entry -> !entry.contains("log4j"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Without this, an empty or renamed log would let everything pass. */
  @Test
  void logNamesWhatWasInitialised() {
    assertThat(initialised)
        .anyMatch(line -> line.contains("org.jbake.app.Crawler"))
        .anyMatch(line -> line.contains("dev.lesart.bake.SiteStore"));
  }

  @Test
  void noClassOfOrientDbIsInitialised() {
    assertThat(initialised).noneMatch(line -> line.contains("com.orientechnologies"));
  }

  @Test
  void nothingIsPrinted() {
    assertThat(printed).isEmpty();
  }
}
