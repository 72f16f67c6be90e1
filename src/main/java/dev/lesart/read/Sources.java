package dev.lesart.read;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that was read.
 *
 * @param content the files of {@code content/} by their path in the tree
 * @param translations the files of {@code translations/<tag>/}, by tag and path in the tree
 * @param attachments the other files of {@code content/}, by path in the tree
 */
public record Sources(
    NavigableMap<String, SourceFile> content,
    NavigableMap<String, NavigableMap<String, SourceFile>> translations,
    NavigableSet<String> attachments) {
  public Sources(
      Map<String, SourceFile> content,
      Map<String, ? extends Map<String, SourceFile>> translations,
      Set<String> attachments) {
    this(
        Collections.unmodifiableNavigableMap(new TreeMap<>(content)),
        sorted(translations),
        Collections.unmodifiableNavigableSet(new TreeSet<>(attachments)));
  }

  private static NavigableMap<String, NavigableMap<String, SourceFile>> sorted(
      Map<String, ? extends Map<String, SourceFile>> translations) {
    NavigableMap<String, NavigableMap<String, SourceFile>> sorted = new TreeMap<>();
    translations.forEach(
        (tag, files) ->
            sorted.put(tag, Collections.unmodifiableNavigableMap(new TreeMap<>(files))));
    return Collections.unmodifiableNavigableMap(sorted);
  }
}
