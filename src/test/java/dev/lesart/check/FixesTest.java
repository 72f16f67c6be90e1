package dev.lesart.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.Main;
import dev.lesart.cases.TestSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --fix} changes in the files, and what it leaves. */
final class FixesTest {
  private static final String GERMAN = "content/stadt/hilfe.md";
  private static final String ENGLISH = "translations/en/stadt/hilfe.md";
  private static final String FACT = "content/stadt/facts/eingeschlossene.md";

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void site() throws IOException {
    site = TestSite.base(folder);
  }

  private record Printed(int code, String out, String err) {}

  private Printed run(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments =
        Stream.concat(Stream.of("check", "--site", site.root().toString()), Stream.of(options))
            .toList();
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    return new Printed(code, out.toString(), err.toString());
  }

  /** The fact has another value now. */
  private void value(String value) throws IOException {
    String fact = Files.readString(site.path(FACT));
    site.write(FACT, fact.replace("value: 110000", "value: " + value));
  }

  private String read(String path) throws IOException {
    return Files.readString(site.path(path));
  }

  @Test
  void rewritesFiguresInAllLanguages() throws IOException {
    site.write(
        ENGLISH, "---\ntitle: Aid\n---\n\nSome [110,000](fact:eingeschlossene) are trapped.\n");
    value("120500");
    Printed printed = run("--fix");
    assertThat(printed)
        .isEqualTo(
            new Printed(
                0,
                """
                content/stadt/hilfe.md:5:26: 110.000 → 120.500
                translations/en/stadt/hilfe.md:5:6: 110,000 → 120,500
                """,
                ""));
    assertThat(read(GERMAN)).contains("rund [120.500](fact:eingeschlossene) Menschen");
    assertThat(read(ENGLISH)).contains("Some [120,500](fact:eingeschlossene) are");
    assertThat(run("--fix")).isEqualTo(new Printed(0, "", ""));
  }

  @Test
  void keepsTheWriting() throws IOException {
    site.write(
        GERMAN,
        """
        ---
        title: Hilfe
        ---

        [Zwölf](fact:eingeschlossene) Orte, *[rund zwölf](fact:eingeschlossene)*,
        > [12](fact:eingeschlossene "Titel") und [**12**][e] und [\\(12)](fact:eingeschlossene).

        [e]: fact:eingeschlossene
        """);
    value("13");
    assertThat(run("--fix").code()).isZero();
    assertThat(read(GERMAN))
        .isEqualTo(
            """
            ---
            title: Hilfe
            ---

            [Dreizehn](fact:eingeschlossene) Orte, *[rund dreizehn](fact:eingeschlossene)*,
            > [13](fact:eingeschlossene "Titel") und [**13**][e] und [\\(13)](fact:eingeschlossene).

            [e]: fact:eingeschlossene
            """);
  }

  @Test
  void keepsMillions() throws IOException {
    site.write(
        GERMAN, "---\ntitle: Hilfe\n---\n\n[2,5 Millionen](fact:eingeschlossene) Menschen.\n");
    value("3500000");
    assertThat(run("--fix").out()).endsWith("2,5 Millionen → 3,5 Millionen\n");
    assertThat(run("--fix").out()).isEmpty();
  }

  @Test
  void keepsLineEndsAndByteOrderMark() throws IOException {
    String before =
        "\uFEFF---\r\ntitle: Hilfe\r\n---\r\n\r\nSeit langem\r\nsind [110.000](fact:eingeschlossene)"
            + " da.\r\n\r\n| A | B |\r\n|---|---|\r\n| a | [110.000](fact:eingeschlossene) |\r\n";
    site.write(GERMAN, before);
    value("99");
    assertThat(run("--fix").code()).isZero();
    assertThat(read(GERMAN)).isEqualTo(before.replace("110.000", "99"));
  }

  @Test
  void removesInvisibleCharacters() throws IOException {
    String before =
        "---\r\ntitle: Hil\u200Bfe\r\n---\r\n\r\nDie\u200B Stadt\uFEFF und `\u200B` &amp; die\r\n"
            + "> Men\u2060schen [hier](lage.md \"a\u200Bb\") am\u200B\u200B Ort.\r\n";
    site.write(GERMAN, before);
    Printed printed = run("--fix");
    assertThat(printed.code()).isZero();
    assertThat(printed.out())
        .startsWith("content/stadt/hilfe.md:2:11: U+200B removed\n")
        .contains("content/stadt/hilfe.md:5:4: U+200B removed\n")
        .contains("content/stadt/hilfe.md:6:6: U+2060 removed\n");
    assertThat(read(GERMAN))
        .isEqualTo(
            before
                .replace("Hil\u200Bfe", "Hilfe")
                .replace("Die\u200B", "Die")
                .replace("\uFEFF", "")
                .replace("\u2060", "")
                .replace("am\u200B\u200B", "am"));
    assertThat(run("--fix").out()).isEmpty();
  }

  @Test
  void leavesWhatAnAuthorMustDecide() throws IOException {
    site.append(GERMAN, "\n[12 bis 13](fact:eingeschlossene) und [viele](fact:eingeschlossene).\n");
    String before = read(GERMAN);
    Printed printed = run("--fix");
    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).contains("figure disagrees");
    assertThat(read(GERMAN)).isEqualTo(before);
  }

  @Test
  void changesNothingByItself() throws IOException {
    value("7");
    String before = read(GERMAN);
    assertThat(run().code()).isEqualTo(1);
    assertThat(read(GERMAN)).isEqualTo(before);
    assertThat(site.path("output")).doesNotExist();
  }

  @Test
  void leavesNoFileBeside() throws IOException {
    value("7");
    run("--fix");
    try (Stream<Path> files = Files.list(site.path("content/stadt"))) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
    }
  }
}
