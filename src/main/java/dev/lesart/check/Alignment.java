package dev.lesart.check;

import java.util.Arrays;

/**
 * Where in Markdown the characters of its plain text stand. Markup is skipped; where the text
 * cannot be followed any further, the rest has no place. Linear.
 */
final class Alignment {
  /** Stands in plain text for what is not read: code, pictures. */
  static final char OBJECT = '\uFFFC';

  private static final int NOWHERE = -1;
  private static final int LONGEST_ENTITY = 32;

  private final CharSequence written;
  private final int[] offsets;
  private int at;

  /**
   * @param from where in {@code written} the text begins
   */
  Alignment(String plain, CharSequence written, int from) {
    this.written = written;
    this.at = from;
    offsets = new int[plain.length()];
    Arrays.fill(offsets, NOWHERE);
    for (int i = 0; i < plain.length(); i++) {
      boolean found = plain.charAt(i) == OBJECT ? skipObject() : find(plain.charAt(i));
      if (!found) {
        return;
      }
      offsets[i] = at;
      if (plain.charAt(i) != OBJECT) {
        at = isEntity(plain.charAt(i)) ? endOfEntity() : at + 1;
      }
    }
  }

  /** The offset of a character, or -1. */
  int of(int index) {
    return index < offsets.length ? offsets[index] : NOWHERE;
  }

  private boolean find(char c) {
    while (at < written.length()) {
      char there = written.charAt(at);
      if (there == c || (c == ' ' && isBlank(there)) || isEntity(c)) {
        return true;
      }
      at = there == ']' ? endOfLink() : there == '<' ? endOfTag() : at + 1;
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  private boolean isEntity(char c) {
    return c != '&' && written.charAt(at) == '&' && endOfEntity() > at + 2;
  }

  private int endOfEntity() {
    int last = Math.min(written.length(), at + LONGEST_ENTITY);
    for (int i = at + 1; i < last; i++) {
      char c = written.charAt(i);
      if (c == ';') {
        return i + 1;
      }
      if (!Character.isLetterOrDigit(c) && c != '#') {
        break;
      }
    }
    return at + 1;
  }

  /** After the address in brackets that follows a link's text. */
  private int endOfLink() {
    char open = at + 1 < written.length() ? written.charAt(at + 1) : ' ';
    if (open != '(' && open != '[') {
      return at + 1;
    }
    char close = open == '(' ? ')' : ']';
    int depth = 0;
    for (int i = at + 1; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return i + 1;
      }
    }
    return at + 1;
  }

  /** After a tag; the address in angle brackets is text. */
  private int endOfTag() {
    for (int i = at + 1; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == ':' || c == '<' || c == '@') {
        break;
      }
    }
    return at + 1;
  }

  private boolean skipObject() {
    while (at < written.length()) {
      char c = written.charAt(at);
      if (c == '`') {
        skipCode();
        return true;
      }
      if (c == '!' && at + 1 < written.length() && written.charAt(at + 1) == '[') {
        while (at < written.length() && written.charAt(at) != ']') {
          at++;
        }
        at = at < written.length() ? endOfLink() : at;
        return true;
      }
      at++;
    }
    return false;
  }

  private void skipCode() {
    int ticks = ticks(at);
    int i = at + ticks;
    while (i < written.length()) {
      int closing = ticks(i);
      if (closing == ticks) {
        at = i + ticks;
        return;
      }
      i += Math.max(closing, 1);
    }
    at += ticks;
  }

  private int ticks(int from) {
    int end = from;
    while (end < written.length() && written.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }
}
