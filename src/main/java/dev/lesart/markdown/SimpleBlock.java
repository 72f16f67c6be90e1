package dev.lesart.markdown;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Lines;
import dev.lesart.model.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists, tables, definitions and quotes without the parser, where they are written as most
 * are: one text a line, nothing inside another.
 *
 * <pre>
 * - Erstens     Term          | a | b |     &gt; Ein Zitat.
 * - Zweitens    : Bedeutung   |---|--:|
 *                             | c | 1 |
 * </pre>
 */
final class SimpleBlock {
  /** Lines of a block that is read so, and cells of a row. */
  private static final int LINES = 100;

  private static final int COLUMNS = 20;

  private final String text;
  private final char[] chars;
  private final Places places;
  private final @Nullable Notes notes;

  /**
   * @param chars those of the text
   * @param notes where footnotes may be referred to
   */
  SimpleBlock(String text, char[] chars, Places places, @Nullable Notes notes) {
    this.text = text;
    this.chars = chars;
    this.places = places;
    this.notes = notes;
  }

  /**
   * A block, or null where the parser must read it.
   *
   * @param from where it begins, at the left edge and after a blank line
   * @param end after its last character; a blank line follows
   * @param apart whether nothing but paragraphs, or another block of these, stands above it
   */
  @Nullable Block read(int from, int end, boolean apart) {
    char first = chars[from];
    if (first == '-' || first == '|' || first == '>') {
      return !apart || !isAlone(from, end)
          ? null
          : first == '-' ? list(from, end) : first == '|' ? table(from, end) : quote(from, end);
    }
    Block block = SimpleText.read(text, chars, from, end, places, notes);
    return block == null && apart && isAlone(from, end) && !hasMeaning(next(end))
        ? definition(from, end)
        : block;
  }

  /**
   * Reads footnotes, one a line: {@code [^1]: Text}.
   *
   * @param line on which the first stands, from 0
   * @return false where the parser must read them
   */
  boolean readNotes(int from, int end, int line, Notes into) {
    int number = places.line(line);
    for (int at = from; at < end; number++) {
      int close = lineEnd(at, end);
      boolean begins = at + 2 < close && chars[at] == '[' && chars[at + 1] == '^';
      int label = begins ? Notes.label(chars, at + 2, close) : -1;
      Unit unit = label > 0 && text.startsWith("]: ", label) ? note(label + 3, close) : null;
      if (unit == null
          || !into.define(
              new Document.Footnote(
                  text.substring(at + 2, label),
                  List.of(new Block.Paragraph(unit, false)),
                  new Lines(number, number)))) {
        return false;
      }
      at = close + 1;
    }
    return true;
  }

  private @Nullable Unit note(int from, int end) {
    int next = next(end);
    return from < end && chars[end - 1] != '}' && (next == chars.length || chars[next - 1] == '\n')
        ? SimpleText.unit(text, chars, Unit.Kind.PARAGRAPH, from, end, places, null)
        : null;
  }

  /** Where the first letter stands after blank lines. */
  private int next(int end) {
    int next = end;
    while (next < chars.length && chars[next] <= ' ') {
      next++;
    }
    return next;
  }

  /** Whether what follows after blank lines cannot belong to the block, or be joined with it. */
  private boolean isAlone(int from, int end) {
    int next = next(end);
    return next == chars.length
        || (chars[next - 1] == '\n'
            && (chars[next] != chars[from] || Character.isLetter(chars[from]))
            && (chars[from] != '-' || "+*0123456789".indexOf(chars[next]) < 0));
  }

  /** Whether what begins here is a term. */
  private boolean hasMeaning(int from) {
    for (int at = from; at < chars.length; at = lineEnd(at, chars.length) + 1) {
      while (at < chars.length && UnitText.isBlank(chars[at]) && chars[at] != '\n') {
        at++;
      }
      if (at == chars.length || chars[at] == '\n' || chars[at] == ':') {
        // After a blank line, too, a colon makes a term of what stands above it.
        int next = next(at);
        return next < chars.length && chars[next] == ':';
      }
    }
    return false;
  }

  private @Nullable Unit unit(Unit.Kind kind, int from, int end) {
    return from < end && chars[end - 1] != '}'
        ? SimpleText.unit(text, chars, kind, from, end, places, notes)
        : null;
  }

