package dev.lesart.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The browser that the tests share: the one {@code -Dbrowser=PATH} names, else one on the PATH,
 * else Playwright's own where it is installed. Nothing is downloaded.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the browser; empty where there is none. */
  static Optional<Chromium> start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Optional<Path> program =
        named()
            .or(Chromium::onPath)
            .or(() -> Optional.of(Path.of(playwright.chromium().executablePath())))
            .filter(Files::isExecutable);
    if (program.isEmpty()) {
      playwright.close();
      return Optional.empty();
    }
    LaunchOptions options =
        new LaunchOptions().setExecutablePath(program.get()).setArgs(arguments());
    return Optional.of(new Chromium(playwright, playwright.chromium().launch(options)));
  }

  Browser browser() {
    return browser;
  }

  private static Optional<Path> named() {
    return Optional.of(System.getProperty("browser", ""))
        .filter(Predicate.not(String::isBlank))
        .map(Path::of);
  }

  private static Optional<Path> onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(Pattern.quote(System.getProperty("path.separator"))))
        .filter(Predicate.not(String::isBlank))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"));
    if ("root".equals(System.getProperty("user.name"))) {
      // Chromium's sandbox refuses to run for root, as whom containers often run.
      arguments.add("--no-sandbox");
    }
    return arguments;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
