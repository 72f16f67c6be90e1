package dev.lesart;

import dev.lesart.read.Digest;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What makes a site: this program, as it is now. */
final class Generator {
  private static final String KEY = found();

  private Generator() {}

  /** Another text for any other program, or another version of Java or of a library. */
  static String key() {
    return KEY;
  }

  private static String found() {
    String java = System.getProperty("java.runtime.version", "");
    try {
      Path code =
          Path.of(Generator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return java + " " + (Files.isDirectory(code) ? classes(code) : jar(code));
    } catch (IOException | URISyntaxException unknown) {
      // Then nothing that was remembered is of any use.
      return java + " " + System.nanoTime();
    }
  }

  /** By the checksums that the archive holds of its files anyway. */
  private static String jar(Path file) throws IOException {
    long sum = 0;
    try (ZipFile jar = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.getName().startsWith("META-INF/")) {
          sum = sum * 31 + entry.getCrc();
        }
      }
    }
    return Long.toHexString(sum);
  }

  private static String classes(Path folder) throws IOException {
    long sum = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        sum = sum * 31 + Digest.number(Files.readAllBytes(file));
      }
    }
    // Names of libraries tell their versions.
    for (String library : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      sum = sum * 31 + library.substring(library.lastIndexOf(File.separatorChar) + 1).hashCode();
    }
    return Long.toHexString(sum);
  }
}
