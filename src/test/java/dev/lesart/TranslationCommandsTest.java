package dev.lesart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What translators type, and what is printed and written. */
final class TranslationCommandsTest {
  private static final String LAGE = "translations/en/stadt/lage.md";

  @TempDir Path folder;

  private TestSite synced() throws IOException {
    TestSite site = TestSite.base(folder);
    site.run("sync").succeeds();
    return site;
  }

  private static void edit(TestSite site, String path, String from, String to) throws IOException {
    String text = Files.readString(site.path(path));
    assertThat(text).contains(from);
    site.write(path, text.replace(from, to));
  }

  private static SortedMap<String, String> translations(TestSite site) throws IOException {
    return TestSite.tree(site.path("translations"));
  }

  @Test
  void statusIsATable() throws IOException {
    TestSite.Run run = TestSite.base(folder).run("status").succeeds();
    assertThat(run.out())
        .isEqualTo(
            """
            translations/en/                current  stale  minor  missing  orphans  words left  translated
            glossary/exklave.md                   2      0      0        0        0           0       100 %
            notiz.md                              0      0      0        4        0           7         0 %
            stadt/facts/eingeschlossene.md        2      0      0        0        0           0       100 %
            stadt/hilfe.md                        0      0      0        2        0          10         0 %
            stadt/index.md                        3      0      0        0        0           0       100 %
            stadt/lage.md                         4      0      0        0        0           0       100 %
            stadt/sources/un.md                   0      0      0        2        0           4         0 %
            stadt/timeline.md                     0      0      0        3        0           7         0 %
            total                                11      0      0       11        0          28        50 %
            Nothing is recorded yet: everything counts as made from today's source. Run sync.
            """);
  }

  @Test
  void statusFailsBelowTheThreshold() throws IOException {
    TestSite site = TestSite.base(folder);
    edit(site, "content/site.yaml", "- tag: en", "- tag: en\n    publish: 0.8");
    TestSite.Run run = site.run("status");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("Too little: 50 % are translated, 80 % are asked for.");
  }

  @Test
  void statusForPrograms() throws IOException {
    assertThat(TestSite.base(folder).run("status", "--json").succeeds().out())
        .startsWith(
            """
            {"languages": [
              {"language": "en", "publish": 0.0, "enough": true,
               "current": 11, "stale": 0, "minor": 0, "missing": 11, "orphans": 0, "words": 28, "translated": 50,
               "files": [
                {"path": "glossary/exklave.md", "current": 2,""");
  }

  @Test
  void statusOfALanguageThatTheSiteLacks() throws IOException {
    TestSite.base(folder)
        .run("status", "--language", "er")
        .fails(
            """
            content/site.yaml: error: unknown language "er"
                The translations of the site: en.
                fix: did you mean en?
            1 problem
            """);
  }

  @Test
  void syncAsksForWhatHasChangedAndForWhatIsMissing() throws IOException {
    TestSite site = synced();
    edit(site, "content/stadt/lage.md", "Die Stadt ist eine", "Die Stadt ist seit langem eine");
    assertThat(site.run("sync").succeeds().out())
        .isEqualTo("wrote " + LAGE + "\nen: 10 current, 1 stale, 11 missing, 0 orphans\n");
    assertThat(Files.readString(site.path(LAGE)))
        .contains(
            """
            <!-- source changed
            - Die Stadt ist eine [Exklave](term:exklave), sagen die [Vereinten Nationen](source:un).
            + Die Stadt ist seit langem eine [Exklave](term:exklave), sagen die [Vereinten Nationen](source:un).
            -->
            The city is an""");
    assertThat(Files.readString(site.path("translations/en/notiz.md")))
        .isEqualTo(
            """
            ---
            # title:
            ---

            <!-- to translate: title
            Eine Notiz
            -->

            <!-- to translate
            Vorweg.
            -->

            <!-- to translate
            ## Erstens
            -->

            <!-- to translate
            Der erste Absatz.
            -->
            """);
    SortedMap<String, String> once = translations(site);
    site.run("sync").succeeds();
    assertThat(translations(site)).isEqualTo(once);
    site.run("build").succeeds();
  }

  @Test
  void deletingTheCommentSaysThatTheTextIsRight() throws IOException {
    TestSite site = synced();
    String before = Files.readString(site.path(LAGE));
    edit(site, "content/stadt/lage.md", "Die Stadt", "Unsere Stadt");
    site.run("sync").succeeds();
    site.write(LAGE, before);
    assertThat(site.run("sync").succeeds().out())
        .isEqualTo("en: 11 current, 0 stale, 11 missing, 0 orphans\n");
  }

  @Test
  void ackTakesABlockAsRight() throws IOException {
    TestSite site = synced();
    String before = Files.readString(site.path(LAGE));
    edit(site, "content/stadt/lage.md", "Die Stadt", "Unsere Stadt");
    assertThat(site.run("ack", LAGE + ":5").succeeds().out())
        .isEqualTo("1 text marked as right.\n");
    assertThat(Files.readString(site.path(LAGE))).isEqualTo(before);
    assertThat(site.run("status").out()).contains("total                                11      0");
  }

