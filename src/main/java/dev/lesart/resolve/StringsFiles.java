package dev.lesart.resolve;

import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.model.Strings;
import dev.lesart.read.BuiltIn;
import dev.lesart.read.Keys;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code translations/<tag>/ui.yaml}: the words of the templates. */
final class StringsFiles {
  static final String TREE = "ui.yaml";
  private static final String UNITS = "units";

  private StringsFiles() {}

  /** Each language's own strings; where a site has none, the ones that come with Lesart. */
  static Localized<Strings> read(Sources sources, Settings settings, Consumer<Problem> problems) {
    NavigableMap<String, Strings> strings = new TreeMap<>();
    for (Language language : settings.languages()) {
      Map<String, SourceFile> files =
          sources.translations().getOrDefault(language.tag(), new TreeMap<>());
      @Nullable SourceFile file = files.get(TREE);
      if (file == null) {
        file = BuiltIn.strings(language.tag(), problems).orElse(null);
      }
      if (file == null) {
        problems.accept(
            Problem.error(
                Place.of("translations/" + language.tag() + "/" + TREE),
                "missing file",
                "The words of the pages (\"Contents\", \"Close\") are needed in "
                    + language.name()
                    + "; Lesart has them for de and en only.",
                "Copy another language's ui.yaml and translate it."));
      }
      strings.put(
          language.tag(),
          file == null
              ? new Strings(language.tag(), Map.of(), Map.of())
              : strings(language.tag(), file, problems));
    }
    return new Localized<>(settings.source().tag(), strings);
  }

  private static Strings strings(String tag, SourceFile file, Consumer<Problem> problems) {
    Keys keys = new Keys(file.keys(), problems);
    Map<String, String> messages = new HashMap<>();
    for (String name : keys.names()) {
      if (!name.equals(UNITS)) {
        messages.put(name, keys.text(name));
      }
    }
    Map<String, String> units = new HashMap<>();
    keys.below(UNITS)
        .ifPresent(below -> below.names().forEach(name -> units.put(name, below.text(name))));
    return new Strings(tag, messages, units);
  }
}
