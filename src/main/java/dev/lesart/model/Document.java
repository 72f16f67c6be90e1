package dev.lesart.model;

import java.util.Collections;
import java.util.List;

/**
 * The body of a Markdown file. Footnotes stand in the order of their first reference.
 *
 * @param lines of each block; of blocks that no file holds, {@code 0}
 */
public record Document(List<Block> blocks, List<Lines> lines, List<Footnote> footnotes) {
  public static final Document EMPTY = new Document(List.of(), List.of());

  public Document {
    blocks = List.copyOf(blocks);
    lines = List.copyOf(lines);
    footnotes = List.copyOf(footnotes);
  }

  public Document(List<Block> blocks, List<Footnote> footnotes) {
    this(blocks, Collections.nCopies(blocks.size(), Lines.NONE), footnotes);
  }

  public record Footnote(String label, List<Block> blocks, Lines lines) {
    public Footnote {
      blocks = List.copyOf(blocks);
    }

    public Footnote(String label, List<Block> blocks) {
      this(label, blocks, Lines.NONE);
    }
  }
}
