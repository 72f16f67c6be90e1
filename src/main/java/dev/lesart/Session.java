package dev.lesart;

import dev.lesart.bake.Output;
import dev.lesart.model.Problem;
import dev.lesart.read.Digest;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Builds a site again and again, as its files change. For one thread at a time. */
public final class Session {
  private final SiteFolder folder;
  private final Output output;
  private SortedMap<String, String> before = new TreeMap<>();

  public Session(SiteFolder folder, Output output) {
    this.folder = folder;
    this.output = output;
  }

  /**
   * What a build has come to.
   *
   * @param problems all that the site has; where one is an error, nothing has changed
   * @param changed paths in the output, such as {@code de/deir-al-sor/index.html}, of what was
   *     written or deleted
   */
  public record Outcome(NavigableSet<Problem> problems, NavigableSet<String> changed) {}

  /** Builds the site from its files as they are now. */
  public Outcome build() throws IOException {
    NavigableSet<Problem> problems = new Build(folder, output).build();
    SortedMap<String, String> after = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output.path())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        after.put(
            output.path().relativize(file).toString().replace('\\', '/'),
            Digest.hex(Files.readAllBytes(file), 8));
      }
    }
    NavigableSet<String> changed = new TreeSet<>();
    after.forEach(
        (name, digest) -> {
          if (!digest.equals(before.get(name))) {
            changed.add(name);
          }
        });
    before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(changed::add);
    before = after;
    return new Outcome(problems, changed);
  }
}
