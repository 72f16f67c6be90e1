package dev.lesart.publish;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Failures;
import dev.lesart.render.Address;
import dev.lesart.render.Page;
import dev.lesart.render.Page.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Each explainer as a PDF, printed from the page that is one file. */
public final class Pdfs {
  private static final int AT_ONCE = 2;

  private final @Nullable Browser browser;

  /** Pages as one file, and what is printed of them: paths in the output. */
  private final SortedMap<String, String> printed =
      Collections.synchronizedSortedMap(new TreeMap<>());

  private Pdfs(@Nullable Browser browser) {
    this.browser = browser;
  }

  /**
   * What there is to print; without a browser nothing, which is a problem where it is asked for.
   *
   * @param named the browser's path, "" for the one that is found
   */
  public static Pdfs of(boolean wanted, String named, Consumer<Problem> problems) {
    Optional<Browser> browser = wanted ? Browser.find(named) : Optional.empty();
    if (wanted && browser.isEmpty()) {
      problems.accept(
          Problem.warning(
              Place.of("output"),
              "no PDF files",
              named.isEmpty()
                  ? "They are printed by Chromium or Chrome, and none is found on this machine."
                  : named + " is no program that can be run.",
              "Install Chromium, or say where it is: --browser PATH."));
    }
    return new Pdfs(browser.orElse(null));
  }

  /** The page with a link to its PDF, where it gets one. */
  public Page linked(Page page) {
    for (Download download : page.frame().downloads()) {
      if (browser != null && page.kind().equals("explainer") && download.kind().equals("html")) {
        String folder = page.uri().substring(0, page.uri().lastIndexOf('/') + 1);
        String name = download.savedAs().replaceFirst("\\.html$", ".pdf");
        printed.put(folder + download.href(), folder + name);
        List<Download> downloads = new ArrayList<>(page.frame().downloads());
        downloads.add(new Download("pdf", Address.url(name), name));
        return new Page(page.uri(), page.kind(), page.frame().with(downloads), page.content());
      }
    }
    return page;
  }

  /**
   * Prints them; those of pages that are as they were are kept.
   *
   * @param output the baked site
   * @param last the output of the last bake, if there was one
   */
  public void print(Path output, Path last, Consumer<Problem> problems) {
    if (browser == null) {
      return;
    }
    List<Callable<Optional<Problem>>> tasks = new ArrayList<>();
    printed.forEach((page, pdf) -> tasks.add(() -> print(browser, output, last, page, pdf)));
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (var task : workers.invokeAll(tasks)) {
        task.get().ifPresent(problems);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    } finally {
      workers.shutdownNow();
    }
  }

  private static Optional<Problem> print(
      Browser browser, Path output, Path last, String page, String pdf)
      throws InterruptedException {
    Path before = last.resolve(page);
    try {
      if (Files.exists(last.resolve(pdf))
          && Files.exists(before)
          && Files.mismatch(before, output.resolve(page)) < 0) {
        Files.copy(last.resolve(pdf), output.resolve(pdf), StandardCopyOption.REPLACE_EXISTING);
        return Optional.empty();
      }
      return browser
          .print(output.resolve(page), output.resolve(pdf))
          .map(reason -> unprinted(pdf, reason));
    } catch (IOException failed) {
      return Optional.of(unprinted(pdf, Failures.reason(failed)));
    }
  }

  private static Problem unprinted(String pdf, String reason) {
    return Problem.error(
        Place.of("output/" + pdf),
        "page cannot be printed",
        "The browser did not print it. " + reason,
        "Try another browser, --browser PATH, or build without --pdf.");
  }
}
