package dev.lesart.model;

import java.util.List;

/** The body of a Markdown file. Footnotes stand in the order of their first reference. */
public record Document(List<Block> blocks, List<Footnote> footnotes) {
  public static final Document EMPTY = new Document(List.of(), List.of());

  public Document {
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
  }

  public record Footnote(String label, List<Block> blocks) {
    public Footnote {
      blocks = List.copyOf(blocks);
    }
  }
}
