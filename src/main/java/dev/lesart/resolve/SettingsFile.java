package dev.lesart.resolve;

import com.ibm.icu.util.ULocale;
import dev.lesart.model.Language;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.read.Keys;
import dev.lesart.read.Nearest;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Yaml.Scalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads {@code content/site.yaml}: languages, pairs, base URL, downloads. */
public final class SettingsFile {
  static final String TREE = "site.yaml";
  static final Set<String> TEXTS = Set.of("title");
  static final Set<String> DATA =
      Set.of("base-url", "source-language", "languages", "pairs", "downloads", "share-images");
  private static final Set<String> ALL = union(TEXTS, DATA);

  /** What a site offers that says nothing of it; an empty list offers none. */
  private static final List<String> DOWNLOADS = List.of(Settings.HTML, Settings.EPUB);

  /** Language, script and region of BCP 47; what follows them no site has needed. */
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

  private SettingsFile() {}

  static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new java.util.TreeSet<>(a);
    all.addAll(b);
    return Set.copyOf(all);
  }

  /** The settings; empty after a problem that leaves no language to build in. */
  public static Optional<Settings> read(Sources sources, Consumer<Problem> problems) {
    SourceFile file = sources.content().get(TREE);
    if (file == null && sources.has(TREE)) {
      return Optional.empty();
    }
    if (file == null) {
      problems.accept(
          Problem.error(
              Place.of("content/" + TREE),
              "missing file",
              "A site says in content/site.yaml what it is called and which languages it has.",
              "Write it: title, base-url, source-language, languages."));
      return Optional.empty();
    }
    Keys keys = new Keys(file.keys(), problems).allow(ALL);
    String baseUrl =
        keys.required("base-url", "a URL", "https://example.org/", SettingsFile::url).orElse("");
    Map<String, Language> languages = new LinkedHashMap<>();
    for (Keys entry : keys.list("languages")) {
      entry.allow(Set.of("tag", "publish", "digits", "locale"));
      String tag = tag(entry, "tag", problems);
      if (tag.isEmpty()) {
        continue;
      }
      double publish =
          entry.value("publish", "a share between 0 and 1", "0.8", SettingsFile::share).orElse(0.0);
      String digits = entry.choice("digits", List.of("latn", "arab", "arabext"));
      Language language = language(tag, digits, locale(entry, tag), publish);
      if (languages.put(tag, language) != null) {
        problems.accept(
            Problem.error(
                entry.place("tag"),
                "language \"" + tag + "\" twice",
                "Each language stands once in the list.",
                "Remove one of the two."));
      }
    }
    if (!keys.has("languages")) {
      keys.text("languages", "[{tag: de}, {tag: en}]");
    } else if (languages.isEmpty()) {
      problems.accept(
          Problem.error(
              keys.place("languages"),
              "site without languages",
              "No language of the list can be used.",
              "Write each on a line of its own: - tag: de"));
    }
    String source = tag(keys, "source-language", problems);
    if (source.isEmpty() || languages.isEmpty()) {
      return Optional.empty();
    }
    Language sourceLanguage = languages.get(source);
    if (sourceLanguage == null) {
      problems.accept(
          Problem.error(
              keys.place("source-language"),
              "unknown language \"" + source + "\"",
              "The source language is not among the site's languages: "
                  + String.join(", ", languages.keySet())
                  + ".",
              "Add it to the list: - tag: " + source));
      return Optional.empty();
    }
    return Optional.of(
        new Settings(
            baseUrl,
            sourceLanguage,
            List.copyOf(languages.values()),
            pairs(keys.texts("pairs"), languages, problems),
            downloads(keys, problems),
            !keys.choice("share-images", List.of("true", "false")).equals("false")));
  }

  private static List<String> downloads(Keys keys, Consumer<Problem> problems) {
    if (!keys.has("downloads")) {
      return DOWNLOADS;
    }
    List<Scalar> names = keys.texts("downloads");
    for (Scalar name : names) {
      if (!DOWNLOADS.contains(name.text())) {
        problems.accept(
            Problem.error(
                name.place(),
                "unknown download \"" + name.text() + "\"",
                "An explainer can be downloaded as: " + String.join(", ", DOWNLOADS) + ".",
                Nearest.to(name.text(), DOWNLOADS)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("Remove it; downloads: [] offers none.")));
      }
    }
    return DOWNLOADS.stream()
        .filter(known -> names.stream().anyMatch(name -> name.text().equals(known)))
        .toList();
  }

  private static List<Settings.Pair> pairs(
      List<Scalar> names, Map<String, Language> languages, Consumer<Problem> problems) {
    List<Settings.Pair> pairs = new ArrayList<>();
    for (Scalar name : names) {
      Optional<Settings.Pair> pair = pair(name.text(), languages);
      if (pair.isEmpty()) {
        problems.accept(
            Problem.error(
                name.place(),
                "unknown pair \"" + name.text() + "\"",
                "A pair joins two different languages of the site: "
                    + String.join(", ", languages.keySet())
                    + ".",
                "Write two of them with a hyphen between, the one to stand first first."));
      } else if (pairs.contains(pair.get())) {
        problems.accept(
            Problem.error(
                name.place(),
                "pair \"" + name.text() + "\" twice",
                "Each pair stands once in the list.",
                "Remove one of the two."));
      } else {
        pairs.add(pair.get());
      }
    }
    return pairs;
  }

  private static Optional<Settings.Pair> pair(String name, Map<String, Language> languages) {
    for (int hyphen = name.indexOf('-'); hyphen > 0; hyphen = name.indexOf('-', hyphen + 1)) {
      Language first = languages.get(name.substring(0, hyphen));
      Language second = languages.get(name.substring(hyphen + 1));
      if (first != null && second != null && !first.equals(second)) {
        return Optional.of(new Settings.Pair(first, second));
      }
    }
    return Optional.empty();
  }

  private static String tag(Keys keys, String key, Consumer<Problem> problems) {
    String tag = keys.text(key, "de");
    if (!tag.isEmpty() && !known(tag)) {
      problems.accept(
          Problem.error(
              keys.place(key),
              "unknown language \"" + tag + "\"",
              "A language tag is written as in BCP 47: de, en, ar, pt-BR, zh-Hant.",
              Nearest.to(tag.toLowerCase(Locale.ROOT), List.of("de", "en", "ar", "fr"))
                  .map(near -> "did you mean " + near + "?")
                  .orElse("Write the tag of the language.")));
      return "";
    }
    return tag;
  }

  /** A language tag, if it is one. */
  public static Optional<String> language(String tag) {
    return known(tag) ? Optional.of(tag) : Optional.empty();
  }

  private static boolean known(String tag) {
    if (!TAG.matcher(tag).matches()) {
      return false;
    }
    String language = tag.split("-", 2)[0];
    return language.length() == 3 || List.of(Locale.getISOLanguages()).contains(language);
  }

  private static Language language(String tag, String digits, String conventions, double publish) {
    ULocale locale = ULocale.forLanguageTag(tag);
    return new Language(
        tag,
        locale.isRightToLeft() ? "rtl" : "ltr",
        locale.getDisplayName(locale),
        digits,
        conventions,
        publish);
  }

  /** The language with the region whose dates and numbers it follows; the tag where none is set. */
  private static String locale(Keys entry, String tag) {
    ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
    return entry
        .value(
            "locale",
            "the language \"" + tag + "\" with a region",
            likely.getLanguage() + "-" + likely.getCountry(),
            text -> isLocaleOf(likely, text) ? Optional.of(text) : Optional.<String>empty())
        .orElse(tag);
  }

  private static boolean isLocaleOf(ULocale language, String text) {
    if (!known(text)) {
      return false;
    }
    ULocale locale = ULocale.addLikelySubtags(ULocale.forLanguageTag(text));
    return locale.getLanguage().equals(language.getLanguage())
        && locale.getScript().equals(language.getScript())
        && List.of(Locale.getISOCountries()).contains(locale.getCountry());
  }

  private static Optional<String> url(String text) {
    boolean valid = text.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?");
    try {
      new URI(text);
    } catch (URISyntaxException malformed) {
      valid = false;
    }
    return valid ? Optional.of(text.endsWith("/") ? text : text + "/") : Optional.empty();
  }

  private static Optional<Double> share(String text) {
    return Keys.number(text)
        .map(java.math.BigDecimal::doubleValue)
        .filter(share -> share >= 0 && share <= 1);
  }
}
