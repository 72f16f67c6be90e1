package dev.lesart.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.Build;
import dev.lesart.Check;
import dev.lesart.bake.Output;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code src/bench/Corpus.java} writes is a site without a fault. */
class CorpusTest {
  @TempDir Path folder;

  private SortedMap<String, String> corpus(String name, String layout, String variant)
      throws IOException, InterruptedException {
    Path target = folder.resolve(name);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/bench/Corpus.java",
                "--texts",
                "12",
                "--languages",
                "de,en,ar",
                "--layout",
                layout,
                "--variant",
                variant,
                target.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> written = Files.walk(target)) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        files.put(target.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @CsvSource({"flat, pages", "folders, everything"})
  void isASiteWithoutAFault(String layout, String variant)
      throws IOException, InterruptedException {
    corpus("a", layout, variant);
    SiteFolder site = new SiteFolder(folder.resolve("a/lesart"));
    Output output = new Output(folder.resolve("output"));
    assertThat(new Check(site).run()).isEmpty();
    assertThat(new Build(site, output).build()).isEmpty();
    for (String language : new String[] {"de", "en", "ar"}) {
      for (int i = 0; i < 4; i++) {
        assertThat(output.path().resolve(language + "/e" + i + "/index.html"))
            .isRegularFile()
            .content()
            .contains("class=\"term\"", "<table");
      }
    }
  }

  @Test
  void isTheSameEveryTime() throws IOException, InterruptedException {
    SortedMap<String, String> first = corpus("a", "flat", "pages");
    assertThat(first).hasSizeGreaterThan(180).isEqualTo(corpus("b", "flat", "pages"));
  }
}
