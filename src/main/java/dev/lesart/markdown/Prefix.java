package dev.lesart.markdown;

/**
 * What stands before the text of a line: blanks, and the markers of quotes, lists, meanings and
 * footnotes.
 *
 * @param start where the text begins
 * @param end where the line ends
 * @param quotes how many {@code >}
 * @param items how many markers of list items, meanings and footnotes
 * @param columns how many columns of blanks in all
 * @param indent columns of blanks before the first marker or, after a quote's last marker, text
 * @param content column at which the text begins
 * @param marked whether the first marker is a bullet ({@code -}), a number ({@code 1}), another one
 *     ({@code >}) or none ({@code 0})
 */
record Prefix(
    int start, int end, int quotes, int items, int columns, int indent, int content, char marked) {

  static Prefix of(String text, int from, int end) {
    int at = from;
    int quotes = 0;
    int items = 0;
    int columns = 0;
    int indent = -1;
    int column = 0;
    char marked = '0';
    while (at < end) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        int width = c == '\t' ? 4 - column % 4 : 1;
        columns += width;
        column += width;
        at++;
        continue;
      }
      int marker = c == '>' ? 1 : markerLength(text, at, end);
      if (marker == 0) {
        break;
      }
      if (marked == '0') {
        marked = ">:[".indexOf(c) >= 0 ? '>' : marker > 1 ? '1' : '-';
      }
      if (c == '>') {
        quotes++;
        indent = -1;
      } else {
        indent = indent < 0 ? column : indent;
        items++;
      }
      column += marker;
      at += marker;
    }
    return new Prefix(
        at, end, quotes, items, columns, indent < 0 ? column : indent, column, marked);
  }

  /** The length of the marker of a list item, a meaning or a footnote, 0 when there is none. */
  private static int markerLength(String text, int at, int end) {
    if (text.startsWith("[^", at)) {
      int close = at;
      while (close < end && !text.startsWith("]:", close)) {
        close++;
      }
      return close < end ? close + 2 - at : 0;
    }
    int digits = 0;
    while (digits < 9 && at + digits < end && isDigit(text.charAt(at + digits))) {
      digits++;
    }
    if (at + digits == end) {
      return 0;
    }
    char mark = text.charAt(at + digits);
    if ((digits == 0 ? "-*+:" : ".)").indexOf(mark) < 0) {
      return 0;
    }
    int length = digits + 1;
    boolean separate = at + length == end || " \t".indexOf(text.charAt(at + length)) >= 0;
    return separate ? length : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the line ends every paragraph: only blanks and quote markers. */
  boolean isBlank() {
    return start == end && items == 0;
  }

  boolean isItem() {
    return marked == '-' || marked == '1';
  }

  /**
   * Whether an item that is not empty ends the paragraph above: one with a number only in a list
   * (CommonMark 0.31, 5.3).
   */
  boolean interrupts(boolean inList) {
    return marked == '-' || inList;
  }

  int depth() {
    return quotes + items + columns / 2;
  }

  /** Lists that begin inside each other on one line are compared with each other. */
  long cost() {
    return 100L * items * items;
  }
}
