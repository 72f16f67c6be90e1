package dev.lesart.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PseudoTest {
  /** Names, which no translator is given, and dates, which ICU writes. */
  private static final Set<String> NOT_TRANSLATED = Set.of("time", "bdi", "code");

  @TempDir Path folder;

  @Test
  void textsAreAccentedAndAThirdLonger() {
    assertThat(Pseudo.of("Die Lage", "en-XA")).isEqualTo("[Ðîé Ļåĝé on]");
  }

  @Test
  void textsFromRightToLeftKeepTheirFigures() {
    assertThat(Pseudo.of("seit 2016 hier", "ar-XB"))
        .isEqualTo("\u200F\u202Eseit \u202C\u200F2016 \u200F\u202Ehier\u202C\u200F");
  }

  @Test
  void everyWordOfAPageIsGivenToTranslators() throws IOException {
    TestSite site = TestSite.shipped(folder);
    TestSite.Run run = site.run("pseudo");
    assertThat(run.err()).isEmpty();
    for (String page : List.of("en-XA/deir-al-sor/index.html", "en-XA/glossar/index.html")) {
      assertThat(plain(page(site, page))).as(page).isEmpty();
    }
    Document arabic = page(site, "ar-XB/deir-al-sor/index.html");
    assertThat(arabic.selectXpath("/html").attr("dir")).isEqualTo("rtl");
    // The same terms are linked as in the source: the spelling is the same.
    assertThat(arabic.select(".text a.term").size())
        .isGreaterThan(page(site, "de/deir-al-sor/index.html").select(".text a.term").size() / 2);
  }

  @Test
  void theSiteItselfIsNotBaked() throws IOException {
    TestSite site = TestSite.shipped(folder);
    site.run("pseudo");
    assertThat(site.path("output")).doesNotExist();
  }

  private static Document page(TestSite site, String page) throws IOException {
    return Jsoup.parse(site.path("target/pseudo/" + page).toFile(), "UTF-8");
  }

  /** What stands on the page in letters without accents. */
  private static List<String> plain(Document page) {
    List<String> plain = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      for (TextNode node : element.textNodes()) {
        String text = node.text().strip();
        if (text.matches(".*[a-zA-Z]{4}.*")
            && text.codePoints().noneMatch(c -> c > 0x7F && Character.isLetter(c))
            && !text.endsWith("]")
            && !text.contains("Pseudo-Accents")
            && element.closest("[lang]:not([lang=en-XA])") == null
            && element.parents().stream().noneMatch(PseudoTest::isName)
            && !isName(element)) {
          plain.add(element.tagName() + "." + element.className() + ": " + text);
        }
      }
    }
    return plain;
  }

  private static boolean isName(Element element) {
    return NOT_TRANSLATED.contains(element.tagName())
        || element.hasClass("numeral")
        // Countries and months are CLDR's.
        || element.hasClass("country")
        || element.hasClass("axis")
        || element.hasClass("home");
  }
}
