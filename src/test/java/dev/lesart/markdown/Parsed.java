package dev.lesart.markdown;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import java.util.ArrayList;
import java.util.List;

/** A text parsed, its units and its problems in order. */
record Parsed(Document document, List<Problem> problems) {

  static Parsed of(String markdown) {
    return of(markdown, 1);
  }

  static Parsed of(String markdown, int firstLine) {
    List<Problem> problems = new ArrayList<>();
    Document document = new MarkdownParser().parse(markdown, "a.md", firstLine, problems::add);
    return new Parsed(document, problems);
  }

  /** Every unit, footnotes last, as {@code KIND line:column text}. */
  List<String> shownUnits() {
    return units().stream()
        .map(
            unit ->
                unit.kind()
                    + " "
                    + unit.place().line()
                    + ":"
                    + unit.place().column()
                    + " "
                    + unit.text())
        .toList();
  }

  List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    collect(document.blocks(), units);
    document.footnotes().forEach(footnote -> collect(footnote.blocks(), units));
    return units;
  }

  /** Every problem as {@code line:column title}. */
  List<String> shownProblems() {
    return problems.stream()
        .map(
            problem ->
                problem.place().line() + ":" + problem.place().column() + " " + problem.title())
        .toList();
  }

  private static void collect(List<Block> blocks, List<Unit> units) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        units.add(heading.unit());
      } else if (block instanceof Block.Paragraph paragraph) {
        units.add(paragraph.unit());
      } else if (block instanceof Block.Quote quote) {
        collect(quote.blocks(), units);
      } else if (block instanceof Block.Listing listing) {
        listing.items().forEach(item -> collect(item.blocks(), units));
      } else if (block instanceof Block.Table table) {
        units.addAll(table.head());
        table.rows().forEach(units::addAll);
      } else if (block instanceof Block.DefinitionList list) {
        for (Block.Definition definition : list.definitions()) {
          units.addAll(definition.terms());
          definition.meanings().forEach(meaning -> collect(meaning, units));
        }
      }
    }
  }
}
