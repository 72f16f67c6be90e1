package dev.lesart.markdown;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text for the parser in which a word stands for all blocks that {@link SimpleText} and {@link
 * SimpleBlock} read. The parser takes most of the time of a build; here it reads only what is left,
 * in most texts nothing.
 */
final class Skeleton {
  private static final String WORD = "x\n";

  private final StringBuilder text = new StringBuilder();
  private int[] lines = new int[16];
  private int count;

  /** By the offset of the word that stands for them. */
  private final Map<Integer, Run> runs = new HashMap<>();

  private @Nullable Run last;
  private boolean others;

  /** Blocks that follow each other. */
  record Run(List<Block> blocks, List<Lines> lines) {}

  private final @Nullable Notes notes;

  /**
   * @param notes where the footnotes of the text are read, too; then nothing else is left
   */
  private Skeleton(@Nullable Notes notes) {
    this.notes = notes;
  }

  /**
   * The skeleton of a text; null where the parser must read the whole.
   *
   * @param places in the text
   */
  static @Nullable Skeleton of(String text, Places places) {
    char[] chars = text.toCharArray();
    if (chars.length > Limits.LENGTH || goesOn(chars)) {
      return null;
    }
    if (text.contains("[^")) {
      Skeleton whole = new Skeleton(new Notes());
      if (whole.read(text, chars, places) && whole.whole() != null) {
        return whole;
      }
    }
    Skeleton skeleton = new Skeleton(null);
    return skeleton.read(text, chars, places) ? skeleton : null;
  }

  /** Whether code or HTML may go on after a blank line: what looks like a paragraph may be none. */
  private static boolean goesOn(char[] chars) {
    char last = 0;
    int times = 0;
    for (char c : chars) {
      times = c == last ? times + 1 : 1;
      last = c;
      if (c == '<' || (times == 3 && (c == '`' || c == '~'))) {
        return true;
      }
    }
    return false;
  }

  private boolean read(String text, char[] chars, Places places) {
    SimpleBlock blocks = new SimpleBlock(text, chars, places, notes);
    int line = 0;
    int at = 0;
    while (at < text.length()) {
      int next = places.start(line + 1);
      if (isBlank(chars, at, next)) {
        if (last == null) {
          copy(text, at, next, line);
        }
        at = next;
        line++;
        continue;
      }
      int first = line;
      int end = next;
      line++;
      while (end < text.length() && !isBlank(chars, end, places.start(line + 1))) {
        end = places.start(++line);
      }
      int close = chars[end - 1] == '\n' ? end - 1 : end;
      Block block = isTerm(text, end) ? null : blocks.read(at, close, last != null || !others);
      if (block != null) {
        add(block, new Lines(places.line(first), places.line(line - 1)), first);
      } else if (notes != null) {
        if (!blocks.readNotes(at, close, first, notes)) {
          return false;
        }
      } else {
        if (last != null) {
          line("\n", first);
        }
        last = null;
        others = true;
        for (int number = first; at < end; number++) {
          copy(text, at, places.start(number + 1), number);
          at = places.start(number + 1);
        }
      }
      at = end;
    }
    return !runs.isEmpty() && line <= Limits.LINES;
  }

  private void add(Block block, Lines stands, int line) {
    Run run = last;
    if (run == null) {
      run = new Run(new ArrayList<>(), new ArrayList<>());
      runs.put(text.length(), run);
      last = run;
      line(WORD, line);
    }
    run.blocks().add(block);
    run.lines().add(stands);
  }

  private void line(String line, int number) {
    copy(line, 0, line.length(), number);
  }

  private void copy(String from, int start, int end, int number) {
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, count * 2);
    }
    lines[count++] = number;
    text.append(from, start, end);
  }

  /** Whether a meaning follows after blank lines: what stands before it is a term. */
  private static boolean isTerm(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  private static boolean isBlank(char[] chars, int from, int end) {
    for (int at = from; at < end; at++) {
      if (!UnitText.isBlank(chars[at])) {
        return false;
      }
    }
    return true;
  }

  /** The whole text, where there is nothing to be parsed. */
  @Nullable Document whole() {
    List<Document.Footnote> footnotes = notes == null ? List.of() : notes.all();
    return others || last == null || footnotes == null
        ? null
        : new Document(last.blocks(), last.lines(), footnotes);
  }

  String text() {
    return text.toString();
  }

  /** The places in the text that correspond to those in the skeleton. */
  Places places(Places ofText) {
    return ofText.with(text.toString(), Arrays.copyOf(lines, count));
  }

  /** What the word stands for that begins here; null where none does. */
  @Nullable Run at(int offset) {
    return runs.get(offset);
  }

  /** All that was read. */
  List<Block> blocks() {
    return runs.values().stream().flatMap(run -> run.blocks().stream()).toList();
  }

  int size() {
    return runs.size();
  }
}
