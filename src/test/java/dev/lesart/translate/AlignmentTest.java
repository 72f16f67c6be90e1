package dev.lesart.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Place;
import dev.lesart.model.Unit;
import dev.lesart.model.Unit.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a translation when its source changes, each change by itself. */
class AlignmentTest {
  private static final String SIEGE = "The city has been under siege for more than three years.";
  private static final String AIR = "Aid reaches the people from the air only.";
  private static final String BASE = "The air base lies to the south of the city.";

  /** A text and its translation: the translation of x is "«x»". */
  private final Map<String, List<Unit>> sources = new HashMap<>();

  private final Map<String, List<Target>> targets = new HashMap<>();
  private Map<String, List<Entry>> records = new HashMap<>();

  private static Unit unit(String text) {
    Kind kind =
        text.startsWith("# ") ? Kind.HEADING : text.startsWith("- ") ? Kind.ITEM : Kind.PARAGRAPH;
    int pin = text.indexOf(" {#");
    return new Unit(
        kind,
        pin < 0 ? text : text.substring(0, pin),
        List.of(),
        Place.of("a.md"),
        pin < 0 ? null : text.substring(pin + 3, text.length() - 1),
        null);
  }

  private void source(String file, String... texts) {
    sources.put(file, Stream.of(texts).map(AlignmentTest::unit).toList());
  }

  private void target(String file, String... texts) {
    targets.put(
        file,
        Stream.of(texts)
            .map(
                text ->
                    text.startsWith("! ")
                        ? new Target(unit(text.substring(2)), true, false)
                        : new Target(unit(text), false, false))
            .toList());
  }

  private Alignment align() {
    return Alignment.of(sources, targets, records);
  }

  private void remember() {
    records = new HashMap<>(Memory.after(align()));
  }

  private List<String> shown(String file) {
    List<String> shown = new ArrayList<>();
    for (Alignment.Match match : align().in(file)) {
      List<String> texts = match.targets().stream().map(ref -> ref.target().unit().text()).toList();
      shown.add(match.status().label() + " " + (match.shares() ? "<" : String.join(" + ", texts)));
    }
    align()
        .orphans()
        .getOrDefault(file, List.of())
        .forEach(orphan -> shown.add("orphan " + orphan.ref().target().unit().text()));
    return shown;
  }

  private void translated(String file, String... texts) {
    source(file, texts);
    target(file, Stream.of(texts).map(AlignmentTest::translation).toArray(String[]::new));
    remember();
  }

  private static String translation(String text) {
    return (text.startsWith("# ") || text.startsWith("- ") ? text.substring(0, 2) : "")
        + "«"
        + text
        + "»";
  }

  @Test
  void whatNobodyTouchedIsCurrent() {
    translated("a.md", "# Siege", SIEGE, AIR);
    assertThat(shown("a.md"))
        .containsExactly("current # «# Siege»", "current «" + SIEGE + "»", "current «" + AIR + "»");
  }

  @Test
  void anEditedSourceMakesItsTranslationStaleAndNoOther() {
    translated("a.md", SIEGE, AIR);
    source("a.md", SIEGE.replace("three", "two"), AIR);
    assertThat(shown("a.md")).containsExactly("stale «" + SIEGE + "»", "current «" + AIR + "»");
    assertThat(align().in("a.md").get(0).made()).isEqualTo(SIEGE);
  }

  @Test
  void anInsertedSourceIsMissing() {
    translated("a.md", SIEGE, AIR);
    source("a.md", SIEGE, BASE, AIR);
    assertThat(shown("a.md"))
        .containsExactly("current «" + SIEGE + "»", "missing ", "current «" + AIR + "»");
  }

  @Test
  void aDeletedSourceLeavesAnOrphan() {
    translated("a.md", SIEGE, AIR, BASE);
    source("a.md", SIEGE, BASE);
    assertThat(shown("a.md"))
        .containsExactly(
            "current «" + SIEGE + "»", "current «" + BASE + "»", "orphan «" + AIR + "»");
  }

  @Test
  void aMovedSourceTakesItsTranslationAlong() {
    translated("a.md", SIEGE, AIR, BASE);
    source("a.md", BASE, SIEGE, AIR);
    assertThat(shown("a.md"))
        .containsExactly(
            "current «" + BASE + "»", "current «" + SIEGE + "»", "current «" + AIR + "»");
  }

  @Test
  void alsoToAnotherFile() {
    translated("a.md", SIEGE, AIR);
    translated("b.md", BASE);
    source("a.md", SIEGE);
    source("b.md", AIR, BASE);
    assertThat(shown("a.md")).containsExactly("current «" + SIEGE + "»");
    assertThat(shown("b.md")).containsExactly("current «" + AIR + "»", "current «" + BASE + "»");
  }

