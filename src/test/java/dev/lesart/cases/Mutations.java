package dev.lesart.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Does to the files of a site what tired people and broken disks do, at random. */
public final class Mutations {
  /** Pieces of front matter and text, good and bad. */
  private static final List<String> PIECES =
      List.of(
          "---\n",
          "title: x\n",
          "title: \"x\n",
          "value: -1e9\n",
          "date: 2017-13\n",
          "sections: []\n",
          "sections: [lage, lage]\n",
          "slug: ../x\n",
          "slug: glossar\n",
          "forms: [.]\n",
          "a: &a [*a]\n",
          "- x\n",
          "\t\n",
          "~~~~~~\n",
          "type=post\n",
          "status: draft\n",
          "languages: []\n",
          "# x {#terms}\n",
          "## y {#lage}\n",
          "### 2017-01\n",
          "> > > - 1. x\n",
          "| a |\n|---|\n| b | c |\n",
          "[x](term:exklave)",
          "[x](term:)",
          "[1](fact:eingeschlossene)",
          "[x](source:un)",
          "[x](#y)",
          "[x](../../..)",
          "[x](%2e%zz)",
          "![x](map:region)",
          "![x](timeline:)",
          "![](x.png)",
          "[^1]",
          "[^1]: x [^1]\n",
          "[^2]: x\n\n    y\n",
          "<b>",
          "</b>",
          "<script>",
          "<!-- x",
          "&#0;",
          "\u202e",
          "\u0000",
          "\u001b",
          "\ufeff",
          "\ud83d\ude00",
          "{0, plural",
          "'",
          "${x}",
          "<#if>",
          "`",
          "**",
          "~~",
          "x\n: y\n",
          "\\",
          "\r",
          "\u2028",
          "\u0085",
          "a".repeat(300),
          "{#x}",
          "::",
          "%",
          "|");

  private static final List<String> NAMES =
      List.of(
          "content/neu.md",
          "content/stadt/neu.md",
          "content/stadt/facts/neu.md",
          "content/stadt/sources/neu.md",
          "content/glossary/neu.md",
          "content/glossary/a/neu.md",
          "content/stadt/index/neu.md",
          "content/stadt.md",
          "content/index.md",
          "content/x.yaml",
          "content/stadt/map.yaml",
          "content/ä ö.md",
          "content/x.svg",
          "content/x.png",
          "content/glossary/index.md",
          "content/stadt/facts/index.md",
          "content/a/b/c/index.md",
          "translations/en/neu.md",
          "translations/en/ui.yaml",
          "translations/de/ui.yaml",
          "translations/de/neu.md",
          "translations/fr/neu.md",
          "translations/x.md",
          "translations/en/site.yaml",
          "translations/en/stadt/timeline.md",
          "assets/x.css",
          "templates/start.ftlh",
          "jbake.properties");

  private final TestSite site;
  private final Random random;
  private final List<String> done = new ArrayList<>();
  private final List<String> left = new ArrayList<>(List.of("output"));

  public Mutations(TestSite site, Random random) {
    this.site = site;
    this.random = random;
  }

  /**
   * Changes the site in one to four ways; says in which.
   *
   * @param built folders of the site that are left alone, beside output/
   */
  public List<String> run(String... built) throws IOException {
    left.addAll(List.of(built));
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      mutate();
    }
    return done;
  }

  private void mutate() throws IOException {
    List<Path> files = files();
    Path file = files.get(random.nextInt(files.size()));
    int kind = random.nextInt(14);
    done.add(kind + " " + site.root().relativize(file));
    byte[] bytes = Files.readAllBytes(file);
    List<String> lines = new ArrayList<>(text(bytes).lines().toList());
    switch (kind) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      case 2 -> {
        if (bytes.length > 0) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Files.write(file, bytes);
      }
      case 3 -> write(file, without(lines));
      case 4 -> write(file, twice(lines));
      case 5 -> {
        Collections.shuffle(lines, random);
        write(file, lines);
      }
      case 6 -> Files.write(file, Files.readAllBytes(files.get(random.nextInt(files.size()))));
      case 7 -> {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        done.add("to " + name);
        site.write(name, bytes);
      }
      case 8 -> {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        done.add("new " + name);
        site.write(name, pieces());
      }
      case 9 -> Files.writeString(file, pieces());
      default -> {
        String text = text(bytes);
        int at = random.nextInt(text.length() + 1);
        Files.writeString(file, text.substring(0, at) + piece() + text.substring(at));
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(site.root())) {
      List<Path> sources =
          files
              .filter(Files::isRegularFile)
              .filter(file -> left.stream().noneMatch(name -> file.startsWith(site.path(name))))
              .sorted()
              .toList();
      return sources.isEmpty()
          ? List.of(site.write("content/x.md", "x").path("content/x.md"))
          : sources;
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private List<String> without(List<String> lines) {
    if (!lines.isEmpty()) {
      lines.remove(random.nextInt(lines.size()));
    }
    return lines;
  }

  private List<String> twice(List<String> lines) {
    if (!lines.isEmpty()) {
      lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
    }
    return lines;
  }

  private String piece() {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private String pieces() {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "---\ntitle: x\n" : "");
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(piece());
    }
    text.append(random.nextBoolean() ? "\n---\n" : "\n");
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(piece()).append(random.nextInt(3) == 0 ? "\n" : " ");
    }
    return text.toString();
  }
}
