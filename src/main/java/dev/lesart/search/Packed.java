package dev.lesart.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody changes any more. */
public final class Packed {
  static final Packed NONE = new Packed(new byte[0]);

  private final byte[] bytes;

  /**
   * @param bytes are not copied
   */
  Packed(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A text in UTF-8. */
  static Packed of(String text) {
    return new Packed(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes themselves. */
  public byte[] bytes() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Packed read(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new Packed(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Packed packed && Arrays.equals(bytes, packed.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
