package dev.lesart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --links} prints, and that it leaves nothing behind. */
final class LinkCheckTest {
  @TempDir Path folder;

  @Test
  void soundSite() throws IOException {
    TestSite.Run run = TestSite.base(folder).run("check", "--links").succeeds();
    assertThat(run.out()).matches("\\d+ pages: \\d+ links, \\d+ fragments, \\d+ other files\\R");
    assertThat(run.site().output()).isEmpty();
    assertThat(run.site().path("target")).doesNotExist();
  }

  @Test
  void deadLinksAreFoundWhereTheyAreWritten() throws IOException {
    TestSite site = TestSite.base(folder);
    site.append(
            "content/notiz.md",
            """

            Wie [anderswo](https://example.org/de/nichts/) und [hier](http://localhost:9/).
            """)
        .run("check", "--links", "--external")
        .fails(
            """
            content/notiz.md:11:5: warning: dead link "https://example.org/de/nichts/"
                In the baked site, there is no such file.
                fix: Mend the address, or name the file of content/ that is meant.
            content/notiz.md:11:52: warning: dead link "http://localhost:9/"
                It is an address of this network; elsewhere it leads elsewhere.
                fix: Link what says the same, or a copy of the page in an archive, such as https://web.archive.org/web/http://localhost:9/
            """);
    assertThat(Files.readString(site.path("target/links.json")))
        .contains("\"http://localhost:9/\"");
  }
}
