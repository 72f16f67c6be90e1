package dev.lesart.search;

import dev.lesart.search.Vocabulary.Word;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each word the parts that it stands in, as the script has them: the words sorted by their
 * UTF-16 code units and parted by spaces; in their order the numbers of the parts, ascending, each
 * as the difference from the one before to the base of 36, parted by commas, and by spaces where
 * another word begins. Parts are counted through all pages from 0.
 *
 * <pre>{@code
 * words  110 2017 absatz
 * parts  0 0,2 1,5,1
 * }</pre>
 *
 * @param words in UTF-8; letters and digits, which need no escapes
 * @param parts in ASCII
 */
record Postings(Packed words, Packed parts) {
  /**
   * Those of pages.
   *
   * @param pages which words {@linkplain Standing stand} in which part of each
   * @param firsts the part with which each page begins, ascending
   */
  static Postings of(List<Packed> pages, int[] firsts, Vocabulary vocabulary) {
    List<Word> known = vocabulary.words();
    int[] ends = new int[known.size() + 1];
    for (Packed page : pages) {
      for (Standing.Reader reader = new Standing.Reader(page); reader.next(); ) {
        ends[reader.number() + 1]++;
      }
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    int[] all = new int[ends[known.size()]];
    for (int i = 0; i < pages.size(); i++) {
      for (Standing.Reader reader = new Standing.Reader(pages.get(i)); reader.next(); ) {
        all[ends[reader.number()]++] = firsts[i] + reader.part();
      }
    }
    // Those of a word end now where the next one's began.
    Word[] sorted = known.toArray(new Word[0]);
    Arrays.sort(sorted);
    Bytes words = new Bytes(8 * sorted.length);
    Bytes parts = new Bytes(2 * all.length);
    for (Word word : sorted) {
      int start = word.number() == 0 ? 0 : ends[word.number() - 1];
      if (start < ends[word.number()]) {
        words.separated().add(word.toString());
        add(all, start, ends[word.number()], parts.separated());
      }
    }
    return new Postings(words.packed(), parts.packed());
  }

  /**
   * The same with some pages exchanged.
   *
   * @param pages what has come in their places, as {@code changes}
   */
  Postings with(List<Packed> pages, Changes changes, Vocabulary vocabulary) {
    Postings come = of(pages, changes.firsts(), vocabulary);
    Cursor was = new Cursor(this);
    Cursor own = new Cursor(come);
    Bytes newWords = new Bytes(words.length() + come.words.length() + 1);
    Bytes newParts = new Bytes(parts.length() + come.parts.length() + 1);
    boolean old = was.next();
    boolean added = own.next();
    while (old || added) {
      int order = !old ? 1 : !added ? -1 : was.word().compareTo(own.word());
      int left = order > 0 ? 0 : changes.left(was.numbers(), was.count());
      if (order > 0) {
        newWords.separated().add(own.word());
        own.copy(newParts.separated());
      } else if (order < 0 && left < 0) {
        newWords.separated().add(was.word());
        was.copy(newParts.separated());
      } else {
        int many = left < 0 ? was.count() : left;
        int[] all = merged(was.numbers(), many, own.numbers(), order < 0 ? 0 : own.count());
        if (all.length > 0) {
          newWords.separated().add(was.word());
          add(all, 0, all.length, newParts.separated());
        }
      }
      old = order > 0 ? old : was.next();
      added = order < 0 ? added : own.next();
    }
    return new Postings(newWords.packed(), newParts.packed());
  }

  /** The first of both in their order; nothing is in both. */
  private static int[] merged(int[] some, int many, int[] others, int more) {
    int[] all = new int[many + more];
    int next = 0;
    int other = 0;
    for (int i = 0; i < all.length; i++) {
      boolean own = other == more || (next < many && some[next] < others[other]);
      all[i] = own ? some[next++] : others[other++];
    }
    return all;
  }

  private static void add(int[] numbers, int start, int end, Bytes parts) {
    for (int i = start; i < end; i++) {
      if (i > start) {
        parts.add(',');
      }
      parts.digits(numbers[i] - (i > start ? numbers[i - 1] : 0));
    }
  }

  /** The parts of each word. */
  Map<String, String> byWord() {
    Map<String, String> byWord = new HashMap<>();
    for (Cursor cursor = new Cursor(this); cursor.next(); ) {
      byWord.put(cursor.word(), cursor.written());
    }
    return byWord;
  }

  void write(DataOutputStream out) throws IOException {
    words.write(out);
    parts.write(out);
  }

  static Postings read(DataInputStream in) throws IOException {
    return new Postings(Packed.read(in), Packed.read(in));
  }
}
