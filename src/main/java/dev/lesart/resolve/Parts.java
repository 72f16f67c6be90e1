package dev.lesart.resolve;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Document.Footnote;
import dev.lesart.model.Inline;
import dev.lesart.model.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts documents out of a larger one. */
final class Parts {
  private Parts() {}

  /** Some blocks of a document, with the footnotes that they and those refer to. */
  static Document of(List<Block> blocks, Document whole) {
    if (whole.footnotes().isEmpty()) {
      return new Document(blocks, List.of());
    }
    Set<String> labels = new HashSet<>();
    collect(blocks, labels);
    int known;
    do {
      known = labels.size();
      for (Footnote footnote : whole.footnotes()) {
        if (labels.contains(footnote.label())) {
          collect(footnote.blocks(), labels);
        }
      }
    } while (labels.size() > known);
    return new Document(
        blocks, whole.footnotes().stream().filter(note -> labels.contains(note.label())).toList());
  }

  private static void collect(List<Block> blocks, Set<String> labels) {
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
