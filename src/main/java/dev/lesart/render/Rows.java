package dev.lesart.render;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.render.Page.Row;
import dev.lesart.render.Page.Text;
import dev.lesart.translate.Pairing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes the documents of a page as rows; footnotes count on from one to the next. */
final class Rows {
  private final Markup markup;
  private final Edition edition;
  private final BiFunction<String, Object, Text> text;
  private final int[] footnotes;

  /**
   * @param text makes a text in a language
   */
  Rows(Markup markup, Edition edition, BiFunction<String, Object, Text> text) {
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
   */
  List<Row> of(List<Document> documents, List<String> languages) {
    List<HtmlWriter> writers = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      writers.add(markup.writer(document, edition.tags().get(i), footnotes[i] + 1, ""));
      footnotes[i] += document.footnotes().size();
    }
    List<Row> rows = new ArrayList<>();
    for (Pairing.Pair pair : pairs(documents)) {
      List<Text> cells = new ArrayList<>();
      cell(pair.first(), writers.get(0), languages.get(0), cells);
      if (documents.size() > 1) {
        cell(pair.second(), writers.get(1), languages.get(1), cells);
      }
      Block block = Objects.requireNonNullElse(pair.first(), pair.second());
      rows.add(new Row(kind(Objects.requireNonNull(block)), cells));
    }
    footnotes(documents, writers, languages, rows);
    return rows;
  }

  private List<Pairing.Pair> pairs(List<Document> documents) {
    List<Block> first = documents.get(0).blocks();
    return documents.size() > 1
        ? Pairing.of(first, documents.get(1).blocks())
        : first.stream().map(block -> new Pairing.Pair(block, null)).toList();
  }

  private void cell(@Nullable Block block, HtmlWriter writer, String language, List<Text> cells) {
    if (block != null) {
      cells.add(text.apply(language, Markup.html(writer.block(block))));
    }
  }

  private void footnotes(
      List<Document> documents, List<HtmlWriter> writers, List<String> languages, List<Row> rows) {
    List<Text> cells = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      if (!documents.get(i).footnotes().isEmpty()) {
        cells.add(text.apply(languages.get(i), Markup.html(writers.get(i).footnotes())));
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
    }
    return "other";
  }
}
