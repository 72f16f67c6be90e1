package dev.lesart.bake;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** Takes in one page after the other in the same memory. For one thread. */
final class PageBuffer extends Writer {
  private final CharsetEncoder encoder;
  private char[] characters = new char[1 << 15];
  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private int length;

  PageBuffer(Charset charset) {
    // As String.getBytes does.
    encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  /** Forgets the page. */
  void clear() {
    length = 0;
  }

  /** The page; whatever is written next takes its place. */
  ByteBuffer bytes() {
    int most = (int) Math.ceil(length * (double) encoder.maxBytesPerChar());
    if (bytes.capacity() < most) {
      bytes = ByteBuffer.allocate(most);
    }
    bytes.clear();
    encoder.reset();
    encoder.encode(CharBuffer.wrap(characters, 0, length), bytes, true);
    encoder.flush(bytes);
    return bytes.flip();
  }

  @Override
  public void write(int character) {
    room(1);
    characters[length++] = (char) character;
  }

  @Override
  public void write(char[] from, int start, int count) {
    room(count);
    System.arraycopy(from, start, characters, length, count);
    length += count;
  }

  @Override
  public void write(String text, int start, int count) {
    room(count);
    text.getChars(start, start + count, characters, length);
    length += count;
  }

  private void room(int count) {
    if (characters.length - length < count) {
      characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + count));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
