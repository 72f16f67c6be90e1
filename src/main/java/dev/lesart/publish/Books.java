package dev.lesart.publish;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.BuiltIn;
import dev.lesart.read.Failures;
import dev.lesart.read.SiteFolder;
import dev.lesart.render.Page;
import dev.lesart.render.TemplateProblem;
import dev.lesart.render.Templates;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Makes the books of a site, beside the baking of its pages: the template's part where it is asked
 * to, the rest on threads of its own.
 */
public final class Books implements AutoCloseable {
  private static final String STYLE = "book/" + Book.STYLE;

  /** So few wait that what they are made of takes up no memory worth naming. */
  private static final int WAITING = 4;

  private final Templates templates;
  private final String style;
  private final Path destination;
  private final Runnable covers;
  private final NavigableSet<Problem> problems = new TreeSet<>();
  private final List<Future<?>> making = Collections.synchronizedList(new ArrayList<>());
  private final ThreadPoolExecutor threads;

  private Books(Templates templates, String style, Path destination, Runnable covers) {
    this.templates = templates;
    this.style = style;
    this.destination = destination;
    this.covers = covers;
    int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "books");
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /**
   * Begins.
   *
   * @param destination the baked site
   * @param covers waits until the pictures that serve as covers are in it
   */
  public static Books of(
      SiteFolder folder,
      Templates templates,
      Path destination,
      Runnable covers,
      Consumer<Problem> problems) {
    Path own = folder.resolve("assets/" + STYLE);
    String style = Files.exists(own) ? folder.text(own, problems).orElse("") : BuiltIn.asset(STYLE);
    return new Books(templates, style, destination, covers);
  }

  /** Makes a page of kind book one. Several threads may ask at the same time. */
  public void add(Page page) {
    if (!SiteFolder.canName(page.uri())) {
      // The page beside it, below the same folder, says so.
      return;
    }
    StringWriter html = new StringWriter();
    try {
      templates.render("book.ftlh", page, Map.of(), html);
    } catch (TemplateProblem failed) {
      add(failed.problem());
      return;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    making.add(threads.submit(() -> make(page, html.toString())));
  }

  private void make(Page page, String html) {
    Book book = new Book(page, html);
    covers.run();
    Path path = destination.resolve(page.uri());
    try {
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      EpubFile.write(path, book.files(style, cover(page)));
    } catch (IOException failed) {
      add(
          Problem.error(
              Place.of("output/" + page.uri()),
              "book cannot be written",
              Failures.reason(failed),
              "Check the space on the disk, and that the slug is not too long."));
    }
  }

  private byte[] cover(Page page) throws IOException {
    String name = ((Page.Book) page.content()).cover();
    Path path = destination.resolve(name);
    return name.isEmpty() || !Files.exists(path) ? new byte[0] : Files.readAllBytes(path);
  }

  private void add(Problem problem) {
    synchronized (problems) {
      problems.add(problem);
    }
  }

  /** Waits for the last book; what went wrong is a problem then. */
  public void finish(Consumer<Problem> reader) {
    try {
      for (Future<?> book : List.copyOf(making)) {
        book.get();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
    problems.forEach(reader);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
