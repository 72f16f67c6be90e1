package dev.lesart.bake;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.AtlasFile;
import dev.lesart.read.FileReader;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files of a site, read ahead on all processors; what is wrong with one is said when it is
 * asked for.
 */
final class Reading {
  private final SiteFolder folder;
  private final Consumer<Problem> problems;
  private final List<Path> content;
  private final List<Path> translations;
  private final Map<Path, Result> results = new HashMap<>();

  /** What came of a file. */
  private record Result(Optional<SourceFile> file, List<Problem> problems) {}

  private Reading(
      SiteFolder folder, List<Path> content, List<Path> translations, Consumer<Problem> problems) {
    this.folder = folder;
    this.content = content;
    this.translations = translations;
    this.problems = problems;
  }

  /**
   * Reads the Markdown and YAML files of content/ and translations/. What may not lie in the other
   * folders, links that leave the site and garbage, is a problem, too.
   */
  static Reading of(SiteFolder folder, Consumer<Problem> problems) {
    Reading reading =
        new Reading(
            folder,
            folder.files("content", problems),
            folder.files("translations", problems),
            problems);
    List<Path> files =
        Stream.of(reading.content, reading.translations)
            .flatMap(List::stream)
            .filter(file -> file.toString().endsWith(".md") || file.toString().endsWith(".yaml"))
            .toList();
    List<Result> results = Workers.map(files, reading::result);
    for (int i = 0; i < files.size(); i++) {
      reading.results.put(files.get(i), results.get(i));
    }
    for (String others : List.of("templates", "assets")) {
      for (Path file : folder.files(others, problems)) {
        if (file.toString().endsWith(".ftlh") || file.toString().endsWith(".ftl")) {
          folder.text(file, problems);
        }
      }
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

  /** The files of content/. */
  List<Path> content() {
    return content;
  }

  /** The files that JBake copies as they are. */
  Set<String> attachments() {
    Set<String> attachments = new TreeSet<>();
    for (Path file : content) {
      String name = folder.name(file).substring("content/".length());
      if (Attachments.check(file, name, problems)) {
        attachments.add(name);
      }
    }
    return attachments;
  }

  /**
   * The files of translations/, by language and path within its tree.
   *
   * @param unread told of the paths of those that could not be read
   */
  NavigableMap<String, NavigableMap<String, SourceFile>> translations(Set<String> unread) {
    NavigableMap<String, NavigableMap<String, SourceFile>> read = new TreeMap<>();
    for (Path file : translations) {
      String name = folder.name(file).substring("translations/".length());
      int slash = name.indexOf('/');
      if (slash > 0 && (name.endsWith(".md") || name.endsWith(".yaml"))) {
        String tree = name.substring(slash + 1);
        NavigableMap<String, SourceFile> files =
            read.computeIfAbsent(name.substring(0, slash), tag -> new TreeMap<>());
        read(file, tree)
            .ifPresentOrElse(
                source -> files.put(tree, source), () -> unread.add(folder.name(file)));
      } else {
        problems.accept(
            Problem.error(
                Place.of("translations/" + name),
                "not a translation",
                "Below translations/, each language has a folder of Markdown and YAML files.",
                "Move the file into the folder of its language, or out of translations/."));
      }
    }
    return read;
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

  /**
   * Some of a site's files.
   *
   * @param paths within the site, of Markdown and YAML files in content/ and translations/
   * @param known the paths of all files of the site
   * @param kept those that were read before, by path; those in which nothing is wrong are added
   */
  static Sources some(
      SiteFolder folder,
      Set<String> paths,
      Set<String> known,
      Map<String, SourceFile> kept,
      Consumer<Problem> problems) {
    NavigableMap<String, SourceFile> content = new TreeMap<>();
    NavigableMap<String, NavigableMap<String, SourceFile>> translations = new TreeMap<>();
    Set<String> unread = new TreeSet<>();
    Reading reading = new Reading(folder, List.of(), List.of(), problems);
    for (String path : paths) {
      String tree = path.substring(path.indexOf('/') + 1);
      String tag = path.startsWith("content/") ? "" : tree.substring(0, tree.indexOf('/'));
      String own = tag.isEmpty() ? tree : tree.substring(tag.length() + 1);
      Map<String, SourceFile> files =
          tag.isEmpty() ? content : translations.computeIfAbsent(tag, any -> new TreeMap<>());
      Optional<SourceFile> file = Optional.ofNullable(kept.get(path));
      if (file.isEmpty()) {
        Result result = reading.result(folder.resolve(path), own);
        file = result.file();
        result.problems().forEach(problems);
        if (result.problems().isEmpty()) {
          file.ifPresent(each -> kept.put(path, each));
        }
      }
      file.ifPresentOrElse(each -> files.put(own, each), () -> unread.add(path));
    }
    Set<String> attachments = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (String path : known) {
      if (path.startsWith("content/") && !SiteFolder.isHidden(path)) {
        String tree = path.substring("content/".length());
        if (!Attachments.isCrawled(tree)) {
          attachments.add(tree);
        } else if (!paths.contains(path)) {
          others.add(tree);
        }
      }
    }
    boolean maps = content.keySet().stream().anyMatch(tree -> tree.endsWith("/map.yaml"));
    return new Sources(content, translations, attachments, unread)
        .beside(others)
        .with(maps ? AtlasFile.read(folder, problems).orElse(null) : null);
  }
}
