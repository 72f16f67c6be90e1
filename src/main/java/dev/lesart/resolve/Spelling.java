package dev.lesart.resolve;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * How one language's written words are compared with the forms of its terms. Immutable.
 *
 * <p>This is the place for what a language does to its letters: a language that writes vowel signs,
 * or attaches small words to its nouns, answers differently in {@link #key} and {@link #readings}.
 */
final class Spelling {
  private final Locale locale;

  private Spelling(Locale locale) {
    this.locale = locale;
  }

  /** The spelling of the language with this BCP 47 tag. */
  static Spelling of(String languageTag) {
    return new Spelling(Locale.forLanguageTag(languageTag));
  }

  /**
   * The word without what only typography needs: NFC, no soft hyphens, joiners or direction marks,
   * one kind of apostrophe and of hyphen. Case is kept.
   */
  static String plain(CharSequence word) {
    StringBuilder plain = new StringBuilder(word.length());
    boolean composed = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      composed &= c < 0x300;
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

  /** What two plain words that differ in case only have in common; a word is looked up by it. */
  String key(String plain) {
    String lower = plain.toLowerCase(locale);
    return lower.indexOf('ß') < 0 ? lower : lower.replace("ß", "ss");
  }

  /**
   * The words that a plain written word may stand for, likeliest first. Here it is itself; where a
   * language writes conjunctions, prepositions, articles or pronouns as part of the word, also the
   * word without them.
   */
  List<String> readings(String plain) {
    return List.of(plain);
  }

  /**
   * Whether a word with the form's key is the form.
   *
   * <p>A form's capitals are meant: German "Front" is not "front", and "ein islamischer Staat" is
   * not the "Islamische Staat". Its small letters may be capital where any word's may: the first
   * one of a sentence ("Informelle Arbeitsteilung"), all of them in capitals ("FRONT"). An exact
   * form allows neither.
   */
  boolean accepts(String form, String plain, boolean exact) {
    if (form.equals(plain)) {
      return true;
    }
    return !exact && (plain.equals(capitalised(form)) || plain.equals(form.toUpperCase(locale)));
  }

  private String capitalised(String form) {
    int first = form.offsetByCodePoints(0, form.isEmpty() ? 0 : 1);
    return form.substring(0, first).toUpperCase(locale) + form.substring(first);
  }
}
