package dev.lesart.translate;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Problem;
import dev.lesart.read.FileReader;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Made-up histories; {@code -Dhistory=SEED} runs one of them, {@code -Dhistories=3000} that many.
 */
class HistoriesTest {
  private static final int COUNT = Integer.getInteger("histories", 250);

  @Test
  void inMemory() throws IOException {
    SiteFolder folder = new SiteFolder(Path.of(""));
    String only = System.getProperty("history", "");
    long first = only.isEmpty() ? 1 : Long.parseLong(only);
    long last = only.isEmpty() ? COUNT : first;
    for (long seed = first; seed <= last; seed++) {
      History history = new History(seed, new InMemory(folder));
      try {
        history.run(5);
      } catch (AssertionError | RuntimeException failed) {
        throw new AssertionError("seed " + seed + "\n" + history.log(), failed);
      }
    }
  }

  /** Files that lie nowhere. */
  private static final class InMemory implements History.Store {
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, SourceFile> read = new HashMap<>();
    private final SiteFolder folder;

    InMemory(SiteFolder folder) {
      this.folder = folder;
    }

    @Override
    public Map<String, String> files() {
      return files;
    }

    @Override
    public Map<String, SourceFile> read() {
      return read;
    }

    @Override
    public void put(String path, String text) {
      files.put(path, text);
    }

    @Override
    public void remove(String path) {
      files.remove(path);
    }

    @Override
    public void sync() {
      Sources sources = History.sources(files, read);
      Step step =
          new Step(
              History.rendition(files, sources),
              sources,
              path -> Optional.ofNullable(files.get(path)),
              new FileReader(folder, new MarkdownParser()::parse, problem -> {}));
      step.run();
      if (!Problem.allow(step.problems())) {
        throw new AssertionError(step.problems());
      }
      String root = "translations/en/";
      step.texts().forEach((tree, text) -> files.put(root + tree, text));
      step.moves().keySet().forEach(tree -> files.remove(root + tree));
      files.keySet().removeIf(path -> path.startsWith(root + ".units/"));
      step.records().forEach((tree, text) -> files.put(Records.path("en", tree), text));
    }
  }
}