  @Test
  void ackOfWhatIsNotThere() throws IOException {
    TestSite site = synced();
    site.run("ack", "translations/en/stadt/lag.md")
        .fails(
            """
            translations/en/stadt/lag.md: error: no such text
                There is no Markdown file of this name whose texts are translated.
                fix: did you mean translations/en/stadt/lage.md?
            1 problem
            """);
    site.run("ack", LAGE + ":99")
        .fails(
            """
            translations/en/stadt/lage.md:99: error: no text on this line
                Neither a text of the front matter nor a block of the translated text stands there.
                fix: did you mean translations/en/stadt/lage.md:9?
            1 problem
            """);
    site.run("ack", "content/notiz.md").fails();
  }

  @Test
  void minorKeepsEveryTranslationThatWasRight() throws IOException {
    TestSite site = synced();
    edit(site, "content/stadt/lage.md", "Die Stadt", "Unsere Stadt");
    site.run("sync").succeeds();
    assertThat(site.run("minor", "content/stadt/lage.md:5").succeeds().out())
        .isEqualTo("wrote " + LAGE + "\nen: 1 text still right.\n");
    assertThat(Files.readString(site.path(LAGE))).doesNotContain("<!--");
    site.run("minor", "content/stadt/lage.md")
        .fails(
            """
            content/stadt/lage.md: error: not a text of the source
                The command takes a file of content/ and a line: content/notes/water.md:12.
                fix: Give both, as problems do.
            1 problem
            """);
  }

  @Test
  void aTextThatWasStaleBeforeStaysSo() throws IOException {
    TestSite site = synced();
    edit(site, "content/stadt/lage.md", "Die Stadt", "Unsere Stadt");
    site.run("sync").succeeds();
    edit(site, "content/stadt/lage.md", "Unsere Stadt", "Unsere kleine Stadt");
    assertThat(site.run("minor", "content/stadt/lage.md:5").succeeds().out())
        .endsWith("en: 0 texts still right.\n");
    assertThat(site.run("status").out()).contains("total                                10      1");
  }

  @Test
  void aNewLanguageBuilds() throws IOException {
    TestSite site = synced();
    assertThat(site.run("sync", "--language", "fr").succeeds().out())
        .endsWith(
            """
            fr: 0 current, 0 stale, 22 missing, 0 orphans
            wrote translations/fr/ui.yaml
            Now add the language to content/site.yaml, below languages:
              - tag: fr
            """);
    edit(site, "content/site.yaml", "- tag: en", "- tag: en\n  - tag: fr");
    site.run("build").succeeds();
    site.run("sync", "--language", "xx1").fails();
  }

  @Test
  void nothingIsWrittenWhenARecordIsBroken() throws IOException {
    TestSite site = synced();
    for (String broken : new String[] {"{", "{\"version\": 9, \"units\": []}", "<<<<<<< a\n"}) {
      site.write("translations/en/.units/stadt/lage.md.json", broken);
      edit(site, "content/stadt/lage.md", "Die ", "Die Die ");
      SortedMap<String, String> before = translations(site);
      site.run("sync").fails();
      site.run("ack", LAGE).fails();
      site.run("minor", "content/stadt/lage.md:5").fails();
      assertThat(translations(site)).isEqualTo(before);
    }
  }

  @Test
  void aRecordThatIsLostIsSaid() throws IOException {
    TestSite site = synced();
    site.delete("translations/en/.units/stadt/lage.md.json");
    assertThat(site.run("status").err())
        .startsWith(LAGE + ": warning: translation without a record\n");
  }

  @Test
  void windowsLinesAndMarksStay() throws IOException {
    TestSite site = TestSite.base(folder);
    String windows = "\uFEFF" + Files.readString(site.path(LAGE)).replace("\n", "\r\n").strip();
    site.write(LAGE, windows);
    site.run("sync").succeeds();
    assertThat(Files.readString(site.path(LAGE))).isEqualTo(windows);
    edit(site, "content/stadt/lage.md", "Die Stadt", "Unsere Stadt");
    site.run("sync").succeeds();
    assertThat(Files.readString(site.path(LAGE)))
        .startsWith("\uFEFF---\r\n")
        .contains("-->\r\nThe city")
        .doesNotEndWith("\n")
        .doesNotContainPattern("[^\r]\n");
    edit(site, "content/stadt/lage.md", "Unsere Stadt", "Die Stadt");
    site.run("sync").succeeds();
    assertThat(Files.readString(site.path(LAGE))).isEqualTo(windows);
  }

  @Test
  void aRenamedSourceTakesItsTranslationAlong() throws IOException {
    TestSite site = synced();
    String text = Files.readString(site.path(LAGE));
    edit(site, "content/stadt/index.md", "[lage, hilfe]", "[ort, hilfe]");
    Files.move(site.path("content/stadt/lage.md"), site.path("content/stadt/ort.md"));
    assertThat(site.run("sync").succeeds().out())
        .startsWith("moved " + LAGE + " to translations/en/stadt/ort.md\n");
    assertThat(Files.readString(site.path("translations/en/stadt/ort.md"))).isEqualTo(text);
    assertThat(site.path(LAGE)).doesNotExist();
    assertThat(site.path("translations/en/.units/stadt/lage.md.json")).doesNotExist();
  }

