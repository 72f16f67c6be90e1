package dev.lesart.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose locale is plain C cannot name files beyond ASCII, and is told so. */
@Timeout(120)
@DisabledOnOs({OS.WINDOWS, OS.MAC})
final class LocaleTest {
  @TempDir Path folder;

  private String checkInLocaleC(TestSite site, String command)
      throws IOException, InterruptedException {
    Path printed = folder.resolve("printed.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dorg.freemarker.loggerLibrary=none",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.lesart.Main",
            command,
            "--site",
            site.root().toString());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    try {
      assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(printed, StandardCharsets.UTF_8);
  }

  @Test
  void fileNamesBeyondTheLocaleAreAProblem() throws Exception {
    TestSite site = TestSite.base(folder).write("content/stadt/br\u00fccke.png", "x");
    assertThat(checkInLocaleC(site, "check"))
        .startsWith("content/stadt/br")
        .contains(
            """
            cke.png: error: file name beyond this machine's locale
                Names in the encoding US-ASCII cannot hold all its letters.
                fix: Set the environment variable LC_ALL to C.UTF-8, and try again.
            1 problem
            """);
  }

  @Test
  void slugsBeyondTheLocaleAreAProblem() throws Exception {
    TestSite site =
        TestSite.base(folder)
            .write("content/notiz.md", "---\ntitle: N\nslug: gr\u00f6\u00dfe\n---\n\nText.\n");
    assertThat(checkInLocaleC(site, "build"))
        .startsWith(
            """
            output/de-en/gr\u00f6\u00dfe/index.html: error: file name beyond this machine's locale
            """);
    assertThat(site.path("output")).doesNotExist();
  }

  @Test
  void asciiNeedsNoLocale() throws Exception {
    TestSite site = TestSite.base(folder);
    assertThat(checkInLocaleC(site, "build")).isEmpty();
    assertThat(Files.readString(site.path("output/de/notiz/index.html")))
        .contains("\u00dcberfahren");
  }
}
