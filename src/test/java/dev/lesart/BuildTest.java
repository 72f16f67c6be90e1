package dev.lesart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lesart.bake.Extras;
import dev.lesart.bake.Output;
import dev.lesart.cases.Mutations;
import dev.lesart.cases.TestSite;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every build, whatever the site. */
@Timeout(300)
final class BuildTest {
  @TempDir Path folder;

  private static NavigableSet<Problem> build(TestSite site) throws IOException {
    return new Build(new SiteFolder(site.root()), new Output(site.path("output"))).build();
  }

  @Test
  void twoBakesAreByteIdentical() throws IOException {
    TestSite site = TestSite.shipped(folder);
    assertThat(build(site)).isEmpty();
    SortedMap<String, String> first = site.output();
    assertThat(build(site)).isEmpty();
    assertThat(first.keySet())
        .contains("index.html", "404.html", "de/index.html", "de-ar/index.html")
        .contains("de/deir-al-sor/deir-al-sor-de.epub")
        .anyMatch(name -> name.matches("style\\.[0-9a-f]{8}\\.css"));
    assertThat(site.output()).isEqualTo(first);
  }

  @Test
  void bakeDependsOnNothingButTheSite() throws IOException {
    TestSite site = TestSite.shipped(folder);
    assertThat(build(site)).isEmpty();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // Turkish has its own upper case of i; Thai its own calendar, Arabic its own digits.
      for (String tag : List.of("tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        TestSite other = backwards(site, folder.resolve(tag));
        assertThat(build(other)).isEmpty();
        assertThat(other.output()).as(tag).isEqualTo(site.output());
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** The same site elsewhere, its files created in the opposite order. */
  private static TestSite backwards(TestSite site, Path folder) throws IOException {
    TestSite other = TestSite.empty(folder);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(site.root())) {
      walk.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(site.path("output")))
          .forEach(files::add);
    }
    files.sort(Collections.reverseOrder());
    for (Path file : files) {
      other.write(site.root().relativize(file).toString(), Files.readAllBytes(file));
    }
    return other;
  }

  @Test
  void compressedFilesAreByteIdenticalAndBelongToNothing() throws IOException {
    TestSite site = TestSite.base(folder);
    assertThat(build(site)).isEmpty();
    SortedMap<String, String> plain = site.output();
    for (int i = 0; i < 2; i++) {
      Build build = new Build(new SiteFolder(site.root()), new Output(site.path("output")));
      assertThat(build.with(new Extras(true, false, "")).build())
          .allMatch(problem -> problem.title().equals("no .br files"));
      SortedMap<String, String> compressed = site.output();
      assertThat(compressed).containsAllEntriesOf(plain).containsKey("de/index.html.gz");
      if (i == 0) {
        plain = compressed;
      }
      assertThat(compressed).isEqualTo(plain);
    }
  }

  @Test
  void failedBakeLeavesTheOutput() throws IOException {
    TestSite site = TestSite.base(folder);
    site.lay(Path.of("")).delete("assets");
    site.delete("content").delete("translations").lay(TestSite.CASES.resolve("base"));
    assertThat(build(site)).isEmpty();
    site.write("output/.gitignore", "*\n");
    SortedMap<String, String> before = site.output();
    // Every other page is baked before this one fails.
    site.write("templates/explainer.ftlh", "<p>${nothing}</p>");
    assertThat(build(site)).hasSize(1);
    assertThat(site.output()).isEqualTo(before);
    assertThat(before.keySet()).noneMatch(name -> name.startsWith(".staging"));
    assertThat(before.keySet()).noneMatch(name -> name.startsWith(".old"));
  }

  @Test
  void bakeReplacesTheOldSiteWhole() throws IOException {
    TestSite site = TestSite.base(folder).bakedBefore();
    assertThat(build(site)).isEmpty();
    assertThat(site.output()).containsKey("de/notiz/index.html").containsKey(".gitignore");
    site.delete("content/notiz.md");
    assertThat(build(site)).isEmpty();
    assertThat(site.output()).doesNotContainKey("de/notiz/index.html").containsKey(".gitignore");
  }

  /** What an interrupted bake leaves behind is in nobody's way. */
  @Test
  void bakeStartsAfterAnInterruptedOne() throws IOException {
    TestSite site = TestSite.base(folder).bakedBefore();
    site.write("output/.staging/half.html", "x").write("output/.old/index.html", "x");
    assertThat(build(site)).isEmpty();
    assertThat(site.output().keySet())
        .contains("index.html")
        .noneMatch(name -> name.contains("half") || name.startsWith(".old"));
  }

  @Test
  void anyChangeOfASmallSiteIsBuiltOrReported() throws IOException {
    mutate(75, "base");
  }

  @Test
  void anyChangeOfTheShippedSiteIsBuiltOrReported() throws IOException {
    mutate(10, "shipped");
  }

  /** {@code -Dfuzz.seed=N} runs one seed again; {@code -Dfuzz.count=N} runs more of them. */
  private void mutate(int count, String kind) throws IOException {
    long first = Long.getLong("fuzz.seed", System.nanoTime() & 0xFFFFFF);
    int runs = Integer.getInteger("fuzz.count", Long.getLong("fuzz.seed") == null ? count : 1);
    for (long seed = first; seed < first + runs; seed++) {
      Path own = Files.createDirectory(folder.resolve("seed-" + seed)).toRealPath();
      TestSite site = kind.equals("base") ? TestSite.base(own) : TestSite.shipped(own);
      site.bakedBefore();
      List<String> done = new Mutations(site, new Random(seed)).run();
      try {
        check(site);
      } catch (RuntimeException | AssertionError | StackOverflowError failed) {
        fail("-Dfuzz.seed=" + seed + " " + done + " in " + kind, failed);
      }
      site.delete("");
    }
  }

  private static void check(TestSite site) throws IOException {
    SortedMap<String, String> before = site.output();
    NavigableSet<Problem> problems = build(site);
    if (Problem.allow(problems)) {
      assertThat(site.output().keySet())
          .contains("index.html", "404.html", ".lesart")
          .noneMatch(name -> name.startsWith(".staging") || name.startsWith(".old"));
    } else {
      assertThat(site.output()).isEqualTo(before);
    }
    for (Problem problem : problems) {
      assertThat(isIn(site, problem)).as("place of " + problem).isTrue();
      assertThat(problem.toString().lines()).hasSize(3);
    }
  }

  /** Whether the place of a problem is there; a missing file is named where it should be. */
  private static boolean isIn(TestSite site, Problem problem) throws IOException {
    Place place = problem.place();
    Path file = site.path(place.file());
    if (problem.title().startsWith("missing ")) {
      return place.line() == 0 || Files.exists(file);
    }
    if (place.line() == 0 || !Files.isRegularFile(file)) {
      return place.line() == 0 && Files.exists(file);
    }
    // Bytes as characters: never fewer than the characters that they encode.
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    List<String> lines = List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    return place.line() <= lines.size()
        && place.column() <= lines.get(place.line() - 1).length() + 1;
  }
}
