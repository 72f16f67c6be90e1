package dev.lesart.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Problem;
import dev.lesart.model.Status;
import dev.lesart.read.FileReader;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A made-up site whose source and translation are edited at random. After every step it is checked
 * that nothing a translator wrote is lost, and that nobody is told that a text is right who has not
 * said so.
 */
@org.jspecify.annotations.NullUnmarked
final class History {
  static final String TAG = "en";
  private static final Pattern TOKEN = Pattern.compile("tok\\d+");
  private static final List<String> WORDS =
      List.of(
          "Stadt",
          "Fluss",
          "Lage",
          "Front",
          "Menschen",
          "Hilfe",
          "Januar",
          "Winter",
          "Bericht",
          "Brigade",
          "Straße",
          "Norden",
          "belagert",
          "abgeschnitten",
          "sagt",
          "fliegt",
          "hält",
          "nennt",
          "seit",
          "drei",
          "Jahren",
          "und",
          "die",
          "der",
          "ein",
          "aus",
          "Luft",
          "Wüste");

  /** Where the files lie. */
  interface Store {
    /** Files by their path within the site. */
    Map<String, String> files();

    void put(String path, String text);

    void remove(String path);

    /** Files that were read before, by path and text. */
    Map<String, SourceFile> read();

    /** Brings the translation up to date. */
    void sync();
  }

  private final Random random;
  private final Store store;
  private final NavigableMap<String, List<String>> source = new TreeMap<>();
  private final NavigableMap<String, String> titles = new TreeMap<>();
  private final List<String> removed = new ArrayList<>();
  private final Set<String> tokens = new TreeSet<>();
  private final Set<String> established = new HashSet<>();
  private final Map<String, String> settled = new HashMap<>();
  private final List<String> log = new ArrayList<>();
  private boolean recorded;
  private int words;
  private int files;

  History(long seed, Store store) {
    this.random = new Random(seed);
    this.store = store;
  }

  List<String> log() {
    return log;
  }

