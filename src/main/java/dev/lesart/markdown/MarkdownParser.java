package dev.lesart.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.lesart.model.Document;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown: CommonMark with tables, footnotes, definition lists, {@code ~~struck out~~} and
 * an id on a heading.
 *
 * <pre>{@code
 * Document document = new MarkdownParser().parse(body, "content/notes/exklave.md", 7, problems::add);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class MarkdownParser {

  /**
   * Parses the body of a file.
   *
   * @param text the body, its lines ended by LF
   * @param file as in {@link dev.lesart.model.Place}
   * @param firstLine the line of the file on which the body begins, from 1
   * @param problems told of markup that a page must not carry, and of text made to exhaust the
   *     parser; such a file is not parsed, its document is {@link Document#EMPTY}
   */
  public Document parse(String text, String file, int firstLine, Consumer<Problem> problems) {
    Places places = new Places(text, file, firstLine);
    Skeleton skeleton = Skeleton.of(text, places);
    if (skeleton != null) {
      Document whole = skeleton.whole();
      if (whole != null) {
        return whole;
      }
      List<Problem> found = new ArrayList<>();
      Document document =
          parse(skeleton.text(), file, skeleton.places(places), found::add, skeleton);
      if (document != null) {
        found.forEach(problems);
        return document;
      }
    }
    return Objects.requireNonNull(parse(text, file, places, problems, null));
  }

  /** Parses the text, or the skeleton of one; null where the skeleton is none. */
  static @Nullable Document parse(
      String text,
      String file,
      Places places,
      Consumer<Problem> problems,
      @Nullable Skeleton skeleton) {
    Problem exceeded = Limits.exceeded(text, places);
    if (exceeded != null) {
      problems.accept(exceeded);
      return Document.EMPTY;
    }
    try {
      return new Blocks(Flexmark.PARSER.parse(text), places, problems, skeleton).document();
    } catch (StackOverflowError e) {
      problems.accept(tooDeep(file));
      return Document.EMPTY;
    }
  }

  /** What the limits let through and the parser cannot hold all the same. */
  private static Problem tooDeep(String file) {
    return Problem.error(
        Place.of(file),
        "text nested too deeply",
        "The parser ran out of memory for what is open at once: quotes, lists, emphases, links.",
        "look for brackets, quotes or markers that are repeated many times, and remove them.");
  }

  /** Built when the first file is parsed, since loading flexmark's classes takes a while. */
  static final class Flexmark {
    static final DataHolder OPTIONS =
        new MutableDataSet()
            .set(
                Parser.EXTENSIONS,
                List.of(
                    TablesExtension.create(),
                    FootnoteExtension.create(),
                    DefinitionExtension.create(),
                    StrikethroughExtension.create()))
            // Tables as GitHub reads them: one head row, every row as long as the head.
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.WITH_CAPTION, false)
            .set(DefinitionExtension.TILDE_MARKER, false)
            .toImmutable();

    static final Parser PARSER = Parser.builder(OPTIONS).build();

    private Flexmark() {}
  }
}
