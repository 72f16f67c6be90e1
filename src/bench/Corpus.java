import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes the same generated texts for Lesart and for stock JBake: {@code java src/bench/Corpus.java
 * 1000 DIR} makes DIR/lesart and DIR/jbake with 1,000 explainers in German and English, 950 words
 * each, with a JBake header, which both read. The seed is fixed: every run writes the same.
 */
final class Corpus {
  private static final int WORDS = 950;
  private static final String[] GERMAN = {
    "die", "der", "das", "Stadt", "Regierung", "seit", "Jahren", "am", "Fluss", "und", "mehrere",
    "Berichte", "nennen", "eine", "Zahl", "von", "Menschen", "unter", "Belagerung", "während",
    "Hilfsgüter", "abgeworfen", "werden", "nach", "Angaben", "Quelle", "im", "Januar", "nicht"
  };
  private static final String[] ENGLISH = {
    "the", "a", "city", "government", "for", "years", "on", "river", "and", "several", "reports",
    "give", "number", "of", "people", "under", "siege", "while", "aid", "dropped", "is",
    "according", "to", "source", "in", "January", "not", "its", "with"
  };
  private static final int TERMS = 40;

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    Path root = Path.of(arguments[1]);
    Path lesart = root.resolve("lesart");
    Path jbake = root.resolve("jbake");
    write(
        lesart.resolve("content/site.yaml"),
        """
        title: Bench
        base-url: https://example.org/
        source-language: de
        languages: [{tag: de}, {tag: en}]
        pairs: []
        """);
    for (int i = 0; i < TERMS; i++) {
      String term = "---\nterm: %s\nforms: [%s]\n---\n\n%s\n";
      write(
          lesart.resolve("content/glossary/term-" + i + ".md"),
          term.formatted("Begriff" + i, "Begriffs" + i + ", Begriffe" + i, "Was Begriff heißt."));
      write(
          lesart.resolve("translations/en/glossary/term-" + i + ".md"),
          term.formatted("concept" + i, "concepts" + i, "What concept means."));
    }
    for (int i = 0; i < count; i++) {
      String german = text(new Random(2L * i), i, GERMAN, "Begriff", "Abschnitt", "Erklärstück");
      String english = text(new Random(2L * i + 1), i, ENGLISH, "concept", "Section", "Explainer");
      String header = "title=%s %d\ndate=2017-01-16\ntype=post\nstatus=published\n~~~~~~\n\n";
      String name = "explainer-" + i + ".md";
      write(lesart.resolve("content/" + name), header.formatted("Erklärstück", i) + german);
      write(
          lesart.resolve("translations/en/" + name), "---\ntitle: Explainer " + i + "\n---\n\n" + english);
      write(jbake.resolve("content/de/" + name), header.formatted("Erklärstück", i) + german);
      write(jbake.resolve("content/en/" + name), header.formatted("Explainer", i) + english);
    }
  }

  private static String text(
      Random random, int number, String[] words, String term, String section, String title) {
    StringBuilder text = new StringBuilder();
    int written = 0;
    for (int s = 1; s <= 4; s++) {
      text.append("## ").append(section).append(' ').append(s).append("\n\n");
      while (written < WORDS * s / 4) {
        int length = 40 + random.nextInt(60);
        List<String> paragraph = new ArrayList<>();
        for (int w = 0; w < length; w++) {
          String word = words[random.nextInt(words.length)];
          int dice = random.nextInt(40);
          paragraph.add(
              switch (dice) {
                case 0 -> term + random.nextInt(TERMS);
                case 1 -> "**" + word + "**";
                case 2 -> "*" + word + "*";
                case 3 -> "[" + word + "](https://example.org/" + number + "/" + w + ")";
                case 4 -> word + ",";
                case 5 -> word + ".";
                default -> word;
              });
        }
        written += length;
        text.append(String.join(" ", paragraph)).append(".\n\n");
      }
      if (s == 2) {
        text.append("- ").append(words[3]).append("\n- ").append(words[4]).append("\n\n");
        text.append("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n");
      }
    }
    return text.toString();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
