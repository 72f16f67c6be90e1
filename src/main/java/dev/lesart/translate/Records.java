package dev.lesart.translate;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import dev.lesart.read.Json;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Workers;
import dev.lesart.read.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The records of translations: {@code translations/<tag>/.units/<path>.json}, written by {@code
 * sync}. One unit stands on a line, so that version control merges them as it merges texts.
 *
 * <pre>{@code
 * {"version": 1, "units": [
 * {"kind":"key","id":"title","source":"Die Offensive","target":"5d41402abc4b2a76"},
 * {"kind":"paragraph","source":"Am Wochenende …","target":"7d793037a0760186"}
 * ]}
 * }</pre>
 */
public final class Records {
  static final int VERSION = 1;
  private static final String FOLDER = ".units";
  private static final String ENDING = ".json";

  private Records() {}

  /** Where the record of a translated file lies, as a path within the site. */
  public static String path(String tag, String tree) {
    return "translations/" + tag + "/" + FOLDER + "/" + tree + ENDING;
  }

  /** The entries of every translated file, by language and path in the tree. */
  public static NavigableMap<String, NavigableMap<String, List<Entry>>> read(
      SiteFolder folder, Sources sources, Consumer<Problem> problems) {
    NavigableMap<String, NavigableMap<String, List<Entry>>> records = new TreeMap<>();
    sources
        .translations()
        .forEach(
            (tag, files) -> {
              String root = "translations/" + tag + "/" + FOLDER;
              NavigableMap<String, List<Entry>> ofLanguage =
                  read(folder, tag, folder.files(root, problems), sources.content(), problems);
              missing(folder, tag, files, ofLanguage, problems);
              records.put(tag, ofLanguage);
            });
    return records;
  }

  /**
   * The entries of some translated files, by language and path in the tree.
   *
   * @param paths of their records within the site
   * @param recorded the languages that have records, these or others
   */
  public static NavigableMap<String, NavigableMap<String, List<Entry>>> read(
      SiteFolder folder,
      Sources sources,
      Set<String> paths,
      Set<String> recorded,
      Consumer<Problem> problems) {
    NavigableMap<String, NavigableMap<String, List<Entry>>> records = new TreeMap<>();
    sources
        .translations()
        .forEach(
            (tag, files) -> {
              String root = "translations/" + tag + "/" + FOLDER + "/";
              NavigableMap<String, List<Entry>> ofLanguage =
                  read(
                      folder,
                      tag,
                      paths.stream()
                          .filter(path -> path.startsWith(root))
                          .sorted()
                          .map(folder::resolve)
                          .toList(),
                      sources.content(),
                      problems);
              if (recorded.contains(tag)) {
                lacking(folder, tag, files, ofLanguage, problems);
              }
              records.put(tag, ofLanguage);
            });
    return records;
  }

  /** A record that is not there, though the language has others: perhaps it was lost. */
  static void missing(
      SiteFolder folder,
      String tag,
      Map<String, SourceFile> files,
      Map<String, List<Entry>> records,
      Consumer<Problem> problems) {
    if (!records.isEmpty()) {
      lacking(folder, tag, files, records, problems);
    }
  }

  private static void lacking(
      SiteFolder folder,
      String tag,
      Map<String, SourceFile> files,
      Map<String, List<Entry>> records,
      Consumer<Problem> problems) {
    for (SourceFile file : files.values()) {
      String path = path(tag, file.tree());
      boolean lacking = Rendition.isText(file.tree()) && !records.containsKey(file.tree());
      if (lacking && !Files.exists(folder.resolve(path)) && !Units.targets(file).isEmpty()) {
        problems.accept(
            Problem.warning(
                Place.of(file.path()),
                "translation without a record",
                "Other files of the language have one. Everything in this one counts as made from"
                    + " today's source.",
                "If " + path + " was deleted, put it back; then run sync."));
      }
    }
  }

  /**
   * The entries of every translated file of a language, by its path in the tree.
   *
   * @param problems told of records that cannot be read; nothing is known of their files then
   */
  public static NavigableMap<String, List<Entry>> read(
      SiteFolder folder, String tag, Consumer<Problem> problems) {
    String root = "translations/" + tag + "/" + FOLDER;
    return read(folder, tag, folder.files(root, problems), Map.of(), problems);
  }

  private static NavigableMap<String, List<Entry>> read(
      SiteFolder folder,
      String tag,
      List<Path> files,
      Map<String, SourceFile> content,
      Consumer<Problem> problems) {
    int start = ("translations/" + tag + "/" + FOLDER + "/").length();
    List<Path> written = files.stream().filter(file -> file.toString().endsWith(ENDING)).toList();
    List<Optional<List<Entry>>> read =
        Workers.map(
            written,
            (file, found) -> {
              String name = folder.name(file);
              SourceFile source = content.get(tree(name, start));
              return folder
                  .text(file, found)
                  .flatMap(text -> parse(text, name, found))
                  .map(entries -> source == null ? entries : shared(entries, Units.of(source)));
            },
            problems);
    NavigableMap<String, List<Entry>> records = new TreeMap<>();
    for (int i = 0; i < written.size(); i++) {
      String tree = tree(folder.name(written.get(i)), start);
      read.get(i).ifPresent(entries -> records.put(tree, entries));
    }
    return records;
  }

  private static String tree(String name, int start) {
    return name.substring(start, name.length() - ENDING.length());
  }

