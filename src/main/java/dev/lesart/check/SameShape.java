package dev.lesart.check;

import dev.lesart.model.Block;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The headings, lists and tables of a file have the shape of those of its source: their level, the
 * number of their items, rows and columns.
 */
final class SameShape {
  /** As {@code allow} names it. */
  static final String NAME = "blocks";

  private enum Kind {
    HEADING("heading"),
    LIST("list"),
    TABLE("table"),
    QUOTE("quotation"),
    CODE("block of code"),
    DEFINITIONS("list of definitions");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }
  }

  /**
   * A block that has a shape.
   *
   * @param shape as a message says it: "of level 2"
   */
  private record Shaped(Kind kind, String shape, Place place) {}

  private SameShape() {}

  static void check(TranslatedFile file, Consumer<Problem> problems) {
    List<Shaped> source = shapes(file.source());
    List<Shaped> target = shapes(file.target());
    for (Kind kind : Kind.values()) {
      List<Shaped> here = of(source, kind);
      List<Shaped> there = of(target, kind);
      if (here.size() != there.size()) {
        if (file.complete()) {
          problems.accept(count(kind, here, there, file));
        }
        continue;
      }
      for (int i = 0; i < here.size(); i++) {
        if (!here.get(i).shape.equals(there.get(i).shape)) {
          problems.accept(
              Problem.warning(
                  there.get(i).place,
                  kind.shown + " " + there.get(i).shape,
                  "In the source, this " + kind.shown + " is one " + here.get(i).shape + ".",
                  "Give it the shape that it has in the source."));
        }
      }
    }
  }

  private static Problem count(
      Kind kind, List<Shaped> here, List<Shaped> there, TranslatedFile file) {
    Place place = there.isEmpty() ? Place.of(file.target().file().path()) : there.get(0).place;
    return Problem.warning(
        place,
        there.size() + " × " + kind.shown,
        "The source has " + here.size() + ".",
        "Give the translation the blocks that the source has.");
  }

  private static List<Shaped> of(List<Shaped> all, Kind kind) {
    return all.stream().filter(each -> each.kind == kind).toList();
  }

  private static List<Shaped> shapes(WrittenFile file) {
    List<Shaped> shapes = new ArrayList<>();
    add(file.file().body().blocks(), Place.of(file.file().path()), shapes);
    file.file()
        .body()
        .footnotes()
        .forEach(note -> add(note.blocks(), Place.of(file.file().path()), shapes));
    return shapes;
  }

  private static void add(List<Block> blocks, Place file, List<Shaped> shapes) {
    for (Block block : blocks) {
      Place place = place(block, file);
      if (block instanceof Block.Heading it) {
        shapes.add(new Shaped(Kind.HEADING, "of level " + it.level(), place));
      } else if (block instanceof Block.Listing it) {
        String kind = it.ordered() ? "with numbers, of " : "of ";
        int items = it.items().size();
        shapes.add(new Shaped(Kind.LIST, kind + items + (items == 1 ? " item" : " items"), place));
        it.items().forEach(item -> add(item.blocks(), file, shapes));
      } else if (block instanceof Block.Table it) {
        shapes.add(
            new Shaped(
                Kind.TABLE,
                "of " + it.columns().size() + " columns and " + it.rows().size() + " rows",
                place));
      } else if (block instanceof Block.Quote it) {
        shapes.add(new Shaped(Kind.QUOTE, "", place));
        add(it.blocks(), file, shapes);
      } else if (block instanceof Block.Code) {
        shapes.add(new Shaped(Kind.CODE, "", place));
      } else if (block instanceof Block.DefinitionList it) {
        shapes.add(
            new Shaped(Kind.DEFINITIONS, "of " + it.definitions().size() + " entries", place));
        it.definitions()
            .forEach(each -> each.meanings().forEach(meaning -> add(meaning, file, shapes)));
      }
    }
  }

  /** Where its first text stands; the whole file where it has none. */
  private static Place place(Block block, Place file) {
    if (block instanceof Block.Heading heading) {
      return heading.unit().place();
    } else if (block instanceof Block.Paragraph paragraph) {
      return paragraph.unit().place();
    } else if (block instanceof Block.Table table) {
      return table.head().get(0).place();
    } else if (block instanceof Block.Listing list && !list.items().get(0).blocks().isEmpty()) {
      return place(list.items().get(0).blocks().get(0), file);
    } else if (block instanceof Block.Quote quote && !quote.blocks().isEmpty()) {
      return place(quote.blocks().get(0), file);
    } else if (block instanceof Block.DefinitionList list) {
      return list.definitions().get(0).terms().get(0).place();
    }
    return file;
  }
}