  private int lineEnd(int from, int end) {
    int at = from;
    while (at < end && chars[at] != '\n') {
      at++;
    }
    return at;
  }

  private boolean begins(int at, int end, char marker) {
    return at + 2 < end && chars[at] == marker && chars[at + 1] == ' ';
  }

  private @Nullable Block list(int from, int end) {
    List<Block.Item> items = new ArrayList<>();
    for (int at = from; at < end; ) {
      int close = lineEnd(at, end);
      Unit unit = begins(at, close, '-') ? unit(Unit.Kind.ITEM, at + 2, close) : null;
      if (unit == null || items.size() == LINES) {
        return null;
      }
      items.add(new Block.Item(List.of(new Block.Paragraph(unit, true))));
      at = close + 1;
    }
    return new Block.Listing(false, 1, items);
  }

  private @Nullable Block quote(int from, int end) {
    Unit unit =
        lineEnd(from, end) == end && begins(from, end, '>')
            ? unit(Unit.Kind.PARAGRAPH, from + 2, end)
            : null;
    return unit == null ? null : new Block.Quote(List.of(new Block.Paragraph(unit, false)));
  }

  private @Nullable Block definition(int from, int end) {
    int close = lineEnd(from, end);
    if (!begins(close + 1, end, ':') || lineEnd(close + 1, end) < end) {
      return null;
    }
    Unit term = unit(Unit.Kind.TERM, from, close);
    Unit meaning = term == null ? null : unit(Unit.Kind.ITEM, close + 3, end);
    return term == null || meaning == null
        ? null
        : new Block.DefinitionList(
            List.of(
                new Block.Definition(
                    List.of(term), List.of(List.of(new Block.Paragraph(meaning, true))))));
  }

  private @Nullable Block table(int from, int end) {
    List<Unit> head = cells(from, lineEnd(from, end));
    int line = lineEnd(from, end) + 1;
    List<Block.Alignment> columns = head == null ? null : columns(line, lineEnd(line, end));
    if (head == null || columns == null || columns.size() != head.size()) {
      return null;
    }
    List<List<Unit>> rows = new ArrayList<>();
    for (int at = lineEnd(line, end) + 1; at < end; ) {
      int close = lineEnd(at, end);
      List<Unit> row = cells(at, close);
      if (row == null || row.size() != head.size() || rows.size() == LINES) {
        return null;
      }
      rows.add(row);
      at = close + 1;
    }
    return new Block.Table(columns, head, rows);
  }

  /** The cells of a line, each between blanks; null where it has others. */
  private @Nullable List<Unit> cells(int from, int end) {
    List<Unit> cells = new ArrayList<>();
    int at = from;
    while (at + 1 < end) {
      int close = at + 1;
      while (close < end && chars[close] != '|') {
        close++;
      }
      int begin = at + 1;
      int last = close;
      while (begin < last && chars[begin] == ' ') {
        begin++;
      }
      while (last > begin && chars[last - 1] == ' ') {
        last--;
      }
      boolean parted = begin > at + 1 && last < close && close < end;
      Unit unit = parted ? unit(Unit.Kind.CELL, begin, last) : null;
      if (unit == null || cells.size() == COLUMNS) {
        return null;
      }
      cells.add(unit);
      at = close;
    }
    return at + 1 == end && !cells.isEmpty() ? cells : null;
  }

  /** How the columns are set: {@code |---|:-:|--:|}. */
  private @Nullable List<Block.Alignment> columns(int from, int end) {
    List<Block.Alignment> columns = new ArrayList<>();
    int at = from;
    while (at + 1 < end && chars[at] == '|') {
      int close = at + 1;
      while (close < end && chars[close] != '|') {
        close++;
      }
      String cell = text.substring(at + 1, close).strip();
      boolean left = cell.startsWith(":");
      boolean right = cell.length() > 1 && cell.endsWith(":");
      String dashes = cell.substring(left ? 1 : 0, cell.length() - (right ? 1 : 0));
      if (close == end || dashes.isEmpty() || !dashes.chars().allMatch(c -> c == '-')) {
        return null;
      }
      columns.add(
          left && right
              ? Block.Alignment.CENTER
              : left ? Block.Alignment.START : right ? Block.Alignment.END : Block.Alignment.NONE);
      at = close;
    }
    return at + 1 == end ? columns : null;
  }
}