  /** The entries with the texts of the source where they are equal: most are, and are kept once. */
  private static List<Entry> shared(List<Entry> entries, List<Unit> units) {
    List<Entry> shared = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      String text = i < units.size() ? units.get(i).text() : "";
      shared.add(
          entry.source().equals(text)
              ? entry.with(text, entry.target(), entry.asked(), entry.flags())
              : entry);
    }
    return shared;
  }

  static Optional<List<Entry>> parse(String text, String name, Consumer<Problem> problems) {
    Optional<List<Entry>> entries = entries(text);
    return entries.isPresent() ? entries : reported(text, name, problems);
  }

  /** The entries; empty where something is wrong with the record. */
  private static Optional<List<Entry>> entries(String text) {
    try {
      Yaml root = Json.read(text);
      if (version(root) != VERSION || !(value(root, "units") instanceof Yaml.Sequence units)) {
        return Optional.empty();
      }
      List<Entry> entries = new ArrayList<>(units.values().size());
      for (Yaml unit : units.values()) {
        Entry entry = entry(unit);
        if (entry == null) {
          return Optional.empty();
        }
        entries.add(entry);
      }
      return Optional.of(entries);
    } catch (Json.Malformed malformed) {
      return Optional.empty();
    }
  }

  /** As {@link #entries}, with the place of what is wrong. */
  private static Optional<List<Entry>> reported(
      String text, String name, Consumer<Problem> problems) {
    Yaml root;
    try {
      root = Json.read(text, name);
    } catch (Json.Malformed malformed) {
      problems.accept(
          broken(
              malformed.place(),
              text.contains("\n<<<<<<<")
                  ? "Two versions of the file were merged, and the conflict is not resolved."
                  : "It is no JSON: " + malformed.getMessage() + "."));
      return Optional.empty();
    }
    int version = version(root);
    if (version > VERSION) {
      problems.accept(
          Problem.error(
              Place.of(name),
              "record of a newer version",
              "The record has version " + version + "; this Lesart reads up to " + VERSION + ".",
              "Use the Lesart that wrote it, or a newer one."));
      return Optional.empty();
    }
    if (version < 1 || !(value(root, "units") instanceof Yaml.Sequence units)) {
      problems.accept(broken(Place.of(name), "It has no version, or no list of units."));
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    for (Yaml unit : units.values()) {
      Entry entry = entry(unit);
      if (entry == null) {
        problems.accept(broken(unit.place(), "This unit is incomplete, or says what none says."));
        return Optional.empty();
      }
      entries.add(entry);
    }
    return Optional.of(entries);
  }

  private static int version(Yaml root) {
    String version = text(root, "version");
    return version != null && version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
  }

  private static @Nullable Entry entry(Yaml unit) {
    String source = text(unit, "source");
    Unit.Kind kind = constant(Unit.Kind.class, text(unit, "kind"));
    if (source == null || kind == null) {
      return null;
    }
    Set<Entry.Flag> flags = EnumSet.noneOf(Entry.Flag.class);
    if (value(unit, "flags") instanceof Yaml.Sequence names) {
      for (Yaml name : names.values()) {
        Entry.Flag flag =
            constant(Entry.Flag.class, name instanceof Yaml.Scalar scalar ? scalar.text() : null);
        if (flag == null) {
          return null;
        }
        flags.add(flag);
      }
    }
    return new Entry(
        kind, text(unit, "id"), source, text(unit, "target"), text(unit, "asked"), flags);
  }

  private static @Nullable Yaml value(Yaml mapping, String key) {
    Yaml.Entry entry = mapping instanceof Yaml.Mapping keys ? keys.entries().get(key) : null;
    return entry == null ? null : entry.value();
  }

  private static @Nullable String text(Yaml mapping, String key) {
    return value(mapping, key) instanceof Yaml.Scalar scalar ? scalar.text() : null;
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    for (E each : type.getEnumConstants()) {
      if (name != null && each.name().equalsIgnoreCase(name) && label(each).equals(name)) {
        return each;
      }
    }
    return null;
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Problem broken(Place place, String detail) {
    return Problem.error(
        place,
        "broken record",
        detail,
        "Put back the version that was committed last, then run sync; without a record it is"
            + " unknown what the translation was made from.");
  }

  /** The text of a record, which ends in a line feed. */
  public static String text(List<Entry> entries) {
    StringBuilder out = new StringBuilder("{\"version\": " + VERSION + ", \"units\": [");
    String separator = "\n";
    for (Entry entry : entries) {
      out.append(separator).append(line(entry));
      separator = ",\n";
    }
    return out.append("\n]}\n").toString();
  }

  private static String line(Entry entry) {
    StringJoiner fields = new StringJoiner(",", "{", "}");
    put(fields, "kind", label(entry.kind()));
    put(fields, "id", entry.id());
    put(fields, "source", entry.source());
    put(fields, "target", entry.target());
    put(fields, "asked", entry.asked());
    if (!entry.flags().isEmpty()) {
      StringJoiner flags = new StringJoiner(",", "[", "]");
      entry.flags().stream().sorted().forEach(flag -> flags.add(Json.quoted(label(flag))));
      fields.add("\"flags\":" + flags);
    }
    return fields.toString();
  }

  private static void put(StringJoiner fields, String key, @Nullable String value) {
    if (value != null) {
      fields.add("\"" + key + "\":" + Json.quoted(value));
    }
  }
}
