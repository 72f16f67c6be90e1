package dev.lesart.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Does to the texts of a site what authors and translators do, at random; sometimes badly. */
public final class Edits {
  private static final List<String> WORDS =
      List.of(
          "die",
          "Stadt",
          "am",
          "Fluss",
          "nennt",
          "17.000",
          "Menschen",
          "Exklave",
          "unter",
          "Belagerung",
          "the",
          "town",
          "enclave",
          "17,000",
          "people",
          "**Berichte**",
          "im",
          "Januar",
          "[Notiz](notiz-3.md)",
          "[Lage](stadt/lage.md)",
          "[Exklaven](term:exklave)",
          "Exklaven");

  private final TestSite site;
  private final Random random;
  private final List<String> done = new ArrayList<>();

  public Edits(TestSite site, Random random) {
    this.site = site;
    this.random = random;
  }

  /** A short explainer of a few paragraphs. */
  public static String note(String title, Random random) {
    StringBuilder text = new StringBuilder("---\ntitle: " + title + "\n---\n");
    for (int i = 6 + random.nextInt(4); i > 0; i--) {
      text.append('\n').append(paragraph(random)).append('\n');
    }
    return text.toString();
  }

  private static String paragraph(Random random) {
    StringBuilder text = new StringBuilder("Ein Absatz:");
    for (int i = 3 + random.nextInt(12); i > 0; i--) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      // Links lead on from the top of the tree only.
      text.append(' ').append(word.startsWith("[") ? "und" : word);
    }
    return text.append('.').toString();
  }

  /** Edits the site in one to three ways; says in which. */
  public List<String> run() throws IOException {
    for (int i = random.nextInt(4) / 2; i >= 0; i--) {
      edit();
    }
    return done;
  }

  private void edit() throws IOException {
    Path file = file();
    int kind = random.nextInt(26);
    done.add(kind + " " + site.root().relativize(file));
    String text = Files.readString(file, StandardCharsets.UTF_8);
    switch (kind) {
      case 0 -> Files.delete(file);
      case 1 ->
          Files.move(
              file,
              file.resolveSibling("neu-" + random.nextInt(9) + ".md"),
              StandardCopyOption.REPLACE_EXISTING);
      case 2 -> site.run("sync");
      case 3 -> new Mutations(site, random).run("output", "served", "fresh", "target");
      case 4 -> Files.writeString(file, text.replaceFirst("title: ", "title: Neu "));
      case 5 ->
          Files.writeString(
              file, text.replaceFirst("\n---\n", "\nslug: s" + random.nextInt(99) + "\n---\n"));
      case 6 ->
          Files.writeString(
              site.path("content/neu-" + random.nextInt(9) + ".md"), note("Neue Notiz", random));
      case 7 ->
          Files.writeString(
              site.path("content/glossary/exklave.md"),
              Files.readString(site.path("content/glossary/exklave.md")) + "\nMehr dazu.\n");
      case 8 -> Files.writeString(file, text);
      case 9 -> Files.writeString(file, moved(text));
      case 10 -> site.append(site.root().relativize(file).toString(), "\n" + other() + "\n");
      case 11 ->
          Files.writeString(
              site.path("translations/en/notiz-" + 3 * random.nextInt(14) + ".md"),
              note("Note", random));
      case 12 ->
          Files.writeString(
              site.path("content/stadt/facts/neu-" + random.nextInt(9) + ".md"),
              "---\ntitle: Menschen\nvalue: 17000\nsource: un\n---\n\n" + paragraph(random) + "\n");
      case 13 -> site.write("content/stadt/lage.json", random.nextInt(9) + "\n");
      case 14 -> picture(site.path("content/notiz-" + random.nextInt(7) + ".md"));
      default -> Files.writeString(file, paragraphs(text));
    }
  }

  /** Takes the picture out of a text, or shows another. */
  private void picture(Path file) throws IOException {
    if (Files.exists(file)) {
      String text = Files.readString(file);
      String without = text.replaceAll("\\n!\\[Bild].*\\n", "");
      Files.writeString(
          file,
          without.equals(text)
              ? text + "\n![Bild](bild-" + random.nextInt(3) + ".gif)\n"
              : without);
    }
  }

  /** One of the Markdown files. */
  private Path file() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String part : List.of("content", "translations")) {
      try (Stream<Path> all = Files.walk(site.path(part))) {
        all.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
      }
    }
    return files.get(random.nextInt(files.size()));
  }

  /** A paragraph of another file, as when texts are moved. */
  private String other() throws IOException {
    String[] parts = Files.readString(file()).split("\n\n", -1);
    return parts[parts.length - 1].strip();
  }

  private String moved(String text) {
    List<String> parts = new ArrayList<>(Arrays.asList(text.split("\n\n", -1)));
    if (parts.size() > 2) {
      parts.add(parts.remove(1 + random.nextInt(parts.size() - 1)).strip());
    }
    return String.join("\n\n", parts) + "\n";
  }

  /** Changes, adds or removes a paragraph. */
  private String paragraphs(String text) {
    List<String> parts = new ArrayList<>(Arrays.asList(text.split("\n\n", -1)));
    int at = parts.size() < 2 ? 0 : 1 + random.nextInt(parts.size() - 1);
    switch (random.nextInt(4)) {
      case 0 -> parts.add(paragraph(random) + "\n");
      case 1 -> {
        if (at > 0) {
          parts.remove(at);
        }
      }
      default -> {
        if (at > 0) {
          String[] words = parts.get(at).split(" ", -1);
          words[random.nextInt(words.length)] = WORDS.get(random.nextInt(WORDS.size()));
          parts.set(at, String.join(" ", words));
        }
      }
    }
    String edited = String.join("\n\n", parts);
    return edited.endsWith("\n") ? edited : edited + "\n";
  }
}
