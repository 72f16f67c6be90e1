package dev.lesart.read;

import dev.lesart.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The assets that pages ask for. Each is published under a name that tells its content apart from
 * any other ({@code style.css} as {@code style.1a2b3c4d.css}), so that a browser that has it never
 * asks for it again. Nobody asks for a file whose name has to stay. Pages may ask at the same time.
 */
public final class Assets {
  /** Bytes of the digest in a name. */
  private static final int DIGEST = 4;

  /** Hidden files are no assets, and there is no way up. */
  private static final Pattern NAME =
      Pattern.compile("((?:[^./\\\\][^/\\\\]*/)*[^./\\\\][^/\\\\]*)(\\.[A-Za-z0-9]+)");

  private final SiteFolder folder;
  private final Consumer<Problem> problems;
  private final NavigableMap<String, String> paths = new TreeMap<>();
  private final NavigableMap<String, byte[]> contents = new TreeMap<>();

  public Assets(SiteFolder folder, Consumer<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Where an asset is published, from the root of the output; empty if there is none, or it cannot
   * be read, which is a problem.
   *
   * @param name its path in {@code assets/}
   */
  public synchronized Optional<String> path(String name) {
    Matcher parts = NAME.matcher(name);
    if (!paths.containsKey(name) && parts.matches()) {
      Optional<byte[]> content = content(name);
      content.ifPresent(
          bytes -> {
            paths.put(name, parts.group(1) + "." + Digest.hex(bytes, DIGEST) + parts.group(2));
            contents.put(name, bytes);
          });
    }
    return Optional.ofNullable(paths.get(name));
  }

  private Optional<byte[]> content(String name) {
    Path file = folder.resolve("assets/" + name);
    return Files.exists(file) ? folder.bytes(file, problems) : BuiltIn.content(name);
  }

  /** Where an asset lies in the output: under its own name if no page asked for it. */
  public String place(String name) {
    return paths.getOrDefault(name, name);
  }

  /** Where those that were asked for are published. */
  public NavigableSet<String> paths() {
    return new TreeSet<>(paths.values());
  }

  /** Writes those that were asked for, in place of their copies under the names that they had. */
  public void write(Path destination) throws IOException {
    for (Map.Entry<String, String> each : paths.entrySet()) {
      Files.deleteIfExists(destination.resolve(each.getKey()));
      Path file = destination.resolve(each.getValue());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, contents.getOrDefault(each.getKey(), new byte[0]));
    }
  }
}
