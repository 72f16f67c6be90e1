package dev.lesart.render;

import dev.lesart.model.Block;
import dev.lesart.model.Block.Definition;
import dev.lesart.model.Block.Item;
import dev.lesart.model.Inline;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import java.util.List;
import java.util.function.Predicate;

/**
 * A block of the source as a translated page shows it once more, for readers to open: without ids,
 * since the translation bears them; without references to footnotes, which stand in the page's
 * language; and with links to those entries alone that the page has.
 */
final class Original {
  private final Predicate<Mention> known;

  /**
   * @param known whether the page has the entry that is mentioned
   */
  Original(Predicate<Mention> known) {
    this.known = known;
  }

  Block of(Block block) {
    return Walk.map(anonymous(block), this::quiet);
  }

  private Unit quiet(Unit unit) {
    return unit.with(Walk.map(unit.content(), this::quiet));
  }

  private List<Inline> quiet(Inline inline) {
    if (inline instanceof Inline.FootnoteReference) {
      return List.of();
    } else if (inline instanceof Mention mention) {
      return known.test(mention)
          ? List.of(new Mention(mention.kind(), mention.id(), 0, mention.content()))
          : mention.content();
    }
    return List.of(inline);
  }

  private static Block anonymous(Block block) {
    if (block instanceof Block.Heading heading) {
      return new Block.Heading(heading.level(), null, heading.unit());
    } else if (block instanceof Block.Group group) {
      return new Block.Group(anonymous(group.blocks()));
    } else if (block instanceof Block.Quote quote) {
      return new Block.Quote(anonymous(quote.blocks()));
    } else if (block instanceof Block.Listing list) {
      return new Block.Listing(
          list.ordered(),
          list.start(),
          list.items().stream().map(item -> new Item(anonymous(item.blocks()))).toList());
    } else if (block instanceof Block.DefinitionList list) {
      return new Block.DefinitionList(
          list.definitions().stream()
              .map(
                  each ->
                      new Definition(
                          each.terms(), each.meanings().stream().map(Original::anonymous).toList()))
              .toList());
    }
    return block;
  }

  private static List<Block> anonymous(List<Block> blocks) {
    return blocks.stream().map(Original::anonymous).toList();
  }
}
