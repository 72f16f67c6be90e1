package dev.lesart.markdown;

import dev.lesart.model.Block;
import dev.lesart.model.Inline;
import dev.lesart.model.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paragraphs and headings that most texts consist of without the parser: words, emphasis
 * that is beyond doubt, and links with an address alone. It gives up at the first character that
 * could mean more, so that what it reads is what the parser would have read.
 */
final class SimpleText {
  /** Characters of a text that is read so; what {@link Limits} bounds stays far below it. */
  private static final int LENGTH = 10_000;

  /** Of delimiters, dashes and colons: fewer than {@link Limits} allows. */
  private static final int SIGNS = 100;

  private static final String HARMLESS = "\"'(„“”‚‘’«»‹›¿¡…–—";

  private final String text;
  private final char[] chars;
  private final Places places;
  private final Targets targets;
  private final @Nullable Notes notes;
  private List<Inline> inlines = new ArrayList<>();
  private int start;
  private int signs;
  private boolean refused;

  /** Whether a letter may be written in several ways (NFC). */
  private boolean composable;

  private SimpleText(String text, char[] chars, Places places, @Nullable Notes notes) {
    this.notes = notes;
    this.text = text;
    this.chars = chars;
    this.places = places;
    this.targets = new Targets(problem -> refused = true);
  }

  /**
   * A block, or null where the parser must read it.
   *
   * @param chars those of the text, which are looked at faster
   * @param from where it begins, at the left edge and after a blank line
   * @param end after its last character; a blank line follows
   * @param notes told of references to footnotes; null where the parser must read them
   */
  static @Nullable Block read(
      String text, char[] chars, int from, int end, Places places, @Nullable Notes notes) {
    return end - from > LENGTH ? null : new SimpleText(text, chars, places, notes).block(from, end);
  }

  /** As {@link #read}, the text of a block whose markers are read already. */
  static @Nullable Unit unit(
      String text,
      char[] chars,
      Unit.Kind kind,
      int from,
      int end,
      Places places,
      @Nullable Notes notes) {
    return end - from > LENGTH
        ? null
        : new SimpleText(text, chars, places, notes).unit(kind, from, end);
  }

  private @Nullable Block block(int from, int end) {
    if (chars[from] != '#') {
      Unit unit = chars[end - 1] == '}' ? null : unit(Unit.Kind.PARAGRAPH, from, end);
      return unit == null ? null : new Block.Paragraph(unit, false);
    }
    int level = 1;
    while (from + level < end && chars[from + level] == '#') {
      level++;
    }
    int begin = from + level + 1;
    if (level > 6
        || begin >= end
        || chars[begin - 1] != ' '
        || text.substring(begin, end).indexOf('\n') >= 0
        || text.substring(begin, end).indexOf('#') >= 0) {
      return null;
    }
    Unit unit = unit(Unit.Kind.HEADING, begin, end);
    return unit == null ? null : new Block.Heading(level, null, unit);
  }

  private @Nullable Unit unit(Unit.Kind kind, int from, int end) {
    if (!begins(from, end) || isOpenAt(end - 1) || !inlines(from, end) || refused) {
      return null;
    }
    return new Unit(kind, written(from, end), inlines, places.at(from));
  }

  private String written(int from, int end) {
    if (inlines.size() == 1 && !composable && inlines.get(0) instanceof Inline.Text all) {
      return all.value();
    }
    String written = text.substring(from, end).replace('\n', ' ');
    return composable ? UnitText.normal(written) : written;
  }

  /** Whether a line that begins here can be nothing but text. */
  private boolean begins(int at, int end) {
    if (at >= end) {
      return false;
    }
    char c = chars[at];
    if (c >= '0' && c <= '9') {
      int digits = at;
      while (digits < end && chars[digits] >= '0' && chars[digits] <= '9') {
        digits++;
      }
      return digits == end
          || (chars[digits] != '.' && chars[digits] != ')')
          || (digits + 1 < end && chars[digits + 1] > ' ');
    }
    // What the rest means, the delimiter itself shows.
    return Character.isLetter(c) || HARMLESS.indexOf(c) >= 0 || c == '*' || c == '_' || c == '[';
  }

  /** Whether a text may end otherwise than with this character. */
  private boolean isOpenAt(int at) {
    char c = chars[at];
    return c <= ' ' || (c > 0x7F && !Character.isLetterOrDigit(c) && HARMLESS.indexOf(c) < 0);
  }

