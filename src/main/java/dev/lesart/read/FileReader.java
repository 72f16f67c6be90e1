package dev.lesart.read;

import dev.lesart.model.Document;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.SourceFile.Header;
import dev.lesart.read.Yaml.Entry;
import dev.lesart.read.Yaml.Mapping;
import dev.lesart.read.Yaml.Scalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one Markdown or YAML file: text, front matter, body. */
public final class FileReader {
  /** Turns a Markdown body into a document. */
  public interface BodyParser {
    /**
     * Parses a body.
     *
     * @param file path for problems
     * @param firstLine the line of the file on which the body begins, from 1
     */
    Document parse(String text, String file, int firstLine, Consumer<Problem> problems);
  }

  /** JBake's default {@code header.separator}. */
  private static final String JBAKE_SEPARATOR = "~~~~~~";

  private static final String YAML_FENCE = "---";
  private static final Pattern FENCE = Pattern.compile("---[ \\t]*\n");

  /** Front matter that something stands before. */
  private static final Pattern LATE = Pattern.compile("\\s+---[ \\t]*\n");

  /** A JBake header with a line in it that has no "=". */
  private static final Pattern JBAKE =
      Pattern.compile("(?:[a-z.]+=.*\n|[ \\t]*\n)+(.*\n)(?:.*\n){0,30}?~~~~~~[ \\t]*\n");

  private final SiteFolder folder;
  private final BodyParser markdown;
  private final Consumer<Problem> problems;

  public FileReader(SiteFolder folder, BodyParser markdown, Consumer<Problem> problems) {
    this.folder = folder;
    this.markdown = markdown;
    this.problems = problems;
  }

  /**
   * Reads a file; empty after a problem that left nothing to read.
   *
   * @param tree the file's path within the tree of its language
   */
  public Optional<SourceFile> read(Path file, String tree) {
    String path = folder.name(file);
    return folder
        .text(file, problems)
        .filter(text -> notEmpty(path, text))
        .flatMap(
            text ->
                tree.endsWith(".md")
                    ? markdown(text, path, tree)
                    : yaml(text, 1, path)
                        .map(
                            keys -> new SourceFile(tree, path, Header.YAML, keys, Document.EMPTY)));
  }

  /**
   * Reads a Markdown file whose text is at hand.
   *
   * @param text with LF as line ends
   */
  public Optional<SourceFile> parse(String text, String path, String tree) {
    return markdown(text, path, tree);
  }

  /** How many lines the front matter of a Markdown file takes, with the lines that close it in. */
  public static int headLines(String text) {
    int start = 0;
    if (FENCE.matcher(text).lookingAt()) {
      int end = closingFence(text);
      start = end < 0 ? 0 : nextLine(text, end + 1);
    } else {
      int separator = jbakeSeparator(text);
      start = separator < 0 ? 0 : nextLine(text, separator);
    }
    return lines(text, start);
  }

  private boolean notEmpty(String path, String text) {
    if (text.isBlank()) {
      problems.accept(
          Problem.error(
              Place.of(path),
              "empty file",
              "The file holds nothing but white space.",
              "Write it, or delete it."));
      return false;
    }
    return true;
  }

  private Optional<Mapping> yaml(String text, int firstLine, String path) {
    return new YamlReader(path, firstLine, problems).read(text);
  }

  private Optional<SourceFile> markdown(String text, String path, String tree) {
    if (FENCE.matcher(text).lookingAt()) {
      int end = closingFence(text);
      if (end < 0) {
        problems.accept(
            Problem.error(
                new Place(path, 1, 1),
                "front matter without end",
                "The file begins with the line ---, but no second line --- ends the front matter.",
                "Write a line --- after the last key."));
        return Optional.empty();
      }
      int start = nextLine(text, 0);
      String header = text.substring(start, Math.max(end + 1, start));
      return yaml(header, 2, path)
          .flatMap(keys -> file(text, nextLine(text, end + 1), path, tree, Header.YAML, keys));
    }
    int separator = jbakeSeparator(text);
    if (separator >= 0) {
      Mapping keys = jbakeHeader(text.substring(0, separator), path);
      return file(text, nextLine(text, separator), path, tree, Header.JBAKE, keys);
    }
    Optional<Problem> misplaced = misplaced(text, path);
    if (misplaced.isPresent()) {
      problems.accept(misplaced.get());
      return Optional.empty();
    }
    Mapping none = new Mapping(Map.of(), new Place(path, 1, 1));
    return file(text, 0, path, tree, Header.NONE, none);
  }

  /** The file with its body; empty where the body is text that no parser should be given. */
  private Optional<SourceFile> file(
      String text, int bodyStart, String path, String tree, Header header, Mapping keys) {
    int line = 1 + lines(text, bodyStart);
    List<Problem> found = new ArrayList<>();
    Document body = markdown.parse(text.substring(bodyStart), path, line, found::add);
    found.forEach(problems);
    return body.equals(Document.EMPTY) && !found.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourceFile(tree, path, header, keys, body));
  }

  /** The line end before the second line ---, or -1. */
  private static int closingFence(String text) {
    int end = text.indexOf("\n" + YAML_FENCE, YAML_FENCE.length());
    while (end >= 0 && !endsLine(text, end + 1 + YAML_FENCE.length())) {
      end = text.indexOf("\n" + YAML_FENCE, end + 1);
    }
    return end;
  }

  private static boolean endsLine(String text, int at) {
    int end = at;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end == text.length() || text.charAt(end) == '\n';
  }

  /** How many lines end before a place. */
  private static int lines(String text, int end) {
    int lines = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
    return lines;
  }

  private static int nextLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  /**
   * Where the line ~~~~~~ begins that ends a JBake header, or -1: every line before it is empty or
   * holds a "=" (the same rule as JBake's MarkupEngine).
   */
  private static int jbakeSeparator(String text) {
    for (int start = 0; start < text.length(); start = nextLine(text, start)) {
      String line = text.substring(start, nextLine(text, start)).strip();
      if (line.equals(JBAKE_SEPARATOR)) {
        return start;
      }
      if (!line.isEmpty() && line.indexOf('=') < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** What looks like front matter and is none. */
  private static Optional<Problem> misplaced(String text, String path) {
    if (LATE.matcher(text).lookingAt()) {
      return Optional.of(
          Problem.error(
              new Place(path, 1, 1),
              "front matter not on the first line",
              "Empty lines stand before the line ---, so that it is read as text.",
              "Delete them: the file begins with ---."));
    }
    Matcher header = JBAKE.matcher(text);
    if (header.lookingAt()) {
      int line = 1 + lines(text, header.start(1));
      return Optional.of(
          Problem.error(
              new Place(path, line, 1),
              "broken JBake header",
              "Each line above ~~~~~~ has the form key=value; this one has no \"=\".",
              "Write key=value, or remove the line."));
    }
    return Optional.empty();
  }

  private static Mapping jbakeHeader(String header, String path) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    int number = 0;
    for (String line : header.split("\n", -1)) {
      number++;
      int equals = line.indexOf('=');
      if (equals > 0) {
        Place key = new Place(path, number, 1);
        Place value = new Place(path, number, equals + 2);
        // The last one wins, as in JBake.
        entries.put(
            line.substring(0, equals).strip(),
            new Entry(key, new Scalar(line.substring(equals + 1).strip(), value)));
      }
    }
    return new Mapping(Collections.unmodifiableMap(entries), new Place(path, 1, 1));
  }
}
