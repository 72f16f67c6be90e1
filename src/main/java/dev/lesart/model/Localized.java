package dev.lesart.model;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The same thing in several languages, the source language always among them.
 *
 * @param source tag of the source language
 * @param texts by language tag
 */
public record Localized<T>(String source, NavigableMap<String, T> texts) {
  public Localized {
    if (!texts.containsKey(source)) {
      throw new IllegalArgumentException("no text in the source language " + source);
    }
    texts = Collections.unmodifiableNavigableMap(new TreeMap<>(texts));
  }

  /** The same languages, each text made anew. */
  public <U> Localized<U> map(BiFunction<String, T, U> change) {
    NavigableMap<String, U> changed = new TreeMap<>();
    texts.forEach((tag, text) -> changed.put(tag, change.apply(tag, text)));
    return new Localized<>(source, changed);
  }

  /** The text in a language; in the source language where there is no translation. */
  public T in(String language) {
    T text = texts.get(language);
    return text == null ? Objects.requireNonNull(texts.get(source)) : text;
  }
}
