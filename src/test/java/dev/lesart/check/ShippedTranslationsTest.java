package dev.lesart.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The site that is shipped keeps every rule, in all of its languages. */
@Timeout(120)
class ShippedTranslationsTest {
  @TempDir Path folder;

  @Test
  void noRuleIsBroken() throws IOException {
    TestSite.Run run = TestSite.shipped(folder).run("check");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void aWrongDateIsFound() throws IOException {
    TestSite site = TestSite.shipped(folder);
    Path file = site.path("translations/ar/deir-al-sor/offensive.md");
    Files.writeString(file, Files.readString(file).replace("الاثنين 16 كانون", "الاثنين 17 كانون"));
    TestSite.Run run = site.run("check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("translations/ar/deir-al-sor/offensive.md:7:14: warning: ")
        .contains("17");
  }
}
