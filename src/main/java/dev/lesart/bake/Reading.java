package dev.lesart.bake;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Problem;
import dev.lesart.read.FileReader;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of a site, read ahead on all processors; what is wrong with one is said when it is
 * asked for.
 */
final class Reading {
  private final SiteFolder folder;
  private final Consumer<Problem> problems;
  private final Map<Path, Result> results = new HashMap<>();

  /** What came of a file. */
  private record Result(Optional<SourceFile> file, List<Problem> problems) {}

  private Reading(SiteFolder folder, Consumer<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** Reads the Markdown and YAML files of content/ and translations/. */
  static Reading of(SiteFolder folder, Consumer<Problem> problems) {
    Reading reading = new Reading(folder, problems);
    List<Path> files = new ArrayList<>();
    for (String name : List.of("content", "translations")) {
      for (Path file : folder.files(name, problem -> {})) {
        if (file.toString().endsWith(".md") || file.toString().endsWith(".yaml")) {
          files.add(file);
        }
      }
    }
    List<Result> results = Workers.map(files, reading::result);
    for (int i = 0; i < files.size(); i++) {
      reading.results.put(files.get(i), results.get(i));
    }
    return reading;
  }

  private Result result(Path file) {
    String path = folder.name(file);
    String tree = path.substring(path.indexOf('/') + 1);
    return result(file, path.startsWith("content/") ? tree : tree.substring(tree.indexOf('/') + 1));
  }

  private Result result(Path file, String tree) {
    List<Problem> found = new ArrayList<>();
    FileReader reader = new FileReader(folder, new MarkdownParser()::parse, found::add);
    return new Result(reader.read(file, tree), found);
  }

  /**
   * A file; empty after a problem that left nothing to read.
   *
   * @param tree its path within the tree of its language
   */
  Optional<SourceFile> read(Path file, String tree) {
    Result ahead = results.remove(file);
    Result result = ahead == null ? result(file, tree) : ahead;
    result.problems().forEach(problems);
    return result.file();
  }
}
