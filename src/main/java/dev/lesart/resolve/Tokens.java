package dev.lesart.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text as words, runs of white space, and other characters, each of them a token.
 *
 * <p>A word is what a reader takes for one: letters, marks, digits and low lines, joined by hyphens
 * ("IS-Kämpfer"), apostrophes ("front's") and by the full stops, colons and asterisks that stand
 * between letters ("Deirezzor24.net", "Kämpfer:innen"). A hyphen that waits for the rest of its
 * compound ("Luftwaffen- und Heeresbasis") belongs to the word; dashes never do, nor do hyphens
 * beside an Arabic letter ("حمص-تدمر"). Invisible characters between two tokens belong to none.
 *
 * <p>For one thread at a time.
 */
final class Tokens {
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
      SMALL[c] = isWordCharacter(c) && !special ? Character.toLowerCase(c) : 0;
    }
  }

  /** Of each token so many numbers: start, end, hash. An object each would be too many. */
  private static final int WIDTH = 3;

  private final String text;
  private Kind[] kinds;
  private int[] numbers;
  private @Nullable String[] plain;
  private int size;

  /** The tokens of a text in order. */
  Tokens(String text) {
    this.text = text;
    int likely = text.length() / 3 + 4;
    kinds = new Kind[likely];
    numbers = new int[WIDTH * likely];
    plain = new String[likely];
    read(text.toCharArray());
  }

  private void read(char[] chars) {
    boolean quoted = false;
    int at = 0;
    while (at < chars.length) {
      if (chars[at] == ' ' && at + 1 < chars.length && isSimple(chars[at + 1])) {
        add(Kind.SPACE, at, at + 1, 0, " ");
        at++;
      }
      int hash = 0;
      int word = at;
      while (word < chars.length && isSimple(chars[word])) {
        hash = hash(hash, chars[word++]);
      }
      if (word > at && (word == chars.length || ends(chars, word))) {
        add(Kind.WORD, at, word, hash == 0 ? 1 : hash, null);
        at = word;
        continue;
      }
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (isInvisible(c)) {
        at = next;
      } else if (isSpace(c)) {
        while (next < chars.length && isSpaceOrInvisible(chars[next])) {
          next++;
        }
        add(Kind.SPACE, at, next, 0, " ");
        at = next;
      } else if (isWordCharacter(c) || isLeadingHyphen(text, at)) {
        int end = endOfWord(text, at);
        add(Kind.WORD, at, end, 0, null);
        at = end;
      } else {
        String mark = text.substring(at, next);
        if (c == '‚' || ((c == '‘' || c == '\'') && opensQuote(next))) {
          quoted = true;
        } else if (isApostrophe(c)) {
          mark = quoted || c == '‘' ? CLOSING_QUOTE : "'";
          quoted = false;
        }
        add(Kind.MARK, at, next, 0, mark);
        at = next;
      }
    }
  }

  private void add(Kind kind, int start, int end, int hash, @Nullable String written) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
      plain = Arrays.copyOf(plain, 2 * size);
    }
    int at = WIDTH * size;
    kinds[size] = kind;
    numbers[at] = start;
    numbers[at + 1] = end;
    numbers[at + 2] = hash;
    plain[size++] = written;
  }

  /** How many there are; each is asked for by its place, from 0. */
  int size() {
    return size;
  }

  Kind kind(int token) {
    return kinds[token];
  }

  /** In UTF-16 code units, first character. */
  int start(int token) {
    return numbers[WIDTH * token];
  }

  /** After the last character. */
  int end(int token) {
    return numbers[WIDTH * token + 1];
  }

  /**
   * The hash of a simple word's small letters, ß as ss: what differs in it is another word. 0 of
   * all that is no simple word.
   */
  int hash(int token) {
    return numbers[WIDTH * token + 2];
  }

  /** The word in {@linkplain Spelling#plain plain} spelling, one space, or the character. */
  String plain(int token) {
    String known = plain[token];
    if (known == null) {
      known = Spelling.plain(text.substring(start(token), end(token)));
      plain[token] = known;
    }
    return known;
  }

  /** Of all tokens as {@link #plain(int)} has it. */
  List<String> plain() {
    return IntStream.range(0, size).mapToObj(this::plain).toList();
  }

  boolean isWord(int token) {
    return kind(token) == Kind.WORD;
  }

  /**
   * Whether this is a quotation mark or bracket, which a compound may have inside: „IS“-Kämpfer.
   */
  boolean isEnclosing(int token) {
    return kind(token) == Kind.MARK
        && (plain(token).equals(CLOSING_QUOTE) || "„“”»«›‹‚‘’'\"()[]".contains(plain(token)));
  }

  /** Whether this has two letters or more, all of them capital. */
  boolean isCapitals(int token) {
    return plain(token).codePoints().filter(Character::isUpperCase).count() > 1
        && plain(token).codePoints().noneMatch(Character::isLowerCase);
  }

  /** As {@link #hash(int)}, of small letters; 0 where they are not those of a simple word. */
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

  /** The hash of a simple word and one more letter of it; 0 of none. */
  static int hash(int hash, char c) {
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

  /** Whether a letter, mark, digit or low line. */
  static boolean isWordCharacter(int c) {
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
      if (isWordCharacter(c)) {
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
        if (after == text.length() || !isWordCharacter(text.codePointAt(after))) {
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
    return after < text.length()
        && isWordCharacter(text.codePointAt(after))
        && !isArabic(text, after);
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
  private boolean opensQuote(int next) {
    int after = visible(text, next);
    return (size == 0 || !isWord(size - 1))
        && after < text.length()
        && isWordCharacter(text.codePointAt(after));
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
