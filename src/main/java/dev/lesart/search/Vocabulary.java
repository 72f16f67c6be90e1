package dev.lesart.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words, numbered from 0 as they come. Several threads may ask at the same time. */
final class Vocabulary {
  private final List<Word> words = new ArrayList<>();

  /** Each word where its hash says, or behind; at most half full. Changed under the lock only. */
  private volatile @Nullable Word[] table = new Word[1 << 10];

  /** A word. All of it is final, so that a thread that sees one without the lock sees it whole. */
  static final class Word implements Comparable<Word> {
    private final char[] letters;
    private final int number;
    private final int hash;

    private Word(char[] letters, int number, int hash) {
      this.letters = letters;
      this.number = number;
      this.hash = hash;
    }

    int number() {
      return number;
    }

    private boolean is(char[] others, int length, int hashed) {
      if (hash != hashed || letters.length != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (letters[i] != others[i]) {
          return false;
        }
      }
      return true;
    }

    /** By their UTF-16 code units. */
    @Override
    public int compareTo(Word other) {
      return Arrays.compare(letters, other.letters);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Word word && Arrays.equals(letters, word.letters);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return new String(letters);
    }
  }

  /** The number of a word. */
  int number(String word) {
    return number(word.toCharArray(), word.length());
  }

  /** The number of the word that the first letters are. */
  int number(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    // Else those of numbers stand side by side.
    hash *= 0x9E3779B9;
    hash ^= hash >>> 16;
    Word known = find(letters, length, hash);
    return known != null ? known.number : add(letters, length, hash);
  }

  private synchronized int add(char[] letters, int length, int hash) {
    Word known = find(letters, length, hash);
    if (known != null) {
      return known.number; // another thread came first
    }
    Word word = new Word(Arrays.copyOf(letters, length), words.size(), hash);
    words.add(word);
    if (2 * words.size() <= table.length) {
      put(word, table);
    } else {
      @Nullable Word[] larger = new Word[2 * table.length];
      words.forEach(each -> put(each, larger));
      table = larger;
    }
    return word.number;
  }

  private @Nullable Word find(char[] letters, int length, int hash) {
    @Nullable Word[] known = table;
    int at = hash & (known.length - 1);
    Word word = known[at];
    while (word != null && !word.is(letters, length, hash)) {
      at = (at + 1) & (known.length - 1);
      word = known[at];
    }
    return word;
  }

  private static void put(Word word, @Nullable Word[] table) {
    int at = word.hash & (table.length - 1);
    while (table[at] != null) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = word;
  }

  /** All words by their numbers. */
  synchronized List<Word> words() {
    return List.copyOf(words);
  }
}
