package dev.lesart.resolve;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code translations/<tag>/ui.yaml}: the words of the templates. */
final class StringsFiles {
  static final String TREE = "ui.yaml";
  private static final String UNITS = "units";
  private static final List<String> SLUGS = List.of("glossary-slug", "about-slug");

  private StringsFiles() {}

  /** Each language's own strings over the ones that come with Lesart. */
  static Localized<Strings> read(Sources sources, Settings settings, Consumer<Problem> problems) {
    NavigableMap<String, Strings> strings = new TreeMap<>();
    for (Language language : settings.languages()) {
      String tag = language.tag();
      @Nullable SourceFile own =
          sources.translations().getOrDefault(tag, new TreeMap<>()).get(TREE);
      @Nullable SourceFile builtIn = BuiltIn.strings(tag, problems).orElse(null);
      String path = "translations/" + tag + "/" + TREE;
      if (own == null && builtIn == null && !sources.unread().contains(path)) {
        problems.accept(
            Problem.error(
                Place.of(path),
                "missing file",
                "The words of the pages (\"Contents\", \"Close\") are needed in "
                    + language.name()
                    + "; Lesart has them for de, en and ar only.",
                "Copy another language's ui.yaml and translate it."));
      }
      Map<String, String> messages = new HashMap<>();
      Map<String, String> units = new HashMap<>();
      for (@Nullable SourceFile file : Arrays.asList(builtIn, own)) {
        if (file != null) {
          read(tag, new Keys(file.keys(), problems), messages, units, problems);
        }
      }
      strings.put(tag, new Strings(tag, messages, units));
    }
    return new Localized<>(settings.source().tag(), strings);
  }

  private static void read(
      String tag,
      Keys keys,
      Map<String, String> messages,
      Map<String, String> units,
      Consumer<Problem> problems) {
    for (String name : keys.names()) {
      if (!name.equals(UNITS)) {
        messages.put(name, pattern(keys, name, tag, problems));
      }
    }
    keys.below(UNITS)
        .ifPresent(
            below ->
                below
                    .names()
                    .forEach(name -> units.put(name, pattern(below, name, tag, problems))));
    for (String name : SLUGS) {
      if (keys.has(name)) {
        keys.value(
            name,
            "a slug of letters, digits and hyphens",
            name.substring(0, name.indexOf('-')),
            slug -> Ids.isSlug(slug) ? Optional.of(slug) : Optional.<String>empty());
      }
    }
  }

  private static String pattern(Keys keys, String name, String tag, Consumer<Problem> problems) {
    String pattern = keys.text(name);
    try {
      new MessageFormat(pattern, ULocale.forLanguageTag(tag));
    } catch (IllegalArgumentException malformed) {
      problems.accept(
          Problem.error(
              keys.place(name),
              "broken pattern \"" + name + "\"",
              "ICU cannot read it: " + malformed.getMessage(),
              "Write arguments as {0}, plurals as {0, plural, one {# word} other {# words}}."));
    }
    return pattern;
  }
}
