package dev.lesart.render;

import dev.lesart.model.Language;
import dev.lesart.model.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The site in one language, or in two side by side. */
public final class Edition {
  private final List<Language> languages;
  private final List<String> tags;
  private final String id;

  Edition(List<Language> languages) {
    this.languages = List.copyOf(languages);
    this.tags = languages.stream().map(Language::tag).toList();
    this.id = String.join("-", tags);
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
    return id;
  }

  public List<Language> languages() {
    return languages;
  }

  public Language first() {
    return languages.get(0);
  }

  boolean pair() {
    return languages.size() == 2;
  }

  List<String> tags() {
    return tags;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Edition edition && languages.equals(edition.languages);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
