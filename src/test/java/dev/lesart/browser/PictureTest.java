package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitUntilState;
import dev.lesart.cases.TestSite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An author's picture has its room before it has come, and comes along in the one file. */
@ExtendWith(Browsing.class)
class PictureTest {
  @TempDir Path folder;

  private Path bake() throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB), "png", picture);
    TestSite site =
        TestSite.shipped(folder)
            .write("content/deir-al-sor/foto.png", picture.toByteArray())
            .append("content/deir-al-sor/index.md", "\n![Brücke](foto.png)\n")
            .append("content/deir-al-sor/background.md", "\n![Brücke](foto.png)\n");
    assertThat(site.run("build").code()).isZero();
    return site.path("output");
  }

  @Test
  void nothing_shifts_when_it_comes(BakedSite baked, Reader reader) throws IOException {
    Path output = bake();
    for (int width : new int[] {360, 1280}) {
      Page page = reader.blank(Reader.size(width, 800));
      page.route("**/foto.png", route -> {}); // never comes
      page.navigate(
          output.resolve("de/deir-al-sor/index.html").toUri().toString(),
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
      assertThat(page.locator("main img")).hasCount(2);
      for (Locator image : page.locator("main img").all()) {
        BoundingBox box = image.boundingBox();
        assertThat(box.width).isBetween(250.0, (double) width);
        assertThat(box.height).isBetween(box.width * 9 / 16 - 1, box.width * 9 / 16 + 1);
      }
      assertThat(page.locator(".section img")).hasAttribute("loading", "lazy");
      assertThat(page.locator("img[loading]")).hasCount(1);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
    assertThat(Files.readString(output.resolve("de/offline.json")))
        .contains("\"../deir-al-sor/foto.png\"");
    reader.leave();
    assertThat(reader.complaints()).allMatch(complaint -> complaint.contains(folder.toString()));
  }

  @Test
  void the_one_file_has_it(BakedSite baked, Reader reader) throws IOException {
    Path file = bake().resolve("ar/dayr-az-zawr/offline.html");
    Page page = reader.blank();
    page.navigate(file.toUri().toString());
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('main img')].map((image) => image.naturalWidth).join()"))
        .isEqualTo("1600,1600");
    assertThat(reader.requests())
        .filteredOn(url -> !url.startsWith("data:"))
        .containsExactly(file.toUri().toString());
    reader.complaints();
  }
}
