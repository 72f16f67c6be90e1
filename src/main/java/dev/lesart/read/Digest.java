package dev.lesart.read;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** By what contents are told apart: SHA-256 (FIPS 180-4) where nothing else is said. */
public final class Digest {
  private Digest() {}

  public static byte[] of(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Its first bytes as small hexadecimal digits, two a byte. */
  public static String hex(byte[] content, int bytes) {
    return HexFormat.of().formatHex(of(content), 0, bytes);
  }

  /**
   * Sixteen hexadecimal digits, by which versions of one file are told apart where nobody means
   * harm: CRC-32 (ISO 3309) and CRC-32C (RFC 3720), which processors have instructions for.
   */
  public static String quick(ByteBuffer content) {
    return HexFormat.of().toHexDigits(number(content));
  }

  /** The same as a number. */
  public static long number(byte[] content) {
    return number(ByteBuffer.wrap(content));
  }

  private static long number(ByteBuffer content) {
    CRC32 first = new CRC32();
    first.update(content.duplicate());
    CRC32C second = new CRC32C();
    second.update(content.duplicate());
    return first.getValue() << 32 | second.getValue();
  }
}
