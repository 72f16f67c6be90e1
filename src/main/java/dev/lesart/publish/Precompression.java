package dev.lesart.publish;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code index.html.gz} (RFC 1952) and {@code index.html.br} (RFC 7932) beside {@code
 * index.html}, and the same beside every other text of a baked site, for hosts that send them in
 * its place. Files below 1 KB stay alone, and those that would not get smaller.
 */
public final class Precompression {
  private static final long SMALLEST = 1024;
  private static final int BEST_BROTLI = 11;

  private static final Set<String> TEXTS =
      Set.of(
          "html", "css", "js", "json", "svg", "xml", "txt", "webmanifest", "csv", "geojson", "vtt");

  private Precompression() {}

  /**
   * Writes them.
   *
   * @param folder the baked site, whole
   * @param problems gets a warning where this machine has no Brotli
   */
  public static void write(Path folder, Consumer<Problem> problems) throws IOException {
    write(folder, Brotli4jLoader.getUnavailabilityCause(), problems);
  }

  /**
   * @param noBrotli why there is none, if there is none
   */
  static void write(Path folder, @Nullable Throwable noBrotli, Consumer<Problem> problems)
      throws IOException {
    if (noBrotli != null) {
      problems.accept(
          Problem.warning(
              Place.of("output"),
              "no .br files",
              "Brotli's library cannot be loaded on this machine: " + noBrotli.getMessage(),
              "Leave it, hosts send .gz then; or bake on a 64-bit Linux, macOS or Windows whose"
                  + " folder for temporary files lets programs run."));
    }
    try {
      texts(folder).parallelStream().forEach(file -> compress(file, noBrotli == null));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static List<Path> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Precompression::isText).sorted().toList();
    }
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString();
    return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
  }

  private static void compress(Path file, boolean brotli) {
    try {
      if (Files.size(file) < SMALLEST) {
        return;
      }
      byte[] content = Files.readAllBytes(file);
      write(file, ".gz", gzip(content), content.length);
      if (brotli) {
        write(
            file,
            ".br",
            Encoder.compress(content, Encoder.Parameters.create(BEST_BROTLI)),
            content.length);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A file that the site brings compressed stays as it is. */
  private static void write(Path file, String ending, byte[] compressed, int size)
      throws IOException {
    Path target = file.resolveSibling(file.getFileName() + ending);
    if (compressed.length < size && Files.notExists(target)) {
      Files.write(target, compressed);
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
    try (GZIPOutputStream zip = new BestGzip(bytes)) {
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  /** Java names neither a time nor a system in the header. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
