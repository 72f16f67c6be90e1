package dev.lesart.resolve;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Document.Footnote;
import dev.lesart.model.Inline;
import dev.lesart.model.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gives a part of a file the footnotes of the file that it refers to. */
final class Cited {
  private Cited() {}

  /**
   * A document of these blocks.
   *
   * @param all the footnotes of the whole file
   */
  static Document document(List<Block> blocks, List<Footnote> all) {
    Set<String> labels = new LinkedHashSet<>();
    cite(blocks, labels);
    List<Footnote> cited = new ArrayList<>();
    // A footnote may refer to another, which then stands after it.
    while (cited.size() < labels.size()) {
      for (String label : labels.stream().skip(cited.size()).toList()) {
        Footnote footnote =
            all.stream().filter(note -> note.label().equals(label)).findFirst().orElseThrow();
        cited.add(footnote);
        cite(footnote.blocks(), labels);
      }
    }
    return new Document(blocks, cited);
  }

  private static void cite(List<Block> blocks, Set<String> labels) {
    Walk.units(
        blocks,
        unit ->
            Walk.inlines(
                unit.content(),
                inline -> {
                  if (inline instanceof Inline.FootnoteReference reference) {
                    labels.add(reference.label());
                  }
                }));
  }
}
