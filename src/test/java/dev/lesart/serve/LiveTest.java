package dev.lesart.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.bake.Snapshot;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.SiteFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a site is built again, and what pages hear of it. A build here lists all files. */
@Timeout(120)
final class LiveTest {
  private static final String HEAD =
      "<!DOCTYPE html><meta http-equiv=\"Content-Security-Policy\" content=\"%s\"><body>";

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger builds = new AtomicInteger();
  private final List<Problem> found = new ArrayList<>();
  private volatile Snapshot seen = new Snapshot(Map.of(), 0);
  private volatile Runnable during = () -> {};
  @TempDir Path folder;
  private Path site;
  private Live.Served served;

  @BeforeEach
  void start() throws IOException {
    site = Files.createDirectories(folder.resolve("site"));
    write("content/a/index.md", "one");
    served =
        Live.start(
                site,
                site.resolve("output"),
                0,
                (changed, shown) -> build(changed),
                problems -> {},
                found::add)
            .orElseThrow();
    until(() -> builds.get() == 1);
  }

  @AfterEach
  void stop() {
    served.close();
    assertThat(found).isEmpty();
  }

  private Collection<Problem> build(Optional<Set<String>> changed) throws IOException {
    Optional<Snapshot> after =
        changed.isEmpty() ? Optional.empty() : seen.after(site, changed.get());
    seen = after.isPresent() ? after.get() : Snapshot.of(new SiteFolder(site));
    String all = listing();
    during.run();
    Files.writeString(
        site.resolve("output/index.html"), HEAD.formatted("script-src 'self'") + all + "</body>");
    Files.writeString(
        site.resolve("output/offline.html"), HEAD.formatted("script-src 'sha256-x'") + "</body>");
    builds.incrementAndGet();
    return all.contains("wrong")
        ? List.of(Problem.error(new Place("content/a/index.md", 1, 2), "t", "d \"x\"", "f"))
        : List.of();
  }