  @Test
  void aTextThatIsItsSourcesOnPurposeIsKept() throws IOException {
    TestSite site = synced();
    String name = "Deir al-Sor, Rakka, Palmyra, Homs und Damaskus";
    site.write(
        "content/stadt/lage.md",
        Files.readString(site.path("content/stadt/lage.md")) + "\n" + name + "\n");
    site.write(LAGE, Files.readString(site.path(LAGE)) + "\n" + name + "\n");
    assertThat(site.run("check").err()).startsWith(LAGE + ":11:1: warning: ");
    assertThat(site.run("ack", "--keep", LAGE + ":11").succeeds().out())
        .isEqualTo("1 text marked as right.\n");
    assertThat(Files.readString(site.path("translations/en/.units/stadt/lage.md.json")))
        .contains("\"flags\":[\"keep\"]");
    site.run("check").succeeds();
    site.run("sync").succeeds();
    site.run("check").succeeds();
  }

  @Test
  void whoHasReadATextBesideItsSourceSaysSo() throws IOException {
    TestSite site = synced();
    site.run("ack", "--reviewed", LAGE + ":5").succeeds();
    site.run("sync").succeeds();
    assertThat(Files.readString(site.path("translations/en/.units/stadt/lage.md.json")))
        .contains("\"flags\":[\"reviewed\"]");
  }

  @Test
  void statusSaysWhereThereIsWork() throws IOException {
    TestSite site = synced();
    edit(site, "content/stadt/lage.md", "Die Stadt ist eine", "Die Stadt ist seit langem eine");
    assertThat(site.run("status", "--verbose").succeeds().out())
        .contains(LAGE + ":5: stale\n", "content/notiz.md:7: missing\n");
  }

  @Test
  void footnotesAreAskedForWhereTheyStand() throws IOException {
    TestSite site = TestSite.base(folder);
    edit(site, "content/stadt/lage.md", "sagen die", "sagen[^a] die");
    edit(site, LAGE, "says the", "says[^a] the");
    site.write(
        "content/stadt/lage.md",
        Files.readString(site.path("content/stadt/lage.md")) + "\n[^a]: Am Montag.\n");
    site.write(LAGE, Files.readString(site.path(LAGE)) + "\n[^a]: On Monday.\n");
    site.run("sync").succeeds();
    edit(site, "content/stadt/lage.md", "Am Montag.", "Am Dienstag.");
    site.run("sync").succeeds();
    String text = Files.readString(site.path(LAGE));
    assertThat(text)
        .contains("<!-- source changed\n- Am Montag.\n+ Am Dienstag.\n-->\n[^a]: On Monday.");
    site.run("sync").succeeds();
    assertThat(Files.readString(site.path(LAGE))).isEqualTo(text);
    site.run("build").succeeds();
    site.run("ack", LAGE).succeeds();
    assertThat(site.run("status").out()).contains("stadt/lage.md                         5      0");
  }

  @Test
  void jbakesOwnHeaderStays() throws IOException {
    TestSite site = TestSite.base(folder);
    site.write(
        "content/alt.md",
        "title=Alt\ntype=post\nstatus=published\n~~~~~~\n\nDer alte Beitrag über die Lage der Stadt.\n");
    site.write("translations/en/alt.md", "title=Old\n~~~~~~\n\nThe old post.\n");
    site.run("sync").succeeds();
    assertThat(Files.readString(site.path("translations/en/alt.md")))
        .isEqualTo("title=Old\n~~~~~~\n\nThe old post.\n");
    edit(site, "content/alt.md", "Der alte Beitrag", "Der ganz alte Beitrag");
    edit(site, "content/alt.md", "title=Alt", "title=Sehr alt");
    site.run("sync").succeeds();
    assertThat(Files.readString(site.path("translations/en/alt.md")))
        .startsWith("title=Old\n~~~~~~\n\n<!-- source changed: title\n- Alt\n+ Sehr alt\n-->\n")
        .endsWith("-->\nThe old post.\n");
  }

  @Test
  void aPageSaysTheFiguresOfStatus() throws IOException {
    TestSite site = TestSite.shipped(folder);
    Files.delete(site.path("translations/ar/deir-al-sor/offensive.md"));
    assertThat(site.run("status", "--language", "ar").out())
        .containsPattern("deir-al-sor/offensive.md +0 +0 +0 +10 +0 +\\d+ +0 %");
    site.run("build");
    // 99 units in the explainer's folder, of which ten are missing; dates are none.
    assertThat(Files.readString(site.path("output/ar/dayr-az-zawr/index.html")))
        .contains("مترجَم بنسبة 89%");
  }

  @Test
  void theShippedTranslationsAreComplete() throws IOException {
    TestSite site = TestSite.shipped(folder);
    SortedMap<String, String> before = translations(site);
    assertThat(site.run("sync").succeeds().out())
        .doesNotContain("wrote")
        .contains(" 0 stale, 0 missing, 0 orphans");
    assertThat(translations(site)).isEqualTo(before);
  }
}
