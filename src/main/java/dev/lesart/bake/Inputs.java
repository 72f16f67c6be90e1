package dev.lesart.bake;

import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * The files of a folder as they were at some time.
 *
 * @param files by their path, with forward slashes
 * @param taken when they were looked at, in nanoseconds since 1970
 */
public record Inputs(Map<String, Stamp> files, long taken) {
  /** A file that was changed this shortly before it was looked at may have been changed again. */
  private static final long UNSURE = TimeUnit.MILLISECONDS.toNanos(20);

  /**
   * By what a file is known to be the same without being read.
   *
   * @param modified in nanoseconds since 1970
   */
  public record Stamp(long size, long modified) {
    static final Stamp NONE = new Stamp(-1, -1);

    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
  }

  /** What a site is made from. */
  public static Inputs of(SiteFolder site) throws IOException {
    long now = now();
    Map<String, Stamp> files = new HashMap<>();
    for (String name : Set.of("content", "translations", "templates", "assets")) {
      files.putAll(below(site.resolve(name), name + "/"));
    }
    Path properties = site.resolve("jbake.properties");
    if (Files.exists(properties)) {
      files.put(
          "jbake.properties",
          Stamp.of(Files.readAttributes(properties, BasicFileAttributes.class)));
    }
    return new Inputs(files, now);
  }

  /** What lies in a folder, but for what is hidden at its top. */
  public static Inputs published(Path folder) throws IOException {
    long now = now();
    Map<String, Stamp> files = new HashMap<>(below(folder, ""));
    files.keySet().removeIf(name -> name.startsWith("."));
    return new Inputs(files, now);
  }

  /** The same after some files of the folder have come, changed or gone. */
  public Inputs with(Path folder, Set<String> changed) throws IOException {
    Map<String, Stamp> now = new HashMap<>(files);
    for (String name : changed) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        now.put(name, Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
      } else {
        now.remove(name);
      }
    }
    return new Inputs(now, taken);
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
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(
                prefix + file.toString().substring(start).replace('\\', '/'),
                attributes.isSymbolicLink() ? target(file) : Stamp.of(attributes));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) {
            // Whoever reads it says so.
            files.put(prefix + file.toString().substring(start).replace('\\', '/'), Stamp.NONE);
            return FileVisitResult.CONTINUE;
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

  /** The paths of files that are, or may be, others than before; also of those that are gone. */
  public Set<String> changed(Inputs before) {
    Set<String> changed = new TreeSet<>();
    files.forEach(
        (name, stamp) -> {
          if (!stamp.equals(before.files.get(name)) || stamp.modified() > before.taken - UNSURE) {
            changed.add(name);
          }
        });
    before.files.keySet().stream().filter(name -> !files.containsKey(name)).forEach(changed::add);
    return changed;
  }
}
