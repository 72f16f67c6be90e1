package dev.lesart.render;

import dev.lesart.model.Language;
import dev.lesart.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The site in one language, or in two side by side. */
public record Edition(List<Language> languages) {
  public Edition {
    languages = List.copyOf(languages);
  }

  /** Every edition of a site: its languages, then its pairs. */
  public static List<Edition> all(Settings settings) {
    List<Edition> editions = new ArrayList<>();
    settings.languages().forEach(language -> editions.add(new Edition(List.of(language))));
    settings
        .pairs()
        .forEach(pair -> editions.add(new Edition(List.of(pair.first(), pair.second()))));
    return List.copyOf(editions);
  }

  /** Its folder in the output: {@code de}, {@code de-en}. */
  public String id() {
    return languages.stream().map(Language::tag).collect(Collectors.joining("-"));
  }

  public Language first() {
    return languages.get(0);
  }

  boolean pair() {
    return languages.size() == 2;
  }

  List<String> tags() {
    return languages.stream().map(Language::tag).toList();
  }
}
