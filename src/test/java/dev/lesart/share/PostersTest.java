package dev.lesart.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posters are drawn once, and again when their words change. */
class PostersTest {
  private static final Poster POSTER =
      new Poster("de/x/share.png", "de", false, "", "Die Stadt", "Stand: 2017", "Lesart");

  @TempDir Path folder;

  private byte[] bake(String to, String last, Poster poster) throws IOException {
    assertThat(Posters.start(List.of(poster), folder.resolve(last), folder.resolve(to)).join())
        .isEmpty();
    return Files.readAllBytes(folder.resolve(to).resolve(poster.path()));
  }

  @Test
  void the_same_words_make_the_same_file() throws IOException {
    byte[] first = bake("a", "none", POSTER);
    assertThat(bake("b", "none", POSTER)).isEqualTo(first);
    var image = ImageIO.read(folder.resolve("a/de/x/share.png").toFile());
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
  }

  @Test
  void what_is_there_is_not_drawn_again() throws IOException {
    byte[] drawn = bake("a", "none", POSTER);
    // Marks the file behind its key: only a copy has the mark.
    byte[] marked = java.util.Arrays.copyOf(drawn, drawn.length + 1);
    Files.write(folder.resolve("a").resolve(POSTER.path()), marked);
    assertThat(bake("b", "a", POSTER)).isEqualTo(marked);
    Poster other =
        new Poster(POSTER.path(), "de", false, "", "Die Städte", POSTER.note(), POSTER.site());
    assertThat(bake("c", "a", other)).isNotEqualTo(marked).hasSizeGreaterThan(1000);
  }

  @Test
  void a_file_of_another_kind_is_drawn_over() throws IOException {
    Files.createDirectories(folder.resolve("a/de/x"));
    Files.write(folder.resolve("a/de/x/share.png"), "PNG?".getBytes(StandardCharsets.UTF_8));
    assertThat(bake("b", "a", POSTER)).isEqualTo(bake("c", "none", POSTER));
  }

  @Test
  void what_the_fonts_do_not_have_is_not_drawn() {
    assertThat(POSTER.canBeDrawn()).isTrue();
    assertThat(new Poster("x.png", "zh", false, "", "被围困的城市", "", "Lesart").canBeDrawn()).isFalse();
  }

  @Test
  void what_fails_is_said() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.write(folder.resolve("a/de"), new byte[0]);
    assertThat(Posters.start(List.of(POSTER), folder.resolve("none"), folder.resolve("a")).join())
        .isPresent();
  }
}
