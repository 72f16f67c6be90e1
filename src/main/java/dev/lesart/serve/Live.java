package dev.lesart.serve;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Serves a site while it is written: builds it again when its files change, and tells pages. */
public final class Live implements AutoCloseable {
  /** So long no file must have changed before a build begins: editors write in several steps. */
  private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(8);

  /** But no build waits longer than this. */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);

  private final Events events = new Events();
  private final Watch watch;
  private final Builder builder;
  private final Consumer<Collection<Problem>> report;
  private final Thread thread = new Thread(this::run, "build");
  private boolean pending = true;

  /** What has changed since the last build began; where it is not sure, anything may have. */
  private Set<String> files = new TreeSet<>();

  private boolean sure;
  private boolean closed;
  private long first;
  private long last;

  private Live(Path site, Builder builder, Consumer<Collection<Problem>> report) {
    this.watch = new Watch(site, this::changed);
    this.builder = builder;
    this.report = report;
  }

  /** Builds the site as it is now. */
  @FunctionalInterface
  public interface Builder {
    /**
     * Builds it.
     *
     * @param changed paths within the site of what has changed; empty where anything may have
     * @param shown told the problems so far when pages can be looked at already
     * @return what is wrong with it
     */
    Collection<Problem> build(Optional<Set<String>> changed, Consumer<Collection<Problem>> shown)
        throws IOException;
  }

  /** A server of pages that follow their files. */
  public record Served(Server server, Live live) implements AutoCloseable {
    @Override
    public void close() {
      live.close();
      server.close();
    }
  }

  /**
   * Starts serving, then builds for the first time; empty where the port cannot be had.
   *
   * @param output what the builder builds
   * @param report told the problems of each build
   * @param problems told what hinders the server
   */
  public static Optional<Served> start(
      Path site,
      Path output,
      int port,
      Builder builder,
      Consumer<Collection<Problem>> report,
      Consumer<Problem> problems) {
    Live live = new Live(site, builder, report);
    try {
      Files.createDirectories(output);
    } catch (IOException failed) {
      // The first build says so.
    }
    Optional<Served> served =
        Server.start(output, port, live.events, problems).map(server -> new Served(server, live));
    served.ifPresent(
        each -> {
          live.thread.setDaemon(true);
          live.thread.start();
        });
    return served;
  }

  private synchronized void changed(Optional<String> file) {
    file.ifPresentOrElse(files::add, () -> sure = false);
    last = System.nanoTime();
    if (!pending) {
      pending = true;
      first = last;
    }
    notifyAll();
  }

  /** Waits for a change, and until files are quiet; false where all is over. */
  private synchronized boolean await() throws InterruptedException {
    while (!pending && !closed) {
      wait();
    }
    long now = System.nanoTime();
    while (!closed && now - last < QUIET && now - first < LONGEST) {
      TimeUnit.NANOSECONDS.timedWait(this, QUIET - (now - last));
      now = System.nanoTime();
    }
    pending = false;
    return !closed;
  }

  private synchronized Optional<Set<String>> taken() {
    Optional<Set<String>> taken = sure ? Optional.of(files) : Optional.empty();
    files = new TreeSet<>();
    sure = true;
    return taken;
  }

  private synchronized void unsure() {
    sure = false;
  }

  private void run() {
    try {
      while (await()) {
        events.begin();
        // What changes from here on leads to another build.
        Optional<Problem> blind = watch.ensure();
        Collection<Problem> problems = build(taken());
        blind.ifPresent(problems::add);
        events.end(problems);
        report.accept(problems);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private Collection<Problem> build(Optional<Set<String>> files) {
    try {
      return new TreeSet<>(builder.build(files, events::end));
    } catch (IOException | RuntimeException failed) {
      unsure();
      // A file that went away while it was read; the next build follows.
      TreeSet<Problem> problems = new TreeSet<>();
      problems.add(
          Problem.error(
              Place.of("serve"),
              "the build broke off",
              failed instanceof IOException reason ? Failures.reason(reason) : failed.toString(),
              "Save a file to try again."));
      return problems;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    watch.close();
    notifyAll();
  }
}
