package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader has to load: bytes and requests, never times. */
@ExtendWith(Browsing.class)
class BudgetTest {
  private static final int SCRIPT = 5 * 1024;
  private static final int PAGE = 50 * 1024;
  private static final Pattern SCRIPTS =
      Pattern.compile("<script(?! type=\"application/ld.json\")[^>]*>");

  @Test
  void the_script_at_load_is_one_small_deferred_file(BakedSite site) throws IOException {
    assertThat(gzip(site.asset("lesart.js"))).isLessThanOrEqualTo(SCRIPT);
    for (BakedPage page : site.pages()) {
      Matcher script = SCRIPTS.matcher(Files.readString(site.file(page)));
      assertThat(script.results().map(found -> found.group().replaceAll("\"[./]*", "\"")))
          .as(page.path())
          .containsExactly(
              "<script src=\"%s\" data-offline=\"%s\" data-search=\"%s\" data-words=\"%s\" defer>"
                  .formatted(
                      site.asset("lesart.js").getFileName(),
                      site.asset("offline.js").getFileName(),
                      site.asset("search.js").getFileName(),
                      site.asset("words.js").getFileName()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "ar", "de-en", "de-ar"})
  void an_explainer_is_light(String edition, BakedSite site, Reader reader) throws IOException {
    BakedPage explainer = site.page(edition, "explainer");
    int html = gzip(site.file(explainer));
    int css = gzip(site.asset("style.css"));
    int js = gzip(site.asset("lesart.js"));
    Page page = reader.open(explainer);
    int requests = reader.requests().size();
    System.out.printf(
        Locale.ROOT,
        "%s: html %d + css %d + js %d = %d bytes gzip, %d requests%n",
        explainer,
        html,
        css,
        js,
        html + css + js,
        requests);
    assertThat(html + css + js).isLessThanOrEqualTo(PAGE);
    assertThat(requests).isLessThanOrEqualTo(4);
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void nothing_shifts_while_it_loads(int width, BakedSite site, Reader reader) {
    reader.each(
        site.pages(),
        (baked, page) -> {
          Object shift =
              page.evaluate(
                  """
                  () => new Promise((done) => {
                    let sum = 0;
                    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
                        .observe({type: 'layout-shift', buffered: true});
                    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 50)));
                  })""");
          assertThat(((Number) shift).doubleValue()).as(baked + " at " + width).isZero();
        },
        Reader.size(width, 800));
  }

  static int gzip(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(Files.readAllBytes(file));
    }
    return bytes.size();
  }
}
