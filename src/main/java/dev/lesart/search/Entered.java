package dev.lesart.search;

/**
 * What an index knows of one page.
 *
 * @param slug its address below the edition's
 * @param parts how many it has
 * @param script as the index has it: id, slug, anchor and heading of each part
 * @param texts of the parts, as the script has them
 * @param words {@link Standing} in each part, by the numbers of the index's vocabulary
 * @param mentions of terms, as {@code words}
 */
public record Entered(
    String id, String slug, int parts, Packed script, Packed texts, Packed words, Packed mentions) {
  /** The same, the texts left out. */
  public Entered withoutTexts() {
    return new Entered(id, slug, parts, script, Packed.NONE, words, mentions);
  }
}
