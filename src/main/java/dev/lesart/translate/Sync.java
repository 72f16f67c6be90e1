package dev.lesart.translate;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Problem;
import dev.lesart.read.FileReader;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Brings the files and records of a translation up to date, and loses nothing. */
public final class Sync {
  private final SiteFolder folder;
  private final Sources sources;
  private final Writing writing;

  public Sync(SiteFolder folder, Sources sources) {
    this(folder, sources, new Writing(folder));
  }

  Sync(SiteFolder folder, Sources sources, Writing writing) {
    this.folder = folder;
    this.sources = sources;
    this.writing = writing;
  }

  /**
   * What is to be written for a language.
   *
   * @param texts the new text of each translated file that changes, by its path within the site
   * @param moves files that get another name: from, to
   * @param problems with an error among them, nothing may be written
   */
  public record Plan(
      String tag,
      NavigableMap<String, String> texts,
      NavigableMap<String, String> moves,
      NavigableMap<String, String> records,
      List<String> gone,
      List<Problem> problems,
      NavigableMap<String, String> leaving) {
    public Plan {
      gone = List.copyOf(gone);
      problems = List.copyOf(problems);
    }

    /** Whether everything is as it should be already. */
    public boolean isEmpty() {
      return texts.isEmpty() && records.isEmpty() && gone.isEmpty();
    }
  }

  /** What there is to write; nothing is written yet. */
  public Plan plan(Rendition rendition) {
    FileReader reader = new FileReader(folder, new MarkdownParser()::parse, problem -> {});
    Step step = new Step(rendition, sources, this::written, reader);
    step.run();
    String tag = rendition.tag();
    NavigableMap<String, String> records = new TreeMap<>();
    List<String> gone = new ArrayList<>();
    if (Problem.allow(step.problems())) {
      step.records()
          .forEach(
              (tree, text) -> {
                String path = Records.path(tag, tree);
                if (!text.equals(written(path).orElse(""))) {
                  records.put(path, text);
                }
              });
      for (String tree : rendition.records().keySet()) {
        if (!step.records().containsKey(tree)) {
          gone.add(Records.path(tag, tree));
        }
      }
    }
    String root = "translations/" + tag + "/";
    NavigableMap<String, String> moves = new TreeMap<>();
    step.moves().forEach((from, to) -> moves.put(root + from, root + to));
    return new Plan(
        tag,
        below(root, step.texts()),
        moves,
        records,
        gone,
        step.problems(),
        below(root, step.leaving()));
  }

  /** Writes a file, so that at every moment the old text or the new one is there. */
  public void write(String path, String text) throws IOException {
    writing.write(path, text);
  }

  private Optional<String> written(String path) {
    Path file = folder.resolve(path);
    return Files.isRegularFile(file) ? folder.written(file) : Optional.empty();
  }

  private static NavigableMap<String, String> below(String root, Map<String, String> files) {
    NavigableMap<String, String> below = new TreeMap<>();
    files.forEach((tree, text) -> below.put(root + tree, text));
    return below;
  }

  /**
   * Writes a plan: texts first, then records, so that what was interrupted is found again by its
   * comments. A block that goes to another file is there before it leaves its own.
   */
  public void write(Plan plan) throws IOException {
    writing.clean("translations/" + plan.tag());
    // A file that gives and takes: with both first, so that at no moment a text is in none.
    for (Map.Entry<String, String> leaving : plan.leaving().entrySet()) {
      String text = plan.texts().get(leaving.getKey());
      if (text != null) {
        writing.write(leaving.getKey(), text + "\n" + leaving.getValue());
      }
    }
    for (boolean giving : new boolean[] {false, true}) {
      for (Map.Entry<String, String> text : plan.texts().entrySet()) {
        if (plan.leaving().containsKey(text.getKey()) == giving) {
          writing.write(text.getKey(), text.getValue());
        }
      }
    }
    String root = "translations/" + plan.tag() + "/";
    for (String from : plan.moves().keySet()) {
      writing.delete(from);
    }
    for (Map.Entry<String, String> record : plan.records().entrySet()) {
      writing.write(record.getKey(), record.getValue());
    }
    for (String path : plan.gone()) {
      if (path.startsWith(root)) {
        writing.delete(path);
      }
    }
  }
}