  private boolean inlines(int from, int end) {
    start = from;
    @Nullable Open emphasis = null;
    @Nullable Open link = null;
    int marks = 0;
    for (int at = from; at < end; at++) {
      char c = chars[at];
      if (c >= 0x80) {
        composable |= c >= 0x300;
        marks = c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
        if (marks > Limits.MARKS) {
          return false;
        }
        continue;
      }
      marks = 0;
      switch (c) {
        case '\n' -> {
          if (isOpenAt(at - 1) || !begins(at + 1, end)) {
            return false;
          }
          flush(at, at + 1);
          inlines.add(new Inline.SoftBreak());
        }
        case '-', ':' -> signs++;
        case '!' -> {
          if (at + 1 < end && chars[at + 1] == '[') {
            return false;
          }
        }
        case '*', '_' -> {
          int to = at + 1;
          while (to < end && chars[to] == c) {
            to++;
          }
          int length = to - at;
          int before = kind(at == from ? ' ' : chars[at - 1]);
          int after = kind(to == end ? ' ' : chars[to]);
          boolean opens = after > 0 && (after == 2 || before < 2);
          boolean closes = before > 0 && (before == 2 || after < 2);
          signs += 2 * length;
          if (c == '_' && before == 2 && after == 2) {
            at = to - 1; // inside a word
          } else if (before < 0 || after < 0 || length > 2 || opens == closes) {
            return false;
          } else if (opens) {
            if (emphasis != null) {
              return false;
            }
            flush(at, to);
            emphasis = new Open(c, length, inlines, at, null);
            inlines = new ArrayList<>();
            at = to - 1;
          } else {
            if (emphasis == null || emphasis.sign != c || emphasis.length != length) {
              return false;
            }
            flush(at, to);
            List<Inline> content = inlines;
            inlines = emphasis.outside;
            inlines.add(length == 1 ? new Inline.Emphasis(content) : new Inline.Strong(content));
            emphasis = null;
            at = to - 1;
          }
        }
        case '[' -> {
          int label = notes == null || link != null ? -1 : note(at, end);
          if (notes != null && label > 0) {
            flush(at, label + 1);
            String name = text.substring(at + 2, label);
            notes.refer(name);
            inlines.add(new Inline.FootnoteReference(name, places.at(at)));
            at = label;
            continue;
          }
          if (link != null || at + 1 >= end || "^ \n".indexOf(chars[at + 1]) >= 0) {
            return false;
          }
          flush(at, at + 1);
          link = new Open(c, 1, inlines, at, emphasis);
          emphasis = null;
          inlines = new ArrayList<>();
        }
        case ']' -> {
          int close = link == null || emphasis != null ? -1 : address(at, end);
          if (link == null || close < 0 || at == link.at + 1 || chars[at - 1] <= ' ') {
            return false;
          }
          flush(at, close + 1);
          List<Inline> content = inlines;
          inlines = link.outside;
          String target = text.substring(at + 2, close);
          var place = places.at(link.at);
          targets.checkLink(target, place);
          inlines.add(new Inline.Link(target, null, content, place));
          emphasis = link.emphasis;
          link = null;
          at = close;
        }
        case '\\', '`', '<', '&', '|', '~' -> {
          return false;
        }
        default -> {
          if (c < ' ' || c == 0x7F) {
            return false;
          }
        }
      }
      if (signs > SIGNS) {
        return false;
      }
    }
    flush(end, end);
    return emphasis == null && link == null;
  }

  /**
   * What is open.
   *
   * @param outside the inlines before it
   * @param emphasis of a link, the emphasis in which it stands
   */
  private record Open(
      char sign, int length, List<Inline> outside, int at, @Nullable Open emphasis) {}

  /** Ends the text that is being read. */
  private void flush(int end, int next) {
    if (start < end) {
      inlines.add(new Inline.Text(text.substring(start, end)));
    }
    start = next;
  }

  /** Where the bracket is closed that refers to a footnote; -1 where it is none. */
  private int note(int bracket, int end) {
    int label =
        bracket + 2 < end && chars[bracket + 1] == '^' ? Notes.label(chars, bracket + 2, end) : -1;
    return label > 0 && (label + 1 == end || "([:".indexOf(chars[label + 1]) < 0) ? label : -1;
  }

  /** Where the address after a bracket is closed; -1 where it is not a plain one. */
  private int address(int bracket, int end) {
    if (bracket + 1 >= end || chars[bracket + 1] != '(') {
      return -1;
    }
    int begin = bracket + 2;
    for (int at = begin; at < end && at - begin < Limits.ADDRESS; at++) {
      char c = chars[at];
      if (c == ')') {
        return at == begin ? -1 : at;
      } else if (c <= ' ' || c >= 0x7F || "<>(\\&|`\"'[]".indexOf(c) >= 0) {
        return -1;
      }
      signs += c == '*' || c == '_' || c == '~' ? 2 : 0;
    }
    return -1;
  }

  /** 0: white space, 1: ASCII punctuation, 2: a letter or digit, -1: something else. */
  private static int kind(char c) {
    if (c < 0x80) {
      return c == ' ' || c == '\n' ? 0 : Character.isLetterOrDigit(c) ? 2 : c > ' ' ? 1 : -1;
    }
    return Character.isLetterOrDigit(c) ? 2 : -1;
  }
}
