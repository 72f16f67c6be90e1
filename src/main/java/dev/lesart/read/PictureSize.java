package dev.lesart.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How large a picture is shown, in pixels, going by the first bytes of its file: PNG, GIF, JPEG or
 * WebP. A photograph that its camera says to turn (Exif, tag 0x0112) is as wide as it was high.
 */
public record PictureSize(int width, int height) {
  private static final int ORIENTATION = 0x0112;

  /** The size, if the bytes are a picture of a kind that is known. */
  public static Optional<PictureSize> of(byte[] file) {
    try {
      return read(ByteBuffer.wrap(file)).filter(size -> size.width > 0 && size.height > 0);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
      return Optional.empty();
    }
  }

  private static Optional<PictureSize> read(ByteBuffer in) {
    if (in.getInt(0) == 0x89504E47) {
      return Optional.of(new PictureSize(in.getInt(16), in.getInt(20)));
    } else if (in.getInt(0) == 0x47494638) {
      in.order(ByteOrder.LITTLE_ENDIAN);
      return Optional.of(new PictureSize(in.getChar(6), in.getChar(8)));
    } else if (in.getChar(0) == 0xFFD8) {
      return jpeg(in.position(2));
    } else if (in.getInt(0) == 0x52494646 && in.getInt(8) == 0x57454250) {
      return webp(in.getInt(12), in.order(ByteOrder.LITTLE_ENDIAN));
    }
    return Optional.empty();
  }

  /** Segments of marker, length and content, up to the one that begins the picture. */
  private static Optional<PictureSize> jpeg(ByteBuffer in) {
    boolean turned = false;
    while (true) {
      int marker = in.getChar();
      int start = in.position();
      int length = in.getChar();
      if (isFrame(marker)) {
        int height = in.getChar(start + 3);
        int width = in.getChar(start + 5);
        return Optional.of(
            turned ? new PictureSize(height, width) : new PictureSize(width, height));
      } else if (marker < 0xFFC0 || marker == 0xFFDA) {
        return Optional.empty();
      } else if (marker == 0xFFE1 && in.getInt(start + 2) == 0x45786966) {
        turned |= isTurned(in.slice(start + 8, length - 8));
      }
      in.position(start + length);
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xFFC0
        && marker <= 0xFFCF
        && marker != 0xFFC4
        && marker != 0xFFC8
        && marker != 0xFFCC;
  }

  /** Whether Exif's first directory says to turn the picture by a quarter. */
  private static boolean isTurned(ByteBuffer exif) {
    exif.order(exif.getChar(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = exif.getInt(4);
    int entries = exif.getChar(directory);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (exif.getChar(entry) == ORIENTATION) {
        return exif.getChar(entry + 8) >= 5 && exif.getChar(entry + 8) <= 8;
      }
    }
    return false;
  }

  /** The three kinds of WebP begin with chunks of different names (RFC 9649, section 2). */
  private static Optional<PictureSize> webp(int chunk, ByteBuffer in) {
    return switch (chunk) {
      case 0x56503858 -> // VP8X
          Optional.of(new PictureSize(1 + (in.getInt(24) & 0xFFFFFF), 1 + (in.getInt(26) >>> 8)));
      case 0x5650384C -> { // VP8L
        int bits = in.getInt(21);
        yield Optional.of(new PictureSize(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF)));
      }
      case 0x56503820 -> // VP8
          Optional.of(new PictureSize(in.getChar(26) & 0x3FFF, in.getChar(28) & 0x3FFF));
      default -> Optional.empty();
    };
  }
}
