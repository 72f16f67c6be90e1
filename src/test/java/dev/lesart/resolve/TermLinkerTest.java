package dev.lesart.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Inline;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Place;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermLinkerTest {
  private static final Place HERE = Place.of("content/a.md");

  private static final TermLinker GERMAN =
      new TermLinker(
          "de",
          List.of(
              new TermLinker.Entry(
                  "front",
                  List.of("Front", "Fronten"),
                  false,
                  true,
                  List.of("Front gegen", "breiter Front", "Nusra Front")),
              entry("luftschlag", "Luftschlag", "Luftschläge", "Luftschlägen"),
              exact("is", "IS", "Islamischer Staat", "Islamische Staat"),
              entry("staat", "Staat"),
              entry("brigade-137", "137. Brigade"),
              entry("zusammenstoss", "Beinahe-Zusammenstoß"),
              entry("spezialkraefte", "Spezialkräfte", "US-Spezialkräfte"),
              entry("arbeitsteilung", "informelle Arbeitsteilung", "Arbeitsteilung"),
              entry("damaskus", "Damaskus", "Damaskus’"),
              entry("homs", "Homs"),
              new TermLinker.Entry(
                  "offensive",
                  List.of("Offensive", "die Offensive am Fluss"),
                  false,
                  false,
                  List.of()),
              entry("fluss", "Fluss")));

  private static final TermLinker ENGLISH =
      new TermLinker(
          "en",
          List.of(
              exact("is", "Islamic State", "IS", "IS’"),
              entry("air-strike", "air strike", "air strikes", "air-strike"),
              entry("us", "US"),
              entry("militia", "militia", "militias", "militias’"),
              entry("front", "front line", "front-line")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        // whole words
        "Der Frontverlauf, die Westfront, Fronturlaub → Der Frontverlauf, die Westfront, Fronturlaub",
        "IS-Kämpfer und der IS → IS-Kämpfer und der [IS|is]",
        "„IS“-Kämpfer, Anti-„IS“-Koalition → „IS“-Kämpfer, Anti-„IS“-Koalition",
        "(West-)Front und Front(-linie) → (West-)Front und Front(-linie)",
        "Front- und Hinterland → Front- und Hinterland",
        "Luftwaffenbasen und -front → Luftwaffenbasen und -front",
        "Front‐Abschnitt, Front‑Abschnitt → Front‐Abschnitt, Front‑Abschnitt",
        "Front_2, Front2, Front.de, Front:innen → Front_2, Front2, Front.de, Front:innen",
        "US-Spezialkräfte → [US-Spezialkräfte|spezialkraefte]",
        "Strecke Damaskus–Homs → Strecke [Damaskus|damaskus]–[Homs|homs]",
        "Front--oder nicht → [Front|front]--oder nicht",
        "Damaskus/Homs → [Damaskus|damaskus]/[Homs|homs]",
        "Die Front. → Die [Front|front].",
        "(Front) → ([Front|front])",
        "Front² → [Front|front]²",
        "die 137. Brigade → die [137. Brigade|brigade-137]",
        "die 1137. Brigade → die 1137. Brigade",
        "137. Brigaden → 137. Brigaden",
        // case
        "die front → die front",
        "DIE FRONT → DIE [FRONT|front]",
        "fRont, FRont → fRont, FRont",
        "BEINAHE-ZUSAMMENSTOSS → [BEINAHE-ZUSAMMENSTOSS|zusammenstoss]",
        "Beinahe-Zusammenstoss → Beinahe-Zusammenstoss",
        "Informelle Arbeitsteilung → [Informelle Arbeitsteilung|arbeitsteilung]",
        "arbeitsteilung → arbeitsteilung",
        "Is is iS → Is is iS",
        "ISLAMISCHER STAAT → ISLAMISCHER [STAAT|staat]",
        "ein islamischer Staat → ein islamischer [Staat|staat]",
        // longest, leftmost
        "Islamischer Staat → [Islamischer Staat|is]",
        "der „Islamische Staat“ → der „[Islamische Staat|is]“",
        "die Offensive am Fluss → die Offensive am Fluss",
        "die Offensive an dem Fluss → die Offensive an dem [Fluss|fluss]",
        // first only
        "Front, Fronten, FRONT → [Front|front], Fronten, FRONT",
        "Islamischer Staat, IS → [Islamischer Staat|is], IS",
        // contexts
        "Front gegen den IS → Front gegen den [IS|is]",
        "in breiter Front, dann die Front → in breiter Front, dann die [Front|front]",
        "die al-Nusra Front → die al-Nusra Front",
        "Front. Gegen → [Front|front]. Gegen",
        // guards
        "die \\Front und die Front → die Front und die [Front|front]",
        "„\\Front“ → „Front“",
        "\\Islamischer Staat → Islamischer Staat",
        "\\Offensive → Offensive",
        "\\Frontverlauf → \\Frontverlauf",
        "C:\\Front, a\\Front, \\\\Front → C:\\Front, a\\Front, \\\\Front",
        "\\ Front → \\ [Front|front]",
        // apostrophes
        "Damaskus' Regierung → [Damaskus'|damaskus] Regierung",
        "Damaskus’ Regierung → [Damaskus’|damaskus] Regierung",
        "‚Damaskus‘ und ‚Damaskus’ → ‚[Damaskus|damaskus]‘ und ‚Damaskus’",
      })
  void links_german_text(String text, String expected) {
    assertThat(link(GERMAN, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "It is IS. → It is [IS|is].",
        "WHAT IS KNOWN, THIS IS, IS IT → WHAT IS KNOWN, THIS IS, IS IT",
        "the US, IS, SDF → the [US|us], [IS|is], SDF",
        "what IS wants → what [IS|is] wants",
        "US-led strikes by the US → US-led strikes by the [US|us]",
        "us and them → us and them",
        "Air strikes, AIR STRIKES → [Air strikes|air-strike], AIR STRIKES",
        "Air Strikes → [Air Strikes|air-strike]",
        "an air-strike → an [air-strike|air-strike]",
        "a near-air strike → a near-air strike",
        "air strike-like → air strike-like",
        "the militia's base → the militia's base",
        "the militias’ base → the [militias’|militia] base",
        "the militias' base → the [militias'|militia] base",
        "‘the militias’ → ‘the [militias|militia]’",
        "'the militias' → 'the [militias|militia]'",
        "‘IS’ → ‘[IS|is]’",
        "IS’s → IS’s",
      })
  void links_english_text(String text, String expected) {
    assertThat(link(ENGLISH, text)).isEqualTo(expected);
  }

  @Test
  void any_white_space_matches_inside_a_form() {
    assertThat(link(GERMAN, "137.\u00A0Brigade")).isEqualTo("[137.\u00A0Brigade|brigade-137]");
    assertThat(link(GERMAN, "137.\u202FBrigade")).isEqualTo("[137.\u202FBrigade|brigade-137]");
    assertThat(link(GERMAN, "137. \n Brigade")).isEqualTo("[137. \n Brigade|brigade-137]");
    assertThat(link(GERMAN, "137.Brigade")).isEqualTo("137.Brigade");
  }

  @Test
  void a_form_goes_on_after_a_soft_break_but_not_after_a_hard_one() {
    assertThat(
            GERMAN.link(
                List.of(text("der „Islamische"), new Inline.SoftBreak(), text("Staat“ (IS)")),
                new HashSet<>(),
                id -> 7))
        .containsExactly(
            text("der „"),
            new Mention(
                Mention.Kind.TERM,
                "is",
                7,
                List.of(text("Islamische"), new Inline.SoftBreak(), text("Staat"))),
            text("“ (IS)"));
    assertThat(link(GERMAN, text("Islamische"), new Inline.HardBreak(), text("Front")))
        .isEqualTo("Islamische⏎[Front|front]");
    assertThat(link(GERMAN, text("Islamischer"), new Inline.HardBreak(), text("Staat")))
        .isEqualTo("Islamischer⏎[Staat|staat]");
  }

  @Test
  void invisible_characters_do_not_count_and_stay() {
    assertThat(link(GERMAN, "Luft\u00ADschlä\u00ADge"))
        .isEqualTo("[Luft\u00ADschlä\u00ADge|luftschlag]");
    assertThat(link(GERMAN, "Fr\u200Dont\u200Bver\u00ADlauf"))
        .isEqualTo("Fr\u200Dont\u200Bver\u00ADlauf");
    assertThat(link(GERMAN, "\u2067IS\u2069")).isEqualTo("\u2067[IS|is]\u2069");
    assertThat(link(GERMAN, "IS-\u200BKämpfer")).isEqualTo("IS-\u200BKämpfer");
  }

  @Test
  void composed_and_decomposed_letters_are_equal() {
    String decomposed = Normalizer.normalize("Luftschläge", Normalizer.Form.NFD);
    assertThat(link(GERMAN, decomposed)).isEqualTo("[" + decomposed + "|luftschlag]");
    TermLinker linker = new TermLinker("de", List.of(entry("luftschlag", decomposed)));
    assertThat(link(linker, "Luftschläge")).isEqualTo("[Luftschläge|luftschlag]");
  }

  @Test
  void a_match_lies_inside_one_emphasis() {
    assertThat(link(GERMAN, em(text("Islamischer Staat")))).isEqualTo("*[Islamischer Staat|is]*");
    assertThat(link(GERMAN, em(text("Islamischer")), text(" Staat")))
        .isEqualTo("*Islamischer* [Staat|staat]");
    assertThat(link(GERMAN, text("die "), em(strong(text("Front")))))
        .isEqualTo("die ***[Front|front]***");
  }

  @Test
  void a_word_is_whole_across_the_edge_of_an_emphasis() {
    assertThat(link(GERMAN, strong(text("Front")), text("verlauf"))).isEqualTo("**Front**verlauf");
    assertThat(link(GERMAN, strong(text("IS")), text("-Kämpfer"))).isEqualTo("**IS**-Kämpfer");
    assertThat(link(GERMAN, text("West"), em(text("front")), text(" Front")))
        .isEqualTo("West*front* [Front|front]");
    assertThat(link(GERMAN, text("Front"), html("<wbr>"), text("verlauf")))
        .isEqualTo("Front<wbr>verlauf");
    assertThat(link(GERMAN, text("Front "), em(text("gegen")))).isEqualTo("Front *gegen*");
  }

  @Test
  void nothing_is_linked_inside_what_is_not_prose() {
    assertThat(link(GERMAN, new Inline.Link("a.md", null, List.of(em(text("Front"))), HERE)))
        .isEqualTo("(*Front*)");
    assertThat(link(GERMAN, new Inline.Image("a.png", null, "Front", HERE))).isEqualTo("!Front!");
    assertThat(link(GERMAN, new Inline.Code("Front"))).isEqualTo("`Front`");
    assertThat(link(GERMAN, html("<a href='#'>"), text("Front"), html("</a>"), text(" Front")))
        .isEqualTo("<a href='#'>Front</a> [Front|front]");
    assertThat(link(GERMAN, text("Front"), new Inline.FootnoteReference("1", HERE)))
        .isEqualTo("[Front|front]^1");
    assertThat(link(GERMAN, text("a"), html("<br />"), html("<!-- b -->"), text(" Front")))
        .isEqualTo("a<br /><!-- b --> [Front|front]");
  }

  @Test
  void a_mention_that_is_there_is_the_first() {
    Mention forced = new Mention(Mention.Kind.TERM, "front", 1, List.of(text("Kampflinie")));
    assertThat(link(GERMAN, forced, text(" Front"))).isEqualTo("[Kampflinie|front] Front");
    assertThat(link(GERMAN, text("Front "), forced)).isEqualTo("[Front|front] [Kampflinie|front]");
    Mention fact = new Mention(Mention.Kind.FACT, "front", 1, List.of(text("12")));
    assertThat(link(GERMAN, fact, text(" Front"))).isEqualTo("[12|front] [Front|front]");
  }

  @Test
  void a_quick_look_misses_no_form() {
    List<String> words =
        List.of(
            "Front",
            "fronten",
            "gegen",
            "IS",
            "US-Spezialkräfte",
            "Spezial\u00adkräfte",
            "(Staat)",
            "137.",
            "Brigade",
            "Beinahe-Zusammenstoss",
            "BEINAHE‑ZUSAMMENSTOSS",
            "„Homs“",
            "Damaskus'",
            "Damaskus’",
            "an",
            "11.274",
            "Nusra-Front",
            "Luftschla\u0308ge",
            "ſtaat",
            "İS",
            "Staat/Fluss");
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(4); j >= 0; j--) {
        text.append(words.get(random.nextInt(words.size()))).append(j > 0 ? " " : "");
      }
      // What cannot be seen tells all that there must be a closer look.
      assertThat("\u2060 " + link(GERMAN, text.toString()))
          .isEqualTo(link(GERMAN, "\u2060 " + text));
    }
  }

  @Test
  void a_term_seen_in_the_section_is_not_linked_again() {
    Set<String> seen = new HashSet<>(Set.of("front"));
    Map<String, Integer> numbers = new HashMap<>();
    List<Inline> content = List.of(text("Die Front und der Fluss"));
    List<Inline> linked = GERMAN.link(content, seen, id -> numbers.merge(id, 1, Integer::sum));
    assertThat(shown(linked)).isEqualTo("Die Front und der [Fluss|fluss]");
    assertThat(seen).containsExactlyInAnyOrder("front", "fluss");
    assertThat(numbers).containsOnly(Map.entry("fluss", 1));
    assertThat(GERMAN.link(content, seen, id -> 0)).isEqualTo(content);
  }

  @Test
  void a_long_text_takes_linear_time() {
    List<TermLinker.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      entries.add(entry("t" + i, "a a a b" + i, "Wort" + i));
    }
    TermLinker linker = new TermLinker("de", entries);
    List<Inline> content = List.of(text("a ".repeat(200_000)), text("Front gegen ".repeat(50_000)));
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          linker.link(content, new HashSet<>(), id -> 1);
          GERMAN.link(content, new HashSet<>(), id -> 1);
        });
  }

  @Test
  void random_content_keeps_its_text_and_links_only_forms_once() {
    long seed = Long.getLong("seed", 20170117);
    Random random = new Random(seed);
    Set<String> forms =
        Set.of("front", "fronten", "is", "islamischer staat", "islamische staat", "staat", "fluss");
    for (int round = 0; round < 4000; round++) {
      List<Inline> content = content(random, 3);
      Set<String> seen = new HashSet<>();
      List<Inline> linked = GERMAN.link(content, seen, id -> 1);
      String as = "seed " + seed + ", round " + round + ": " + shown(content);
      String before = read(content);
      String after = read(linked);
      assertThat(after.replace("\\", "")).as(as).isEqualTo(before.replace("\\", ""));
      List<Mention> mentions = new ArrayList<>();
      collect(linked, false, mentions, as);
      assertThat(mentions.stream().map(Mention::id)).as(as).doesNotHaveDuplicates();
      assertThat(seen).as(as).hasSameSizeAs(mentions);
      for (Mention mention : mentions) {
        assertThat(forms)
            .as(as)
            .contains(
                read(mention.content()).toLowerCase(Locale.ROOT).replaceAll("[\\s\u00A0]+", " "));
      }
      if (before.indexOf('\\') < 0) {
        assertThat(GERMAN.link(linked, new HashSet<>(), id -> 1)).as(as).isEqualTo(linked);
      }
    }
  }

  private static List<Inline> content(Random random, int depth) {
    String[] words = {
      "Front",
      "Fronten",
      "IS",
      "Islamischer",
      "Islamische",
      "Staat",
      "Fluss",
      "Frontverlauf",
      " ",
      " ",
      " ",
      ". ",
      "-",
      "\\",
      "„",
      "“",
      "gegen",
      "breiter",
      "\u00A0",
      "verlauf",
      "'",
      "C:"
    };
    List<Inline> content = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      switch (depth == 0 ? 0 : random.nextInt(10)) {
        case 0, 1, 2, 3 -> {
          StringBuilder text = new StringBuilder();
          for (int w = random.nextInt(8); w > 0; w--) {
            text.append(words[random.nextInt(words.length)]);
          }
          content.add(text(text.toString()));
        }
        case 4 -> content.add(new Inline.SoftBreak());
        case 5 -> content.add(em(content(random, depth - 1).toArray(Inline[]::new)));
        case 6 -> content.add(strong(content(random, depth - 1).toArray(Inline[]::new)));
        case 7 -> content.add(new Inline.Link("a", null, content(random, 0), HERE));
        case 8 -> content.add(new Inline.Code("Front"));
        default -> content.add(html(random.nextBoolean() ? "<b>" : "</b>"));
      }
    }
    return content;
  }

  private static void collect(
      List<Inline> content, boolean inside, List<Mention> mentions, String as) {
    for (Inline inline : content) {
      if (inline instanceof Mention it) {
        assertThat(inside).as(as).isFalse();
        mentions.add(it);
      }
      collect(
          children(inline),
          inside || inline instanceof Mention || inline instanceof Inline.Link,
          mentions,
          as);
    }
  }

  private static List<Inline> children(Inline inline) {
    if (inline instanceof Inline.Emphasis it) {
      return it.content();
    }
    if (inline instanceof Inline.Strong it) {
      return it.content();
    }
    if (inline instanceof Inline.Link it) {
      return it.content();
    }
    return inline instanceof Mention it ? it.content() : List.of();
  }

  private static String link(TermLinker linker, String text) {
    return link(linker, text(text));
  }

  private static String link(TermLinker linker, Inline... content) {
    return shown(linker.link(List.of(content), new HashSet<>(), id -> 1));
  }

  /** The text alone. */
  private static String read(List<Inline> content) {
    return content.stream()
        .map(
            inline ->
                inline instanceof Inline.Text it
                    ? it.value()
                    : inline instanceof Inline.SoftBreak ? "\n" : read(children(inline)))
        .collect(Collectors.joining());
  }

  private static String shown(List<Inline> content) {
    return content.stream().map(TermLinkerTest::shown).collect(Collectors.joining());
  }

  private static String shown(Inline inline) {
    if (inline instanceof Inline.Text it) {
      return it.value();
    }
    if (inline instanceof Inline.SoftBreak) {
      return "\n";
    }
    if (inline instanceof Inline.HardBreak) {
      return "⏎";
    }
    if (inline instanceof Inline.Emphasis it) {
      return "*" + shown(it.content()) + "*";
    }
    if (inline instanceof Inline.Strong it) {
      return "**" + shown(it.content()) + "**";
    }
    if (inline instanceof Inline.Link it) {
      return "(" + shown(it.content()) + ")";
    }
    if (inline instanceof Inline.Image it) {
      return "!" + it.alt() + "!";
    }
    if (inline instanceof Inline.Code it) {
      return "`" + it.value() + "`";
    }
    if (inline instanceof Inline.Html it) {
      return it.raw();
    }
    if (inline instanceof Inline.FootnoteReference it) {
      return "^" + it.label();
    }
    return inline instanceof Mention it ? "[" + shown(it.content()) + "|" + it.id() + "]" : "?";
  }

  private static TermLinker.Entry entry(String id, String... forms) {
    return new TermLinker.Entry(id, List.of(forms), false, true, List.of());
  }

  private static TermLinker.Entry exact(String id, String... forms) {
    return new TermLinker.Entry(id, List.of(forms), true, true, List.of());
  }

  private static Inline text(String value) {
    return new Inline.Text(value);
  }

  private static Inline em(Inline... content) {
    return new Inline.Emphasis(List.of(content));
  }

  private static Inline strong(Inline... content) {
    return new Inline.Strong(List.of(content));
  }

  private static Inline html(String raw) {
    return new Inline.Html(raw, HERE);
  }
}
