package dev.lesart.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Document;
import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Term;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.read.FileReader;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Yaml.Mapping;
import dev.lesart.translate.Units;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table a rule: language, source in German, translation, and the title of what is wrong. */
final class TranslationRulesTest {
  @TempDir static Path folder;

  private static final List<Term> TERMS =
      List.of(
          term("front", "Front", List.of(), "front line", List.of("front"), "خط الجبهة", "الجبهة"),
          term("exklave", "Exklave", List.of(), "exclave", List.of(), "جيب معزول", "الجيب المعزول"),
          term("homs", "Homs", List.of(), "Homs", List.of(), "حمص", "بحمص"),
          term(
              "regierung",
              "Assad-Regierung",
              List.of("Assad-Regime"),
              "Assad government",
              List.of("Assad regime"),
              "حكومة الأسد",
              "نظام الأسد"));

  private static Term term(
      String id,
      String german,
      List<String> forbiddenGerman,
      String english,
      List<String> moreEnglish,
      String arabic,
      String moreArabic) {
    Map<String, Term.Text> texts = new TreeMap<>();
    boolean regime = id.equals("regierung");
    texts.put("de", text(german, List.of(), forbiddenGerman));
    texts.put(
        "en", text(english, regime ? List.of() : moreEnglish, regime ? moreEnglish : List.of()));
    texts.put(
        "ar",
        text(
            arabic,
            regime ? List.of() : List.of(moreArabic),
            regime ? List.of(moreArabic) : List.of()));
    return new Term(id, false, true, new Localized<>("de", new TreeMap<>(texts)));
  }

  private static Term.Text text(String term, List<String> forms, List<String> forbidden) {
    Place place = Place.of("content/glossary/" + term + ".md");
    return new Term.Text(
        term,
        forms.stream().map(form -> new Term.Form(form, place)).toList(),
        List.of(),
        forbidden,
        "",
        Document.EMPTY,
        place);
  }

  private static Language language(String tag) {
    return tag.equals("ar")
        ? TranslatedSite.ARABIC
        : tag.equals("en") ? TranslatedSite.ENGLISH : TranslatedSite.GERMAN;
  }

  private static WrittenFile file(String tag, String frontMatter, String markdown) {
    String path = tag.equals("de") ? "content/a/b.md" : "translations/" + tag + "/a/b.md";
    if (!frontMatter.isEmpty()) {
      SourceFile file = read(path, frontMatter, markdown);
      return new WrittenFile(file, language(tag), Units.of(file));
    }
    Mapping keys = new Mapping(Map.of(), Place.of(path));
    Document body = new MarkdownParser().parse(markdown, path, 1, problem -> {});
    SourceFile file = new SourceFile("a/b.md", path, SourceFile.Header.NONE, keys, body);
    return new WrittenFile(file, language(tag), Units.of(file));
  }

