package dev.lesart.render;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import dev.lesart.model.Fact;
import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Strings;
import dev.lesart.resolve.Figures;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the templates, with their arguments put in (ICU MessageFormat). For many threads.
 */
final class Messages {
  private final Localized<Strings> strings;
  private final Map<String, ULocale> locales = new HashMap<>();
  private final Map<String, Figures> figures = new HashMap<>();
  private final Map<String, Map<String, Phrase>> phrases = new ConcurrentHashMap<>();

  Messages(List<Language> languages, Localized<Strings> strings) {
    this.strings = strings;
    for (Language language : languages) {
      figures.put(language.tag(), new Figures(language.locale(), language.digits()));
      locales.put(
          language.tag(), ULocale.forLanguageTag(language.locale() + "-u-nu-" + language.digits()));
    }
  }

  ULocale locale(String tag) {
    ULocale locale = locales.get(tag);
    if (locale == null) {
      throw new IllegalArgumentException("no language " + tag);
    }
    return locale;
  }

  /**
   * A string of ui.yaml.
   *
   * @throws TemplateProblem if the language has no such string, or it is no valid pattern
   */
  String text(String tag, String key, Object... arguments) {
    Phrase phrase = known(tag).get(key);
    return format(
        tag, key, phrase == null ? phrase(tag, key, pattern(tag, key)) : phrase, arguments);
  }

  private Map<String, Phrase> known(String tag) {
    Map<String, Phrase> known = phrases.get(tag);
    return known == null ? phrases.computeIfAbsent(tag, any -> new ConcurrentHashMap<>()) : known;
  }

  private Phrase phrase(String tag, String key, String pattern) {
    return known(tag).computeIfAbsent(key, any -> new Phrase(pattern, () -> locale(tag)));
  }

  /** A string of ui.yaml as it is written there. */
  String pattern(String tag, String key) {
    String pattern = strings.in(tag).messages().get(key);
    if (pattern == null) {
      throw new TemplateProblem(missing(tag, key));
    }
    return pattern;
  }

  /** A bare figure: "110.000". */
  String number(String tag, BigDecimal value) {
    return Objects.requireNonNull(figures.get(tag), tag).format(value);
  }

  /** Names in a row: "A, B und C". */
  String list(String tag, List<String> names) {
    return ListFormatter.getInstance(locale(tag)).format(names);
  }

  /** The name of a language, in another: "Deutsch", "German". */
  String languageName(String tag, String of) {
    return ULocale.getDisplayName(of, locale(tag));
  }

  /** A figure with its unit: "110.000 Menschen". */
  String quantity(String tag, String unit, Object value) {
    @Nullable String pattern = strings.in(tag).units().get(unit);
    if (pattern == null) {
      throw new TemplateProblem(missing(tag, "units: " + unit));
    }
    String key = "units: " + unit;
    return format(tag, key, phrase(tag, key, pattern), value);
  }

  /** A fact's value as a reader is told it: "mehr als 100 Menschen". */
  String value(String tag, Fact fact) {
    String value =
        fact.unit().isEmpty()
            ? number(tag, fact.value())
            : quantity(tag, fact.unit(), fact.value());
    return switch (fact.precision()) {
      case EXACT -> value;
      case ABOUT -> text(tag, "about", value);
      case MORE_THAN -> text(tag, "more-than", value);
    };
  }

  private static String format(String tag, String key, Phrase phrase, Object... arguments) {
    try {
      return phrase.with(arguments);
    } catch (IllegalArgumentException malformed) {
      throw new TemplateProblem(
          Problem.error(
              place(tag),
              "broken pattern \"" + key + "\"",
              "ICU cannot read it: " + malformed.getMessage(),
              "Write arguments as {0}, plurals as {0, plural, one {# word} other {# words}}."));
    }
  }

  private static Place place(String tag) {
    return Place.of("translations/" + tag + "/ui.yaml");
  }

  private static Problem missing(String tag, String key) {
    return Problem.error(
        place(tag),
        "missing string \"" + key + "\"",
        "A template asks for it, or a fact's unit.",
        "Add the key, with its text in the language of the file.");
  }
}
