package dev.lesart.bake;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Failures;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the baked site. A bake fills a hidden folder inside it; what has changed takes the
 * place of the old by renaming when all of it has succeeded. The folder itself stays, whoever
 * serves it.
 */
public final class Output {
  private static final String STAGING = ".staging";
  private static final String OLD = ".old";

  /** Says that what lies here was baked, and may be replaced. */
  private static final String MARK = ".lesart";

  private final Path folder;

  public Output(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  public Path path() {
    return folder;
  }

  /** Begins a bake; empty where the folder cannot take it, which is a problem. */
  public Optional<Staging> staging(SiteFolder site, Consumer<Problem> problems) {
    String name = folder.startsWith(site.path()) ? site.name(folder) : folder.toString();
    name = name.isEmpty() ? "." : name;
    if (site.path().startsWith(folder) || isSource(site, folder)) {
      problems.accept(
          Problem.error(
              Place.of(name),
              "output folder holds the site's sources",
              "What is baked replaces what lies in the output folder.",
              "Choose another folder with --output."));
      return Optional.empty();
    }
    try {
      if (isForeign()) {
        problems.accept(
            Problem.error(
                Place.of(name),
                "output folder holds other files",
                "What is baked replaces what lies in the output folder, and these files were not"
                    + " baked by Lesart.",
                "Choose an empty folder with --output, or empty this one."));
        return Optional.empty();
      }
      boolean created = !Files.exists(folder);
      Files.createDirectories(folder);
      delete(folder.resolve(STAGING));
      Files.createDirectory(folder.resolve(STAGING));
      return Optional.of(new Staging(name, created));
    } catch (IOException failed) {
      problems.accept(unwritable(name, failed));
      return Optional.empty();
    }
  }

  private static boolean isSource(SiteFolder site, Path folder) {
    return SiteFolder.PARTS.stream().map(site::resolve).anyMatch(folder::startsWith);
  }

  private boolean isForeign() throws IOException {
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve(MARK))) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(entry -> !isHidden(entry));
    }
  }

  private static boolean isHidden(Path entry) {
    return entry.getFileName().toString().startsWith(".");
  }

  /** The problem of an output folder that cannot be written. */
  public Problem unwritable(SiteFolder site, IOException failed) {
    return unwritable(
        folder.startsWith(site.path()) ? site.name(folder) : folder.toString(), failed);
  }

  private static Problem unwritable(String name, IOException failed) {
    return Problem.error(
        Place.of(name),
        "output folder cannot be written",
        Failures.reason(failed),
        "Check that it is a folder, its permissions and the space on the disk.");
  }

  /** Deletes a folder and all that is in it, if it is there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failed)
              throws IOException {
            Files.delete(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The site while it is being baked. Closing it removes what was not published. */
  public final class Staging implements AutoCloseable {
    private final String name;
    private boolean empty;

    /**
     * @param empty whether the output folder was made for this bake, and goes if it fails
     */
    Staging(String name, boolean empty) {
      this.name = name;
      this.empty = empty;
    }

    public Path path() {
      return folder.resolve(STAGING);
    }

    /** Removes what has been baked so far. */
    public void clear() throws IOException {
      delete(path());
      Files.createDirectory(path());
    }

    /**
     * Publishes the pages that have been baked so far, but keeps them here, too, for what is still
     * to be made.
     *
     * @return paths of what has changed
     */
    public NavigableSet<String> show() throws IOException {
      NavigableSet<String> changed = new TreeSet<>();
      Path draft = folder.resolve(OLD);
      for (String name : Snapshot.of(path()).files().keySet()) {
        Path file = path().resolve(name);
        Path target = folder.resolve(name);
        // Of other files, perhaps not all is there yet.
        if (name.endsWith(".html")
            && (!Files.exists(target) || Files.mismatch(file, target) >= 0)) {
          Files.createDirectories(target.getParent());
          Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
          Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
          changed.add(name);
        }
      }
      return changed;
    }

    /**
     * Puts the baked site in the place of the old one; the old one stays where that fails. What has
     * not changed stays as it is, with the time of its last change.
     *
     * @param whole whether what was not baked goes
     * @return paths of what was written or deleted, with forward slashes; empty after a problem
     */
    public NavigableSet<String> publish(boolean whole, Consumer<Problem> problems) {
      Exchange exchange = new Exchange(folder, path(), folder.resolve(OLD));
      try {
        delete(folder.resolve(OLD));
        NavigableSet<String> changed = exchange.run(whole);
        if (!Files.exists(folder.resolve(MARK))) {
          Files.createFile(folder.resolve(MARK));
        }
        delete(folder.resolve(OLD));
        empty = false;
        return changed;
      } catch (IOException failed) {
        problems.accept(unwritable(name, failed));
        exchange.undo();
        return new TreeSet<>();
      }
    }

    @Override
    public void close() {
      try {
        delete(path());
        if (empty) {
          Files.delete(folder);
        }
      } catch (IOException left) {
        // Hidden, and removed by the next bake.
      }
    }
  }
}
