package dev.lesart.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that change with the content, and only with it. */
final class AssetsTest {
  @TempDir Path folder;

  private Assets assets() throws IOException {
    return new Assets(new SiteFolder(folder.resolve("site")), problem -> {});
  }

  @Test
  void aNameTellsTheContent() throws IOException {
    // sha256sum: 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881
    TestSite site = TestSite.empty(folder).write("assets/a.b/style.css", "x");
    assertThat(assets().path("a.b/style.css")).contains("a.b/style.2d711642.css");
    site.write("assets/a.b/style.css", "y");
    assertThat(assets().path("a.b/style.css").orElseThrow())
        .matches("a\\.b/style\\.[0-9a-f]{8}\\.css")
        .isNotEqualTo("a.b/style.2d711642.css");
    site.write("assets/a.b/style.css", "x");
    assertThat(assets().path("a.b/style.css")).contains("a.b/style.2d711642.css");
  }

  @Test
  void whatWasAskedForTakesThePlaceOfItsCopy() throws IOException {
    TestSite site = TestSite.empty(folder).write("assets/style.css", "x");
    site.write("output/style.css", "x").write("output/logo.png", "x");
    Assets assets = assets();
    assets.path("style.css");
    assets.path("words.js");
    assets.write(site.path("output"));
    SortedMap<String, String> output = site.output();
    assertThat(output).containsEntry("style.2d711642.css", "x");
    assertThat(output.keySet()).hasSize(4).contains("logo.png");
    assertThat(output.keySet())
        .as("Lesart's, which the site does not have")
        .anyMatch(name -> name.matches("words\\.[0-9a-f]{8}\\.js"));
    assertThat(output.keySet()).containsAll(assets.paths());
    assertThat(assets.paths()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stil.css",
        "",
        "map",
        "../content/site.yaml",
        "/style.css",
        "a/../style.css",
        ".hidden.css"
      })
  void whatIsNoAssetHasNoPath(String name) throws IOException {
    TestSite.empty(folder).write("content/site.yaml", "x").write("assets/.hidden.css", "x");
    assertThat(assets().path(name)).isEmpty();
    assertThat(assets().paths()).isEmpty();
  }
}
