package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.lesart.cases.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A page under the address that it had before. */
@ExtendWith(Browsing.class)
class MovedTest {
  @Test
  void leads_on_and_keeps_the_place(@TempDir Path folder, Reader reader) throws IOException {
    TestSite site = TestSite.base(folder);
    String index = "content/stadt/index.md";
    site.write(
        index, Files.readString(site.path(index)).replace("date:", "aliases: [alte-stadt]\ndate:"));
    site.run("build").succeeds();
    String output = site.path("output").toUri().toString();
    // Without script a refresh forgets the fragment (HTML, "shared declarative refresh steps").
    assertThat(reached(reader.blank(), output)).isEqualTo(output + "de/die-stadt/index.html#lage");
    assertThat(reached(reader.blank(Reader.NO_SCRIPT), output))
        .isEqualTo(output + "de/die-stadt/index.html");
    assertThat(reader.complaints())
        .allMatch(each -> each.startsWith("fetched from elsewhere: " + output));
  }

  private static String reached(Page page, String output) {
    page.navigate(output + "de/alte-stadt/index.html#lage");
    page.waitForURL(url -> url.contains("/de/die-stadt/"));
    assertThat(page.title()).startsWith("Die Stadt");
    String url = page.url();
    page.context().close();
    return url;
  }
}
