package dev.lesart.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import dev.lesart.markdown.MarkdownParser;
import dev.lesart.read.FileReader;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code sync} that ends in the middle: nothing is lost, and the next one finishes it. */
final class InterruptedTest {
  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @TempDir Path temporary;

  @Test
  void nothingIsLostWhereverItStops() throws IOException {
    String finished = null;
    for (int stop = 0; stop < 12; stop++) {
      TestSite site = TestSite.empty(temporary.resolve("site" + stop));
      site.write("content/a.md", "Eins ist hier der erste Satz.\n\nZwei ist der zweite Satz.\n");
      site.write("content/b.md", "Drei ist der dritte Satz.\n\nVier ist der vierte Satz.\n");
      site.write("translations/en/a.md", "One.\n\nTwo.\n");
      site.write("translations/en/b.md", "Three.\n\nFour.\n");
      sync(site, Integer.MAX_VALUE);
      // Two blocks change their places across files, one is edited.
      site.write("content/a.md", "Vier ist der vierte Satz.\n\nZwei ist der zweite Satz.\n");
      site.write(
          "content/b.md", "Drei ist jetzt der dritte Satz.\n\nEins ist hier der erste Satz.\n");
      try {
        sync(site, stop);
      } catch (PowerCut cut) {
        String all = texts(site);
        assertThat(all).contains("One.", "Two.", "Three.", "Four.");
      }
      if (stop == 0 || finished == null) {
        TestSite whole = site;
        sync(whole, Integer.MAX_VALUE);
        finished = texts(whole);
        assertThat(finished).contains("<!-- source changed");
      }
    }
  }

  private static String texts(TestSite site) throws IOException {
    return Files.readString(site.path("translations/en/a.md"))
        + Files.readString(site.path("translations/en/b.md"));
  }

  /**
   * @param stop after how many files the machine fails
   */
  private static void sync(TestSite site, int stop) throws IOException {
    SiteFolder folder = new SiteFolder(site.root());
    FileReader reader = new FileReader(folder, new MarkdownParser()::parse, problem -> {});
    Map<String, SourceFile> content = new TreeMap<>();
    Map<String, SourceFile> translation = new TreeMap<>();
    for (String name : new String[] {"a.md", "b.md"}) {
      content.put(name, reader.read(folder.resolve("content/" + name), name).orElseThrow());
      translation.put(
          name, reader.read(folder.resolve("translations/en/" + name), name).orElseThrow());
    }
    Sources sources = new Sources(content, Map.of("en", translation), Set.of(), Set.of());
    int[] files = {0};
    Writing writing =
        new Writing(
            folder,
            path -> {
              if (files[0]++ == stop) {
                throw new PowerCut();
              }
            });
    Sync sync = new Sync(folder, sources, writing);
    sync.write(sync.plan(Rendition.of(folder, sources, "en", problem -> {})));
  }
}
