package dev.lesart.model;

import java.util.List;
import java.util.function.Consumer;

/** Visits what stands inside documents, in the order of the text. */
public final class Walk {
  private Walk() {}

  /** Every unit of the blocks. */
  public static void units(List<Block> blocks, Consumer<Unit> visitor) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        visitor.accept(paragraph.unit());
      } else if (block instanceof Block.Heading heading) {
        visitor.accept(heading.unit());
      } else if (block instanceof Block.Quote quote) {
        units(quote.blocks(), visitor);
      } else if (block instanceof Block.Listing list) {
        list.items().forEach(item -> units(item.blocks(), visitor));
      } else if (block instanceof Block.Table table) {
        table.head().forEach(visitor);
        table.rows().forEach(row -> row.forEach(visitor));
      } else if (block instanceof Block.DefinitionList list) {
        for (Block.Definition definition : list.definitions()) {
          definition.terms().forEach(visitor);
          definition.meanings().forEach(meaning -> units(meaning, visitor));
        }
      }
    }
  }

  /** Every unit of the document, those of its footnotes last. */
  public static void units(Document document, Consumer<Unit> visitor) {
    units(document.blocks(), visitor);
    document.footnotes().forEach(note -> units(note.blocks(), visitor));
  }

  /** Every inline element of the content, each before what it holds. */
  public static void inlines(List<Inline> content, Consumer<Inline> visitor) {
    for (Inline inline : content) {
      visitor.accept(inline);
      if (inline instanceof Inline.Emphasis emphasis) {
        inlines(emphasis.content(), visitor);
      } else if (inline instanceof Inline.Strong strong) {
        inlines(strong.content(), visitor);
      } else if (inline instanceof Inline.Strikethrough strikethrough) {
        inlines(strikethrough.content(), visitor);
      } else if (inline instanceof Inline.Link link) {
        inlines(link.content(), visitor);
      } else if (inline instanceof Inline.Mention mention) {
        inlines(mention.content(), visitor);
      }
    }
  }
}
