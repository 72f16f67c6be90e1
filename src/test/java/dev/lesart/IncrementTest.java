package dev.lesart;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.bake.Output;
import dev.lesart.bake.Snapshot;
import dev.lesart.cases.Edits;
import dev.lesart.cases.TestSite;
import dev.lesart.model.Problem;
import dev.lesart.model.Stages;
import dev.lesart.read.Digest;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build after another writes what a build of nothing writes, and only what has changed. */
final class IncrementTest {
  @TempDir Path folder;

  /** A site of so many explainers that the texts of each are a file. */
  private TestSite site() throws IOException {
    return site(42, "downloads: []\nshare-images: false\n");
  }

  private TestSite site(int notes, String settings) throws IOException {
    TestSite site = TestSite.base(folder);
    Files.writeString(
        site.path("content/site.yaml"),
        Files.readString(site.path("content/site.yaml")) + settings);
    Random random = new Random(1);
    for (int i = 0; i < notes; i++) {
      site.write("content/notiz-" + i + ".md", Edits.note("Notiz " + i, random));
      if (i % 3 > 0) {
        site.write("translations/en/notiz-" + i + ".md", Edits.note("Note " + i, random));
      }
    }
    for (int i = 0; i < 3; i++) {
      site.write("content/bild-" + i + ".gif", "GIF89a\20\0\t\0" + i);
    }
    site.run("sync");
    settle();
    return site;
  }

