import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Writes the same generated texts for several site generators:
 *
 * <pre>java src/bench/Corpus.java [--texts 1000] [--languages de,en] [--variant pages|everything]
 *   [--layout flat|folders] [--tools lesart,jbake,hugo,eleventy] DIR</pre>
 *
 * makes DIR/lesart, DIR/jbake, … A text is an explainer in one language, of about 950 words: one
 * file, one page. Every language says the same, paragraph by paragraph and sentence by sentence.
 * Words come as often as ranks in natural texts do (Zipf), and each explainer brings a few of its
 * own. The seed is fixed: every run writes the same bytes.
 *
 * <p>The layout {@code folders}, for Lesart alone, has a folder for each explainer with sections,
 * facts and sources in files of their own. The variant {@code pages} leaves out what other
 * generators do not make (books, one-file pages, share images); {@code everything} does not.
 */
final class Corpus {
  private static final int WORDS = 950;
  private static final int SECTIONS = 5;

  /** Words that all texts draw from, beside the function words. */
  private static final int COMMON = 40_000;

  /** Words that only one explainer has. */
  private static final int OWN = 8;

  /** Ranks of terms: words that no text has otherwise. */
  private static final int TERMS = 399_999;

  private final int explainers;
  private final int terms;
  private final List<Tongue> tongues;

