package dev.lesart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Visits what stands inside documents, in the order of the text. */
public final class Walk {
  private Walk() {}

  /** Every unit of the blocks. */
  public static void units(List<Block> blocks, Consumer<Unit> visitor) {
    // Counted here and below: most lists have one or two elements, and would each have an iterator.
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Paragraph paragraph) {
        visitor.accept(paragraph.unit());
      } else if (block instanceof Block.Heading heading) {
        visitor.accept(heading.unit());
      } else if (block instanceof Block.Drawing drawing) {
        visitor.accept(drawing.unit());
      } else if (block instanceof Block.Group group) {
        units(group.blocks(), visitor);
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

  /** The block with each of its units changed, in the same order. */
  public static Block map(Block block, UnaryOperator<Unit> change) {
    return map(
        block,
        paragraph -> new Block.Paragraph(change.apply(paragraph.unit()), paragraph.tight()),
        change);
  }

  /**
   * The block with each of its units changed, in the same order.
   *
   * @param paragraphs makes what stands in the place of a paragraph
   * @param change makes the units of all other blocks
   */
  public static Block map(
      Block block, Function<Block.Paragraph, Block> paragraphs, UnaryOperator<Unit> change) {
    if (block instanceof Block.Paragraph paragraph) {
      return paragraphs.apply(paragraph);
    } else if (block instanceof Block.Heading heading) {
      return new Block.Heading(heading.level(), heading.id(), change.apply(heading.unit()));
    } else if (block instanceof Block.Group group) {
      return new Block.Group(map(group.blocks(), paragraphs, change));
    } else if (block instanceof Block.Quote quote) {
      return new Block.Quote(map(quote.blocks(), paragraphs, change));
    } else if (block instanceof Block.Listing list) {
      List<Block.Item> items = new ArrayList<>();
      list.items()
          .forEach(item -> items.add(new Block.Item(map(item.blocks(), paragraphs, change))));
      return new Block.Listing(list.ordered(), list.start(), items);
    } else if (block instanceof Block.Table table) {
      List<Unit> head = units(table.head(), change);
      List<List<Unit>> rows = new ArrayList<>();
      table.rows().forEach(row -> rows.add(units(row, change)));
      return new Block.Table(table.columns(), head, rows);
    } else if (block instanceof Block.DefinitionList list) {
      List<Block.Definition> definitions = new ArrayList<>();
      for (Block.Definition definition : list.definitions()) {
        List<Unit> terms = units(definition.terms(), change);
        List<List<Block>> meanings = new ArrayList<>();
        definition.meanings().forEach(each -> meanings.add(map(each, paragraphs, change)));
        definitions.add(new Block.Definition(terms, meanings));
      }
      return new Block.DefinitionList(definitions);
    }
    return block;
  }

  /** The same for several blocks. */
  public static List<Block> map(
      List<Block> blocks, Function<Block.Paragraph, Block> paragraphs, UnaryOperator<Unit> change) {
    List<Block> mapped = new ArrayList<>(blocks.size());
    blocks.forEach(block -> mapped.add(map(block, paragraphs, change)));
    return mapped;
  }

  private static List<Unit> units(List<Unit> units, UnaryOperator<Unit> change) {
    List<Unit> mapped = new ArrayList<>(units.size());
    units.forEach(unit -> mapped.add(change.apply(unit)));
    return mapped;
  }

  /** Every inline element of the content, each before what it holds. */
  public static void inlines(List<Inline> content, Consumer<Inline> visitor) {
    for (int i = 0; i < content.size(); i++) {
      Inline inline = content.get(i);
      visitor.accept(inline);
      if (inline instanceof Inline.Container container) {
        inlines(container.content(), visitor);
      }
    }
  }

  /**
   * The content with each inline element changed, what it holds before itself.
   *
   * @param change makes what stands in the place of an element
   */
  public static List<Inline> map(List<Inline> content, Function<Inline, List<Inline>> change) {
    List<Inline> mapped = new ArrayList<>(content.size());
    for (int i = 0; i < content.size(); i++) {
      mapped.addAll(change.apply(within(content.get(i), change)));
    }
    return mapped;
  }

  private static Inline within(Inline inline, Function<Inline, List<Inline>> change) {
    if (inline instanceof Inline.Emphasis emphasis) {
      return new Inline.Emphasis(map(emphasis.content(), change));
    } else if (inline instanceof Inline.Strong strong) {
      return new Inline.Strong(map(strong.content(), change));
    } else if (inline instanceof Inline.Strikethrough strikethrough) {
      return new Inline.Strikethrough(map(strikethrough.content(), change));
    } else if (inline instanceof Inline.Link link) {
      return new Inline.Link(
          link.target(), link.title(), map(link.content(), change), link.place());
    } else if (inline instanceof Inline.Mention mention) {
      return new Inline.Mention(
          mention.kind(), mention.id(), mention.number(), map(mention.content(), change));
    } else if (inline instanceof Inline.Sentence sentence) {
      return new Inline.Sentence(sentence.number(), map(sentence.content(), change));
    }
    return inline;
  }
}
