package dev.lesart.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The directives of a case's setup.txt, for what cannot lie in git:
 *
 * <pre>
 * run build --output SITE/content   the command, instead of "build"
 * fresh                             no output/ from an earlier bake
 * delete PATH                       a file or folder of the base site
 * folder PATH                       makes a folder
 * pipe PATH                         makes a named pipe, which cannot be read to its end
 * link PATH TARGET                  makes a symbolic link
 * text PATH TEXT                    appends a text
 * repeat PATH COUNT TEXT            appends a text many times
 * </pre>
 *
 * <p>In texts {@code \n}, {@code \r}, {@code \t}, {@code \s} (a blank) and {@code \xHH} (a byte)
 * are escapes; {@code {#}} is the number of the repetition, {@code {*}} as many backticks. In paths
 * {@code \s} is a blank.
 */
final class Setup {
  private final TestSite site;
  private List<String> command = List.of("build");
  private boolean baked = true;

  private Setup(TestSite site) {
    this.site = site;
  }

  /** Sets a site up as the file says, if it is there. */
  static Setup of(TestSite site, Path file) throws IOException {
    Setup setup = new Setup(site);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          setup.directive(line);
        }
      }
    }
    return setup;
  }

  /** The arguments of Lesart. */
  String[] command() {
    return command.stream()
        .map(argument -> argument.replace("SITE", site.root().toString()))
        .toArray(String[]::new);
  }

  /** Whether the case starts with a site baked before. */
  boolean baked() {
    return baked;
  }

  private void directive(String line) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ", 2)));
    String rest = words.size() > 1 ? words.get(1) : "";
    switch (words.get(0)) {
      case "run" -> command = List.of(rest.split(" ", -1));
      case "fresh" -> baked = false;
      case "delete" -> site.delete(path(rest));
      case "pipe" -> pipe(site.path(path(rest)));
      case "folder" -> Files.createDirectories(site.path(path(rest)));
      case "link" -> {
        String[] parts = rest.split(" ", 2);
        site.link(path(parts[0]), parts[1]);
      }
      case "text" -> {
        String[] parts = rest.split(" ", 2);
        append(path(parts[0]), parts[1], 1);
      }
      case "repeat" -> {
        String[] parts = rest.split(" ", 3);
        append(path(parts[0]), parts[2], Integer.parseInt(parts[1]));
      }
      default -> throw new IllegalArgumentException("setup.txt: " + line);
    }
  }

  private static void pipe(Path path) throws IOException {
    try {
      new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor();
    } catch (InterruptedException stop) {
      throw new InterruptedIOException();
    }
  }

  private static String path(String written) {
    return written.replace("\\s", " ");
  }

  private void append(String path, String text, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (Files.exists(site.path(path))) {
      bytes.write(Files.readAllBytes(site.path(path)));
    }
    for (int number = 1; number <= times; number++) {
      bytes.write(
          unescape(text.replace("{#}", "" + number).replace("{*}", "`".repeat(number % 1000))));
    }
    site.write(path, bytes.toByteArray());
  }

  private static byte[] unescape(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) != '\\') {
        int end = text.offsetByCodePoints(i, 1);
        bytes.write(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end;
        continue;
      }
      char escape = text.charAt(i + 1);
      i += 2;
      switch (escape) {
        case 'n' -> bytes.write('\n');
        case 'r' -> bytes.write('\r');
        case 't' -> bytes.write('\t');
        case 's' -> bytes.write(' ');
        case 'x' -> {
          bytes.write(Integer.parseInt(text.substring(i, i + 2), 16));
          i += 2;
        }
        default -> bytes.write(escape);
      }
    }
    return bytes.toByteArray();
  }
}