  private static SourceFile read(String path, String frontMatter, String markdown) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "---\n" + frontMatter + "\n---\n\n" + markdown);
      return new FileReader(new SiteFolder(folder), new MarkdownParser()::parse, problem -> {})
          .read(file, "a/b.md")
          .orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Problem> problems(WrittenFile source, WrittenFile target, boolean keep) {
    List<Translated> pairs = new ArrayList<>();
    int size = Math.min(source.units().size(), target.units().size());
    for (int i = 0; i < size; i++) {
      pairs.add(
          new Translated(
              source.units().get(i),
              target.units().get(i),
              source.language(),
              target.language(),
              keep));
    }
    List<Problem> problems = new ArrayList<>();
    TranslationRules.check(
        TERMS,
        List.of(source, target),
        List.of(new TranslatedFile(source, target, pairs, true)),
        problems::add);
    assertThat(problems).allMatch(each -> each.severity() == Problem.Severity.WARNING);
    return problems;
  }

  private static String titles(String tag, String source, String target) {
    return String.join(
        "; ",
        problems(file("de", "", lines(source)), file(tag, "", lines(target)), false).stream()
            .map(each -> each.place().line() + ":" + each.place().column() + " " + each.title())
            .toList());
  }

  /** A backslash and an n stand for a line feed. */
  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | [a](b.md) und [c](source:d) | [c](source:d) and [a](b.md) | -",
        "ar | [هنا](b.md) | [هنا](b.md) | -",
        "en | siehe [a](b.md) | see a | 1:1 link to b.md is missing",
        "en | siehe [a](b.md) | see [a](c.md) | 1:1 link to b.md is missing; 1:5 link to c.md is not in the source",
        "ar | siehe [a](b.md#lage) | انظر [الوضع](b.md) | 1:1 link to b.md#lage is missing; 1:6 link to b.md is not in the source",
        "en | [a](b.md), [a](b.md) | [c](b.md) | 1:1 link to b.md is missing",
        "en | [a](https://de.wikipedia.org/wiki/A) | [b](https://en.wikipedia.org/wiki/B) | -",
        "en | [a](https://www.un.org/de/a) | [b](https://www.un.org/en/b) | -",
        "en | [a](https://a.org/x) | [b](https://b.org/x) | 1:1 link to https://a.org/x is missing; 1:1 link to https://b.org/x is not in the source",
      })
  void links(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | ![Karte](map:region) | ![Map](map:region) | -",
        "ar | ![Karte](map:region) | ![خريطة](map:region) | -",
        "en | Bild: ![Karte](a.png) | Picture: ![Map](b.png) | 1:1 picture a.png is missing; 1:10 picture b.png is not in the source",
      })
  void images(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | die [Front](term:front) | the [lines](term:front) | -",
        "en | die [Front](term:front) | the front line | -",
        "ar | die [Front](term:front) | [الخطوط](term:front) | -",
        "en | die Front | the [lines](term:front) | -",
        "en | die [Linie](term:front) | the defences | 1:1 link to term:front is missing; 1:1 term \"Front\" not translated as in the glossary",
        "en | die Linie | the [exclave](term:exklave) | 1:5 link to term:exklave is not in the source",
      })
  void terms(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | [12](fact:a) von [13](fact:b) | [13](fact:b), of these [twelve](fact:a) | -",
        "ar | [12](fact:a) | [١٢](fact:a) | -",
        "en | rund [12](fact:a) | some [12](fact:b) | 1:1 fact:a is missing; 1:6 fact:b is not in the source",
      })
  void facts(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | am Montag, dem 16. Januar | on Monday 16 January | -",
        "ar | am Montag, dem 16. Januar | يوم الاثنين 16 كانون الثاني/يناير | -",
        "ar | die 137. Brigade | اللواء 137 | -",
        "en | [12](fact:a) Lastwagen | [12](fact:a) trucks | -",
        "en | am 16. Januar | on 17 January | '1:4 17 is not in the source'",
        "en | am 16. Januar | that day | '1:1 16, January (\"Januar\") is missing'",
        "ar | 1,5 Millionen | ١٥ مليون | '1:1 15000000 (\"١٥ مليون\") is not in the source'",
        "en | *siehe* 5 | *see* `x` 6 | '1:11 6 is not in the source; 1:1 `x` is not in the source'",
      })
  void numbers(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | `a b` und <kbd>x</kbd> | <kbd>x</kbd> and `a b` | -",
        "en | Wert `x` | value `y` | 1:1 `x` is missing; 1:1 `y` is not in the source",
        "ar | Wert `x` | قيمة | 1:1 `x` is missing",
        "en | <b>a</b> | c | 1:1 <b> is missing; 1:1 </b> is missing",
        "en | <span title='a'>b</span> | <span title='c'>d</span> | -",
        "en | a[^1]\\n\\n[^1]: b | c\\n\\n[^1]: d | 1:1 [^1] is missing",
      })
  void placeholders(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | *a* | *b* | -",
        "en | a | *b* | -",
        "en | *a* | “b” | -",
        "en | *a* | b | 1:1 emphasis is missing",
        "ar | *a* | ب | -",
        "en | **a** | b | 1:1 bold text is missing",
        "en | a | **b** | 1:1 bold text is not in the source",
        "ar | *a* | **ب** | -",
        "ar | **a** | ب | 1:1 bold text is missing",
        "ar | ~~a~~ | ب | 1:1 struck-out text is missing",
        "en | a | ~~b~~ | 1:1 struck-out text is not in the source",
      })
  void markup(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | ## A\\n\\n- b\\n- c | ## D\\n\\n- e\\n- f | -",
        "ar | ## A\\n\\n- b\\n- c | ## د\\n\\n- هـ\\n- و | -",
        "en | ## A | ### B | 1:5 heading of level 3",
        "en | - a\\n- b | - c | 1:3 list of 1 item",
        "en | - a | 1. c | '1:4 list with numbers, of 1 item'",
        "en | - a | c | 0:0 0 × list",
        "ar | A\\n\\n> b | أ\\n\\nب | 0:0 0 × quotation",
      })
  void blocks(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @Test
  void tables() {
    String two = "| A | B |\n|---|---|\n| C | D |\n";
    assertThat(titles("en", two, two.replace("D", "X"))).isEmpty();
    assertThat(titles("en", two, two + "| E | F |\n"))
        .isEqualTo("1:3 table of 2 columns and 2 rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | an der Front | on the front line | -",
        "en | an der Front | where the fighting is | '1:1 term \"Front\" not translated as in the glossary'",
        "ar | an der Front | على الجبهة | -",
        "ar | nach Homs | إلى وحمص | -",
        "ar | nach Homs | إلى حماة | '1:1 term \"Homs\" not translated as in the glossary'",
        "ar | eine Exklave | ثمة جيبٌ معزولٌ | -",
        "en | die Frontlinien | the lines | -",
        "en | ## An der Front | ## Where they fight | -",
      })
  void glossary(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | die Assad-Regierung | the Assad government | -",
        "en | die Assad-Regierung | the Assad government, the Assad regime | '1:27 forbidden form \"Assad regime\"'",
        "en | das Wort „Assad-Regime“ | the words “Assad regime” | -",
        "en | das Assad-Regime | those in power | '1:5 forbidden form \"Assad-Regime\"'",
        "ar | die Assad-Regierung | حكومة الأسد أي نظام الأسد | '1:16 forbidden form \"نظام الأسد\"'",
        "ar | „Das Assad-Regime“ | «نظام الأسد» | -",
      })
  void forbidden(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | Die Stadt ist groß | Die Stadt ist groß | '1:1 not translated: \"Die Stadt ist groß\"'",
        "ar | über die Stadt | über die Stadt | '1:1 not translated: \"über die Stadt\"'",
        "en | Deirezzor24 | Deirezzor24 | -",
        "en | Wernher von Braun | Wernher von Braun | -",
        "en | 2017-01-16 | 2017-01-16 | -",
      })
  void untranslated(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @Test
  void keptOnPurpose() {
    String text = "habeas corpus ad subjiciendum";
    assertThat(problems(file("de", "", text), file("en", "", text), true)).isEmpty();
    assertThat(problems(file("de", "", text), file("en", "", text), false)).hasSize(1);
  }

  @Test
  void length() {
    String paragraph =
        "Ein Absatz, der so lang ist, wie Absätze es eben sind, und keine Zahl nennt.";
    String english = "A paragraph as long as paragraphs are, and without any number in it at all.";
    String source = (paragraph + "\n\n").repeat(9) + paragraph;
    String usual = (english + "\n\n").repeat(9);
    assertThat(titles("en", source, usual + english)).isEmpty();
    assertThat(titles("en", source, usual + "A paragraph."))
        .isEqualTo("19:1 translation far shorter than its source");
    assertThat(titles("en", source, usual + (english + " Really. ").repeat(4)))
        .isEqualTo("19:1 translation far longer than its source");
    String arabic = "فقرة بطول الفقرات المعتاد ولا تذكر رقما";
    assertThat(titles("ar", source, ((arabic + "\n\n").repeat(9) + arabic))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | a | b\\u200Bc | 1:2 invisible character U+200B",
        "en | a | b *c* d\\u200Ee | 1:8 invisible character U+200E",
        "ar | a | ب\\uFEFFت | 1:2 invisible character U+FEFF",
        "ar | a | ب\\u200F (IS) ت | -",
        "ar | a | می\\u200Cخواهم | -",
        "en | a | 👩\\u200D🚀 | -",
        "en | a | क्\\u200Dष | -",
        "en | a | b\\u200Dc | 1:2 invisible character U+200D",
        "en | a | co\\u00ADoperate | -",
      })
  void invisible(String tag, String source, String target, String expected) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < target.length(); i++) {
      if (target.startsWith("\\u", i)) {
        text.append((char) Integer.parseInt(target.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(target.charAt(i));
      }
    }
    // Emphasis is no matter of this rule.
    check(tag, target.contains("*") ? "*a*" : source, text.toString(), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | a | in the the city | '1:8 \"the\" twice'",
        "en | a | in the\\nthe city | '2:0 \"the\" twice'",
        "en | a | that they had had | -",
        "en | a | “The IS is here”, Boutros Boutros said | -",
        "en | sie, die die Stadt halten | those who hold it | -",
        "en | die Stadt Stadt | the city | '1:11 \"Stadt\" twice'",
        "ar | a | في في المدينة | '1:4 \"في\" twice'",
        "ar | a | المدينة المدينة | '1:9 \"المدينة\" twice'",
        "ar | a | واحدة واحدة | -",
      })
  void doubled(String tag, String source, String target, String expected) {
    check(tag, source, target, expected);
  }

  @Test
  void allowances() {
    WrittenFile source = file("de", "", "an der Front");
    String broken = "where they fight";
    assertThat(problems(source, file("en", "allow: [glossary: a free phrase]", broken), false))
        .isEmpty();
    assertThat(problems(source, file("en", "allow: {glossary: a free phrase}", broken), false))
        .isEmpty();
    assertThat(problems(source, file("en", "allow: [links: none]", broken), false)).hasSize(1);
    assertThat(problems(source, file("en", "allow: [glossary]", broken), false))
        .extracting(Problem::title)
        .contains("rule \"glossary\" allowed without reason");
    assertThat(problems(source, file("en", "allow: [glosary: because]", broken), false))
        .extracting(Problem::toString)
        .anyMatch(
            each ->
                each.startsWith("translations/en/a/b.md:2:9: warning: unknown rule \"glosary\"")
                    && each.endsWith("fix: did you mean glossary?"));
  }

  @Test
  void placesAreThoseOfTheFile() {
    List<Unit> units = new ArrayList<>();
    String markdown = "- a [b](c.md 'd') `e` &amp; \\*f\\* the the";
    Document body = new MarkdownParser().parse(markdown, "a.md", 7, problem -> {});
    Walk.units(body, units::add);
    Prose prose = new Prose(units.get(0));
    int at = prose.text().lastIndexOf("the");
    assertThat(prose.place(at)).isEqualTo(new Place("a.md", 7, 1 + markdown.lastIndexOf("the")));
  }

  /** Whatever stands in the texts, no rule fails, and every place is in the file. */
  @ParameterizedTest
  @ValueSource(longs = {3, 20170116})
  void noTextIsTooOdd(long seed) {
    String[] parts = {
      "Front",
      " ",
      " ",
      "12",
      "1.5",
      "١٢",
      ".",
      ",",
      "-",
      "\u200B",
      "\u200D",
      "\u200F",
      "\uFEFF",
      "*",
      "**",
      "~~",
      "`",
      "[",
      "](term:front)",
      "](fact:a)",
      "](b.md)",
      "](https://de.a.org/x)",
      "![",
      "\\",
      "&amp;",
      "&#8203;",
      "<b>",
      "</b>",
      "<",
      "\n",
      "\n\n",
      "- ",
      "> ",
      "# ",
      "| a |",
      "Assad-Regime",
      "„",
      "“",
      "\"",
      "zwölf",
      "Mai",
      "كانون الثاني",
      "و",
      "ال",
      "الاثنين",
      "a.m.",
      ":",
      "die die",
      "\uD83D\uDE80",
      "\uD83D",
      "e\u0301",
      "\u0301",
      "2017-01-16",
      "Million",
      "(",
      ")"
    };
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String source = random(parts, random);
      String target = random(parts, random);
      String tag = random.nextBoolean() ? "en" : "ar";
      WrittenFile translation = file(tag, "", target);
      long lines = target.chars().filter(c -> c == '\n').count() + 1;
      assertThat(problems(file("de", "", source), translation, false))
          .as("seed %d: %s / %s", seed, source, target)
          .filteredOn(each -> each.place().file().startsWith("translations"))
          .allMatch(each -> each.place().line() <= lines);
    }
  }

  private static String random(String[] parts, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  private static void check(String tag, String source, String target, String expected) {
    assertThat(titles(tag, source, target)).isEqualTo(expected == null ? "" : expected);
  }
}