  @Test
  void aRenamedFileKeepsWhatWasEditedAsWell() {
    translated("a.md", SIEGE, AIR, BASE);
    sources.remove("a.md");
    source("b.md", SIEGE, AIR.replace("only", "alone"), BASE);
    assertThat(shown("b.md"))
        .containsExactly(
            "current «" + SIEGE + "»", "stale «" + AIR + "»", "current «" + BASE + "»");
  }

  @Test
  void aSplitSourceLeavesTheTranslationToTheLongerPart() {
    translated("a.md", SIEGE, AIR + " " + BASE);
    source("a.md", SIEGE, AIR, BASE);
    assertThat(shown("a.md"))
        .containsExactly("current «" + SIEGE + "»", "missing ", "stale «" + AIR + " " + BASE + "»");
  }

  @Test
  void joinedSourcesKeepOneTranslationAndSetTheOtherAside() {
    translated("a.md", SIEGE, AIR, BASE);
    source("a.md", SIEGE, AIR + " " + BASE);
    assertThat(shown("a.md"))
        .containsExactly("current «" + SIEGE + "»", "stale «" + BASE + "»", "orphan «" + AIR + "»");
  }

  @Test
  void nothingIsGuessedBelowFourWords() {
    translated("a.md", "# Air strikes today", SIEGE);
    source("a.md", "# Air strikes yesterday", SIEGE);
    assertThat(shown("a.md").get(0)).isEqualTo("missing ");
  }

  @Test
  void nothingIsGuessedAcrossFiles() {
    translated("a.md", SIEGE, AIR);
    translated("b.md", BASE);
    source("a.md", SIEGE);
    source("b.md", BASE, AIR.replace("only", "alone"));
    assertThat(shown("b.md")).containsExactly("current «" + BASE + "»", "missing ");
    assertThat(shown("a.md")).containsExactly("current «" + SIEGE + "»", "orphan «" + AIR + "»");
  }

  @Test
  void changedMarkupIsAMinorChange() {
    translated("a.md", "The [city](a.md) is **besieged** by IS today.");
    source("a.md", "The [city](b.md) is *besieged* by IS today.");
    assertThat(shown("a.md").get(0)).startsWith("stale-minor ");
  }

  @Test
  void alsoOfATextThatIsTooShortToBeCompared() {
    translated("a.md", "- [Arc](arc.md)", SIEGE);
    source("a.md", SIEGE, "- [`Arc`](shared/arc.md)");
    assertThat(shown("a.md").get(1)).isEqualTo("stale-minor - «- [Arc](arc.md)»");
  }

  @Test
  void alsoOfATextThatMovedToAnotherFile() {
    translated("a.md", SIEGE, AIR);
    translated("b.md", BASE);
    source("a.md", SIEGE);
    source("b.md", AIR.replace("air", "*air*"), BASE);
    assertThat(shown("b.md"))
        .containsExactly("stale-minor «" + AIR + "»", "current «" + BASE + "»");
  }

  @Test
  void whereLinksLeadDoesNotMakeTextsAlike() {
    translated("a.md", SIEGE, "- [Exercises](exercises/day-1/afternoon.md)");
    source("a.md", SIEGE, "- [Welcome](welcome/day-1/afternoon.md)");
    assertThat(shown("a.md").get(1)).isEqualTo("missing ");
  }

  @Test
  void neighboursThatMovedTakeWhatWasEditedAlong() {
    translated("a.md", "# Siege", SIEGE, AIR, BASE);
    translated("b.md", "# Others", "Something else stands here.");
    source("a.md", "# Siege");
    source("b.md", "# Others", SIEGE, AIR.replace("only", "alone"), BASE);
    assertThat(shown("b.md"))
        .containsExactly(
            "current # «# Others»",
            "current «" + SIEGE + "»",
            "stale «" + AIR + "»",
            "current «" + BASE + "»",
            "orphan «Something else stands here.»");
  }

  @Test
  void aWiderSpaceIsNoChange() {
    translated("a.md", SIEGE + "  " + AIR);
    source("a.md", SIEGE + " " + AIR);
    assertThat(shown("a.md").get(0)).startsWith("current ");
  }

  @Test
  void theValueOfAFigureIsNoChange() {
    translated("a.md", "In the city [110.000](fact:besieged) people are besieged.");
    source("a.md", "In the city [100.000](fact:besieged) people are besieged.");
    assertThat(shown("a.md").get(0)).startsWith("current ");
  }