  private String listing() throws IOException {
    Path content = site.resolve("content");
    try (Stream<Path> files = Files.walk(content)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> content.relativize(file) + "=" + read(file))
          .collect(Collectors.joining("\n"));
    } catch (UncheckedIOException gone) {
      return listing();
    } catch (NoSuchFileException gone) {
      return "nothing";
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "gone";
    }
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(site.resolve(name).getParent());
    Files.writeString(site.resolve(name), text);
  }

  /** Saves as editors do that write another file first. */
  private void save(String name, String text) throws IOException {
    Path hidden = site.resolve(name).resolveSibling(".x~");
    Files.writeString(hidden, text);
    Files.move(hidden, site.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void until(BooleanSupplier done) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time").isLessThan(end);
      pause(5);
    }
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private String url(String path) {
    return "http://127.0.0.1:" + served.server().port() + path;
  }

  private String get(String path) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url(path))).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  @Test
  void a_save_is_built_once() throws IOException {
    save("content/a/index.md", "two");
    until(() -> builds.get() == 2);
    pause(200);
    assertThat(builds).hasValue(2);
    assertThat(get("/")).contains("a/index.md=two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"output/x.html", "target/x", "node_modules/x.js", "content/.a.swp", ".git/index"})
  void what_is_not_of_the_site_is_not_built(String name) throws IOException {
    write(name, "x");
    pause(100);
    write(name, "y");
    pause(100);
    save("content/a/index.md", "two");
    until(() -> get("/").contains("=two"));
    assertThat(builds).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/b/c/d.md",
        "translations/en/a/index.md",
        "translations/en/.units/a/index.md.json",
        "templates/page.ftlh",
        "assets/style.css",
        "jbake.properties"
      })
  void what_was_not_there_before_is_built(String name) throws IOException {
    write(name, "x");
    until(() -> builds.get() > 1);
    pause(100);
    int before = builds.get();
    write(name, "y");
    until(() -> builds.get() > before);
  }

  @Test
  void what_changes_during_a_build_is_built_once_more() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    during =
        () -> {
          begun.countDown();
          try {
            over.await();
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
        };
    save("content/a/index.md", "two");
    begun.await();
    for (int i = 0; i < 20; i++) {
      save("content/a/index.md", "three" + i);
      pause(10);
    }
    during = () -> {};
    over.countDown();
    until(() -> get("/").contains("=three19"));
    pause(100);
    assertThat(builds).hasValue(3);
  }

  /** As when another branch is checked out, again and again. */
  @Test
  void no_change_of_thousands_is_missed() throws IOException {
    Random random = new Random(6);
    for (int i = 0; i < 4000; i++) {
      Path one = site.resolve("content/" + name(random));
      Path other = site.resolve("content/" + name(random));
      try {
        switch (random.nextInt(8)) {
          case 0 -> delete(parent(one));
          case 1 -> Files.deleteIfExists(one);
          case 2 -> Files.move(one, other, StandardCopyOption.REPLACE_EXISTING);
          case 3 -> Files.move(parent(one), parent(other));
          default -> {
            Files.createDirectories(parent(one));
            Files.writeString(one, "text " + i);
          }
        }
      } catch (IOException impossible) {
        // Not there, or in the way: another time.
      }
      if (random.nextInt(500) == 0) {
        pause(random.nextInt(60));
      }
    }
    String last = listing();
    until(() -> get("/").contains(">" + last + "<"));
    int before = builds.get();
    pause(300);
    assertThat(builds).hasValue(before);
    // What was told of the changes is all that has changed.
    assertThat(seen.files()).isEqualTo(Snapshot.of(new SiteFolder(site)).files());
    // Every folder is still watched.
    try (Stream<Path> files = Files.walk(site.resolve("content"))) {
      for (Path folder : files.filter(Files::isDirectory).limit(40).toList()) {
        String mark = "mark " + folder.hashCode();
        Files.writeString(folder.resolve("mark.md"), mark);
        until(() -> get("/").contains(mark));
      }
    }
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int depth = 1 + random.nextInt(3); depth > 0; depth--) {
      name.append("f").append(random.nextInt(5)).append('/');
    }
    return name.append(random.nextInt(6)).append(".md").toString();
  }

  private static Path parent(Path file) {
    return file.resolve("..").normalize();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void the_site_may_go_and_come_back() throws IOException {
    delete(site.resolve("content"));
    until(() -> get("/").contains(">nothing<"));
    write("content/a/index.md", "again");
    until(() -> get("/").contains("=again"));
    save("content/a/index.md", "and again");
    until(() -> get("/").contains("=and again"));
  }

  @Test
  void pages_listen_and_files_do_not() throws IOException {
    assertThat(get("/"))
        .matches(
            "(?s).*<script src=\"/\\.lesart/live\\.js\" data-digest=\"\\w{16}\" data-files=\"\\w{16}\" defer></script></body>");
    assertThat(Files.readString(site.resolve("output/index.html"))).doesNotContain("live.js");
    assertThat(get("/.lesart/live.js")).contains("EventSource");
    assertThat(get("/.lesart/else")).isEmpty();
  }

  @Test
  void a_page_whose_policy_forbids_it_stays_as_it_is() throws IOException {
    assertThat(get("/offline.html"))
        .isEqualTo(Files.readString(site.resolve("output/offline.html")));
  }

  @Test
  void each_build_tells_digest_and_problems() throws Exception {
    HttpResponse<java.io.InputStream> events =
        client.send(
            HttpRequest.newBuilder(URI.create(url("/.lesart/events?%2F"))).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
      String first = next(lines);
      assertThat(first).endsWith("\"problems\":[]}");
      assertThat(get("/")).contains(first.replaceFirst(".*\"digest\":(\"\\w+\").*", "$1"));
      save("content/a/index.md", "wrong");
      String second = next(lines);
      assertThat(second)
          .endsWith(
              "\"problems\":[{\"severity\":\"error\",\"place\":\"content/a/index.md:1:2\","
                  + "\"title\":\"t\",\"detail\":\"d \\\"x\\\"\",\"fix\":\"f\"}]}");
      assertThat(second.substring(0, 40)).isNotEqualTo(first.substring(0, 40));
      save("content/a/index.md", "one");
      assertThat(next(lines)).isEqualTo(first);
    }
  }

  private static String next(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (!line.startsWith("data: ")) {
      line = lines.readLine();
    }
    return line;
  }
}