  /** What was written a moment before a build counts as unsure. */
  private static void settle() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(40);
    // A thread may wake before its time.
    long left = end - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = end - System.nanoTime();
    }
  }

  private static boolean wasPart(Stages stages) {
    return stages.past().stream().noneMatch(stage -> stage.name().equals("assets"));
  }

  private static NavigableSet<Problem> build(TestSite site, String output, Stages stages)
      throws IOException {
    return new Build(new SiteFolder(site.root()), new Output(site.path(output)))
        .with(stages)
        .build();
  }

  private static SortedMap<String, FileTime> times(TestSite site) throws IOException {
    SortedMap<String, FileTime> times = new TreeMap<>();
    for (String name : site.output().keySet()) {
      if (Files.isRegularFile(site.path("output/" + name))) {
        times.put(name, Files.getLastModifiedTime(site.path("output/" + name)));
      }
    }
    return times;
  }

  @Test
  void onlyWhatAnEditChangesIsWritten() throws IOException {
    TestSite site = site();
    assertThat(Problem.allow(build(site, "output", new Stages()))).isTrue();
    SortedMap<String, FileTime> before = times(site);
    site.append("content/notiz-7.md", "\nEin neuer Absatz.\n");
    Stages stages = new Stages();
    assertThat(Problem.allow(build(site, "output", stages))).isTrue();
    assertThat(wasPart(stages)).isTrue();
    SortedMap<String, FileTime> after = times(site);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.entrySet().removeAll(before.entrySet());
    assertThat(after.keySet())
        .contains("de/notiz-7/index.html", "en/notiz-7/index.html", "de/search.js")
        .allMatch(name -> name.contains("-7") || !name.contains("not"));
  }

  @Test
  void anUnchangedSiteIsLeftAsItIs() throws IOException {
    TestSite site = site();
    NavigableSet<Problem> problems = build(site, "output", new Stages());
    SortedMap<String, FileTime> before = times(site);
    assertThat(build(site, "output", new Stages())).isEqualTo(problems);
    assertThat(times(site)).isEqualTo(before);
    // Whole, since what was known is gone.
    site.delete("target");
    assertThat(build(site, "output", new Stages())).isEqualTo(problems);
    assertThat(times(site)).isEqualTo(before);
  }

  /** What a term means stands on the pages that explain it; how it is written concerns all. */
  @Test
  void aDefinitionIsWrittenWhereItIsShown() throws IOException {
    TestSite site = site();
    String term = "---\nterm: Watt\n---\n\nEine Einheit.\n";
    site.write("content/glossary/watt.md", term)
        .write("content/glossary/strom.md", "---\nterm: Strom\n---\n\nIn [Watt](term:watt).\n")
        .append("content/notiz-3.md", "\nNeun Watt.\n")
        .append("content/notiz-5.md", "\nStrom.\n");
    settle();
    assertThat(Problem.allow(build(site, "output", new Stages()))).isTrue();
    SortedMap<String, FileTime> before = times(site);
    site.write("content/glossary/watt.md", term.replace("Einheit", "Leistung"));
    Stages stages = new Stages();
    assertThat(Problem.allow(build(site, "output", stages))).isTrue();
    assertThat(wasPart(stages)).isTrue();
    SortedMap<String, FileTime> after = times(site);
    after.entrySet().removeAll(before.entrySet());
    assertThat(after.keySet())
        .contains("de/notiz-3/index.html", "de/notiz-5/index.html", "de/glossar/index.html")
        .noneMatch(name -> name.contains("notiz-4") || name.contains("feed"));
    assertThat(site.output()).isEqualTo(fresh(site));
    for (String forms : List.of("", "forms: [\"Neun, Zehn\"]\n", "forms: [Neun, Zehn]\n")) {
      site.write("content/glossary/watt.md", term.replace("Watt\n", "Volt\n" + forms));
      stages = new Stages();
      build(site, "output", stages);
      assertThat(wasPart(stages)).as(forms).isFalse();
      assertThat(site.output()).as(forms).isEqualTo(fresh(site));
    }
  }

  /** Within an explainer, files may come and go; a whole explainer concerns all. */
  @Test
  void whatComesAndGoesConcernsItsExplainer() throws IOException {
    TestSite site = site();
    String fact = "content/stadt/facts/brote.md";
    String text = Files.readString(site.path("content/stadt/lage.md"));
    String note = "translations/en/notiz-3.md";
    site.delete(note);
    assertThat(Problem.allow(build(site, "output", new Stages()))).isTrue();
    SortedMap<String, FileTime> before = times(site);
    site.write(fact, "---\ntitle: Brote\nvalue: 7\nsource: un\n---\n\nTäglich.\n")
        .write("content/stadt/lage.md", text + "\nEs sind [7](fact:brote).\n")
        .write(note, Files.readString(site.path("content/notiz-3.md")));
    settle();
    assertThat(wasPartAndLikeFresh(site)).isTrue();
    assertThat(site.path("output/de/die-stadt/index.html")).content().contains("f-brote");
    SortedMap<String, FileTime> after = times(site);
    after.entrySet().removeAll(before.entrySet());
    assertThat(after.keySet())
        .contains("de/die-stadt/index.html", "en/notiz-3/index.html")
        .noneMatch(name -> name.contains("notiz-4"));
    site.delete(fact).delete(note).write("content/stadt/lage.md", text);
    settle();
    assertThat(wasPartAndLikeFresh(site)).isTrue();
    site.delete("content/notiz-7.md");
    assertThat(wasPartAndLikeFresh(site)).isFalse();
  }

  /** And so does a warning, and what readers were to keep. */
  @Test
  void whatIsSaidOfAFileGoesWithIt() throws IOException {
    TestSite site = site();
    String fact = "content/stadt/facts/brote.md";
    String text = Files.readString(site.path("content/stadt/lage.md"));
    site.write("content/stadt/facts/brot.png", "no picture")
        .write(fact, "---\ntitle: Brote\nvalue: 7\nsource: un\n---\n\n![Brot](brot.png)\n")
        .append("content/stadt/lage.md", "\nEs sind [7](fact:brote).\n");
    settle();
    assertThat(build(site, "output", new Stages()))
        .extracting(problem -> problem.place().file())
        .contains(fact);
    site.delete(fact).write("content/stadt/lage.md", text);
    settle();
    assertThat(wasPartAndLikeFresh(site)).isTrue();
    assertThat(build(site, "output", new Stages())).isEqualTo(build(site, "other", new Stages()));
  }

  @Test
  void whatLiesBesideTheTextsIsCopiedAnew() throws IOException {
    TestSite site = site();
    site.write("content/stadt/lage.json", "1\n").write("content/stadt/lage.csv", "1\n");
    build(site, "output", new Stages());
    for (String name : List.of("content/stadt/lage.json", "content/stadt/lage.csv")) {
      site.write(name, "2\n");
      assertThat(wasPartAndLikeFresh(site)).as(name).isFalse();
    }
  }

  /** A picture that no page shows lies there, but readers need not keep it. */
  @Test
  void whatPicturesAreShownMayChange() throws IOException {
    TestSite site = site();
    build(site, "output", new Stages());
    String text = Files.readString(site.path("content/notiz-3.md"));
    for (String more : List.of("\n![Bild](bild-1.gif)\n", "")) {
      site.write("content/notiz-3.md", text + more);
      assertThat(wasPartAndLikeFresh(site)).isTrue();
      assertThat(Files.readString(site.path("output/de/offline.json")).contains("bild-1.gif"))
          .isEqualTo(!more.isEmpty());
    }
  }

  /** Whatever was written, copied or only taken over from the build before. */
  @Test
  void whatReadersKeepHasTheDigestOfItsContent() throws IOException {
    TestSite site = site();
    for (String more : List.of("\nZuerst.\n", "\n![Bild](bild-1.gif)\n")) {
      site.append("content/notiz-3.md", more);
      build(site, "output", new Stages());
      String list = Files.readString(site.path("output/de/offline.json"));
      List<String> names = new ArrayList<>();
      for (Matcher entry = Pattern.compile("\"(.+)\": \"(.+)\"").matcher(list); entry.find(); ) {
        byte[] content = Files.readAllBytes(site.path("output/de/" + entry.group(1)));
        assertThat(entry.group(2))
            .as(entry.group(1))
            .isEqualTo(Digest.quick(ByteBuffer.wrap(content)));
        names.add(entry.group(1));
      }
      assertThat(names).contains("notiz-3/index.html", "search/notiz-4.js").hasSizeGreaterThan(90);
      assertThat(names.contains("../bild-1.gif")).isEqualTo(more.contains("gif"));
    }
  }

  private boolean wasPartAndLikeFresh(TestSite site) throws IOException {
    Stages stages = new Stages();
    assertThat(Problem.allow(build(site, "output", stages))).isTrue();
    assertThat(site.output()).isEqualTo(fresh(site));
    return wasPart(stages);
  }

  /** Also of a small site, of which all is made anew: books and lists can wait. */
  @Test
  void aSessionShowsPagesFirst() throws IOException {
    TestSite site = TestSite.base(folder);
    Session session = new Session(new SiteFolder(site.root()), new Output(site.path("output")));
    session.build();
    List<String> early = new ArrayList<>();
    Set<String> both = Set.of("content/notiz.md", "content/stadt/lage.md");
    for (String text : List.of("Zuerst", "Dann")) {
      for (String file : both) {
        site.append(file, "\n" + text + ".\n");
      }
      session.build(
          Optional.of(both),
          found ->
              tree(site.path("output"))
                  .forEach((name, content) -> early.add(content.contains(text) ? name : "")));
      assertThat(early)
          .contains("de/notiz/index.html", "de/die-stadt/index.html")
          .doesNotContain("de/search.js", "de/notiz/offline.html");
      assertThat(site.output()).isEqualTo(fresh(site));
      early.clear();
    }
    // What is copied comes at the end, and with it the page that shows it.
    site.write("content/bild.gif", "GIF89a").append("content/notiz.md", "\n![Bild](bild.gif)\n");
    session.build(
        Optional.of(Set.of("content/notiz.md", "content/bild.gif")), found -> early.add("any"));
    assertThat(early).isEmpty();
    assertThat(site.output()).isEqualTo(fresh(site));
  }

  /** What a session has read before is good for as long as it is as it was. */
  @Test
  void aSessionReadsAnewWhatHasChanged() throws IOException {
    TestSite site = site();
    String term = "---\nterm: Watt\n---\n\nEine Einheit.\n";
    site.write("content/glossary/watt.md", term).append("content/notiz-3.md", "\nNeun Watt.\n");
    Session session = new Session(new SiteFolder(site.root()), new Output(site.path("output")));
    session.build();
    List<String> both = List.of("content/glossary/watt.md", "content/notiz-3.md");
    for (String said : List.of("Leistung", "Kraft", "Arbeit")) {
      site.write(both.get(0), term.replace("Einheit", said))
          .append(both.get(1), "\n" + said + ".\n");
      assertThat(session.build(Optional.of(Set.copyOf(both)), shown -> {}).changed())
          .contains("de/notiz-3/index.html")
          .doesNotContain("de/notiz-4/index.html");
      assertThat(site.output()).as(said).isEqualTo(fresh(site));
    }
    settle();
    session.build();
    // A build that fails has read what is taken back before the next one.
    String before = Files.readString(site.path(both.get(0)));
    String text = Files.readString(site.path(both.get(1)));
    site.write(both.get(0), term.replace("Einheit", "Last"))
        .append(both.get(1), "\n[Nichts](term:nichts).\n");
    assertThat(Problem.allow(session.build().problems())).isFalse();
    site.write(both.get(0), before).write(both.get(1), text + "\nEnde.\n");
    assertThat(Problem.allow(session.build().problems())).isTrue();
    assertThat(site.output()).isEqualTo(fresh(site));
  }

  @Test
  void whatASessionKnowsIsKnownAfterIt() throws IOException {
    TestSite site = site();
    try (Session session =
        new Session(new SiteFolder(site.root()), new Output(site.path("output")))) {
      session.build();
      site.append("content/notiz-3.md", "\nZuerst.\n");
      session.build(Optional.of(Set.of("content/notiz-3.md")), shown -> {});
    }
    site.append("content/notiz-5.md", "\nInzwischen.\n");
    assertThat(wasPartAndLikeFresh(site)).isTrue();
  }

  /** As in a fresh working copy, with what was kept of output and memory in an archive. */
  @Test
  void filesOfAnotherTimeAreTheSame() throws IOException {
    TestSite site = site();
    NavigableSet<Problem> problems = build(site, "output", new Stages());
    for (String part : SiteFolder.PARTS) {
      for (Path file : files(site.path(part))) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
      }
    }
    for (Path file : files(site.path("output"))) {
      Files.setLastModifiedTime(
          file,
          FileTime.from(Files.getLastModifiedTime(file).to(TimeUnit.SECONDS), TimeUnit.SECONDS));
    }
    SortedMap<String, FileTime> before = times(site);
    Stages stages = new Stages();
    assertThat(build(site, "output", stages)).isEqualTo(problems);
    assertThat(stages.past()).extracting(Stages.Stage::name).doesNotContain("read");
    assertThat(times(site)).isEqualTo(before);
    site.append("content/notiz-7.md", "\nEin neuer Absatz.\n");
    stages = new Stages();
    build(site, "output", stages);
    assertThat(wasPart(stages)).isTrue();
    assertThat(site.output()).isEqualTo(fresh(site));
  }

  @Test
  void filesOfAnotherTimeAreLookedIntoOnce() throws IOException {
    TestSite site = site();
    build(site, "output", new Stages());
    for (Path file : files(site.path("content"))) {
      FileTime whole =
          FileTime.from(Files.getLastModifiedTime(file).to(TimeUnit.SECONDS), TimeUnit.SECONDS);
      Files.setLastModifiedTime(file, whole);
    }
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Stages stages = new Stages();
      build(site, "output", stages);
      stages.end();
      stages.past().forEach(stage -> written.add(stage.name()));
      written.removeIf(name -> !name.equals("remember"));
    }
    assertThat(written).hasSize(1);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whatWasTakenOutOfTheOutputComesBack() throws IOException {
    TestSite site = site();
    build(site, "output", new Stages());
    SortedMap<String, String> before = site.output();
    Files.delete(site.path("output/de/notiz-3/index.html"));
    Files.writeString(site.path("output/de/feed.xml"), "x");
    build(site, "output", new Stages());
    assertThat(site.output()).isEqualTo(before);
  }

  @Test
  void aBrokenMemoryIsNone() throws IOException {
    TestSite site = site();
    build(site, "output", new Stages());
    SortedMap<String, String> before = site.output();
    try (var files = Files.walk(site.path("target"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2]++;
        Files.write(file, bytes);
      }
    }
    site.append("content/notiz-7.md", "\nEin neuer Absatz.\n");
    assertThat(Problem.allow(build(site, "output", new Stages()))).isTrue();
    assertThat(site.output()).isNotEqualTo(before).isEqualTo(fresh(site));
  }

  /** {@code -Dfuzz.seed=N} begins with another seed; {@code -Dfuzz.count=N} makes more edits. */
  @Test
  void anyEditsBuildTheSameSiteAsAFreshBuild() throws IOException {
    anyEdits(site(), Integer.getInteger("fuzz.count", 9));
  }

  /** All search texts in one file, books and pages to keep. */
  @Test
  void anyEditsOfASmallSiteDoSo() throws IOException {
    anyEdits(site(7, "share-images: false\n"), Integer.getInteger("fuzz.count", 6));
  }

  private void anyEdits(TestSite site, int count) throws IOException {
    long seed = Long.getLong("fuzz.seed", 6L);
    Random random = new Random(seed);
    build(site, "output", new Stages());
    Session session = new Session(new SiteFolder(site.root()), new Output(site.path("served")));
    int parts = 0;
    int shown = 0;
    Snapshot seen = null;
    SortedMap<String, String> inputs = inputs(site);
    for (int i = 0; i < count; i++) {
      List<String> done = new Edits(site, random).run();
      String what = "-Dfuzz.seed=" + seed + ", edit " + i + " " + done;
      Stages stages = new Stages();
      NavigableSet<Problem> problems = build(site, "output", stages);
      // Most of the time it is told which files have changed, as by a watch.
      Snapshot now = Snapshot.of(new SiteFolder(site.root()));
      Optional<Set<String>> changed =
          seen == null || i % 4 == 3
              ? Optional.empty()
              : Optional.of(now.changed(site.root(), seen, null));
      seen = now;
      if (i % 5 == 4) {
        session.close();
        session = new Session(new SiteFolder(site.root()), new Output(site.path("served")));
        changed = Optional.empty();
      }
      List<SortedMap<String, String>> early = new ArrayList<>();
      NavigableSet<Problem> served =
          session.build(changed, found -> early.add(tree(site.path("served")))).problems();
      Output.delete(site.path("fresh"));
      NavigableSet<Problem> fresh = build(site, "fresh", new Stages());
      assertThat(problems).as(what).isEqualTo(fresh);
      assertThat(served).as(what).isEqualTo(fresh);
      if (Problem.allow(problems)) {
        assertThat(site.output()).as(what).isEqualTo(TestSite.tree(site.path("fresh")));
        assertThat(TestSite.tree(site.path("served")))
            .as(what)
            .isEqualTo(TestSite.tree(site.path("fresh")));
        // The pages of explainers were there before what lists them.
        for (SortedMap<String, String> tree : early) {
          SortedMap<String, String> other = pages(TestSite.tree(site.path("fresh")));
          other.entrySet().removeAll(pages(tree).entrySet());
          assertThat(other.keySet()).as(what).isEmpty();
          shown++;
        }
        parts += wasPart(stages) ? 1 : 0;
      }
      if (!Problem.allow(problems) || i % 3 == 2) {
        // What lay about would soon tie every text to every other.
        restore(site, inputs);
        settle();
      }
    }
    assertThat(parts).as("builds of a part").isGreaterThan(count / 5);
    assertThat(shown).as("builds that showed pages first").isGreaterThan(count / 20);
  }

  private static SortedMap<String, String> tree(Path folder) {
    try {
      return TestSite.tree(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static SortedMap<String, String> pages(SortedMap<String, String> tree) {
    SortedMap<String, String> pages = new TreeMap<>(tree);
    pages.keySet().removeIf(name -> !name.contains("/notiz-") || !name.endsWith("index.html"));
    return pages;
  }

  private SortedMap<String, String> fresh(TestSite site) throws IOException {
    build(site, "fresh", new Stages());
    return TestSite.tree(site.path("fresh"));
  }

  /** All that a build reads. */
  private static SortedMap<String, String> inputs(TestSite site) throws IOException {
    SortedMap<String, String> inputs = new TreeMap<>();
    for (String top : SiteFolder.PARTS) {
      TestSite.tree(site.path(top)).forEach((path, text) -> inputs.put(top + "/" + path, text));
    }
    Path properties = site.path("jbake.properties");
    if (Files.exists(properties)) {
      inputs.put("jbake.properties", Files.readString(properties, StandardCharsets.ISO_8859_1));
    }
    return inputs;
  }

  private static void restore(TestSite site, SortedMap<String, String> inputs) throws IOException {
    SortedMap<String, String> changed = inputs(site);
    changed.entrySet().removeAll(inputs.entrySet());
    // What lies in a folder goes before it.
    for (String name : changed.keySet().stream().sorted(reverseOrder()).toList()) {
      Files.delete(site.path(name));
    }
    SortedMap<String, String> missing = new TreeMap<>(inputs);
    missing.entrySet().removeAll(inputs(site).entrySet());
    for (Map.Entry<String, String> each : missing.entrySet()) {
      if (each.getKey().endsWith("/")) {
        Files.createDirectories(site.path(each.getKey()));
      } else {
        site.write(each.getKey(), each.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }
}
