package dev.lesart.translate;

import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes files so that at every moment the old text or the new one is there: beside the file first,
 * then in its place.
 */
final class Writing {
  private static final String ENDING = ".lesart.tmp";

  private final SiteFolder folder;
  private final Consumer<String> before;

  Writing(SiteFolder folder) {
    this(folder, path -> {});
  }

  /**
   * @param before told of each file before it is touched, by its path within the site
   */
  Writing(SiteFolder folder, Consumer<String> before) {
    this.folder = folder;
    this.before = before;
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    if (Files.exists(file)) {
      file = file.toRealPath();
    }
    Path parent = Objects.requireNonNull(file.getParent());
    Files.createDirectories(parent);
    Path beside = parent.resolve("." + file.getFileName() + ENDING);
    Files.writeString(beside, text);
    keepPermissions(file, beside);
    before.accept(path);
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException rare) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }

  void delete(String path) throws IOException {
    before.accept(path);
    Files.deleteIfExists(folder.resolve(path));
  }

  /** Removes what a run that was interrupted has left beside the files. */
  void clean(String path) throws IOException {
    Path start = folder.resolve(path);
    if (!Files.isDirectory(start)) {
      return;
    }
    try (Stream<Path> files = Files.walk(start)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.getFileName().toString().endsWith(ENDING)) {
          Files.delete(file);
        }
      }
    }
  }
}
