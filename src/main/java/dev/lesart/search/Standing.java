package dev.lesart.search;

import java.util.Arrays;

/**
 * Which words stand in which part of a page, packed: of each part the numbers of its words,
 * ascending, as differences from the one before (from -1 at first), and a 0.
 */
final class Standing {
  private Standing() {}

  /** Takes down the words of one part after the other. */
  static final class Writer {
    private final Bytes packed = new Bytes(1 << 10);
    private int[] numbers = new int[1 << 8];
    private int count;

    /** A word stands in the part. */
    void add(int number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number;
    }

    /** The part ends. */
    void end() {
      Arrays.sort(numbers, 0, count);
      int before = -1;
      for (int i = 0; i < count; i++) {
        if (numbers[i] > before) {
          packed.sevens(numbers[i] - before);
          before = numbers[i];
        }
      }
      packed.add(0);
      count = 0;
    }

    Packed packed() {
      return packed.packed();
    }
  }

  /** Reads what was taken down, word by word. */
  static final class Reader {
    private final byte[] packed;
    private int at;
    private int part;
    private int number = -1;

    Reader(Packed packed) {
      this.packed = packed.bytes();
    }

    /** Whether there is a further word. */
    boolean next() {
      while (at < packed.length) {
        int step = 0;
        int shift = 0;
        for (; packed[at] < 0; at++) {
          step |= (packed[at] & 0x7f) << shift;
          shift += 7;
        }
        step |= packed[at++] << shift;
        if (step > 0) {
          number += step;
          return true;
        }
        part++;
        number = -1;
      }
      return false;
    }

    /** The part that it stands in, from 0. */
    int part() {
      return part;
    }

    int number() {
      return number;
    }
  }
}
