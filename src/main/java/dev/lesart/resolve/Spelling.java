package dev.lesart.resolve;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * How one language's written words are compared with the forms of its terms. Immutable.
 *
 * <p>This is the place for what a language does to its letters: one that writes vowel signs, or
 * attaches small words to its nouns, has its own.
 */
interface Spelling {
  /** The spelling of the language with this BCP 47 tag. */
  static Spelling of(String languageTag) {
    Locale locale = Locale.forLanguageTag(languageTag);
    return locale.getLanguage().equals("ar")
        ? new ArabicSpelling(locale)
        : new CasedSpelling(locale);
  }

  /**
   * The word without what only typography needs: NFC, no soft hyphens, joiners or direction marks,
   * one kind of apostrophe and of hyphen. Case is kept.
   */
  static String plain(String word) {
    int usual = 0;
    while (usual < word.length() && isUsual(word.charAt(usual))) {
      usual++;
    }
    if (usual == word.length()) {
      return word;
    }
    StringBuilder plain = new StringBuilder(word.length()).append(word, 0, usual);
    boolean composed = true;
    for (int i = usual; i < word.length(); i++) {
      char c = word.charAt(i);
      composed &= c < 0x300 || isUsual(c);
      switch (c) {
        case '’', '‘', 'ʼ', '＇' -> plain.append('\'');
        case '‐', '‑' -> plain.append('-');
        case 'ẞ' -> plain.append("SS");
        default -> {
          if (Character.getType(c) != Character.FORMAT) {
            plain.append(c);
          }
        }
      }
    }
    return composed ? plain.toString() : Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /** Whether a character is plain, and in NFC after any of the same kind. */
  static boolean isUsual(char c) {
    return c < 0x80
        || (c >= 0xC0 && c < 0x180)
        || switch (c) {
          case '\u00a0', '«', '»', '\u202f', '–', '—', '‚', '“', '”', '„', '…' -> true;
          default -> false;
        };
  }

  /**
   * The plain word in the small letters of its language: all that its key and its readings need.
   */
  String small(String plain);

  /** What all spellings of a plain word have in common; a word is looked up by it. */
  String key(String plain);

  /**
   * A plain word with only those of its features left that tell forms apart: two forms with the
   * same are one.
   */
  String identity(String plain);

  /**
   * What a plain written word may stand for: itself; where a language writes conjunctions,
   * prepositions, articles or pronouns as part of the word, also the word without them.
   */
  List<Reading> readings(String plain);

  /** Whether the key of a {@linkplain Tokens#hash simple word} is its small letters, ß as ss. */
  boolean isUsual();

  /** Whether words with the keys of a form's words are the form. */
  boolean accepts(Forms.Form form, List<Reading> read);

  /**
   * A word that a written word may stand for.
   *
   * @param word to be compared with a form's word
   * @param attached how many small words were taken off
   * @param prefixed whether one of them was a conjunction or preposition, which only the first word
   *     of a form has
   * @param state what the rest of them made of it
   */
  record Reading(String word, int attached, boolean prefixed, State state) {
    static Reading of(String word) {
      return new Reading(word, 0, false, State.AS_LISTED);
    }
  }

  /** How a written word differs from the form's, conjunctions and prepositions apart. */
  enum State {
    AS_LISTED,
    /** With an article: الغارات. */
    ARTICLE,
    /** With a pronoun: غاراته. */
    PRONOUN,
    /** With the alef of the indefinite accusative: حصارا. */
    ACCUSATIVE
  }
}
