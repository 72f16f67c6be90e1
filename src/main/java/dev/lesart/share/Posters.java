package dev.lesart.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts posters into the output, on a thread beside the bake: what the last bake drew is copied,
 * Java's drawing starts only where there is something new.
 */
public final class Posters {
  private final Thread thread;
  private @Nullable Throwable failure;

  private Posters(List<Poster> posters, Path last, Path output) {
    thread = new Thread(() -> run(posters, last, output), "posters");
    thread.setDaemon(true);
  }

  /**
   * Starts.
   *
   * @param last the output of the last bake, if there was one
   */
  public static Posters start(List<Poster> posters, Path last, Path output) {
    System.setProperty("java.awt.headless", "true");
    Posters started = new Posters(posters, last, output);
    started.thread.start();
    return started;
  }

  /** Waits until all are there; why they are not, where Java cannot draw here. */
  public Optional<String> join() {
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(failure).map(Posters::reason);
  }

  /** The innermost cause says most. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? "no more than that" : cause.getMessage();
  }

  private void run(List<Poster> posters, Path last, Path output) {
    try {
      List<Poster> changed = new ArrayList<>();
      for (Poster poster : posters) {
        Path before = last.resolve(poster.path());
        if (Png.hasKey(before, poster.key())) {
          Files.copy(before, place(poster, output));
        } else {
          changed.add(poster);
        }
      }
      if (!changed.isEmpty()) {
        Painter painter = new Painter();
        for (Poster poster : changed) {
          Files.write(place(poster, output), Png.write(painter.paint(poster), poster.key()));
        }
      }
    } catch (InvalidPathException beyondTheLocale) {
      // The page of the same name is a problem already.
    } catch (IOException | RuntimeException | LinkageError | InternalError failed) {
      // Without fonts or their libraries, Java's drawing fails in any of these ways.
      failure = failed;
    }
  }

  private static Path place(Poster poster, Path output) throws IOException {
    Path file = output.resolve(poster.path());
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return file;
  }
}
