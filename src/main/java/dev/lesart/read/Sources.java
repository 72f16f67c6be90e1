package dev.lesart.read;

import dev.lesart.model.Atlas;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was read.
 *
 * @param content the files of {@code content/} by their path in the tree
 * @param translations the files of {@code translations/<tag>/}, by tag and path in the tree
 * @param attachments the other files of {@code content/}, by path in the tree
 * @param unread paths within the site of files that are there, but could not be read; that is a
 *     problem already, and no further one is that they are missing
 * @param others paths in the tree of files of content/ that are there, and were not read this time
 * @param atlas what maps are drawn from; null where there is none to draw
 */
public record Sources(
    NavigableMap<String, SourceFile> content,
    NavigableMap<String, NavigableMap<String, SourceFile>> translations,
    NavigableSet<String> attachments,
    NavigableSet<String> unread,
    NavigableSet<String> others,
    @Nullable Atlas atlas) {
  public Sources(
      Map<String, SourceFile> content,
      Map<String, ? extends Map<String, SourceFile>> translations,
      Set<String> attachments,
      Set<String> unread) {
    this(
        Collections.unmodifiableNavigableMap(new TreeMap<>(content)),
        sorted(translations),
        Collections.unmodifiableNavigableSet(new TreeSet<>(attachments)),
        Collections.unmodifiableNavigableSet(new TreeSet<>(unread)),
        Collections.emptyNavigableSet(),
        null);
  }

  public Sources with(@Nullable Atlas atlas) {
    return new Sources(content, translations, attachments, unread, others, atlas);
  }

  /** The same where other files are there, too. */
  public Sources beside(Set<String> files) {
    return new Sources(
        content,
        translations,
        attachments,
        unread,
        Collections.unmodifiableNavigableSet(new TreeSet<>(files)),
        atlas);
  }

  /** Whether there is a file of content/ with this path in the tree, read or not. */
  public boolean has(String tree) {
    return content.containsKey(tree) || unread.contains("content/" + tree) || others.contains(tree);
  }

  /** The paths in the tree of all Markdown and YAML files of content/, read or not. */
  public NavigableSet<String> trees() {
    NavigableSet<String> trees = new TreeSet<>(others);
    trees.addAll(content.keySet());
    for (String path : unread) {
      if (path.startsWith("content/")) {
        trees.add(path.substring("content/".length()));
      }
    }
    return trees;
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
