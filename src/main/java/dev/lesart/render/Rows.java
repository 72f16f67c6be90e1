package dev.lesart.render;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Inline;
import dev.lesart.model.Language;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.render.Page.Cell;
import dev.lesart.render.Page.Row;
import dev.lesart.render.Page.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes the documents of a page as rows; footnotes count on from one to the next. */
final class Rows {
  /** A row in whose place the template puts the timeline. */
  static final String TIMELINE = "timeline";

  private final Markup markup;
  private final Edition edition;
  private final BiFunction<String, Object, Text> text;
  private final Language source;
  private final Original original;
  private final Sentences sentences;
  private final int[] footnotes;
  private final HtmlWriter originals;

  /**
   * @param text makes a text in a language
   * @param source the site's source language
   * @param original makes of a block of the source what is shown beside its translation
   */
  Rows(
      Markup markup,
      Edition edition,
      BiFunction<String, Object, Text> text,
      Language source,
      Original original,
      Sentences sentences) {
    this.markup = markup;
    this.edition = edition;
    this.text = text;
    this.source = source;
    this.original = original;
    this.sentences = sentences;
    this.footnotes = new int[edition.languages().size()];
    this.originals = markup.writer(Document.EMPTY, source.tag(), 1, "", false);
  }

  /**
   * The rows of a text.
   *
   * @param documents the text in each language of the edition
   * @param languages the languages in which they are written
   * @param today the text as the source has it
   * @param first whether the page begins with it
   */
  List<Row> of(List<Document> documents, List<String> languages, Document today, boolean first) {
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
      List<Shown> shown = shown(documents, languages, today, i);
      List<Cell> cells = new ArrayList<>();
      for (int voice = 0; voice < documents.size(); voice++) {
        Cell cell = cell(shown.get(voice), writers.get(voice), languages.get(voice), voice);
        // Of several in a row, the first says that they are missing.
        boolean said = cell.mark().equals(Marks.MISSING) && cell.mark().equals(marks[voice]);
        marks[voice] = cell.mark();
        cells.add(said ? new Cell(cell.lang(), cell.dir(), cell.html(), "", null) : cell);
      }
      if (kind(documents.get(0).blocks().get(i)).equals(TIMELINE)
          || cells.stream().anyMatch(cell -> !cell.html().equals(""))) {
        rows.add(new Row(kind(documents.get(0).blocks().get(i)), cells));
      }
    }
    footnotes(documents, writers, languages, rows);
    return rows;
  }

  /**
   * A block of one of the page's voices.
   *
   * @param original what it was translated from, where a reader may open it
   */
  private record Shown(Block block, String mark, @Nullable Block original) {}

  /** The blocks of a row; where they say the same today, their sentences are matched. */
  private List<Shown> shown(
      List<Document> documents, List<String> languages, Document today, int index) {
    List<Shown> shown = new ArrayList<>();
    for (int voice = 0; voice < documents.size(); voice++) {
      Block block = documents.get(voice).blocks().get(index);
      String mark = Marks.of(block, languages.get(voice), edition.tags().get(voice));
      boolean peek = !edition.pair() && isText(block) && Marks.isTranslated(mark);
      boolean stale = mark.equals(Marks.STALE);
      boolean opens = (peek || stale) && !edition.tags().contains(source.tag());
      shown.add(
          new Shown(
              block, mark, opens ? original.of(joined(documents.get(voice), today, index)) : null));
    }
    Shown first = shown.get(0);
    if (!first.mark().isEmpty()) {
      return shown;
    } else if (first.original() != null) {
      Sentences.Both both =
          sentences.match(first.block(), edition.first().tag(), first.original(), source.tag());
      return List.of(new Shown(both.first(), "", both.second()));
    } else if (edition.pair() && shown.get(1).mark().isEmpty()) {
      return matched(documents, shown, index);
    }
    return shown;
  }

  private List<Shown> matched(List<Document> documents, List<Shown> shown, int index) {
    if (isJoined(documents.get(0), documents.get(1), index + 1)
        || isJoined(documents.get(1), documents.get(0), index + 1)) {
      return shown;
    }
    Sentences.Both both =
        sentences.match(
            shown.get(0).block(),
            edition.tags().get(0),
            shown.get(1).block(),
            edition.tags().get(1));
    return List.of(new Shown(both.first(), "", null), new Shown(both.second(), "", null));
  }

  /** The block of the source, and those after it that the translation says in the same block. */
  private static Block joined(Document translation, Document today, int index) {
    int end = index + 1;
    while (isJoined(translation, today, end)) {
      end++;
    }
    List<Block> blocks = today.blocks().subList(index, end);
    if (blocks.get(0) instanceof Block.Drawing drawing) {
      return words(drawing.unit());
    }
    return blocks.size() == 1 ? blocks.get(0) : new Block.Group(blocks);
  }

  /** Whether what another text says in a block of its own, this one says in the block before. */
  private static boolean isJoined(Document text, Document other, int index) {
    return index < text.blocks().size()
        && isEmpty(text.blocks().get(index))
        && !isEmpty(other.blocks().get(index));
  }

  /** What a picture says, which need not be drawn again. */
  private static Block words(Unit picture) {
    List<Inline> words = new ArrayList<>();
    Walk.inlines(
        picture.content(),
        inline -> {
          if (inline instanceof Inline.Image image) {
            words.add(new Inline.Text(image.alt()));
            if (image.title() != null) {
              words.add(new Inline.HardBreak());
              words.add(new Inline.Text(image.title()));
            }
          }
        });
    return new Block.Paragraph(picture.with(words), false);
  }

  private static boolean isEmpty(Block block) {
    return block instanceof Block.Group group && group.blocks().isEmpty();
  }

  private static boolean isText(Block block) {
    return !isEmpty(block)
        && !(block instanceof Block.Heading
            || block instanceof Block.Drawing
            || block instanceof Block.Code
            || block instanceof Block.Html
            || block instanceof Block.ThematicBreak);
  }

  private Cell cell(Shown shown, HtmlWriter writer, String language, int voice) {
    String tag = edition.tags().get(voice);
    String mark = shown.mark();
    boolean beside = edition.pair() && edition.tags().contains(source.tag());
    // Beside the source, its words need not stand twice.
    String html =
        beside && Marks.isForeign(shown.block(), language, tag) ? "" : writer.block(shown.block());
    Text written = text.apply(language, html.isEmpty() ? "" : Markup.html(html));
    boolean withheld = html.isEmpty() && mark.equals(Marks.DISAGREES);
    Block opened = shown.original();
    return new Cell(
        written.lang(),
        written.dir(),
        written.html(),
        withheld ? mark + "-beside" : mark,
        opened == null
            ? null
            : new Page.Original(
                source.tag(),
                source.direction(),
                source.name(),
                Markup.html(originals.block(opened))));
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
    } else if (block instanceof Block.Drawing drawing) {
      return drawing.kind() == Block.Drawing.Kind.TIMELINE ? TIMELINE : "figure";
    }
    return "other";
  }
}