  private Corpus(int explainers, List<Tongue> tongues) {
    this.explainers = explainers;
    this.tongues = tongues;
    this.terms = 60 + explainers / 25;
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--texts", "1000");
    options.put("--languages", "de,en");
    options.put("--variant", "pages");
    options.put("--layout", "flat");
    options.put("--tools", "lesart");
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      if (options.replace(arguments[i], arguments[i + 1]) == null) {
        throw new IllegalArgumentException("no option " + arguments[i]);
      }
    }
    List<Tongue> tongues =
        Arrays.stream(options.get("--languages").split(",")).map(Corpus::tongue).toList();
    Path root = Path.of(arguments[arguments.length - 1]);
    Corpus corpus =
        new Corpus(Integer.parseInt(options.get("--texts")) / tongues.size(), tongues);
    for (String tool : options.get("--tools").split(",")) {
      Path folder = root.resolve(tool);
      boolean folders = options.get("--layout").equals("folders");
      if (tool.equals("lesart")) {
        corpus.lesart(folder, folders, options.get("--variant").equals("everything"));
      } else if (folders) {
        throw new IllegalArgumentException("the layout folders is Lesart's alone");
      } else {
        corpus.peer(folder, tool);
      }
    }
  }

  /** What a text says in no language yet. */
  private sealed interface Part {}

  private record Heading(int level, List<Bit> words) implements Part {}

  private record Paragraph(String before, List<Bit> words, String after) implements Part {}

  private record Table(List<List<Bit>> head, int[][] cells) implements Part {}

  /**
   * One word, or what stands for one.
   *
   * @param mark before it: {@code **}, or what a link leads to
   * @param end after it: a comma, a full stop
   */
  private record Bit(Kind kind, int rank, String mark, String end) {
    Bit(Kind kind, int rank) {
      this(kind, rank, "", "");
    }

    Bit with(String ending) {
      return new Bit(kind, rank, mark, ending);
    }
  }

  private enum Kind {
    WORD,
    TERM,
    NUMBER,
    MARKED,
    LINK,
    RAW
  }

  /** The text of an explainer: what is before its first section, then each section. */
  private List<List<Part>> text(int number, boolean folders) {
    Random random = new Random(number * 7919L + 17);
    List<List<Part>> sections = new ArrayList<>();
    sections.add(new ArrayList<>(List.of(paragraph(random, number, folders, "", "\n", 45))));
    int written = 45;
    for (int s = 1; s <= SECTIONS; s++) {
      List<Part> parts = new ArrayList<>();
      parts.add(new Heading(2, words(random, 2 + random.nextInt(4))));
      written += 4;
      int first = written;
      while (written < WORDS * s / SECTIONS) {
        int length = 35 + random.nextInt(60);
        if (written > first && random.nextInt(4) == 0) {
          parts.add(new Heading(3, words(random, 2 + random.nextInt(3))));
        }
        parts.add(paragraph(random, number, folders, "", "\n", length));
        written += length;
      }
      switch (s) {
        case 2 -> {
          for (int item = 0; item < 4; item++) {
            parts.add(paragraph(random, number, folders, "- ", item == 3 ? "\n" : "", 9));
            written += 9;
          }
        }
        case 3 -> {
          parts.add(table(random));
          written += 15;
        }
        case 4 -> {
          parts.add(new Paragraph("", note(random), "\n"));
          parts.add(paragraph(random, number, folders, "[^1]: ", "\n", 14));
          written += 26;
        }
        case 5 -> {
          parts.add(paragraph(random, number, folders, "> ", "\n", 20));
          parts.add(new Paragraph("", words(random, 2), ""));
          parts.add(paragraph(random, number, folders, ": ", "\n", 16));
          written += 38;
        }
        default -> {}
      }
      sections.add(parts);
    }
    return sections;
  }

  private List<Bit> note(Random random) {
    List<Bit> words = new ArrayList<>(words(random, 11));
    words.add(new Bit(Kind.RAW, 0, "[^1].", ""));
    return words;
  }

  private Table table(Random random) {
    int[][] cells = new int[4][3];
    for (int[] row : cells) {
      Arrays.setAll(row, i -> random.nextInt(5000));
    }
    List<List<Bit>> head = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      head.add(words(random, 1));
    }
    return new Table(head, cells);
  }

  /** Sentences of 6 to 24 words, and in them terms, links, numbers, emphasis. */
  private Paragraph paragraph(
      Random random, int number, boolean folders, String start, String end, int length) {
    List<Bit> bits = new ArrayList<>();
    int before = -1;
    int left = length;
    while (left > 0) {
      int sentence = left < 30 ? left : 6 + random.nextInt(19);
      left -= sentence;
      for (int i = 0; i < sentence; i++) {
        boolean last = i == sentence - 1;
        int word = word(random, number);
        while (word == before) {
          word = word(random, number);
        }
        before = word;
        Bit bit =
            switch (i == 0 || last ? 99 : random.nextInt(60)) {
              case 0 -> new Bit(Kind.TERM, ranked(random, terms));
              case 1 -> new Bit(Kind.MARKED, word, "**", "");
              case 2 -> new Bit(Kind.MARKED, word, "_", "");
              case 3 -> link(random, number, word, folders);
              case 4 -> new Bit(Kind.NUMBER, random.nextInt(100_000));
              default -> new Bit(Kind.WORD, word);
            };
        bits.add(last ? bit.with(".") : random.nextInt(12) == 0 ? bit.with(",") : bit);
      }
    }
    return new Paragraph(start, bits, end);
  }

  private Bit link(Random random, int number, int word, boolean folders) {
    int kind = random.nextInt(3);
    if (folders && kind < 2) {
      return kind == 0
          ? new Bit(Kind.LINK, word, "source:s" + random.nextInt(3), "")
          : new Bit(Kind.NUMBER, fact(number, random.nextInt(3)), "fact:f", "");
    }
    int other = random.nextInt(explainers);
    String target = folders ? "../e" + other + "/index.md" : "e" + other + ".md";
    boolean there = kind == 0 && other != number;
    return new Bit(
        Kind.LINK, word, there ? target : "https://example.org/" + number + "/" + word, "");
  }

  /** The value of a fact; its last digit is its number. */
  private static int fact(int number, int fact) {
    return 10 * (1000 + (number * 31 + fact * 17) % 9000) + fact;
  }

  private List<Bit> words(Random random, int count) {
    List<Bit> words = new ArrayList<>();
    int before = -1;
    while (words.size() < count) {
      int word = Tongue.FUNCTION + ranked(random, COMMON);
      if (word != before) {
        words.add(new Bit(Kind.WORD, word));
      }
      before = word;
    }
    return words;
  }

  /** The rank of a word: four of ten are function words, one in twenty-five is this explainer's. */
  private static int word(Random random, int number) {
    int dice = random.nextInt(100);
    if (dice < 40) {
      return random.nextInt(Tongue.FUNCTION);
    }
    if (dice < 44) {
      return Tongue.FUNCTION + COMMON + number * OWN + random.nextInt(OWN);
    }
    return Tongue.FUNCTION + ranked(random, COMMON);
  }

  /** From 0 to one less than the count: what comes first comes most often. */
  private static int ranked(Random random, int count) {
    return (int) (10 * (Math.exp(random.nextDouble() * Math.log(1 + count / 10.0)) - 1));
  }

  /** Lesart's site: the first language is the source, the others are translations. */
  private void lesart(Path site, boolean folders, boolean everything) throws IOException {
    StringBuilder settings =
        new StringBuilder("title: Bench\nbase-url: https://example.org/\nsource-language: ")
            .append(tongues.get(0).tag)
            .append("\nlanguages:\n");
    tongues.forEach(tongue -> settings.append("  - tag: ").append(tongue.tag).append('\n'));
    settings.append(
        everything && tongues.size() > 1
            ? "pairs: [%s-%s]\n".formatted(tongues.get(0).tag, tongues.get(1).tag)
            : "pairs: []\n");
    if (!everything) {
      settings.append("downloads: []\nshare-images: false\n");
    }
    write(site.resolve("content/site.yaml"), settings.toString());
    for (Tongue tongue : tongues) {
      boolean source = tongue == tongues.get(0);
      Path tree = site.resolve(source ? "content" : "translations/" + tongue.tag);
      for (int i = 0; i < terms; i++) {
        String forms = String.join(", ", tongue.forms(i).subList(1, 3));
        String head = "---\nterm: %s\nforms: [%s]\n---\n\n".formatted(tongue.forms(i).get(0), forms);
        Random random = new Random(i);
        write(
            tree.resolve("glossary/t" + i + ".md"),
            head + tongue.line(words(random, 15 + random.nextInt(20)), true) + ".\n");
      }
      for (int i = 0; i < explainers; i++) {
        List<List<Part>> text = text(i, folders);
        if (folders) {
          folder(tree.resolve("e" + i), i, tongue, source, text);
        } else {
          String date = source ? "date: " + date(i) + "\n" : "";
          write(
              tree.resolve("e" + i + ".md"),
              "---\ntitle: " + title(tongue, i) + "\n" + date + "---\n\n" + body(tongue, text));
        }
      }
    }
  }

  private void folder(Path folder, int i, Tongue tongue, boolean source, List<List<Part>> text)
      throws IOException {
    StringBuilder index = new StringBuilder("---\ntitle: " + title(tongue, i) + "\n");
    if (source) {
      index.append("date: " + date(i) + "\nfigures: [f0, f1]\nsections: [");
      for (int s = 1; s < text.size(); s++) {
        index.append(s == 1 ? "" : ", ").append("s").append(s);
      }
      index.append("]\n");
    }
    write(folder.resolve("index.md"), index + "---\n\n" + tongue.markdown(text.get(0)));
    for (int s = 1; s < text.size(); s++) {
      Heading title = (Heading) text.get(s).get(0);
      write(
          folder.resolve("s" + s + ".md"),
          "---\ntitle: %s\n---\n\n%s"
              .formatted(
                  tongue.line(title.words, true),
                  // In a section of its own, sub-headings are of the second level.
                  tongue.markdown(text.get(s).subList(1, text.get(s).size()))
                      .replace("### ", "## ")));
    }
    Random random = new Random(i);
    for (int n = 0; n < 3; n++) {
      String data = source ? "value: %d\nunit: people\nsource: s%d\n".formatted(fact(i, n), n) : "";
      String published = source ? "publisher: P%d\npublished: %s\n".formatted(n, date(i)) : "";
      for (String part : List.of("facts/f", "sources/s")) {
        write(
            folder.resolve(part + n + ".md"),
            "---\ntitle: %s\n%s---\n\n%s.\n"
                .formatted(
                    tongue.line(words(random, 4), true),
                    part.equals("facts/f") ? data : published,
                    tongue.line(words(random, 18), true)));
      }
    }
  }

  /** A site of another generator: one folder a language, one file a text. */
  private void peer(Path site, String tool) throws IOException {
    for (Tongue tongue : tongues) {
      for (int i = 0; i < explainers; i++) {
        String head =
            tool.equals("jbake")
                ? "title=%s\ndate=%s\ntype=post\nstatus=published\n~~~~~~\n\n"
                : "---\ntitle: %s\ndate: %s\n---\n\n";
        write(
            site.resolve("content/" + tongue.tag + "/e" + i + ".md"),
            head.formatted(title(tongue, i), date(i)) + body(tongue, text(i, false)));
      }
    }
  }

  private static String title(Tongue tongue, int number) {
    Random random = new Random(number * 31L + 5);
    List<Bit> words = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      words.add(new Bit(Kind.WORD, word(random, number)));
    }
    return tongue.line(words, true) + " " + number;
  }

  private static String date(int number) {
    return LocalDate.of(2015, 1, 1).plusDays(number * 37L % 3650).toString();
  }

  private static String body(Tongue tongue, List<List<Part>> text) {
    StringBuilder body = new StringBuilder();
    text.forEach(parts -> body.append(tongue.markdown(parts)));
    return body.toString();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A language whose words are made up, but for those that stand in every sentence. */
  private static final class Tongue {
    /** Function words of each language. */
    static final int FUNCTION = 40;

    final String tag;
    private final List<String> function;
    private final String[] syllables;
    private final String[] ends;

    Tongue(String tag, String function, String onsets, String vowels, String ends) {
      this.tag = tag;
      this.function = List.of(function.split(" "));
      if (new TreeSet<>(this.function).size() != FUNCTION) {
        throw new IllegalStateException(tag + ": " + new TreeSet<>(this.function).size());
      }
      List<String> made = new ArrayList<>();
      for (String onset : onsets.split(" ")) {
        for (String vowel : vowels.split(" ", -1)) {
          made.add(onset + vowel);
        }
      }
      this.syllables = made.toArray(String[]::new);
      this.ends = ends.split(" ", -1);
    }

    /** Two syllables or more, the rarer the longer; each rank has a word of its own. */
    String word(int rank) {
      if (rank < FUNCTION) {
        return function.get(rank);
      }
      int content = rank - FUNCTION;
      StringBuilder word = new StringBuilder();
      for (int rest = content + syllables.length; rest > 0; rest /= syllables.length) {
        word.append(syllables[rest % syllables.length]);
      }
      word.append(rank >= TERMS ? "" : ends[content % ends.length]);
      return tag.equals("de") && content % 3 == 0 ? capital(word.toString()) : word.toString();
    }

    List<String> forms(int term) {
      String word = word(FUNCTION + TERMS + 3 * term);
      return tag.equals("ar")
          ? List.of(word, word + "ات", word + "ان")
          : List.of(word, word + "s", word + (tag.equals("de") ? "n" : "d"));
    }

    String line(List<Bit> bits, boolean sentence) {
      StringBuilder line = new StringBuilder();
      boolean begins = sentence;
      for (Bit bit : bits) {
        String word = bit.kind == Kind.WORD ? word(bit.rank) : "";
        String shown =
            switch (bit.kind) {
              case WORD -> begins ? capital(word) : word;
              case TERM -> forms(bit.rank).get(bit.rank % 3);
              case NUMBER -> bit.mark.isEmpty() ? number(bit.rank) : fact(bit);
              case MARKED -> bit.mark + word(bit.rank) + bit.mark;
              case LINK -> "[" + word(bit.rank) + "](" + bit.mark + ")";
              case RAW -> bit.mark;
            };
        boolean glued = bit.kind == Kind.RAW || line.isEmpty();
        line.append(glued ? "" : " ").append(shown).append(bit.end);
        begins = bit.end.equals(".");
      }
      return line.toString();
    }

    private static String fact(Bit bit) {
      return "[" + bit.rank + "](" + bit.mark + bit.rank % 10 + ")";
    }

    private String number(int value) {
      String digits = String.format(Locale.ROOT, "%,d", value);
      return tag.equals("de") ? digits.replace(',', '.') : digits;
    }

    private static String capital(String word) {
      return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String markdown(List<Part> parts) {
      StringBuilder out = new StringBuilder();
      for (Part part : parts) {
        if (part instanceof Heading heading) {
          out.append("#".repeat(heading.level)).append(' ');
          out.append(line(heading.words, true)).append("\n\n");
        } else if (part instanceof Paragraph paragraph) {
          out.append(paragraph.before).append(line(paragraph.words, true)).append('\n');
          out.append(paragraph.after);
        } else if (part instanceof Table table) {
          for (List<Bit> cell : table.head) {
            out.append("| ").append(line(cell, true)).append(' ');
          }
          out.append("|\n|---|---:|---:|\n");
          for (int[] row : table.cells) {
            Arrays.stream(row).forEach(cell -> out.append("| ").append(cell).append(' '));
            out.append("|\n");
          }
          out.append('\n');
        }
      }
      return out.toString();
    }
  }

  private static Tongue tongue(String tag) {
    return switch (tag) {
      case "de" ->
          new Tongue(
              tag,
              "der die das den dem ein eine einer einen und oder aber in an auf von zu mit nach bei"
                  + " seit aus um für über unter ist sind war hat haben wird werden nicht auch nur"
                  + " noch als wie dass",
              "b br d f g gr h k kl l m n p r s sch st t w z",
              "a e i o u au",
              " n r ng st rt nz m");
      case "en" ->
          new Tongue(
              tag,
              "the a an this that these it its he they and or but in on at of to with after by since"
                  + " from for over under is are was has have will be not also only still as how if",
              "b br c d f fl g h j l m n p pr r s sh t tr w",
              "a e i o u ea",
              " s ng d r nt st l");
      case "ar" ->
          new Tongue(
              tag,
              "في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم أن إن كان كانت يكون قد لا"
                  + " ما لم لن ثم أو بل حتى منذ بعد قبل عند بين تحت فوق كل بعض غير",
              "ب ت ث ج ح خ د ذ ر ز س ش ص ط ع غ ف ق م ن",
              "ا ي و ل ر ",
              " ة");
      default -> throw new IllegalArgumentException("no language " + tag);
    };
  }
}
