package dev.lesart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and what is printed besides problems. */
final class MainTest {
  @TempDir Path folder;

  private record Printed(int code, String out, String err) {}

  private static Printed run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Printed(code, out.toString(), err.toString());
  }

  @Test
  void buildsInSilence() throws IOException {
    TestSite site = TestSite.base(folder);
    assertThat(run("build", "--site", site.root().toString())).isEqualTo(new Printed(0, "", ""));
    assertThat(site.path("output/de/die-stadt/index.html")).exists();
  }

  @Test
  void buildsElsewhere() throws IOException {
    TestSite site = TestSite.base(folder);
    Path output = folder.resolve("baked");
    assertThat(run("build", "--site", site.root().toString(), "--output", output.toString()).code())
        .isZero();
    assertThat(output.resolve("index.html")).exists();
    assertThat(site.path("output")).doesNotExist();
  }

  @Test
  void checksWithoutWriting() throws IOException {
    TestSite site = TestSite.base(folder);
    assertThat(run("check", "--site", site.root().toString())).isEqualTo(new Printed(0, "", ""));
    assertThat(site.path("output")).doesNotExist();
  }

  @Test
  void checkFindsWhatBuildFinds() throws IOException {
    TestSite site = TestSite.base(folder).append("content/notiz.md", "\n[x](term:x)\n");
    Printed check = run("check", "--site", site.root().toString());
    assertThat(check.code()).isEqualTo(1);
    assertThat(check).isEqualTo(run("build", "--site", site.root().toString()));
    assertThat(site.path("output")).doesNotExist();
  }

  @Test
  void frontMatterMayAllowAndForbid() throws IOException {
    TestSite site = TestSite.base(folder);
    for (String path :
        java.util.List.of(
            "content/glossary/exklave.md",
            "translations/en/glossary/exklave.md",
            "content/stadt/lage.md",
            "translations/en/stadt/lage.md",
            "content/stadt/facts/eingeschlossene.md",
            "content/stadt/index.md")) {
      String text = Files.readString(site.path(path));
      String forbidden = path.contains("glossary") ? "forbidden: [Enklave]\n" : "";
      site.write(path, text.replaceFirst("---\n", "---\nallow: [length: short]\n" + forbidden));
    }
    assertThat(run("check", "--site", site.root().toString())).isEqualTo(new Printed(0, "", ""));
    assertThat(run("build", "--site", site.root().toString())).isEqualTo(new Printed(0, "", ""));
    site.write(
        "content/site.yaml", Files.readString(site.path("content/site.yaml")) + "allow: x\n");
    assertThat(run("check", "--site", site.root().toString()).err()).contains("unknown key");
  }

  @Test
  void countsProblems() throws IOException {
    TestSite site = TestSite.base(folder).append("content/notiz.md", "\n[x](term:x)\n");
    assertThat(run("check", "--site", site.root().toString()).err()).endsWith("\n1 problem\n");
    site.append("content/notiz.md", "\n[y](term:y)\n");
    assertThat(run("check", "--site", site.root().toString()).err()).endsWith("\n2 problems\n");
  }

  @Test
  void withoutCommandPrintsUsage() {
    Printed printed = run();
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).startsWith("Usage: lesart").contains("build", "check", "serve");
    assertThat(printed.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bake", "--colour", "build --outptu x", "serve --port x", "build x"})
  void wrongUsage(String arguments) {
    Printed printed = run(arguments.split(" ", -1));
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).isNotEmpty().doesNotContain("\tat ");
  }

  @Test
  void help() {
    Printed printed = run("build", "--help");
    assertThat(printed.code()).isZero();
    assertThat(printed.out()).startsWith("Usage: lesart build").contains("--site", "--output");
  }

  @Test
  void noSite() throws IOException {
    Printed printed = run("build", "--site", folder.resolve("nowhere").toString());
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("nowhere is no site: it has no folder content/.");
    Files.writeString(folder.resolve("file"), "x");
    assertThat(run("check", "--site", folder.resolve("file").toString()).code()).isEqualTo(2);
  }

  @Test
  @Timeout(60)
  void servesAlthoughThereAreProblems() throws Exception {
    TestSite site = TestSite.base(folder).append("content/notiz.md", "\n[x](term:x)\n");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Thread server =
        new Thread(
            () ->
                Main.run(
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    "serve",
                    "--port",
                    "0",
                    "--site",
                    site.root().toString()));
    server.start();
    while (!err.toString().contains("1 problem")) {
      Thread.sleep(10);
    }
    server.interrupt();
    server.join();
    assertThat(out.toString()).startsWith("http://127.0.0.1:");
    assertThat(err.toString()).contains("unknown term \"x\"");
    assertThat(site.path("output")).doesNotExist();
  }
}
