package dev.lesart.translate;

import dev.lesart.model.Problem;
import dev.lesart.read.FileReader;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Rewrites a translation until there is nothing more to rewrite: what was put in order may be read
 * with more certainty than before.
 */
final class Step {
  /** More than two or three rounds nobody has seen. */
  private static final int ROUNDS = 6;

  private final Function<String, Optional<String>> written;
  private final FileReader reader;
  private final Sources original;
  private final NavigableMap<String, String> texts = new TreeMap<>();
  private final NavigableMap<String, String> moves = new TreeMap<>();
  private final NavigableMap<String, String> leaving = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private NavigableMap<String, String> records = new TreeMap<>();
  private Rendition rendition;
  private Sources sources;

  Step(
      Rendition rendition,
      Sources sources,
      Function<String, Optional<String>> written,
      FileReader reader) {
    this.rendition = rendition;
    this.sources = sources;
    this.original = sources;
    this.written = written;
    this.reader = reader;
  }

  void run() {
    for (int round = 0; round < ROUNDS; round++) {
      Rewriting.Result result = new Rewriting(rendition, sources, this::text, reader).result();
      boolean settled = result.texts().isEmpty() && result.records().equals(records);
      problems.clear();
      problems.addAll(result.problems());
      if (settled || !Problem.allow(problems)) {
        return;
      }
      result.moves().forEach(this::move);
      texts.putAll(result.texts());
      result.leaving().forEach((tree, text) -> leaving.merge(tree, text, (a, b) -> a + "\n" + b));
      records = result.records();
      readBack();
    }
  }

  private void move(String from, String to) {
    texts.remove(from);
    moves.put(from, to);
  }

  /** The text of a file as it is in this round. */
  private Optional<String> text(String path) {
    String root = "translations/" + rendition.tag() + "/";
    String tree = path.startsWith(root) ? path.substring(root.length()) : "";
    return texts.containsKey(tree) ? Optional.ofNullable(texts.get(tree)) : written.apply(path);
  }

  private void readBack() {
    String tag = rendition.tag();
    Map<String, SourceFile> files =
        new TreeMap<>(original.translations().getOrDefault(tag, new TreeMap<>()));
    moves.keySet().forEach(files::remove);
    texts.forEach(
        (tree, text) ->
            reader
                .parse(
                    String.join("\n", WrittenText.of(text).lines()) + "\n",
                    "translations/" + tag + "/" + tree,
                    tree)
                .ifPresent(file -> files.put(tree, file)));
    sources =
        new Sources(
            original.content(), Map.of(tag, files), original.attachments(), original.unread());
    NavigableMap<String, List<Entry>> entries = new TreeMap<>();
    records.forEach(
        (tree, text) ->
            entries.put(tree, Records.parse(text, tree, problem -> {}).orElse(List.of())));
    rendition = Rendition.of(tag, rendition.sources(), sources, entries);
  }

  /** The files that change, by their path in the tree. */
  NavigableMap<String, String> texts() {
    NavigableMap<String, String> changed = new TreeMap<>(texts);
    changed.entrySet().removeIf(text -> !moves.containsValue(text.getKey()) && isWritten(text));
    return changed;
  }

  private boolean isWritten(Map.Entry<String, String> text) {
    String path = "translations/" + rendition.tag() + "/" + text.getKey();
    return written.apply(path).map(text.getValue()::equals).orElse(false);
  }

  NavigableMap<String, String> moves() {
    return moves;
  }

  NavigableMap<String, String> records() {
    return records;
  }

  NavigableMap<String, String> leaving() {
    return leaving;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
