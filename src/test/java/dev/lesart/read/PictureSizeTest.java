package dev.lesart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {
  private static byte[] picture(String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(640, 300, BufferedImage.TYPE_INT_RGB), kind, out))
        .isTrue();
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpg"})
  void is_what_the_file_says(String kind) throws IOException {
    assertThat(PictureSize.of(picture(kind))).contains(new PictureSize(640, 300));
  }

  /** Exif with one entry, its orientation, in either byte order. */
  @ParameterizedTest
  @CsvSource({
    "4d4d002a000000080001011200030000000100060000, 300, 640",
    "49492a00080000000100120103000100000008000000, 300, 640",
    "4d4d002a000000080001011200030000000100030000, 640, 300",
    "4d4d002a000000080001010f00030000000100060000, 640, 300"
  })
  void a_camera_turns_it(String exif, int width, int height) throws IOException {
    byte[] jpeg = picture("jpg");
    byte[] segment =
        HexFormat.of()
            .parseHex("ffe1" + "%04x".formatted(8 + exif.length() / 2) + "457869660000" + exif);
    byte[] turned = Arrays.copyOf(jpeg, jpeg.length + segment.length);
    System.arraycopy(segment, 0, turned, 2, segment.length);
    System.arraycopy(jpeg, 2, turned, 2 + segment.length, jpeg.length - 2);
    assertThat(PictureSize.of(turned)).contains(new PictureSize(width, height));
  }

  /** The first bytes of the three kinds of WebP: extended, lossless, lossy. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "524946460000000057454250565038580a000000100000007f02002b0100",
        "5249464600000000574542505650384c0d0000002f7fc24a0000",
        "52494646000000005745425056503820180000003001009d012a80022c010000"
      })
  void of_webp(String hex) {
    assertThat(PictureSize.of(HexFormat.of().parseHex(hex))).contains(new PictureSize(640, 300));
  }

  @Test
  void of_what_is_no_picture_there_is_none() throws IOException {
    assertThat(
            PictureSize.of("kein Bild, nur Text".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(PictureSize.of(new byte[40])).isEmpty();
    for (String kind : new String[] {"png", "gif", "jpg"}) {
      byte[] picture = picture(kind);
      for (int length = 0; length < 10; length++) {
        assertThat(PictureSize.of(Arrays.copyOf(picture, length))).isEmpty();
      }
      for (int length = 10; length < Math.min(picture.length, 700); length++) {
        assertThat(PictureSize.of(Arrays.copyOf(picture, length)).map(PictureSize::height))
            .as(kind + " " + length)
            .satisfies(height -> height.ifPresent(h -> assertThat(h).isPositive()));
      }
    }
  }
}
