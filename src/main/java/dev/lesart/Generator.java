package dev.lesart;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** What makes a site: this program, as it is now. */
final class Generator {
  private Generator() {}

  /** Another text for any other program, or another version of Java. */
  static String key() {
    String java = System.getProperty("java.runtime.version", "");
    try {
      Path code =
          Path.of(Generator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return java + " " + (Files.isDirectory(code) ? classes(code) : stamp(code));
    } catch (IOException | URISyntaxException unknown) {
      // Then nothing that was remembered is of any use.
      return java + " " + System.nanoTime();
    }
  }

  private static String classes(Path folder) throws IOException {
    long[] sum = new long[1];
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        sum[0] = sum[0] * 31 + (file + " " + stamp(file)).hashCode();
      }
    }
    return Long.toString(sum[0]);
  }

  private static String stamp(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.size() + " " + attributes.lastModifiedTime();
  }
}
