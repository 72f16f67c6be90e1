package dev.lesart.resolve;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What other explainers need to know of one to link to it, and not to stand in its place.
 *
 * @param tree the path of its main file in the tree
 * @param addresses where links to its files lead, by path in the tree
 * @param anchors of its sections and headings
 * @param slugs by language, those of today first, then the former ones
 */
public record Face(
    String tree,
    SortedMap<String, String> addresses,
    SortedSet<String> anchors,
    SortedMap<String, List<String>> slugs) {
  public Face {
    addresses = Collections.unmodifiableSortedMap(new TreeMap<>(addresses));
    anchors = Collections.unmodifiableSortedSet(new TreeSet<>(anchors));
    slugs = Collections.unmodifiableSortedMap(new TreeMap<>(slugs));
  }

  /** Its slug in each language. */
  public Map<String, String> slug() {
    Map<String, String> slug = new TreeMap<>();
    slugs.forEach((tag, all) -> slug.put(tag, all.get(0)));
    return slug;
  }
}
