package dev.lesart.resolve;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** Is told a word. */
  public interface Reader {
    /** The first characters are the word; they may be others afterwards. */
    void word(char[] letters, int length);
  }

  /** The words of a text in order, each in small letters. */
  public List<String> in(String text) {
    List<String> words = new ArrayList<>();
    each(text, (letters, length) -> words.add(new String(letters, 0, length)));
    return words;
  }

  /** As {@link #in}. */
  public void each(String text, Reader reader) {
    char[] plain = Spelling.plain(text).toCharArray();
    char[] letters = new char[64];
    for (int at = 0; at < plain.length; ) {
      int length = 0;
      int end = at;
      for (; end < plain.length; end++) {
        char small = Tokens.small(plain[end]);
        if (small == 0) {
          break;
        }
        if (length + 2 > letters.length) { // ß is two
          letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        if (small == 'ß') {
          letters[length++] = 's';
        }
        letters[length++] = small == 'ß' ? 's' : small;
      }
      boolean simple = spelling.isUsual();
      while (end < plain.length && Tokens.isWordCharacter(Character.codePointAt(plain, end))) {
        end += Character.charCount(Character.codePointAt(plain, end));
        simple = false;
      }
      if (end == at) {
        at++; // also between two halves of a character that is no letter
      } else if (simple) {
        reader.word(letters, length);
        at = end;
      } else {
        String small = spelling.small(new String(plain, at, end - at));
        if (!small.isEmpty()) { // more than a stretching stroke
          reader.word(small.toCharArray(), small.length());
        }
        at = end;
      }
    }
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
