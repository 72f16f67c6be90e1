package dev.lesart.markdown;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps text from the parser that would overflow its stack or take it minutes.
 *
 * <p>flexmark 0.64.8 matches some constructs with recursive regular expressions, one or more stack
 * frames a character, and searches a paragraph again and again for what may close each bracket or
 * backtick. One pass over the text, made before parsing, bounds both: by the shape of the text
 * alone, so that the same file is always judged alike. Each limit says what it was measured by, on
 * a stack of 1 MiB, where "overflows at" is the smallest input that did.
 */
final class Limits {
  /** UTF-16 code units in a file: a book of 250 pages. flexmark needs about 1.5 s for the worst. */
  static final int LENGTH = 512 * 1024;

  /** Lines in a file. 20,000 list items take 0.7 s. */
  static final int LINES = 20_000;

  /**
   * Quotes, lists and definitions inside each other; two columns of indentation count as one, since
   * a list may be that deep. 1,875 lists, 1,289 pairs of list and quote and 2,600 quotes overflow.
   */
  static final int NESTING = 100;

  /** Emphases inside each other. 1,406 overflow, 703 when two kinds alternate. */
  static final int EMPHASES = 200;

  /** Brackets open at once. 1,250 images inside each other overflow. */
  static final int BRACKETS = 200;

  /** Columns of a table. 1,210 overflow. */
  static final int COLUMNS = 200;

  /** Attributes of a tag. 586 overflow. */
  static final int ATTRIBUTES = 100;

  /** Characters of a tag; bounds the look ahead. */
  static final int TAG = 10_000;

  /**
   * Characters of a title, of a comment inside a text, of a line of markers ({@code ---}). A title
   * of 2,578, a comment of 1,640 and a line of 1,796 overflow.
   */
  static final int STRETCH = 600;

  /** Characters of an address. 2,031 overflow in angle brackets. */
  static final int ADDRESS = 1_000;

  /** Backslashes in a bracket that is never closed: each doubles the time, 22 take 0.4 s. */
  static final int ESCAPES = 8;

  /**
   * Marks on one letter, as in the Stream-Safe Text Format (UAX #15, 12). NFC normalisation is
   * quadratic in them: 4,000 take 0.9 s.
   */
  static final int MARKS = 30;

  /**
   * What a whole file may cost, in steps of roughly 5 ns, mostly the length of each paragraph times
   * the characters in it that make flexmark search the rest of it; see {@link Paragraph#cost}.
   */
  static final long COST = 200_000_000;

  private final String text;
  private final Places places;
  private final Paragraph paragraph = new Paragraph();
  private final Indents indents = new Indents();
  private @Nullable Problem problem;
  private long cost;

  private Limits(String text, Places places) {
    this.text = text;
    this.places = places;
  }

  /** The first limit that the text exceeds, or null. */
  static @Nullable Problem exceeded(String text, Places places) {
    return new Limits(text, places).check();
  }

  private @Nullable Problem check() {
    if (text.length() > LENGTH) {
      exceed(LENGTH, "file of more than " + LENGTH + " characters", "split it into several files.");
      return problem;
    }
    int lines = 0;
    for (int start = 0; start < text.length() && problem == null; lines++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (lines == LINES) {
        exceed(start, "file of more than " + LINES + " lines", "split it into several files.");
        break;
      }
      line(start, end);
      start = end + 1;
    }
    endParagraph();
    return problem;
  }

  private void line(int start, int end) {
    Prefix prefix = Prefix.of(text, start, end);
    // Blanks alone are no depth.
    if (prefix.depth() > NESTING && !(prefix.start() == end && prefix.marked() == '0')) {
      exceed(
          start,
          "nested more than " + NESTING + " deep",
          "end the quotes and lists that are open here, or indent the line less.");
      return;
    }
    cost += prefix.cost();
    if (prefix.isBlank()) {
      endParagraph();
      return;
    }
    int indent = indents.before(prefix);
    boolean item = indent <= 3 && prefix.isItem() && prefix.start() < end;
    if (item && prefix.interrupts(paragraph.inList)) {
      endParagraph();
    }
    boolean first = paragraph.lines == 0;
    if (first) {
      paragraph.start = start;
      paragraph.inList = item;
    }
    if (item && (first || paragraph.inList)) {
      indents.enter(prefix);
    }
    paragraph.lines++;
    paragraph.pieces += prefix.start() > start ? 1 : 0;
    paragraph.length += end - start + 1;
    scan(prefix, end, !first && indent > 3);
  }

