package dev.lesart.render;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Translation;
import dev.lesart.model.Walk;
import dev.lesart.render.Page.Cell;
import dev.lesart.render.Page.Row;
import dev.lesart.render.Page.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Writes the documents of a page as rows; footnotes count on from one to the next. */
final class Rows {
  private final Markup markup;
  private final Edition edition;
  private final BiFunction<String, Object, Text> text;
  private final String source;
  private final int[] footnotes;

  /**
   * @param text makes a text in a language
   * @param source tag of the site's source language
   */
  Rows(Markup markup, Edition edition, BiFunction<String, Object, Text> text, String source) {
    this.source = source;
    this.markup = markup;
    this.edition = edition;
    this.text = text;
    this.footnotes = new int[edition.languages().size()];
  }

  /**
   * The rows of a text.
   *
   * @param documents the text in each language of the edition
   * @param languages the languages in which they are written
   * @param first whether the page begins with it
   */
  List<Row> of(List<Document> documents, List<String> languages, boolean first) {
    List<HtmlWriter> writers = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      writers.add(markup.writer(document, edition.tags().get(i), footnotes[i] + 1, "", first));
      footnotes[i] += document.footnotes().size();
    }
    List<Row> rows = new ArrayList<>();
    String[] marks = new String[documents.size()];
    Arrays.fill(marks, "");
    // Every translation has the blocks of the source.
    for (int i = 0; i < documents.get(0).blocks().size(); i++) {
      List<Cell> cells = new ArrayList<>();
      for (int voice = 0; voice < documents.size(); voice++) {
        Block block = documents.get(voice).blocks().get(i);
        Cell cell = cell(block, writers.get(voice), languages.get(voice), voice);
        // Of several in a row, the first says that they are missing.
        boolean said = cell.mark().equals(Marks.MISSING) && cell.mark().equals(marks[voice]);
        marks[voice] = cell.mark();
        cells.add(said ? new Cell(cell.lang(), cell.dir(), cell.html(), "", null) : cell);
      }
      if (cells.stream().anyMatch(cell -> !cell.html().toString().isEmpty())) {
        rows.add(new Row(kind(documents.get(0).blocks().get(i)), cells));
      }
    }
    footnotes(documents, writers, languages, rows);
    return rows;
  }

  private Cell cell(Block block, HtmlWriter writer, String language, int voice) {
    String tag = edition.tags().get(voice);
    String mark = Marks.of(block, language, tag);
    boolean shown = edition.tags().contains(source);
    Text original =
        mark.equals(Marks.STALE) && !shown
            ? text.apply(source, Markup.html(writer.block(original(block))))
            : null;
    // Beside the source, its words need not stand twice.
    String html =
        shown && edition.pair() && Marks.isForeign(block, language, tag) ? "" : writer.block(block);
    Text written = text.apply(language, html.isEmpty() ? "" : Markup.html(html));
    boolean withheld = html.isEmpty() && mark.equals(Marks.DISAGREES);
    return new Cell(
        written.lang(),
        written.dir(),
        written.html(),
        withheld ? mark + "-beside" : mark,
        original);
  }

  /** The block as the source has it today. */
  private static Block original(Block block) {
    Block whole =
        block instanceof Block.Group group && !group.blocks().isEmpty()
            ? group.blocks().get(0)
            : block;
    return Walk.map(
        whole,
        unit -> {
          Translation translation = unit.translation();
          return translation == null ? unit : translation.source();
        });
  }

  private void footnotes(
      List<Document> documents, List<HtmlWriter> writers, List<String> languages, List<Row> rows) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      if (!documents.get(i).footnotes().isEmpty()) {
        Document notes = new Document(List.of(), documents.get(i).footnotes());
        Text written = text.apply(languages.get(i), Markup.html(writers.get(i).footnotes()));
        String mark = Marks.of(notes, languages.get(i), edition.tags().get(i));
        cells.add(new Cell(written.lang(), written.dir(), written.html(), mark, null));
      }
    }
    if (!cells.isEmpty()) {
      rows.add(new Row("footnotes", cells));
    }
  }

  private static String kind(Block block) {
    if (block instanceof Block.Paragraph) {
      return "paragraph";
    } else if (block instanceof Block.Heading) {
      return "heading";
    } else if (block instanceof Block.Listing) {
      return "list";
    } else if (block instanceof Block.Quote) {
      return "quote";
    } else if (block instanceof Block.Table) {
      return "table";
    } else if (block instanceof Block.Code) {
      return "code";
    } else if (block instanceof Block.Drawing) {
      return "drawing";
    }
    return "other";
  }
}