  @Test
  void aTranslationEditedByItsTranslatorStaysWithItsSource() {
    translated("a.md", SIEGE, AIR, BASE);
    target("a.md", "«" + SIEGE + "»", "Something quite different.", "«" + BASE + "»");
    assertThat(shown("a.md").get(1)).isEqualTo("current Something quite different.");
    source("a.md", SIEGE, AIR.replace("only", "alone"), BASE);
    assertThat(shown("a.md").get(1)).isEqualTo("stale Something quite different.");
  }

  @Test
  void theFirstTranslationsOfAFileArePairedByKindAndOrder() {
    source("a.md", "# Siege", SIEGE, "- " + AIR);
    target("a.md", "# Belagerung", "Die Stadt.", "- Die Luft.");
    assertThat(shown("a.md"))
        .containsExactly("current # Belagerung", "current Die Stadt.", "current - Die Luft.");
  }

  @Test
  void aTranslatorMaySplitAndJoin() {
    source("a.md", SIEGE + " " + AIR, BASE);
    target("a.md", "«" + SIEGE + "»", "«" + AIR + "»", "«" + BASE + "»");
    assertThat(shown("a.md"))
        .containsExactly("current «" + SIEGE + "» + «" + AIR + "»", "current «" + BASE + "»");
    remember();
    assertThat(shown("a.md"))
        .containsExactly("current «" + SIEGE + "» + «" + AIR + "»", "current «" + BASE + "»");
    source("a.md", SIEGE, AIR, BASE);
    records = new HashMap<>();
    target("a.md", "«" + SIEGE + " " + AIR + "»", "«" + BASE + "»");
    assertThat(shown("a.md"))
        .containsExactly(
            "current «" + SIEGE + " " + AIR + "»", "current <", "current «" + BASE + "»");
    remember();
    source("a.md", SIEGE, AIR.replace("only", "alone"), BASE);
    assertThat(shown("a.md"))
        .containsExactly(
            "current «" + SIEGE + " " + AIR + "»", "stale <", "current «" + BASE + "»");
  }

  @Test
  void aPinHoldsWhateverIsWritten() {
    source("a.md", SIEGE + " {#siege}", AIR);
    target("a.md", "«" + AIR + "»", "«" + SIEGE + "» {#siege}");
    assertThat(shown("a.md")).containsExactly("current «" + SIEGE + "»", "current «" + AIR + "»");
    remember();
    source("a.md", "Nothing is as it was before in this text. {#siege}", AIR);
    assertThat(shown("a.md")).containsExactly("stale «" + SIEGE + "»", "current «" + AIR + "»");
  }

  @Test
  void anyBlockOfTextTakesAPin() {
    var body =
        new dev.lesart.markdown.MarkdownParser()
            .parse("Die Lage. {#lage}\n\n- Hilfe {#hilfe}\n", "a.md", 1, problem -> {});
    List<String> pins = new ArrayList<>();
    dev.lesart.model.Walk.units(body, unit -> pins.add(unit.id() + " " + unit.text()));
    assertThat(pins).containsExactly("lage Die Lage.", "hilfe Hilfe");
  }

  @Test
  void onlyDeletingTheCommentSaysThatATextIsDone() {
    translated("a.md", SIEGE, AIR);
    source("a.md", SIEGE.replace("three", "two"), AIR);
    remember();
    // The comment is there now; then the translator edits, then deletes it.
    target("a.md", "! «" + SIEGE + "»", "«" + AIR + "»");
    assertThat(shown("a.md").get(0)).startsWith("stale ");
    target("a.md", "! «more than two years»", "«" + AIR + "»");
    assertThat(shown("a.md").get(0)).startsWith("stale ");
    remember();
    assertThat(shown("a.md").get(0)).startsWith("stale ");
    target("a.md", "«more than two years»", "«" + AIR + "»");
    assertThat(shown("a.md").get(0)).isEqualTo("current «more than two years»");
    remember();
    source("a.md", SIEGE, AIR);
    assertThat(shown("a.md").get(0)).isEqualTo("stale «more than two years»");
  }

  @Test
  void aSourceThatIsTakenBackIsCurrentUnlessTheTranslatorHasBegun() {
    translated("a.md", SIEGE);
    source("a.md", SIEGE.replace("three", "two"));
    remember();
    source("a.md", SIEGE);
    target("a.md", "! «" + SIEGE + "»");
    assertThat(shown("a.md").get(0)).startsWith("current ");
    target("a.md", "! «two»");
    assertThat(shown("a.md").get(0)).startsWith("stale ");
    remember();
    assertThat(shown("a.md").get(0)).startsWith("stale ");
  }
}
