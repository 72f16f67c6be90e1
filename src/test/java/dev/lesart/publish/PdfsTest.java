package dev.lesart.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs on a machine that cannot print any. */
class PdfsTest {
  @Test
  void without_a_browser_the_site_is_baked_without_them(@TempDir Path folder) throws IOException {
    TestSite site = TestSite.base(folder);
    TestSite.Run run = site.run("build", "--pdf", "--browser=" + folder.resolve("none"));
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            """
            output: warning: no PDF files
                %s is no program that can be run.
                fix: Install Chromium, or say where it is: --browser PATH.
            """
                .formatted(folder.resolve("none")));
    assertThat(Files.readString(site.path("output/de/die-stadt/index.html")))
        .contains("offline.html")
        .doesNotContain(".pdf");
  }
}
