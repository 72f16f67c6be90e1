package dev.lesart.resolve;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a run of white space, or one other character of a text.
 *
 * <p>A word is what a reader takes for one: letters, marks, digits and low lines, joined by hyphens
 * ("IS-Kämpfer"), apostrophes ("front's") and by the full stops, colons and asterisks that stand
 * between letters ("Deirezzor24.net", "Kämpfer:innen"). A hyphen that waits for the rest of its
 * compound ("Luftwaffen- und Heeresbasis") belongs to the word; dashes never do, nor do hyphens
 * beside an Arabic letter ("حمص-تدمر").
 *
 * @param start in UTF-16 code units, first character
 * @param end after the last character
 * @param plain the word in {@linkplain Spelling#plain plain} spelling, one space, or the character
 */
record Token(Kind kind, int start, int end, String plain) {
  enum Kind {
    WORD,
    SPACE,
    MARK
  }

  /** What a closing quotation mark that looks like an apostrophe is called: not an apostrophe. */
  private static final String CLOSING_QUOTE = "‘’";

  /** All tokens of a text in order; invisible characters between two of them belong to none. */
  static List<Token> in(CharSequence text) {
    List<Token> tokens = new ArrayList<>();
    boolean quoted = false;
    int at = 0;
    while (at < text.length()) {
      int c = Character.codePointAt(text, at);
      int next = at + Character.charCount(c);
      if (isInvisible(c)) {
        at = next;
      } else if (isSpace(c)) {
        while (next < text.length() && isSpaceOrInvisible(text.charAt(next))) {
          next++;
        }
        tokens.add(new Token(Kind.SPACE, at, next, " "));
        at = next;
      } else if (isWord(c) || isLeadingHyphen(text, at)) {
        int end = endOfWord(text, at);
        tokens.add(new Token(Kind.WORD, at, end, Spelling.plain(text.subSequence(at, end))));
        at = end;
      } else {
        String mark = text.subSequence(at, next).toString();
        if (c == '‚' || ((c == '‘' || c == '\'') && opensQuote(tokens, text, next))) {
          quoted = true;
        } else if (isApostrophe(c)) {
          mark = quoted || c == '‘' ? CLOSING_QUOTE : "'";
          quoted = false;
        }
        tokens.add(new Token(Kind.MARK, at, next, mark));
        at = next;
      }
    }
    return tokens;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /**
   * Whether this is a quotation mark or bracket, which a compound may have inside: „IS“-Kämpfer.
   */
  boolean isEnclosing() {
    return kind == Kind.MARK
        && (plain.equals(CLOSING_QUOTE) || "„“”»«›‹‚‘’'\"()[]".contains(plain));
  }

  /** Whether this has two letters or more, all of them capital. */
  boolean isCapitals() {
    return plain.codePoints().filter(Character::isUpperCase).count() > 1
        && plain.codePoints().noneMatch(Character::isLowerCase);
  }

  static boolean isWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static int endOfWord(CharSequence text, int start) {
    int end = start;
    int at = start;
    while (at < text.length()) {
      int c = Character.codePointAt(text, at);
      if (isWord(c)) {
        end = at + Character.charCount(c);
      } else if (isHyphen(c)) {
        int after = visible(text, at + 1);
        if (after < text.length() && isHyphen(text.charAt(after))) {
          return end; // two hyphens are a dash
        }
        if (isArabic(text, after) || (end > start && isArabic(text, end - 1))) {
          return end; // Arabic has no compounds, and its hyphens are dashes
        }
        end = at + 1;
      } else if (isJoin(c) && end > start) {
        int after = visible(text, at + 1);
        if (after == text.length() || !isWord(Character.codePointAt(text, after))) {
          return end;
        }
      } else if (!isInvisible(c)) {
        return end;
      }
      at += Character.charCount(c);
    }
    return end;
  }

  private static boolean isLeadingHyphen(CharSequence text, int at) {
    if (!isHyphen(text.charAt(at)) || (at > 0 && isHyphen(text.charAt(at - 1)))) {
      return false;
    }
    int after = visible(text, at + 1);
    return after < text.length()
        && isWord(Character.codePointAt(text, after))
        && !isArabic(text, after);
  }

  private static boolean isArabic(CharSequence text, int at) {
    return at < text.length() && ArabicSpelling.isArabic(text.charAt(at));
  }

  private static int visible(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && isInvisible(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a word follows the mark before {@code next}, and none stands directly before it. */
  private static boolean opensQuote(List<Token> before, CharSequence text, int next) {
    int after = visible(text, next);
    return (before.isEmpty() || !before.get(before.size() - 1).isWord())
        && after < text.length()
        && isWord(Character.codePointAt(text, after));
  }

  private static boolean isJoin(int c) {
    return isApostrophe(c) || c == '.' || c == ':' || c == '·' || c == '*' || c == '@';
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == '＇';
  }

  private static boolean isHyphen(int c) {
    return c == '-' || c == '‐' || c == '‑';
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isSpaceOrInvisible(int c) {
    return isSpace(c) || isInvisible(c);
  }

  /** Soft hyphens, joiners, direction marks: they shape a word and are not part of it. */
  private static boolean isInvisible(int c) {
    return c >= 0xAD && Character.getType(c) == Character.FORMAT;
  }
}
