package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.lesart.resolve.WrittenWords;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser cuts and spells words as the build does: else words would not be found. */
@ExtendWith(Browsing.class)
class SearchSpellingTest {
  private static final List<String> NASTY =
      List.of(
          "Straße STRASSE STRAẞE groß GROẞ ẞ ß",
          "a\u0308 ä Ä A\u0308 é e\u0301 ﬁ Å Å ½ Ⅳ ⅳ",
          "Luft\u00adschlag Luft\u200bschlag Luft\u2060schlag \u200eIS\u200f",
          "„IS“-Kämpfer IS‑Kämpfer Front- und Hinterland front’s frontʼs front‘s ‚Front‘",
          "Kämpfer:innen Kämpfer*innen Deirezzor24.net 110.000 1,5 a_b a‿b _ __",
          "İstanbul ISTANBUL ıI ΣΑΣ Σ ς Дер-эз-Зор Čačak naïve coöperate",
          "غَارَةٌ جوّيّة وبالغارات والغارات بالغارات للغارات كالغارات فللغارات غارات",
          "للرقة والرقة الرقة رقة لرقة للواء لواء لوائه اللواء لللواء ولللواء",
          "غارته غارتها غاراته غاراتهما غاراتهم غاراتهن غاراتك غاراتكما غاراتكم غاراتكن غاراتنا غارتي",
          "حصارا حصاراً هدوءا سوريا جويا مدرسة مدرسه بنى بنيا مبدأا مبدؤه",
          "التفاف والتفافه التزام بالتزامه التر الت ال ا و ف وب فل ولل كك نانا",
          "ٱلله إلى الى أأأ آآ ٳ ـــ مـحـمـد یک کتاب ہھە ۃ گ پ",
          "٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ٢٠١٧م ١٬٠٠٠ ١٫٥",
          "ﷺ ﷲ ﻻ ﻼ ﻏﺎﺭﺓ ﹰ ﹷ ﭐ ﮐ",
          "حمص-تدمر حمص–تدمر (حمص) «تنظيم» ؟نعم، IS-تنظيم تنظيمIS",
          "\u0301 \u064b \u0640 \u0670 \u06d6 \u08f0 \u0610",
          "漢字 かな 한국어 हिन्दी ไทย 𝒜𝓑 😀 👩‍👩‍👧 e\u0301\u0323");

  private static Page page(BakedSite site, Reader reader, String language) {
    Page page = reader.open(site.page(language, "explainer"));
    // The script as it is, with what it keeps to itself handed out.
    page.route(
        "**/assets-search.js",
        route -> {
          try {
            String script = Files.readString(site.asset("search.js"));
            String end = "  look();\n})();\n";
            assertThat(script).endsWith(end);
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody(
                        script.substring(0, script.length() - end.length())
                            + "window.spelling = spelling;\n"
                            + end));
          } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
          }
        });
    page.addScriptTag(new Page.AddScriptTagOptions().setUrl(site.origin() + "assets-search.js"));
    return page;
  }

  private static List<String> texts(BakedSite site, Reader reader, String language) {
    List<String> texts = new ArrayList<>(NASTY);
    for (BakedPage each : site.pages()) {
      if (each.edition().equals(language)) {
        Page page = reader.open(each);
        texts.addAll(List.of(((String) page.evaluate("document.body.textContent")).split("\n")));
        page.context().close();
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "ar", "tr"})
  void browser_and_build_agree(String language, BakedSite site, Reader reader) {
    String read = language.equals("tr") ? "de" : language;
    List<String> texts = texts(site, reader, read);
    Page page = page(site, reader, read);
    WrittenWords written = new WrittenWords(language);
    List<List<String>> cut = texts.stream().map(written::in).toList();
    assertThat(
            page.evaluate(
                "([tag, texts]) => texts.map((text) => spelling(tag).words(text))",
                List.of(language, texts)))
        .isEqualTo(cut);

    Set<String> words = new TreeSet<>();
    cut.forEach(words::addAll);
    assertThat(words).hasSizeGreaterThan(500);
    List<String> all = List.copyOf(words);
    assertThat(
            page.evaluate(
                "([tag, words]) => words.map((word) => spelling(tag).key(word))",
                List.of(language, all)))
        .isEqualTo(all.stream().map(written::key).toList());
    List<?> readings =
        (List<?>)
            page.evaluate(
                "([tag, words]) => words.map((word) => spelling(tag).readings(word))",
                List.of(language, all));
    for (int i = 0; i < all.size(); i++) {
      assertThat(new LinkedHashSet<Object>((List<?>) readings.get(i)))
          .as(all.get(i))
          .isEqualTo(written.readings(all.get(i)));
    }
  }
}
