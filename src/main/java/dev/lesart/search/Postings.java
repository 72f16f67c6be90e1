package dev.lesart.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * For each word the parts that it stands in, counted through all pages from 0, ascending. Words are
 * sorted by their UTF-16 code units.
 */
final class Postings {
  private final NavigableMap<String, int[]> parts;

  Postings(NavigableMap<String, int[]> parts) {
    this.parts = parts;
  }

  /**
   * Those of pages that follow each other.
   *
   * @param pages the words of each, with its parts counted from 0
   * @param counts how many parts each page has
   */
  static Postings of(List<? extends SortedMap<String, int[]>> pages, List<Integer> counts) {
    Map<String, Numbers> all = new java.util.HashMap<>();
    int start = 0;
    for (int i = 0; i < pages.size(); i++) {
      int first = start;
      pages
          .get(i)
          .forEach((word, own) -> all.computeIfAbsent(word, key -> new Numbers()).add(own, first));
      start += counts.get(i);
    }
    NavigableMap<String, int[]> parts = new TreeMap<>();
    all.forEach((word, numbers) -> parts.put(word, numbers.toArray()));
    return new Postings(parts);
  }

  /**
   * The same with one page exchanged.
   *
   * @param first the page's first part
   * @param before how many parts it had
   * @param after how many it has
   * @param words its words, with its parts counted from 0
   */
  Postings with(int first, int before, int after, SortedMap<String, int[]> words) {
    // Nothing but the lists of numbers is touched, most of them not even copied.
    NavigableMap<String, int[]> changed = new TreeMap<>();
    List<String> added = new ArrayList<>(words.keySet());
    parts.forEach(
        (word, numbers) -> {
          int[] own = words.getOrDefault(word, NONE);
          int[] now = exchanged(numbers, first, before, after, own);
          if (now.length > 0) {
            changed.put(word, now);
          }
        });
    added.removeAll(parts.keySet());
    for (String word : added) {
      changed.put(word, exchanged(NONE, first, before, after, words.getOrDefault(word, NONE)));
    }
    return new Postings(changed);
  }

  private static final int[] NONE = {};

  private static int[] exchanged(int[] numbers, int first, int before, int after, int[] own) {
    int from = at(numbers, first);
    int until = at(numbers, first + before);
    if (from == until && own.length == 0 && (before == after || until == numbers.length)) {
      return numbers;
    }
    int[] now = new int[from + own.length + numbers.length - until];
    System.arraycopy(numbers, 0, now, 0, from);
    for (int i = 0; i < own.length; i++) {
      now[from + i] = first + own[i];
    }
    for (int i = until; i < numbers.length; i++) {
      now[from + own.length + i - until] = numbers[i] + after - before;
    }
    return now;
  }

  private static int at(int[] numbers, int part) {
    int found = Arrays.binarySearch(numbers, part);
    return found < 0 ? -found - 1 : found;
  }

  NavigableMap<String, int[]> parts() {
    return parts;
  }

  int[] of(String word) {
    return parts.getOrDefault(word, NONE);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(parts.size());
    for (Map.Entry<String, int[]> word : parts.entrySet()) {
      out.writeUTF(word.getKey());
      out.writeInt(word.getValue().length);
      ByteBuffer numbers = ByteBuffer.allocate(4 * word.getValue().length);
      numbers.asIntBuffer().put(word.getValue());
      out.write(numbers.array());
    }
  }

  static Postings read(DataInputStream in) throws IOException {
    NavigableMap<String, int[]> parts = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String word = in.readUTF();
      int[] numbers = new int[in.readInt()];
      ByteBuffer.wrap(in.readNBytes(4 * numbers.length)).asIntBuffer().get(numbers);
      parts.put(word, numbers);
    }
    return new Postings(parts);
  }

  /** Numbers that grow in count. */
  private static final class Numbers {
    private int[] numbers = new int[4];
    private int count;

    void add(int[] own, int first) {
      if (count + own.length > numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(count + own.length, 2 * count));
      }
      for (int part : own) {
        numbers[count++] = first + part;
      }
    }

    int[] toArray() {
      return Arrays.copyOf(numbers, count);
    }
  }
}
