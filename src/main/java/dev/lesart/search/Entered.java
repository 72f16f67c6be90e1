package dev.lesart.search;

import java.util.List;
import java.util.SortedMap;

/**
 * What an index knows of one page.
 *
 * @param slug its address below the edition's
 * @param parts anchor and heading of each
 * @param texts of the parts, as the script has them
 * @param words in small letters, and the parts that each stands in, counted from 0
 * @param mentions of terms by id, as {@code words}
 */
public record Entered(
    String id,
    String slug,
    List<Heading> parts,
    String texts,
    SortedMap<String, int[]> words,
    SortedMap<String, int[]> mentions) {
  /** Where a part begins; the anchor is "" at the page's beginning. */
  public record Heading(String anchor, String text) {}
}
