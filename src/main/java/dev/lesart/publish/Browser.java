package dev.lesart.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium of this machine, which prints pages. Nothing is downloaded. */
public final class Browser {
  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "chrome.exe",
          "msedge.exe");

  private static final List<String> USUAL =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

  /** A page takes two or three seconds. */
  private static final long SECONDS = 120;

  private final Path program;

  private Browser(Path program) {
    this.program = program;
  }

  /**
   * The browser to print with.
   *
   * @param named its path; "" for the first one on the PATH or where they usually are
   */
  public static Optional<Browser> find(String named) {
    Stream<Path> candidates =
        named.isEmpty()
            ? Stream.concat(onPath(), USUAL.stream().map(Path::of))
            : Stream.of(Path.of(named));
    return candidates
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .map(Browser::new);
  }

  private static Stream<Path> onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(Pattern.quote(System.getProperty("path.separator")), -1))
        .filter(Predicate.not(String::isBlank))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
  }

  /** Prints a page that is one file; says what went wrong, if anything did. */
  public Optional<String> print(Path page, Path pdf) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("lesart-browser");
    try {
      Process process =
          new ProcessBuilder(command(page, pdf, profile))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          return Optional.of("It has not come to an end within " + SECONDS + " seconds.");
        }
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      return Files.exists(pdf)
          ? Optional.empty()
          : Optional.of("It ended with " + process.exitValue() + " and has written nothing.");
    } finally {
      delete(profile);
    }
  }

  private List<String> command(Path page, Path pdf, Path profile) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.add("--headless");
    if (System.getProperty("user.name", "").equals("root")) {
      // Its sandbox refuses to run for root, as whom containers often run.
      command.add("--no-sandbox");
    }
    command.addAll(
        List.of(
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--user-data-dir=" + profile,
            "--no-pdf-header-footer",
            "--export-tagged-pdf",
            "--generate-pdf-document-outline",
            "--print-to-pdf=" + pdf.toAbsolutePath(),
            page.toUri().toString()));
    return command;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      // The system empties this folder by and by.
    }
  }
}
