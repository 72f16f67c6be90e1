package dev.lesart.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The site that comes with Lesart keeps the rules for translations. */
final class ShippedTranslationsTest {
  @Test
  void english() throws IOException {
    assertThat(TranslatedSite.problems(Path.of(""), TranslatedSite.ENGLISH)).isEmpty();
  }

  @Test
  void arabic() throws IOException {
    assertThat(TranslatedSite.problems(Path.of(""), TranslatedSite.ARABIC)).isEmpty();
  }
}
