package dev.lesart.read;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Yaml.Entry;
import dev.lesart.read.Yaml.Mapping;
import dev.lesart.read.Yaml.Scalar;
import dev.lesart.read.Yaml.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Typed access to the keys of a mapping: what is missing or of the wrong type is a problem with its
 * place, and reading goes on with an empty value so that the other problems are found as well.
 */
public final class Keys {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

  private static final int LONGEST_QUOTED = 80;

  private final Mapping mapping;
  private final Consumer<Problem> problems;

  public Keys(Mapping mapping, Consumer<Problem> problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Where a key's value stands, or the whole mapping where the key is missing. */
  public Place place(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.place() : entry.value().place();
  }

  public boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  public Set<String> names() {
    return mapping.entries().keySet();
  }

  /** The keys but one. */
  public Keys without(String key) {
    if (!has(key)) {
      return this;
    }
    Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
    entries.remove(key);
    return new Keys(new Mapping(Collections.unmodifiableMap(entries), mapping.place()), problems);
  }

  /** Reports every key that is not known. */
  public Keys allow(Set<String> known) {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                problems.accept(unknown(key, entry.key(), known));
              }
            });
    return this;
  }

  /** As {@link #allow}, for a translation: keys that only the source may hold are named as such. */
  public Keys allowTexts(Set<String> texts, Set<String> data) {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (data.contains(key)) {
                problems.accept(
                    Problem.error(
                        entry.key(),
                        "data key \"" + key + "\" in a translation",
                        "Dates, values and order are the same in every language; they stand in the"
                            + " source file only.",
                        "Remove the line; a translation repeats only "
                            + String.join(", ", new java.util.TreeSet<>(texts))
                            + "."));
              } else if (!texts.contains(key)) {
                problems.accept(unknown(key, entry.key(), texts));
              }
            });
    return this;
  }

  private static Problem unknown(String key, Place place, Set<String> known) {
    String choices = String.join(", ", new java.util.TreeSet<>(known));
    return Problem.error(
        place,
        "unknown key \"" + key + "\"",
        "Known here are: " + choices + ".",
        Nearest.to(key, known)
            .map(near -> "did you mean " + near + "?")
            .orElse("Remove the line."));
  }

  /** A text that must be there; "" after a problem. */
  public String text(String key, String example) {
    String text = text(key);
    if (text.isEmpty() && !wrongType(key)) {
      problems.accept(missing(key, example));
    }
    return text;
  }

  private boolean wrongType(String key) {
    Entry entry = mapping.entries().get(key);
    return entry != null && !(entry.value() instanceof Scalar);
  }

  private Problem missing(String key, String example) {
    return Problem.error(
        has(key) ? place(key) : new Place(mapping.place().file(), mapping.place().line(), 1),
        has(key) ? "empty key \"" + key + "\"" : "missing key \"" + key + "\"",
        "The key is needed here.",
        "Write " + key + ": " + example);
  }

  /** A text, or "" where the key is missing. */
  public String text(String key) {
    Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return "";
    }
    if (entry.value() instanceof Scalar scalar) {
      return scalar.text().strip();
    }
    problems.accept(
        Problem.error(
            entry.value().place(),
            "text expected",
            "The key \"" + key + "\" takes one text, not a list or further keys.",
            "Write one value on the key's line."));
    return "";
  }

  /** A value that {@code parse} understands; empty where the key is missing or after a problem. */
  public <T> Optional<T> value(
      String key, String expected, String example, Function<String, Optional<T>> parse) {
    String text = text(key);
    if (text.isEmpty()) {
      if (has(key) && !wrongType(key)) {
        problems.accept(missing(key, example));
      }
      return Optional.empty();
    }
    Optional<T> value = parse.apply(text);
    if (value.isEmpty()) {
      problems.accept(
          Problem.error(
              place(key),
              expected + " expected",
              "The key \"" + key + "\" does not take \"" + shortened(text) + "\".",
              "Write " + key + ": " + example));
    }
    return value;
  }

  private static String shortened(String text) {
    StringBuilder start = new StringBuilder();
    text.codePoints().limit(LONGEST_QUOTED).forEach(start::appendCodePoint);
    return start.length() < text.length() ? start + "…" : text;
  }

  /** As {@link #value}, for a key that must be there. */
  public <T> Optional<T> required(
      String key, String expected, String example, Function<String, Optional<T>> parse) {
    if (!has(key)) {
      problems.accept(missing(key, example));
      return Optional.empty();
    }
    return value(key, expected, example, parse);
  }

  public boolean flag(String key) {
    return value(
            key,
            "true or false",
            "true",
            text ->
                switch (text) {
                  case "true" -> Optional.of(true);
                  case "false" -> Optional.of(false);
                  default -> Optional.<Boolean>empty();
                })
        .orElse(false);
  }

  /** One of a few words; the first where the key is missing. */
  public String choice(String key, List<String> words) {
    return value(
            key,
            "one of " + String.join(", ", words),
            words.get(0),
            text -> words.contains(text) ? Optional.of(text) : Optional.<String>empty())
        .orElse(words.get(0));
  }

  /**
   * A decimal number in the notation of data: 110000, 2.5. Not 110.000, which is a hundred and ten
   * thousand to a German eye and a hundred and ten to a program.
   */
  public static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() && !GROUPED.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** As {@link #number}, where three decimals are nothing to be mistaken for a thousand. */
  public static Optional<BigDecimal> degrees(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** A list of texts with their places; a single text counts as a list of one. */
  public List<Scalar> texts(String key) {
    Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return List.of();
    }
    Collection<Yaml> values =
        entry.value() instanceof Sequence sequence ? sequence.values() : List.of(entry.value());
    List<Scalar> texts = new ArrayList<>();
    for (Yaml value : values) {
      if (value instanceof Scalar scalar && !scalar.text().isBlank()) {
        texts.add(new Scalar(scalar.text().strip(), scalar.place()));
      } else {
        problems.accept(
            Problem.error(
                value.place(),
                "text expected",
                "The key \"" + key + "\" takes a list of texts.",
                "Write " + key + ": [one, two]"));
      }
    }
    return List.copyOf(texts);
  }

  /** The keys below a key; empty where it is missing. */
  public Optional<Keys> below(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? Optional.empty() : keys(entry.value(), key);
  }

  /** The mappings in the list of a key. */
  public List<Keys> list(String key) {
    Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return List.of();
    }
    if (entry.value() instanceof Sequence sequence) {
      return sequence.values().stream().flatMap(value -> keys(value, key).stream()).toList();
    }
    problems.accept(
        Problem.error(
            entry.value().place(),
            "list expected",
            "The key \"" + key + "\" takes a list.",
            "Begin each entry on a line of its own with \"- \"."));
    return List.of();
  }

  private Optional<Keys> keys(Yaml value, String key) {
    if (value instanceof Mapping below) {
      return Optional.of(new Keys(below, problems));
    }
    problems.accept(
        Problem.error(
            value.place(),
            "keys expected",
            "Below \"" + key + "\", lines of the form \"key: value\" are expected.",
            "Write them, indented by two spaces: \"key: value\", in a list \"- key: value\"."));
    return Optional.empty();
  }
}
