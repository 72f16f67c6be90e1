package dev.lesart.translate;

import dev.lesart.model.Problem;
import dev.lesart.read.BuiltIn;
import dev.lesart.read.Json;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a language needs before anything is translated into it. */
public final class NewLanguage {
  private static final String TREE = "ui.yaml";
  private static final String UNITS = "units";

  private NewLanguage() {}

  /**
   * The words of the templates in the source language, to be translated; empty where the language
   * has its own, or Lesart brings them.
   */
  public static Optional<String> strings(
      Sources sources, String sourceTag, String tag, Consumer<Problem> problems) {
    if (sources.translations().getOrDefault(tag, new TreeMap<>()).containsKey(TREE)
        || sources.unread().contains("translations/" + tag + "/" + TREE)
        || BuiltIn.strings(tag, problems).isPresent()) {
      return Optional.empty();
    }
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, String> units = new LinkedHashMap<>();
    BuiltIn.strings(sourceTag, problems).ifPresent(file -> add(file.keys(), words, units));
    SourceFile own = sources.translations().getOrDefault(sourceTag, new TreeMap<>()).get(TREE);
    if (own != null) {
      add(own.keys(), words, units);
    }
    StringBuilder out =
        new StringBuilder("# To be translated: the words of the pages, still in the language of")
            .append(" the source (")
            .append(sourceTag)
            .append(").\n# Arguments such as {0} are ICU MessageFormat.\n\n");
    words.forEach((key, text) -> line(key, text, out));
    if (!units.isEmpty()) {
      out.append("\n").append(UNITS).append(":\n");
      units.forEach((key, text) -> line("  " + key, text, out));
    }
    return Optional.of(out.toString());
  }

  private static void add(Yaml.Mapping keys, Map<String, String> words, Map<String, String> units) {
    keys.entries()
        .forEach(
            (key, entry) -> {
              if (entry.value() instanceof Yaml.Scalar scalar) {
                words.put(key, scalar.text());
              } else if (key.equals(UNITS) && entry.value() instanceof Yaml.Mapping below) {
                add(below, units, new LinkedHashMap<>());
              }
            });
  }

  private static void line(String key, String text, StringBuilder out) {
    out.append(key).append(": ").append(Json.quoted(text)).append('\n');
  }
}
