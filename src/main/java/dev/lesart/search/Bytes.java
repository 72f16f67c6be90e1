package dev.lesart.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow in number. For one thread. */
final class Bytes {
  private static final byte[] DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int length;

  /**
   * @param likely how many there may be
   */
  Bytes(int likely) {
    bytes = new byte[Math.max(16, likely)];
  }

  int length() {
    return length;
  }

  Bytes add(int each) {
    room(1);
    bytes[length++] = (byte) each;
    return this;
  }

  Bytes add(byte[] from, int start, int end) {
    room(end - start);
    System.arraycopy(from, start, bytes, length, end - start);
    length += end - start;
    return this;
  }

  Bytes add(Packed all) {
    return add(all.bytes(), 0, all.length());
  }

  /** A space, unless there is nothing yet. */
  Bytes separated() {
    return length == 0 ? this : add(' ');
  }

  /** In UTF-8. */
  Bytes add(String text) {
    return add(Packed.of(text));
  }

  /** A number from 0 as bytes of seven bits, all but the last with their highest bit set. */
  Bytes sevens(int number) {
    int rest = number;
    for (; rest > 0x7f; rest >>>= 7) {
      add(rest | 0x80);
    }
    return add(rest);
  }

  /** A number from 0 in digits to the base of 36. */
  Bytes digits(int number) {
    int digits = 1;
    for (int rest = number / 36; rest > 0; rest /= 36) {
      digits++;
    }
    room(digits);
    int rest = number;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = DIGITS[rest % 36];
      rest /= 36;
    }
    length += digits;
    return this;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  Packed packed() {
    return new Packed(Arrays.copyOf(bytes, length));
  }
}
