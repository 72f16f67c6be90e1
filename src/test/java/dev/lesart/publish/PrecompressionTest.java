package dev.lesart.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dev.lesart.cases.TestSite;
import dev.lesart.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside texts for hosts that send it in their place. */
final class PrecompressionTest {
  private static final String TEXT = "Die Hilfe kam aus der Luft. ".repeat(100);

  @TempDir Path folder;

  private SortedMap<String, String> site() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    TestSite.empty(folder)
        .write("output/index.html", TEXT)
        .write("output/de/search.js", TEXT)
        .write("output/de/short.html", "x".repeat(1023))
        .write("output/noise.txt", noise)
        .write("output/picture.png", TEXT)
        .write("output/own.csv", TEXT)
        .write("output/own.csv.gz", "the site's own");
    return TestSite.tree(output());
  }

  private Path output() {
    return folder.resolve("site/output");
  }

  private static byte[] bytes(SortedMap<String, String> tree, String name) {
    return tree.getOrDefault(name, "").getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void textsThatGetSmallerLieCompressedBesideThemselves() throws IOException {
    assumeThat(Brotli4jLoader.isAvailable()).isTrue();
    SortedMap<String, String> before = site();
    List<Problem> problems = new ArrayList<>();
    Precompression.write(output(), problems::add);
    assertThat(problems).isEmpty();
    SortedMap<String, String> after = TestSite.tree(output());
    assertThat(after).containsAllEntriesOf(before);
    SortedMap<String, String> again = TestSite.tree(output());
    after.keySet().removeAll(before.keySet());
    assertThat(after.keySet())
        .containsExactly(
            "de/search.js.br", "de/search.js.gz", "index.html.br", "index.html.gz", "own.csv.br");
    for (String name : List.of("index.html", "de/search.js")) {
      try (GZIPInputStream gzip =
              new GZIPInputStream(new ByteArrayInputStream(bytes(after, name + ".gz")));
          BrotliInputStream brotli =
              new BrotliInputStream(new ByteArrayInputStream(bytes(after, name + ".br")))) {
        assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        assertThat(new String(brotli.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
      }
    }
    // RFC 1952: no flags, no time, best, an unknown system.
    assertThat(bytes(after, "index.html.gz"))
        .startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0)
        .satisfies(header -> assertThat(header[9]).isEqualTo((byte) 255));
    Precompression.write(output(), problems::add);
    assertThat(TestSite.tree(output())).as("once more").isEqualTo(again);
  }

  @Test
  void withoutBrotliThereIsGzipAndAWarning() throws IOException {
    site();
    List<Problem> problems = new ArrayList<>();
    Precompression.write(output(), new UnsatisfiedLinkError("no brotli here"), problems::add);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0))
        .hasToString(
            """
            output: warning: no .br files
                Brotli's library cannot be loaded on this machine: no brotli here
                fix: Leave it, hosts send .gz then; or bake on a 64-bit Linux, macOS or Windows whose \
            folder for temporary files lets programs run.""");
    assertThat(TestSite.tree(output()).keySet())
        .contains("index.html.gz")
        .noneMatch(name -> name.endsWith(".br"));
  }
}