  private void endParagraph() {
    cost += paragraph.cost();
    if (cost > COST && problem == null) {
      exceed(
          paragraph.start,
          "text too intricate to be read",
          "put blank lines between its parts, or split the file; no paragraph that people read is"
              + " like that.");
    }
    paragraph.clear();
  }

  /**
   * @param inside whether the line is too far in to begin anything but a text
   */
  private void scan(Prefix prefix, int end, boolean inside) {
    int pipes = 0;
    int marks = 0;
    int markers = 0;
    char marker = 0;
    for (int at = prefix.start(); at < end && problem == null; at++) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\t') {
        markers = c == marker ? markers + 1 : 1;
        marker = c;
      }
      marks = c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      switch (c) {
        case '[' -> {
          paragraph.searches++;
          if (++paragraph.brackets > BRACKETS) {
            exceed(
                at,
                "more than " + BRACKETS + " brackets open",
                "close them, or put a backslash before those that are text.");
          }
          if (!isEscaped(at)) {
            label(at);
          }
        }
        case ']' -> closeBracket(at);
        case '<' -> {
          paragraph.searches += text.startsWith("<!", at) ? 40 : 5;
          tag(at, end, inside || at > prefix.start());
        }
        case '&' -> paragraph.searches += 3;
        case '`' -> {
          int to = paragraph.backticks.run(text, at, end);
          paragraph.searches += 3L * (to - at);
          at = to - 1;
        }
        case '|' -> {
          paragraph.searches++;
          pipes++;
        }
        case '\\' -> at += at + 1 < end && "\\*_~".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
        case '*', '_', '~' -> {
          int to = emphasis(at, end);
          markers += to - at - 1;
          at = to - 1;
        }
        case '#' -> cost += blanksCost(at + 1, end);
        default -> {}
      }
      if (markers > STRETCH && "*-_:".indexOf(marker) >= 0) {
        exceed(at, "line of more than " + STRETCH + " times " + marker, "shorten it.");
      }
      if (marks > MARKS) {
        exceed(at, "more than " + MARKS + " marks on one letter", "remove them.");
      }
    }
    paragraph.pipes = Math.max(paragraph.pipes, pipes);
    if (pipes > COLUMNS) {
      exceed(
          prefix.start(), "more than " + COLUMNS + " columns", "make several tables of the table.");
    }
  }

  /** A heading is searched for trailing {@code #}s at every blank of every run of blanks. */
  private long blanksCost(int from, int end) {
    long sum = 0;
    long blanks = 0;
    for (int at = from; at < end && text.charAt(at) != '#'; at++) {
      char c = text.charAt(at);
      blanks = c == ' ' || c == '\t' ? blanks + 1 : 0;
      sum += blanks * 10;
    }
    return sum;
  }

  private void closeBracket(int at) {
    paragraph.searches++;
    paragraph.brackets = Math.max(0, paragraph.brackets - 1);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next == ':' || next == '(') {
      paragraph.searches += 5;
      paragraph.definitions += next == ':' ? 1 : 0;
      address(at + 2, next == '(');
    }
  }

  /** What stands after {@code ](} or {@code ]:}, an address and perhaps a title. */
  private void address(int from, boolean parentheses) {
    int begin = skipBlanks(from);
    int depth = 0;
    int at = begin;
    while (at < text.length() && text.charAt(at) > ' ') {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (parentheses && depth < 0) {
        return;
      }
      if (++at - begin > ADDRESS) {
        exceed(begin, "address of more than " + ADDRESS + " characters", "shorten it.");
        return;
      }
    }
    at = skipBlanks(at);
    if (at < text.length() && "\"'(".indexOf(text.charAt(at)) >= 0) {
      title(at, text.charAt(at) == '(' ? ')' : text.charAt(at));
    }
  }

  private void title(int from, char close) {
    for (int at = from + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == close || (c == '\n' && isBlankLine(at + 1))) {
        return;
      }
      if (c == '\\') {
        at++;
      }
      if (at - from > STRETCH) {
        exceed(from, "title of more than " + STRETCH + " characters", "close or shorten it.");
        return;
      }
    }
  }

  private boolean isEscaped(int at) {
    int backslash = at;
    while (backslash > 0 && text.charAt(backslash - 1) == '\\') {
      backslash--;
    }
    return (at - backslash) % 2 == 1;
  }

  /** What may be the label of a reference; where it is not closed, it is matched in every way. */
  private void label(int from) {
    int escapes = 0;
    int limit = Math.min(text.length(), from + ADDRESS);
    for (int at = from + 1; at < limit; at++) {
      char c = text.charAt(at);
      if (c == ']') {
        return;
      } else if (c == '[' || (c == '\n' && isBlankLine(at + 1))) {
        break;
      } else if (c == '\\') {
        escapes++;
        at++;
      }
    }
    if (escapes > ESCAPES) {
      exceed(
          from,
          "more than " + ESCAPES + " backslashes in an open bracket",
          "close the bracket, or put a backslash before it, too.");
    }
  }

  /** The first character that is no blank, at most one line on. */
  private int skipBlanks(int from) {
    int at = from;
    int limit = Math.min(text.length(), from + ADDRESS);
    while (at < limit && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private boolean isBlankLine(int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at == text.length() || text.charAt(at) == '\n';
  }

  private void tag(int at, int end, boolean inside) {
    if (text.startsWith("<!--", at)) {
      if (inside) {
        comment(at);
      }
      return;
    }
    int word = at + 1;
    while (word < end && "<> \t".indexOf(text.charAt(word)) < 0) {
      if (++word - at > ADDRESS) {
        exceed(at, "address of more than " + ADDRESS + " characters", "shorten it.");
        return;
      }
    }
    if (new Attributes(text, at).exceed(ATTRIBUTES, TAG)) {
      exceed(at, "tag of more than " + ATTRIBUTES + " attributes", "remove it.");
    }
  }

  private void comment(int from) {
    for (int at = from + 4; at < text.length(); at++) {
      if (text.startsWith("-->", at) || (text.charAt(at) == '\n' && isBlankLine(at + 1))) {
        return;
      }
      if (at - from > STRETCH) {
        exceed(
            from,
            "comment of more than " + STRETCH + " characters inside a text",
            "put it on lines of its own, between blank lines.");
        return;
      }
    }
  }

  /** Reads a run of delimiters; returns where it ends. CommonMark 0.31, 6.2, simplified. */
  private int emphasis(int from, int end) {
    char c = text.charAt(from);
    int to = from;
    while (to < end && text.charAt(to) == c) {
      to++;
    }
    boolean blankBefore = from == 0 || text.charAt(from - 1) <= ' ';
    boolean blankAfter = to == end || text.charAt(to) <= ' ';
    boolean insideWord =
        c == '_'
            && !blankBefore
            && !blankAfter
            && Character.isLetterOrDigit(text.charAt(from - 1))
            && Character.isLetterOrDigit(text.charAt(to));
    if (blankAfter) {
      paragraph.emphases = Math.max(0, paragraph.emphases - (to - from));
    } else if (!insideWord) {
      paragraph.emphases += to - from;
    }
    if (paragraph.emphases > EMPHASES) {
      exceed(
          from,
          "more than " + EMPHASES + " emphases open",
          "close them, or put a backslash before each " + c + " that is text.");
    }
    return to;
  }

  private void exceed(int offset, String title, String fix) {
    if (problem == null) {
      Place place = places.at(offset);
      problem =
          Problem.error(
              place,
              title,
              "The file is not read, because text like that can keep the parser busy for minutes or"
                  + " make it fail.",
              fix);
    }
  }

  /** Lines without a blank one between them. They may be several paragraphs, but never less. */
  private static final class Paragraph {
    private int start;
    private long lines;
    private long pieces;
    private long length;
    private long searches;
    private long definitions;
    private int pipes;
    private int brackets;
    private int emphases;
    private boolean inList;
    private final Backticks backticks = new Backticks();

    long cost() {
      return length * searches
          + length * backticks.looks() / 2
          + lines * lines * 8
          + pieces * pieces * 300
          + definitions * definitions * 100
          + lines * pipes * 400;
    }

    void clear() {
      lines = 0;
      pieces = 0;
      length = 0;
      searches = 0;
      definitions = 0;
      pipes = 0;
      brackets = 0;
      emphases = 0;
      inList = false;
      backticks.clear();
    }
  }
}
