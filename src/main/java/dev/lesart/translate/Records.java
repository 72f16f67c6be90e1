package dev.lesart.translate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import dev.lesart.read.SiteFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
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
  private static final ObjectMapper JSON = new ObjectMapper();

  private Records() {}

  /** Where the record of a translated file lies, as a path within the site. */
  public static String path(String tag, String tree) {
    return "translations/" + tag + "/" + FOLDER + "/" + tree + ENDING;
  }

  /**
   * The entries of every translated file of a language, by its path in the tree.
   *
   * @param problems told of records that cannot be read; nothing is known of their files then
   */
  public static NavigableMap<String, List<Entry>> read(
      SiteFolder folder, String tag, Consumer<Problem> problems) {
    NavigableMap<String, List<Entry>> records = new TreeMap<>();
    String root = "translations/" + tag + "/" + FOLDER;
    for (Path file : folder.files(root, problems)) {
      String name = folder.name(file);
      if (name.endsWith(ENDING)) {
        String tree = name.substring(root.length() + 1, name.length() - ENDING.length());
        folder
            .text(file, problems)
            .flatMap(text -> parse(text, name, problems))
            .ifPresent(entries -> records.put(tree, entries));
      }
    }
    return records;
  }

  static Optional<List<Entry>> parse(String text, String name, Consumer<Problem> problems) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      var at = malformed.getLocation();
      problems.accept(
          broken(
              at == null ? Place.of(name) : new Place(name, at.getLineNr(), at.getColumnNr()),
              text.contains("\n<<<<<<<")
                  ? "Two versions of the file were merged and the conflict is not resolved."
                  : "It is no JSON: " + malformed.getOriginalMessage() + "."));
      return Optional.empty();
    }
    int version = root.path("version").asInt(0);
    if (version > VERSION) {
      problems.accept(
          Problem.error(
              Place.of(name),
              "record of a newer version",
              "The record has version " + version + "; this Lesart reads up to " + VERSION + ".",
              "Use the Lesart that wrote it, or a newer one."));
      return Optional.empty();
    }
    if (version < 1 || !root.path("units").isArray()) {
      problems.accept(broken(Place.of(name), "It has no version, or no list of units."));
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode unit : root.path("units")) {
      Entry entry = entry(unit);
      if (entry == null) {
        problems.accept(
            broken(Place.of(name), "Unit " + (entries.size() + 1) + " of the list is incomplete."));
        return Optional.empty();
      }
      entries.add(entry);
    }
    return Optional.of(entries);
  }

  private static @Nullable Entry entry(JsonNode unit) {
    String source = text(unit, "source");
    Unit.Kind kind = constant(Unit.Kind.class, text(unit, "kind"));
    if (source == null || kind == null) {
      return null;
    }
    Set<Entry.Flag> flags = EnumSet.noneOf(Entry.Flag.class);
    for (JsonNode name : unit.path("flags")) {
      Entry.Flag flag = constant(Entry.Flag.class, name.asText());
      if (flag == null) {
        return null;
      }
      flags.add(flag);
    }
    return new Entry(
        kind, text(unit, "id"), source, text(unit, "target"), text(unit, "asked"), flags);
  }

  private static @Nullable String text(JsonNode unit, String key) {
    JsonNode value = unit.get(key);
    return value == null || !value.isTextual() ? null : value.textValue();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    for (E each : type.getEnumConstants()) {
      if (label(each).equals(name)) {
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
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", label(entry.kind()));
    put(fields, "id", entry.id());
    fields.put("source", entry.source());
    put(fields, "target", entry.target());
    put(fields, "asked", entry.asked());
    if (!entry.flags().isEmpty()) {
      fields.put("flags", entry.flags().stream().sorted().map(Records::label).toList());
    }
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void put(Map<String, Object> fields, String key, @Nullable String value) {
    if (value != null) {
      fields.put(key, value);
    }
  }
}
