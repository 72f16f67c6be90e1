package dev.lesart.bake;

import dev.lesart.read.Digest;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.Workers;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder as they were at some time.
 *
 * @param files by their path, with forward slashes
 * @param taken when they were looked at, in nanoseconds since 1970
 */
public record Snapshot(Map<String, Stamp> files, long taken) {
  /** Of no files, at no time. */
  public static final Snapshot NONE = new Snapshot(Map.of(), 0);

  /** A file that was changed this shortly before it was looked at may have been changed again. */
  private static final long UNSURE = TimeUnit.MILLISECONDS.toNanos(20);

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /**
   * By what a file is known to be the same.
   *
   * @param modified in nanoseconds since 1970
   * @param digest of its content, 0 where it was not read
   */
  public record Stamp(long size, long modified, long digest) {
    static final Stamp NONE = new Stamp(-1, -1, 0);

    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(
          attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), 0);
    }

    /** Whether size and time are the same. */
    boolean isSame(Stamp other) {
      return size == other.size && modified == other.modified;
    }

    /** Whether size and time are the same after a stay in an archive that keeps whole seconds. */
    boolean isLike(Stamp before) {
      return size == before.size
          && (modified == before.modified || modified == before.modified / SECOND * SECOND);
    }
  }

  /** What a site is made from. */
  public static Snapshot of(SiteFolder site) throws IOException {
    long now = now();
    Map<String, Stamp> files = new HashMap<>();
    for (String name : SiteFolder.PARTS) {
      files.putAll(below(site.resolve(name), name + "/"));
    }
    Path properties = site.resolve("jbake.properties");
    if (Files.exists(properties)) {
      files.put(
          "jbake.properties",
          Stamp.of(Files.readAttributes(properties, BasicFileAttributes.class)));
    }
    return new Snapshot(files, now);
  }

  /** What lies in a folder, but for what is hidden at its top. */
  public static Snapshot of(Path folder) throws IOException {
    long now = now();
    return new Snapshot(below(folder, ""), now);
  }

  /** The same after some files of the folder have come, changed or gone, and no others. */
  public Snapshot with(Path folder, Set<String> changed) throws IOException {
    long taken = now();
    Map<String, Stamp> now = new HashMap<>(files);
    for (String name : changed) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        now.put(name, Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
      } else {
        now.remove(name);
      }
    }
    return new Snapshot(now, taken);
  }

  /**
   * The same after something has happened to some paths; empty where folders are among them.
   *
   * @param paths within the folder
   */
  public Optional<Snapshot> after(Path folder, Set<String> paths) throws IOException {
    for (String path : paths) {
      boolean file = files.containsKey(path) || Files.isRegularFile(folder.resolve(path));
      if (!file && (Files.exists(folder.resolve(path)) || isAbove(path))) {
        return Optional.empty();
      }
    }
    return Optional.of(with(folder, paths));
  }

  private boolean isAbove(String path) {
    return files.keySet().stream().anyMatch(name -> name.startsWith(path + "/"));
  }

  private static long now() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
  }

  private static Map<String, Stamp> below(Path folder, String prefix) throws IOException {
    Map<String, Stamp> files = new HashMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    int start = folder.toString().length() + 1;
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            return isLeftOut(below) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            put(file, attributes.isSymbolicLink() ? target(file) : Stamp.of(attributes));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) {
            // Whoever reads it says so.
            put(file, Stamp.NONE);
            return FileVisitResult.CONTINUE;
          }

          private void put(Path file, Stamp stamp) {
            if (!isLeftOut(file)) {
              files.put(prefix + file.toString().substring(start).replace('\\', '/'), stamp);
            }
          }

          private boolean isLeftOut(Path path) {
            return prefix.isEmpty()
                && folder.equals(path.getParent())
                && path.getFileName().toString().startsWith(".");
          }
        });
    return files;
  }

  /** The stamp of the file that a link leads to; what it links to otherwise is not read. */
  private static Stamp target(Path link) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(link, BasicFileAttributes.class);
      return attributes.isRegularFile() ? Stamp.of(attributes) : Stamp.NONE;
    } catch (IOException broken) {
      return Stamp.NONE;
    }
  }

  /**
   * The same with the digests of all files, for a time when they have other stamps: in another
   * working copy, or after a change was taken back.
   *
   * @param before files that are like those have their digests
   */
  public Snapshot digested(Path folder, Snapshot before) {
    List<Map.Entry<String, Stamp>> entries = List.copyOf(files.entrySet());
    List<Stamp> stamps =
        Workers.map(
            entries,
            each ->
                digested(
                    folder.resolve(each.getKey()),
                    each.getValue(),
                    before.files.get(each.getKey())));
    Map<String, Stamp> digested = new HashMap<>();
    for (int i = 0; i < stamps.size(); i++) {
      digested.put(entries.get(i).getKey(), stamps.get(i));
    }
    return new Snapshot(digested, taken);
  }

  private Stamp digested(Path file, Stamp stamp, @Nullable Stamp before) {
    if (before != null && before.digest != 0 && before.isSame(stamp)) {
      return before;
    }
    // What may have changed since it was looked at is not what the site was made from.
    return stamp.digest == 0 && stamp.modified < taken - UNSURE && stamp.isSame(now(file))
        ? new Stamp(stamp.size, stamp.modified, digest(file))
        : stamp;
  }

  private static Stamp now(Path file) {
    try {
      return Stamp.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException gone) {
      return Stamp.NONE;
    }
  }

  /** Of the file's content; 0 where it cannot be read. */
  private static long digest(Path file) {
    try {
      return Digest.number(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /** Whether each file is as it was, as far as one can tell without a look into it. */
  public boolean isLike(Snapshot before) {
    for (Map.Entry<String, Stamp> file : files.entrySet()) {
      Stamp was = before.files.get(file.getKey());
      if (was == null || !file.getValue().isLike(was)) {
        return false;
      }
    }
    return files.size() == before.files.size();
  }

  /**
   * The paths of files that are, or may be, others than before; also of those that are gone.
   *
   * @param folder where the files lie
   * @param among only these may be; null where any may
   */
  public Set<String> changed(Path folder, Snapshot before, @Nullable Set<String> among) {
    Set<String> changed = new TreeSet<>();
    if (among != null) {
      changed.addAll(among);
      changed.removeIf(name -> !files.containsKey(name) && !before.files.containsKey(name));
      return changed;
    }
    files.forEach(
        (name, stamp) -> {
          Stamp was = before.files.get(name);
          boolean sure =
              was != null && was.isSame(stamp) && stamp.modified() <= before.taken - UNSURE;
          if (!sure
              && (was == null
                  || was.digest == 0
                  || was.size != stamp.size
                  || was.digest != digest(folder.resolve(name)))) {
            changed.add(name);
          }
        });
    before.files.keySet().stream().filter(name -> !files.containsKey(name)).forEach(changed::add);
    return changed;
  }
}
