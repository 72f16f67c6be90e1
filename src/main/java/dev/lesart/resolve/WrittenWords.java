package dev.lesart.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of one language's texts as a search compares them: spelled as the {@link TermLinker}
 * spells them, but cut finer, so that "IS-Kämpfer" is found by either half. Immutable.
 *
 * <p>{@code assets/search.js} does the same to what a reader types; a test holds one against the
 * other.
 */
public final class WrittenWords {
  private final Spelling spelling;

  /**
   * @param languageTag BCP 47
   */
  public WrittenWords(String languageTag) {
    spelling = Spelling.of(languageTag);
  }

  /** The words of a text in order, each in small letters. */
  public List<String> in(String text) {
    String plain = Spelling.plain(text);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= plain.length(); ) {
      int c = at == plain.length() ? ' ' : plain.codePointAt(at);
      if (!Token.isWord(c)) {
        if (start >= 0) {
          words.add(spelling.small(plain.substring(start, at)));
        }
        start = -1;
      } else if (start < 0) {
        start = at;
      }
      at += Character.charCount(c);
    }
    words.removeIf(String::isEmpty); // only a stretching stroke
    return words;
  }

  /** What all spellings of a word have in common. */
  public String key(String word) {
    return spelling.key(word);
  }

  /**
   * The keys of what a word may stand for, its own first: of وبالغارات also those of بالغارات,
   * الغارات and غارات.
   */
  public Set<String> readings(String word) {
    Set<String> readings = new LinkedHashSet<>();
    readings.add(key(word));
    for (Spelling.Reading reading : spelling.readings(word)) {
      if (!ArabicSpelling.isTooShort(reading)) {
        readings.add(key(reading.word()));
      }
    }
    return readings;
  }
}