  void run(int steps) {
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      newFile();
    }
    write();
    if (random.nextBoolean()) {
      translateAll();
    }
    human();
    sync();
    for (int step = 0; step < steps; step++) {
      int edits = random.nextInt(4);
      for (int i = 0; i < edits; i++) {
        editSource();
      }
      write();
      machine("source");
      if (random.nextInt(3) > 0) {
        sync();
      }
      int acts = random.nextInt(4);
      for (int i = 0; i < acts; i++) {
        translator();
      }
      recorded &= acts == 0;
      human();
      if (random.nextInt(3) > 0) {
        sync();
      }
    }
    sync();
  }

  // ---- the source

  private String sentence() {
    StringBuilder text = new StringBuilder("s" + words++);
    int length = 3 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    if (random.nextInt(8) == 0) {
      text.append(" [").append(100 + random.nextInt(900)).append("](fact:zahl)");
    }
    if (random.nextInt(12) == 0) {
      text.append(" --> ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.append('.').toString();
  }

  private String block() {
    return switch (random.nextInt(9)) {
      case 0 -> "## " + sentence();
      case 1 -> "- " + sentence() + "\n- " + sentence() + "\n- " + sentence();
      case 2 ->
          "| s"
              + words++
              + " a | b |\n|---|---|\n| s"
              + words++
              + " x | 12 |\n| y | s"
              + words++
              + " |";
      case 3 -> "> " + sentence();
      case 4 ->
          random.nextBoolean()
              ? "```\ncode " + words++ + "\n```"
              : "1. " + sentence() + "\n2. " + sentence();
      case 5 -> sentence() + "\\\n" + sentence();
      default -> sentence() + " " + sentence();
    };
  }

  private void newFile() {
    String name = "f" + files++ + ".md";
    List<String> blocks = new ArrayList<>();
    int count = 2 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      blocks.add(block());
    }
    source.put(name, blocks);
    titles.put(name, sentence());
  }

  private String any(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  private void editSource() {
    String name = any(List.copyOf(source.keySet()));
    List<String> blocks = source.get(name);
    int at = blocks.isEmpty() ? 0 : random.nextInt(blocks.size());
    int act = random.nextInt(12);
    log.add("source " + act + " " + name + " " + at);
    switch (act) {
      case 0 -> blocks.add(at, block());
      case 1 -> {
        if (!blocks.isEmpty()) {
          removed.add(blocks.remove(at));
        }
      }
      case 2, 3 -> change(blocks, at, text -> words(text));
      case 4 -> {
        if (blocks.size() > 1) {
          String moved = blocks.remove(at);
          blocks.add(random.nextInt(blocks.size() + 1), moved);
        }
      }
      case 5 -> {
        if (!blocks.isEmpty()) {
          String moved = blocks.remove(at);
          List<String> to = source.get(any(List.copyOf(source.keySet())));
          to.add(random.nextInt(to.size() + 1), moved);
        }
      }
      case 6 -> {
        if (!blocks.isEmpty() && blocks.get(at).matches("s\\d+ [^\\n|]*\\. s\\d+ [^\\n|]*")) {
          String[] parts = blocks.get(at).split("\\. (?=s\\d)", 2);
          blocks.set(at, parts[0] + ".");
          blocks.add(at + 1, parts[1]);
        }
      }
      case 7 -> {
        if (at + 1 < blocks.size()
            && blocks.get(at).startsWith("s")
            && blocks.get(at + 1).startsWith("s")) {
          String second = blocks.remove(at + 1);
          blocks.set(at, blocks.get(at) + " " + second);
        }
      }
      case 8 -> {
        String to = "f" + files++ + ".md";
        source.put(to, source.remove(name));
        titles.put(to, titles.remove(name));
      }
      case 9 ->
          change(blocks, at, text -> text.replaceFirst("\\b(Stadt|Fluss|die|der)\\b", "**$1**"));
      case 10 ->
          change(
              blocks, at, text -> text.replaceAll("\\[\\d+\\]", "[" + random.nextInt(999) + "]"));
      default -> {
        if (!removed.isEmpty()) {
          blocks.add(at, removed.remove(random.nextInt(removed.size())));
        } else {
          titles.put(name, words(titles.get(name)));
        }
      }
    }
  }

  private static void change(
      List<String> blocks, int at, java.util.function.UnaryOperator<String> change) {
    if (!blocks.isEmpty() && !blocks.get(at).startsWith("```")) {
      blocks.set(at, change.apply(blocks.get(at)));
    }
  }

  /** Another word or two in the place of some. */
  private String words(String text) {
    String changed = text;
    for (int i = random.nextInt(2); i < 2; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      changed =
          changed.replaceFirst(
              "\\b" + word + "\\b", WORDS.get(random.nextInt(WORDS.size())) + words++);
    }
    return changed.equals(text) ? text.replaceFirst("\\.", " neu" + words++ + ".") : changed;
  }

  private void write() {
    store.files().keySet().stream()
        .filter(path -> path.startsWith("content/"))
        .filter(path -> !source.containsKey(path.substring("content/".length())))
        .toList()
        .forEach(store::remove);
    source.forEach(
        (name, blocks) ->
            store.put(
                "content/" + name,
                "---\ntitle: "
                    + titles.get(name)
                    + "\n---\n\n"
                    + String.join("\n\n", blocks)
                    + "\n"));
  }

  // ---- the translator

  private String token() {
    String token = "tok" + words++;
    tokens.add(token);
    return token;
  }

  private void translateAll() {
    source.forEach(
        (name, blocks) -> {
          List<String> texts = new ArrayList<>();
          blocks.forEach(block -> texts.add(translation(block)));
          store.put(
              "translations/en/" + name,
              "---\ntitle: " + token() + "\n---\n\n" + String.join("\n\n", texts) + "\n");
        });
  }

  private String translation(String markdown) {
    if (markdown.startsWith("```")) {
      return markdown;
    }
    StringBuilder out = new StringBuilder();
    for (String line : markdown.split("\n")) {
      if (line.startsWith("|---")) {
        out.append(line);
      } else if (line.startsWith("|")) {
        out.append(line.replaceAll("\\| (?=\\S)", "| " + token() + " "));
      } else {
        Matcher marker = Pattern.compile("^(#+ |- |\\d+\\. |> )?").matcher(line);
        marker.lookingAt();
        out.append(marker.group()).append(token()).append(' ').append(line.substring(marker.end()));
      }
      out.append('\n');
    }
    return out.toString().stripTrailing().replace("--&gt;", "-->");
  }

  private void translator() {
    List<String> paths =
        store.files().keySet().stream()
            .filter(path -> path.startsWith("translations/en/") && path.endsWith(".md"))
            .sorted()
            .toList();
    if (paths.isEmpty()) {
      return;
    }
    String path = any(paths);
    String text = store.files().get(path);
    Optional<SourceFile> read = reader().parse(text, path, path);
    if (read.isEmpty()) {
      return;
    }
    List<Body.Piece> pieces = Body.of(read.get()).pieces();
    List<String> lines = new ArrayList<>(text.lines().toList());
    int act = random.nextInt(10);
    log.add("translator " + act + " " + path);
    if (act == 0) {
      lines.addAll(List.of("", token() + " " + sentence()));
    } else if (!pieces.isEmpty()) {
      Body.Piece piece = pieces.get(random.nextInt(pieces.size()));
      int first = piece.lines().first() - 1;
      List<String> range = lines.subList(first, piece.lines().last());
      Comment comment = piece.comment();
      if (comment != null) {
        act(comment, range);
      } else if (act == 1) {
        forget(range);
        range.clear();
        range.add("");
      } else if (act == 2) {
        List<String> moved = new ArrayList<>(range);
        range.clear();
        int at = pieces.get(random.nextInt(pieces.size())).lines().first() - 1;
        if (at > first) {
          at -= moved.size();
        }
        moved.add("");
        lines.addAll(at, moved);
      } else if (act == 3 && range.get(0).startsWith("tok")) {
        range.set(0, token() + " " + sentence() + "\n\n" + range.get(0));
      } else if (act < 8 && range.get(0).matches("(- |> |#+ |\\d+\\. )?tok.*")) {
        range.set(0, range.get(0).replaceFirst("tok", token() + " tok"));
      }
    }
    store.put(path, String.join("\n", lines) + "\n");
    if (random.nextInt(6) == 0) {
      Matcher asked =
          Pattern.compile("\n(<!-- source changed[^>]*>)\n").matcher(store.files().get(path));
      if (asked.find()) {
        forget(List.of(asked.group()));
        store.put(path, asked.replaceFirst("\n"));
      }
    }
  }

  private void act(Comment comment, List<String> range) {
    int act = random.nextInt(6);
    log.add("  comment " + act + " " + comment.kind());
    if (act == 0 && range.size() > 1) {
      range.set(1, range.get(1) + " " + token());
    } else if (act == 1 && comment.is(Comment.Kind.MISSING) && comment.key().isEmpty()) {
      forget(range);
      range.clear();
    } else if (comment.is(Comment.Kind.MISSING) && comment.key().isEmpty() && comment.shaped()) {
      String translation = translation(comment.content());
      forget(range);
      range.clear();
      range.addAll(translation.lines().toList());
    } else if (comment.is(Comment.Kind.CHANGED) || act == 2) {
      forget(range);
      range.clear();
    }
  }

  private void forget(List<String> lines) {
    for (String line : lines) {
      Matcher token = TOKEN.matcher(line);
      while (token.find()) {
        tokens.remove(token.group());
      }
    }
  }

  // ---- what must hold

  private static FileReader reader() {
    try {
      return new FileReader(
          new SiteFolder(Path.of("")), new MarkdownParser()::parse, problem -> {});
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  static Sources sources(Map<String, String> files, Map<String, SourceFile> read) {
    Map<String, SourceFile> content = new TreeMap<>();
    Map<String, SourceFile> translation = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".md")) {
            String tree = path.replaceFirst("^content/|^translations/en/", "");
            SourceFile file =
                read.computeIfAbsent(
                    path + "\n" + text, each -> reader().parse(text, path, tree).orElseThrow());
            (path.startsWith("content/") ? content : translation).put(tree, file);
          }
        });
    return new Sources(content, Map.of(TAG, translation), Set.of(), Set.of());
  }

  static NavigableMap<String, List<Entry>> records(Map<String, String> files) {
    NavigableMap<String, List<Entry>> records = new TreeMap<>();
    String root = "translations/en/.units/";
    files.forEach(
        (path, text) -> {
          if (path.startsWith(root)) {
            records.put(
                path.substring(root.length(), path.length() - ".json".length()),
                Records.parse(text, path, History::fail).orElseThrow());
          }
        });
    return records;
  }

  private static void fail(Problem problem) {
    throw new AssertionError(problem);
  }

  private Rendition rendition() {
    return rendition(store.files(), sources(store.files(), store.read()));
  }

  static Rendition rendition(Map<String, String> files, Sources sources) {
    return Rendition.of(TAG, Rendition.units(sources), sources, records(files), Ends.NONE);
  }

  private Map<String, Alignment.Match> matches() {
    Map<String, Alignment.Match> matches = new LinkedHashMap<>();
    rendition()
        .alignment()
        .matches()
        .forEach(
            (file, list) -> {
              for (int i = 0; i < list.size(); i++) {
                matches.put(file + " " + i, list.get(i));
              }
            });
    return matches;
  }

  private static String pair(Alignment.Match match) {
    List<String> targets =
        match.targets().stream().map(ref -> Words.hash(ref.target().unit().text())).toList();
    return Words.key(match.source().text()) + " = " + targets;
  }

  /** A person has edited the translation: what is current now, that person has said. */
  private void human() {
    matches().values().stream()
        .filter(match -> match.status() == Status.CURRENT)
        .forEach(match -> established.add(pair(match)));
    // What was set aside is still made from its source, should that come back.
    rendition().alignment().orphans().values().stream()
        .flatMap(List::stream)
        .forEach(
            orphan -> {
              Entry entry = orphan.entry();
              if (entry != null) {
                String hash = Words.hash(orphan.ref().target().unit().text());
                established.add(Words.key(entry.made(false)) + " = " + List.of(hash));
              }
            });
  }

  /** Nobody has: nothing may be current that was not before. */
  private void machine(String what) {
    for (Alignment.Match match : matches().values()) {
      // What is not recorded yet counts as made from today's source.
      if (recorded
          && match.status() == Status.CURRENT
          && !match.shares()
          && !match.targets().isEmpty()) {
        assertThat(established.contains(pair(match)))
            .as("current after " + what + ": " + pair(match) + " " + match)
            .isTrue();
      }
    }
    settled();
  }

  /** Pairs of which neither side was touched since the last sync. */
  private void settled() {
    Map<String, Integer> sources = new HashMap<>();
    Map<String, Integer> targets = new HashMap<>();
    Map<String, Alignment.Match> now = new HashMap<>();
    Rendition rendition = rendition();
    for (Alignment.Match match : matches().values()) {
      sources.merge(match.source().text(), 1, Integer::sum);
      now.put(match.source().text(), match);
    }
    rendition
        .bodies()
        .values()
        .forEach(
            body ->
                body.targets()
                    .forEach(
                        target ->
                            targets.merge(
                                target.comments().isEmpty() ? target.unit().text() : "",
                                1,
                                Integer::sum)));
    settled.forEach(
        (text, target) -> {
          if (sources.getOrDefault(text, 0) == 1 && targets.getOrDefault(target, 0) == 1) {
            Alignment.Match match = now.get(text);
            assertThat(match.status()).as(text).isEqualTo(Status.CURRENT);
            assertThat(match.targets().stream().map(ref -> ref.target().unit().text()).toList())
                .as(text)
                .containsExactly(target);
          }
        });
  }

  void sync() {
    log.add("sync");
    if (!recorded) {
      human();
    }
    Map<String, String> before = statuses();
    store.sync();
    Map<String, String> once = new TreeMap<>(store.files());
    String all = String.join("\n", once.values());
    for (String token : tokens) {
      assertThat(all.contains(token)).as("the word " + token).isTrue();
    }
    Map<String, String> after = statuses();
    before.forEach(
        (place, status) ->
            assertThat(after.get(place)).as("after sync: " + place).isEqualTo(status));
    recorded = true;
    machine("sync");
    store.sync();
    Map<String, String> twice = new TreeMap<>(store.files());
    assertThat(twice.keySet()).as("files after sync twice").isEqualTo(once.keySet());
    once.forEach(
        (path, text) -> assertThat(twice.get(path)).as("sync twice: " + path).isEqualTo(text));
    settled.clear();
    Set<String> twofold = new HashSet<>();
    for (Alignment.Match match : matches().values()) {
      boolean own = match.source().text().matches("(?s)s\\d+ .*");
      if (own && match.status() == Status.CURRENT && match.targets().size() == 1) {
        String text = match.source().text();
        if (settled.put(text, match.targets().get(0).target().unit().text()) != null) {
          twofold.add(text);
        }
      }
    }
    settled.keySet().removeAll(twofold);
  }

  private Map<String, String> statuses() {
    Map<String, String> statuses = new TreeMap<>();
    matches()
        .forEach((place, match) -> statuses.put(place, match.status().label() + " " + pair(match)));
    return statuses;
  }
}
