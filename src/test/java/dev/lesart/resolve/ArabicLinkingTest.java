package dev.lesart.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Inline;
import dev.lesart.model.Inline.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Arabic writes as part of a word, and what it writes in more ways than one. */
class ArabicLinkingTest {
  private static final long SEED = Long.getLong("seed", 20170117);
  private static final List<String> PRONOUNS =
      List.of("ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "نا");

  /** Nouns that may have anything attached. */
  private static final List<String> NOUNS =
      List.of("حصار", "منطقة", "غارات", "حاجز", "ميليشيات", "لواء", "أنفاق", "كتيبة", "التفاف");

  /** A noun and its adjective. */
  private static final List<String> PHRASES =
      List.of("غارة جوية", "قوات خاصة", "مجال جوي", "قصف جوي", "إسقاط جوي للمساعدات");

  private static final TermLinker LINKER =
      new TermLinker(
          "ar",
          List.of(
              entry("noun", NOUNS.toArray(String[]::new)),
              entry("phrase", PHRASES.toArray(String[]::new)),
              entry("rakka", "الرقة"),
              entry("brigade", "اللواء 137"),
              new TermLinker.Entry(
                  "homs", List.of("حمص"), false, true, List.of("الحمص", "طبق حمص")),
              entry("tadmur", "تدمر"),
              entry("checkpoint", "نقطة تفتيش", "نقاط تفتيش"),
              entry("government", "حكومة الأسد"),
              new TermLinker.Entry("wfp", List.of("WFP"), true, true, List.of()),
              entry("tenderness", "رقة"),
              entry("province", "ولاية"),
              entry("line", "خط"),
              entry("hand", "يد"),
              entry("fire", "خط نار", "خط ناري"),
              entry("syrian", "سوري"),
              entry("division", "تقسيم عمل غير رسمي"),
              entry("mine", "لغم")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        // before a form
        "والحصار → [والحصار|noun]",
        "بالحصار → [بالحصار|noun]",
        "كالحصار → [كالحصار|noun]",
        "فالحصار → [فالحصار|noun]",
        "للحصار → [للحصار|noun]",
        "وللحصار → [وللحصار|noun]",
        "وبحصار → [وبحصار|noun]",
        "ولحصار → [ولحصار|noun]",
        "فبحصار → [فبحصار|noun]",
        "سحصار → سحصار",
        "بوحصار → بوحصار",
        "والوحصار → والوحصار",
        "للواء → [للواء|noun]",
        "لللواء → [لللواء|noun]",
        "لالتفاف → [لالتفاف|noun]",
        "للالتفاف → [للالتفاف|noun]",
        "التفافهم → [التفافهم|noun]",
        // listed with its article
        "الرقة → [الرقة|rakka]",
        "وبالرقة → [وبالرقة|rakka]",
        "للرقة → [للرقة|rakka]",
        "رقة → [رقة|tenderness]",
        "برقة → [برقة|tenderness]",
        "ولاية → [ولاية|province]",
        "وولاية → [وولاية|province]",
        // after a form
        "حصاره → [حصاره|noun]",
        "منطقتهم → [منطقتهم|noun]",
        "بمنطقتنا → [بمنطقتنا|noun]",
        "منطقتي → [منطقتي|noun]",
        "منطقهم → منطقهم",
        "لوائهم → [لوائهم|noun]",
        "لواؤه → [لواؤه|noun]",
        "الحصاره → الحصاره",
        "حاجزه → [حاجزه|noun]",
        "حاجزة → حاجزة",
        "حصاري → حصاري",
        "حصارا → [حصارا|noun]",
        "وحصاراً → [وحصاراً|noun]",
        "بحصارا → بحصارا",
        "الحصارا → الحصارا",
        "سوريا → سوريا",
        "سورية → سورية",
        "السوري → [السوري|syrian]",
        // several words
        "الغارة الجوية → [الغارة الجوية|phrase]",
        "وبالغارة الجوية → [وبالغارة الجوية|phrase]",
        "غارتها الجوية → [غارتها الجوية|phrase]",
        "قواتهم الخاصة → [قواتهم الخاصة|phrase]",
        "القوات خاصة → القوات خاصة",
        "قواتهم خاصة → قواتهم خاصة",
        "القوات والخاصة → القوات والخاصة",
        "قصفا جويا → [قصفا جويا|phrase]",
        "قصف جويا → قصف جويا",
        "القصف جويا → القصف جويا",
        "الإسقاط الجوي للمساعدات → [الإسقاط الجوي للمساعدات|phrase]",
        "إسقاطها الجوي للمساعدات → [إسقاطها الجوي للمساعدات|phrase]",
        "للواء 137 → [للواء 137|brigade]",
        "باللواء ١٣٧ → [باللواء ١٣٧|brigade]",
        "اللواء 138 → [اللواء|noun] 138",
        "نقطة التفتيش → [نقطة التفتيش|checkpoint]",
        "بنقاط تفتيشهم → [بنقاط تفتيشهم|checkpoint]",
        "لحكومة الأسد → [لحكومة الأسد|government]",
        "حكومة أسد → حكومة أسد",
        "تقسيم العمل غير الرسمي → [تقسيم العمل غير الرسمي|division]",
        // contexts
        "الحمص بحمص → الحمص [بحمص|homs]",
        "والحمص → والحمص",
        "بطبق حمص → بطبق حمص",
        "الطبق حمص → الطبق حمص",
        // too short
        "خط الخط → [خط|line] الخط",
        "والخط → [والخط|line]",
        "بخط → بخط",
        "خطهم → خطهم",
        "وليد → وليد",
        "خطا → خطا",
        "بخط النار وخطها الناري → [بخط النار|fire] وخطها الناري",
        "خطها الناري → [خطها الناري|fire]",
        "بيدي → بيدي",
        // letters
        "ألغم → ألغم",
        "الغم → الغم",
        "اللغم → [اللغم|mine]",
        "ألغام → ألغام",
        "الانفاق → [الانفاق|noun]",
        "بالأنفاق → [بالأنفاق|noun]",
        "منطقه → [منطقه|noun]",
        "حکومة الأسد → [حکومة الأسد|government]",
        "غارة جوی → غارة جوی",
        "مجال جوی → [مجال جوی|phrase]",
        "مجال جوى → [مجال جوى|phrase]",
        "ﺣﺼﺎﺭ → [ﺣﺼﺎﺭ|noun]",
        "سئول → سئول",
        // Latin words
        "WFP → [WFP|wfp]",
        "لـWFP → [لـWFP|wfp]",
        "الـWFP → [الـWFP|wfp]",
        "wfp → wfp",
        // hyphens are dashes
        "حمص-تدمر → [حمص|homs]-[تدمر|tadmur]",
        "-حمص- → -[حمص|homs]-",
        "حمص--تدمر → [حمص|homs]--[تدمر|tadmur]",
        "WFP-حمص → [WFP|wfp]-[حمص|homs]",
        "\\والحصار → والحصار",
      })
  void links_arabic_text(String text, String expected) {
    assertThat(link(LINKER, text)).isEqualTo(expected);
  }

  @Test
  void only_arabic_takes_words_apart() {
    TermLinker persian = new TermLinker("fa", List.of(entry("siege", "حصار")));
    assertThat(link(persian, "حصار")).isEqualTo("[حصار|siege]");
    assertThat(link(persian, "والحصار")).isEqualTo("والحصار");
    TermLinker syrian = new TermLinker("ar-SY", List.of(entry("siege", "حصار")));
    assertThat(link(syrian, "والحصار")).isEqualTo("[والحصار|siege]");
  }

  @Test
  void the_term_that_takes_the_word_for_most_of_itself_wins() {
    TermLinker linker =
        new TermLinker(
            "ar", List.of(entry("noun", "جدار"), entry("of-wall", "وجدار"), entry("his", "جداره")));
    assertThat(link(linker, "وجدار")).isEqualTo("[وجدار|of-wall]");
    assertThat(link(linker, "فجدار")).isEqualTo("[فجدار|noun]");
    assertThat(link(linker, "وجداره")).isEqualTo("[وجداره|of-wall]");
    assertThat(link(linker, "فوجدار")).isEqualTo("[فوجدار|of-wall]");
    assertThat(link(linker, "جداره")).isEqualTo("[جداره|his]");
    assertThat(link(linker, "بجداره")).isEqualTo("[بجداره|his]");
    assertThat(link(linker, "جدارهم")).isEqualTo("[جدارهم|noun]");
  }

  @Test
  void the_first_of_two_terms_with_a_form_has_it() {
    for (String language : List.of("ar", "de")) {
      TermLinker linker =
          new TermLinker(language, List.of(entry("first", "حصار"), entry("second", "حصار")));
      assertThat(link(linker, "حصار")).isEqualTo("[حصار|first]");
    }
  }

  @Test
  void two_forms_that_only_spelling_parts_are_one() {
    assertThat(TermLinker.identity("ar", "الغَارَة الجوية"))
        .isEqualTo(TermLinker.identity("ar", "الغاره\u00A0الجـويّة"));
    assertThat(TermLinker.identity("ar", "الرقة")).isNotEqualTo(TermLinker.identity("ar", "رقة"));
    assertThat(TermLinker.identity("ar", "WFP")).isNotEqualTo(TermLinker.identity("ar", "Wfp"));
    assertThat(TermLinker.identity("de", "137.\u00A0Brigade")).isEqualTo("137. Brigade");
    assertThat(TermLinker.identity("de", "Front")).isNotEqualTo(TermLinker.identity("de", "front"));
  }

  @Test
  void a_noun_is_linked_with_all_that_may_be_attached() {
    Random random = new Random(SEED);
    for (int round = 0; round < 3000; round++) {
      String noun = any(random, NOUNS);
      String word =
          switch (random.nextInt(4)) {
            case 0 -> before(random, noun, true);
            case 1 -> any(random, List.of("", "و", "ف")) + accusative(noun);
            case 2 -> before(random, owned(noun, any(random, PRONOUNS)), false);
            default -> before(random, noun, false);
          };
      assertLinked(random, round, word, "noun");
    }
  }

  @Test
  void a_phrase_is_linked_when_its_words_agree() {
    Random random = new Random(SEED);
    for (int round = 0; round < 3000; round++) {
      String[] words = any(random, PHRASES).split(" ", 2);
      String phrase =
          switch (random.nextInt(3)) {
            case 0 -> before(random, words[0], true) + " ال" + words[1];
            case 1 ->
                before(random, owned(words[0], any(random, PRONOUNS)), false) + " ال" + words[1];
            default -> before(random, words[0], false) + " " + words[1];
          };
      assertLinked(random, round, phrase, "phrase");
      String disagrees = before(random, words[0], true) + " " + words[1];
      assertThat(link(LINKER, disagrees))
          .as("seed %d, round %d", SEED, round)
          .doesNotContain("phrase");
    }
  }

  @Test
  void what_no_noun_has_before_or_after_it_prevents_the_link() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2000; round++) {
      String noun = before(random, any(random, NOUNS), random.nextBoolean());
      String word =
          random.nextBoolean()
              ? any(random, List.of("س", "م", "ت", "ن", "ي", "أ", "ها")) + noun
              : noun + any(random, List.of("ون", "ين", "ي", "ية", "ات", "ل", "هو", "سه"));
      assertThat(link(LINKER, word)).as("seed %d, round %d", SEED, round).isEqualTo(word);
    }
  }

  @Test
  void signs_change_nothing() throws IOException {
    Random random = new Random(SEED);
    Set<String> unused = new TreeSet<>();
    List<String> sentences =
        Files.readAllLines(Path.of("src/test/resources/gold/terms-ar.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> GoldSentence.read(line, unused).replaceAll("[`*]", ""))
            .toList();
    for (int round = 0; round < 3000; round++) {
      String sentence = withoutSigns(any(random, sentences));
      String signed = withSigns(random, sentence);
      assertThat(withoutSigns(link(LINKER, signed)))
          .as("seed %d, round %d: %s", SEED, round, signed)
          .isEqualTo(link(LINKER, sentence));
    }
  }

  @Test
  void any_letters_are_read() {
    Random random = new Random(SEED);
    String letters = "والبكفلهةتيىءئؤأإآٱاكمننا 137ـًَّٰ\u0654-";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(
            random.nextInt(6) == 0
                ? any(random, NOUNS)
                : letters.charAt(random.nextInt(letters.length())));
      }
      String linked = link(LINKER, text.toString());
      assertThat(linked.replaceAll("\\[([^|]*)\\|[a-z]+]", "$1")).isEqualTo(text.toString());
    }
  }

  @Test
  void a_long_text_takes_linear_time() {
    List<TermLinker.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      entries.add(entry("t" + i, "ال ال ال ب" + i, "لل لل " + i));
    }
    TermLinker linker = new TermLinker("ar", entries);
    List<Inline> content =
        List.of(
            new Inline.Text("ولل ".repeat(20_000)),
            new Inline.Text("وبالقوات خاصة ".repeat(10_000)),
            new Inline.Text("فكال".repeat(100_000)));
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          linker.link(content, new HashSet<>(), id -> 1);
          LINKER.link(content, new HashSet<>(), id -> 1);
        });
  }

  /** Links the whole of it, also as hurried writers spell it. */
  private static void assertLinked(Random random, int round, String text, String term) {
    String spelt = random.nextInt(3) == 0 ? hurried(text) : text;
    String signed = random.nextBoolean() ? withSigns(random, spelt) : spelt;
    String as = "seed " + SEED + ", round " + round;
    assertThat(link(LINKER, signed)).as(as).isEqualTo("[" + signed + "|" + term + "]");
    assertThat(link(LINKER, "في " + signed + "، ثم"))
        .as(as)
        .isEqualTo("في [" + signed + "|" + term + "]، ثم");
  }

  /** A conjunction, a preposition, both or neither, and an article. */
  private static String before(Random random, String noun, boolean article) {
    String conjunction = any(random, List.of("", "", "و", "ف"));
    String preposition = any(random, List.of("", "ب", "ك", "ل"));
    if (!article) {
      return conjunction + preposition + noun;
    }
    if (!preposition.equals("ل")) {
      return conjunction + preposition + "ال" + noun;
    }
    return conjunction + (noun.startsWith("ل") ? "ل" : "لل") + noun;
  }

  private static String owned(String noun, String pronoun) {
    if (noun.endsWith("ة")) {
      return noun.substring(0, noun.length() - 1) + "ت" + pronoun;
    }
    return noun.endsWith("ء")
        ? noun.substring(0, noun.length() - 1) + "ئ" + pronoun
        : noun + pronoun;
  }

  private static String accusative(String noun) {
    return noun.endsWith("ة") || noun.endsWith("ء") ? noun : noun + "ا";
  }

  private static String hurried(String text) {
    return text.replaceAll("[أإآ]", "ا").replaceAll("ة\\b", "ه").replaceAll("ي\\b", "ى");
  }

  private static String withSigns(Random random, String text) {
    String signs = "ـًٌٍَُِّْٰۖۡ";
    StringBuilder signed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      signed.append(text.charAt(i));
      boolean isLast = i + 1 == text.length();
      if (ArabicSpelling.isArabic(text.charAt(i))
          && (isLast || Character.getType(text.charAt(i + 1)) != Character.NON_SPACING_MARK)) {
        for (int n = random.nextInt(3); n > 0; n--) {
          signed.append(signs.charAt(random.nextInt(signs.length())));
        }
      }
    }
    return signed.toString();
  }

  private static String withoutSigns(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\u0640\u064B-\u065F\u0670\u06D6-\u06ED]", "");
  }

  private static String any(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static String link(TermLinker linker, String text) {
    return linker.link(List.of(new Inline.Text(text)), new HashSet<>(), id -> 1).stream()
        .map(ArabicLinkingTest::shown)
        .collect(Collectors.joining());
  }

  private static String shown(Inline inline) {
    if (inline instanceof Mention it) {
      return "[" + ((Inline.Text) it.content().get(0)).value() + "|" + it.id() + "]";
    }
    return ((Inline.Text) inline).value();
  }

  private static TermLinker.Entry entry(String id, String... forms) {
    return new TermLinker.Entry(id, List.of(forms), false, true, List.of());
  }
}
