package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.Build;
import dev.lesart.bake.Output;
import dev.lesart.model.Problem;
import dev.lesart.read.SiteFolder;
import dev.lesart.serve.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shipped site, baked into a temporary folder and served. */
final class BakedSite implements AutoCloseable {
  private static final Pattern KIND = Pattern.compile("<body class=\"(\\w+)");

  private final Path folder;
  private final Server server;
  private final List<BakedPage> pages;

  private BakedSite(Path folder, Server server, List<BakedPage> pages) {
    this.folder = folder;
    this.server = server;
    this.pages = pages;
  }

  static BakedSite bake() throws IOException {
    Path folder = Files.createTempDirectory("lesart-baked");
    Set<Problem> problems = new Build(new SiteFolder(Path.of("")), new Output(folder)).build();
    assertThat(problems).as("problems of the shipped site").isEmpty();
    List<Problem> unserved = new ArrayList<>();
    Server server =
        Server.start(folder, 0, unserved::add)
            .orElseThrow(() -> new IllegalStateException(unserved.toString()));
    return new BakedSite(folder, server, pages(folder));
  }

  /** What a host's visitors read; the same pages as one file are {@link #offline}. */
  private static List<BakedPage> pages(Path folder) throws IOException {
    List<BakedPage> pages = new ArrayList<>();
    for (Path file : files(folder, ".html")) {
      if (file.endsWith("offline.html")) {
        continue;
      }
      Matcher kind = KIND.matcher(Files.readString(file));
      assertThat(kind.find()).as("a kind on the body of " + file).isTrue();
      Path path = folder.relativize(file);
      String edition = path.getNameCount() == 1 ? "" : path.getName(0).toString();
      pages.add(new BakedPage(path.toString().replace('\\', '/'), edition, kind.group(1)));
    }
    return List.copyOf(pages);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** The files whose names end so, sorted. */
  List<Path> files(String ending) throws IOException {
    return files(folder, ending);
  }

  Path folder() {
    return folder;
  }

  Path file(BakedPage page) {
    return folder.resolve(page.path());
  }

  /** Where an asset lies that pages ask for by this name. */
  Path asset(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    Pattern published =
        Pattern.compile(
            Pattern.quote(name.substring(0, dot))
                + "\\.[0-9a-f]{8}"
                + Pattern.quote(name.substring(dot)));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> published.matcher(file.getFileName().toString()).matches())
          .reduce(
              (a, b) -> {
                throw new IllegalStateException(a + " and " + b);
              })
          .orElseThrow(() -> new IllegalStateException("no " + name));
    }
  }

  /** Where the site is served, ending in a slash. */
  String origin() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  List<BakedPage> pages() {
    return pages;
  }

  /** A page as one file. */
  static BakedPage offline(BakedPage page) {
    return new BakedPage(
        page.path().replace("index.html", "offline.html"), page.edition(), page.kind());
  }

  /** The first page of this kind in this edition. */
  BakedPage page(String edition, String kind) {
    return pages.stream()
        .filter(page -> page.edition().equals(edition) && page.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + kind + " in " + edition));
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
