package dev.lesart.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Problem;
import dev.lesart.model.Unit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final String NAME = "translations/en/.units/a.md.json";

  private final List<Problem> problems = new ArrayList<>();

  private Optional<List<Entry>> parse(String text) {
    return Records.parse(text, NAME, problems::add);
  }

  @Test
  void whatIsWrittenIsRead() {
    List<Entry> entries =
        List.of(
            new Entry(Kind.KEY, "title", "Die \"Lage\"", "0123456789abcdef", null, Set.of()),
            new Entry(Kind.PARAGRAPH, null, "Zwei\nZeilen \\ \u0007 ‏", null, null, Set.of()),
            new Entry(
                Kind.ITEM,
                "^1",
                "alt",
                "fedcba9876543210",
                "neu",
                Set.of(Entry.Flag.KEEP, Entry.Flag.BEHIND)));
    String text = Records.text(entries);
    assertThat(parse(text)).contains(entries);
    assertThat(problems).isEmpty();
    // One unit a line, so that merges stay small.
    assertThat(text.lines()).hasSize(entries.size() + 2);
  }

  @Test
  void ofNothingThereIsARecordToo() {
    assertThat(parse(Records.text(List.of()))).contains(List.of());
  }

  @Test
  void aNewerVersionIsNotGuessedAt() {
    assertThat(parse("{\"version\": 2, \"units\": []}")).isEmpty();
    assertThat(problems)
        .hasToString(
            "[%s: error: record of a newer version\n".formatted(NAME)
                + "    The record has version 2; this Lesart reads up to 1.\n"
                + "    fix: Use the Lesart that wrote it, or a newer one.]");
  }

  @Test
  void anUnresolvedMergeIsSaid() {
    assertThat(parse("{\"version\": 1, \"units\": [\n<<<<<<< HEAD\n]}\n")).isEmpty();
    assertThat(problems.toString())
        .startsWith("[" + NAME + ":2:")
        .contains("Two versions of the file were merged, and the conflict is not resolved.");
  }

  @Test
  void whatIsNoRecordIsSaid() {
    for (String broken :
        List.of(
            "",
            "[]",
            "{}",
            "{\"version\": 1}",
            "{\"version\": \"one\", \"units\": []}",
            "{\"version\": 1, \"units\": [{}]}",
            "{\"version\": 1, \"units\": [{\"kind\": \"verse\", \"source\": \"x\"}]}",
            "{\"version\": 1, \"units\": [{\"kind\":\"item\",\"source\":\"x\",\"flags\":[\"odd\"]}]}",
            "{\"version\": 1, \"units\": []} and more",
            "{\"version\": 1, \"units\": [{\"kind\": \"item\", \"sou")) {
      problems.clear();
      assertThat(parse(broken)).as(broken).isEmpty();
      assertThat(problems).as(broken).hasSize(1);
      assertThat(problems.get(0).title()).isEqualTo("broken record");
    }
  }
}
