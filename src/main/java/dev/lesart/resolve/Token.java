package dev.lesart.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, a run of white space, or one other character of a text.
 *
 * <p>A word is what a reader takes for one: letters, marks, digits and low lines, joined by hyphens
 * ("IS-Kämpfer"), apostrophes ("front's") and by the full stops, colons and asterisks that stand
 * between letters ("Deirezzor24.net", "Kämpfer:innen"). A hyphen that waits for the rest of its
 * compound ("Luftwaffen- und Heeresbasis") belongs to the word; dashes never do, nor do hyphens
 * beside an Arabic letter ("حمص-تدمر").
 *
 * <p>For one thread at a time.
 */
final class Token {
  enum Kind {
    WORD,
    SPACE,
    MARK
  }

  /** What a closing quotation mark that looks like an apostrophe is called: not an apostrophe. */
  private static final String CLOSING_QUOTE = "‘’";

  /** The small letters of Latin ones and digits; 0 for what is none, or not the same everywhere. */
  private static final char[] SMALL = new char[0x180];

  static {
    for (char c = 0; c < SMALL.length; c++) {
      // The letters whose small or capital one is not one letter, or not the same in each language.
      boolean special = c == '\u0130' || c == '\u0131' || c == '\u0149' || c == '\u017F';
      SMALL[c] = isWord(c) && !special ? Character.toLowerCase(c) : 0;
    }
  }

  private final Kind kind;
  private final String text;
  private final int start;
  private final int end;
  private final int hash;
  private @Nullable String plain;

  private Token(Kind kind, String text, int start, int end, @Nullable String plain) {
    this(kind, text, start, end, 0, plain);
  }

  private Token(Kind kind, String text, int start, int end, int hash, @Nullable String plain) {
    this.kind = kind;
    this.text = text;
    this.start = start;
    this.end = end;
    this.hash = hash;
    this.plain = plain;
  }

  /** All tokens of a text in order; invisible characters between two of them belong to none. */
  static List<Token> in(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 3 + 4);
    boolean quoted = false;
    int at = 0;
    char[] chars = text.toCharArray();
    while (at < chars.length) {
      if (chars[at] == ' ' && at + 1 < chars.length && isSimple(chars[at + 1])) {
        tokens.add(new Token(Kind.SPACE, text, at, at + 1, " "));
        at++;
      }
      int hash = 0;
      int word = at;
      while (word < chars.length && isSimple(chars[word])) {
        hash = hash(hash, chars[word++]);
      }
      if (word > at && (word == chars.length || ends(chars, word))) {
        tokens.add(new Token(Kind.WORD, text, at, word, hash == 0 ? 1 : hash, null));
        at = word;
        continue;
      }
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (isInvisible(c)) {
        at = next;
      } else if (isSpace(c)) {
        while (next < text.length() && isSpaceOrInvisible(text.charAt(next))) {
          next++;
        }
        tokens.add(new Token(Kind.SPACE, text, at, next, " "));
        at = next;
      } else if (isWord(c) || isLeadingHyphen(text, at)) {
        int end = endOfWord(text, at);
        tokens.add(new Token(Kind.WORD, text, at, end, null));
        at = end;
      } else {
        String mark = text.substring(at, next);
        if (c == '‚' || ((c == '‘' || c == '\'') && opensQuote(tokens, text, next))) {
          quoted = true;
        } else if (isApostrophe(c)) {
          mark = quoted || c == '‘' ? CLOSING_QUOTE : "'";
          quoted = false;
        }
        tokens.add(new Token(Kind.MARK, text, at, next, mark));
        at = next;
      }
    }
    return tokens;
  }

  Kind kind() {
    return kind;
  }

  /** In UTF-16 code units, first character. */
  int start() {
    return start;
  }

  /** After the last character. */
  int end() {
    return end;
  }

  /** The word in {@linkplain Spelling#plain plain} spelling, one space, or the character. */
  String plain() {
    if (plain == null) {
      plain = Spelling.plain(text.substring(start, end));
    }
    return plain;
  }

  /**
   * The hash of a simple word's small letters, ß as ss: what differs in it is another word. 0 of
   * all that is no simple word.
   */
  int hash() {
    return hash;
  }

  /** As {@link #hash()}, of small letters; 0 where they are not those of a simple word. */
  static int hash(String small) {
    int hash = 0;
    for (int i = 0; i < small.length(); i++) {
      if (!isSimple(small.charAt(i))) {
        return 0;
      }
      hash = hash(hash, small.charAt(i));
    }
    return small.isEmpty() ? 0 : hash == 0 ? 1 : hash;
  }

  private static int hash(int hash, char c) {
    return c == 'ß' ? (hash * 31 + 's') * 31 + 's' : hash * 31 + SMALL[c];
  }

  /** The small one of a letter or digit that has the same in most languages; 0 of all others. */
  static char small(char c) {
    return c < SMALL.length ? SMALL[c] : 0;
  }

  /** Whether a letter is spelled and capitalised the same way in most languages. */
  private static boolean isSimple(char c) {
    return c < SMALL.length && SMALL[c] != 0;
  }

  /** Whether a character ends the simple word before it, whatever follows. */
  private static boolean ends(char[] chars, int at) {
    char c = chars[at];
    if (c == '.' || c == ':') {
      return at + 1 < chars.length && (chars[at + 1] == ' ' || chars[at + 1] == '\n');
    }
    return c < 0x80 && c != '-' && c != '\'' && c != '*' && c != '@';
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /**
   * Whether this is a quotation mark or bracket, which a compound may have inside: „IS“-Kämpfer.
   */
  boolean isEnclosing() {
    return kind == Kind.MARK
        && (plain().equals(CLOSING_QUOTE) || "„“”»«›‹‚‘’'\"()[]".contains(plain()));
  }

  /** Whether this has two letters or more, all of them capital. */
  boolean isCapitals() {
    return plain().codePoints().filter(Character::isUpperCase).count() > 1
        && plain().codePoints().noneMatch(Character::isLowerCase);
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

  private static int endOfWord(String text, int start) {
    int end = start;
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
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
        if (after == text.length() || !isWord(text.codePointAt(after))) {
          return end;
        }
      } else if (!isInvisible(c)) {
        return end;
      }
      at += Character.charCount(c);
    }
    return end;
  }

  private static boolean isLeadingHyphen(String text, int at) {
    if (!isHyphen(text.charAt(at)) || (at > 0 && isHyphen(text.charAt(at - 1)))) {
      return false;
    }
    int after = visible(text, at + 1);
    return after < text.length() && isWord(text.codePointAt(after)) && !isArabic(text, after);
  }

  private static boolean isArabic(String text, int at) {
    return at < text.length() && ArabicSpelling.isArabic(text.charAt(at));
  }

  private static int visible(String text, int from) {
    int at = from;
    while (at < text.length() && isInvisible(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a word follows the mark before {@code next}, and none stands directly before it. */
  private static boolean opensQuote(List<Token> before, String text, int next) {
    int after = visible(text, next);
    return (before.isEmpty() || !before.get(before.size() - 1).isWord())
        && after < text.length()
        && isWord(text.codePointAt(after));
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
