package dev.lesart.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Goes through {@link Postings} word by word. */
final class Cursor {
  private final byte[] words;
  private final byte[] parts;
  private String word = "";
  private int wordEnd = -1;
  private int start;
  private int end = -1;
  private int[] numbers = new int[1 << 6];
  private int count;

  Cursor(Postings postings) {
    words = postings.words().bytes();
    parts = postings.parts().bytes();
  }

  /** Goes to the next word; whether there is one. */
  boolean next() {
    int wordStart = wordEnd + 1;
    if (wordStart >= words.length) {
      return false;
    }
    wordEnd = wordStart;
    while (wordEnd < words.length && words[wordEnd] != ' ') {
      wordEnd++;
    }
    word = new String(words, wordStart, wordEnd - wordStart, StandardCharsets.UTF_8);
    start = end + 1;
    count = 0;
    int number = 0;
    int step = 0;
    for (end = start; end < parts.length && parts[end] != ' '; end++) {
      byte c = parts[end];
      if (c == ',') {
        number += step;
        add(number);
        step = 0;
      } else {
        step = 36 * step + (c <= '9' ? c - '0' : c - 'a' + 10);
      }
    }
    add(number + step);
    return true;
  }

  private void add(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = number;
  }

  String word() {
    return word;
  }

  /** The parts of the word; the first {@link #count} are. */
  int[] numbers() {
    return numbers;
  }

  int count() {
    return count;
  }

  /** Adds the parts of the word as they are written. */
  void copy(Bytes to) {
    to.add(parts, start, end);
  }

  /** The parts of the word as they are written. */
  String written() {
    return new String(parts, start, end - start, StandardCharsets.US_ASCII);
  }
}
