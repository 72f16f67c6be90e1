package dev.lesart.share;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PNG files (W3C PNG, third edition) that carry a key in a tEXt chunk, before the picture. */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final String KEYWORD = "Lesart\0";

  /** Signature and header chunk. */
  private static final int START = SIGNATURE.length + 25;

  private Png() {}

  /**
   * A picture as a file.
   *
   * @param image of {@link BufferedImage#TYPE_INT_RGB}
   */
  static byte[] write(BufferedImage image, String key) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.write(SIGNATURE);
    // Eight bits each of red, green and blue.
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    chunk(out, "tEXt", (KEYWORD + key).getBytes(StandardCharsets.ISO_8859_1));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream pixels =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
      int[] colors = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
      byte[] line = new byte[1 + 3 * width];
      for (int start = 0; start < width * height; start += width) {
        for (int x = 0; x < width; x++) {
          int color = colors[start + x];
          line[1 + 3 * x] = (byte) (color >> 16);
          line[2 + 3 * x] = (byte) (color >> 8);
          line[3 + 3 * x] = (byte) color;
        }
        pixels.write(line);
      }
    }
    chunk(out, "IDAT", packed.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }

  /** Whether a file is there, and was written with this key. */
  static boolean hasKey(Path file, String key) throws IOException {
    byte[] expected = ("tEXt" + KEYWORD + key).getBytes(StandardCharsets.ISO_8859_1);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(START + 4 + expected.length);
      return start.length == START + 4 + expected.length
          && java.util.Arrays.equals(start, START + 4, start.length, expected, 0, expected.length);
    }
  }
}
