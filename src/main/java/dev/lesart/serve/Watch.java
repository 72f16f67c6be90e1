package dev.lesart.serve;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Failures;
import dev.lesart.read.SiteFolder;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says which files of a site change. */
final class Watch implements AutoCloseable {
  private static final String CONFIGURATION = "jbake.properties";

  private final Path site;
  private final Consumer<Optional<String>> changed;
  private volatile @Nullable DirectoryWatcher watcher;

  /** Whether changes may have been lost, so that everything is to be watched anew. */
  private volatile boolean broken;

  /**
   * @param changed told the path within the site, or nothing where anything may have changed; by a
   *     thread of its own; must return at once
   */
  Watch(Path site, Consumer<Optional<String>> changed) {
    this.site = site.toAbsolutePath().normalize();
    this.changed = changed;
  }

  /** Watches from now on, where it does not yet; what hinders it is a problem. */
  Optional<Problem> ensure() {
    if (watcher != null && !broken) {
      return Optional.empty();
    }
    close();
    broken = false;
    try {
      DirectoryWatcher next =
          DirectoryWatcher.builder()
              .path(site)
              .fileHashing(false)
              .fileTreeVisitor(this::visit)
              .listener(new Listener())
              .build();
      watcher = next;
      // When it comes back, every folder is watched.
      next.watchAsync(task -> run(() -> end(task, next))).getNow(null);
      return Optional.empty();
    } catch (IOException failed) {
      return Optional.of(blind(failed));
    } catch (CompletionException failed) {
      close();
      Throwable reason =
          failed.getCause() instanceof UncheckedIOException io ? io.getCause() : null;
      return Optional.of(blind(reason instanceof IOException io ? io : new IOException(failed)));
    }
  }

  private static void run(Runnable task) {
    Thread thread = new Thread(task, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Watches to the end, which should only come when it is closed. */
  private void end(Runnable watching, DirectoryWatcher ended) {
    watching.run();
    if (watcher == ended) {
      broken = true;
      changed.accept(Optional.empty());
    }
  }

  private static Problem blind(IOException failed) {
    return Problem.warning(
        Place.of("serve"),
        "cannot watch the site's files",
        Failures.reason(failed) + " Pages do not follow what is edited.",
        "On Linux, raise fs.inotify.max_user_watches and fs.inotify.max_user_instances, then start"
            + " serve again.");
  }

  private final class Listener implements DirectoryChangeListener {
    @Override
    public void onEvent(DirectoryChangeEvent event) {
      if (event.eventType() == EventType.OVERFLOW) {
        broken = true;
      }
      if (broken) {
        changed.accept(Optional.empty());
      } else if (concerns(event.path())) {
        changed.accept(Optional.of(site.relativize(event.path()).toString().replace('\\', '/')));
      }
    }

    @Override
    public void onException(Exception failed) {
      broken = true;
      changed.accept(Optional.empty());
    }
  }

  /** Whether a build may read it: hidden files are an editor's, or records of translations. */
  boolean concerns(Path path) {
    Path name = site.relativize(path);
    if (name.toString().equals(CONFIGURATION)) {
      return true;
    }
    for (Path part : name) {
      if (part.toString().startsWith(".") && !part.toString().equals(".units")) {
        return false;
      }
    }
    return SiteFolder.PARTS.contains(name.getName(0).toString());
  }

  /** As the library's own visitor, but below the site's folder only what concerns it. */
  private void visit(Path start, FileTreeVisitor.Callback folder, FileTreeVisitor.Callback file)
      throws IOException {
    if (!start.equals(site) && !concerns(start)) {
      return;
    }
    if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
      file.call(start);
      return;
    }
    List<Path> entries = new ArrayList<>();
    try {
      // Watched before it is read: nothing comes in between.
      folder.call(start);
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(start)) {
        stream.forEach(entries::add);
      }
    } catch (NoSuchFileException | NotDirectoryException | DirectoryIteratorException gone) {
      return;
    }
    for (Path entry : entries) {
      visit(entry, folder, file);
    }
  }

  @Override
  public void close() {
    DirectoryWatcher closing = watcher;
    watcher = null;
    if (closing != null) {
      try {
        closing.close();
      } catch (IOException failed) {
        // There is nothing to save.
      }
    }
  }
}
