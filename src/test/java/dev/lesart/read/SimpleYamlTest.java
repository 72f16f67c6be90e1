package dev.lesart.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read without the parser is what the parser reads. */
class SimpleYamlTest {
  private static final List<String> PIECES =
      List.of(
          "title: ",
          "a: ",
          "as-of: ",
          "b",
          "B c",
          "ä",
          "غارة",
          "2017-01-16",
          "null",
          "true",
          "yes",
          "1.50",
          "0x1F",
          "1e3",
          "~",
          " ",
          "  ",
          "\n",
          "\n",
          "\n",
          "\n",
          "-",
          "- ",
          ".",
          ",",
          "'",
          "\"",
          "(",
          ")",
          "?",
          "!",
          "#",
          " #",
          ":",
          ": ",
          "[",
          "]",
          "{",
          "}",
          "&",
          "*",
          "|",
          ">",
          "%",
          "@",
          "`",
          "=",
          "/",
          "–",
          "„",
          "“",
          "\u00A0",
          "\t",
          "<<",
          "---",
          "...",
          "😀",
          "\u0301");

  @Test
  void randomLines() {
    Random random = new Random(20170116);
    int read = 0;
    for (int i = 0; i < 100_000; i++) {
      StringBuilder made = new StringBuilder();
      int lines = 1 + random.nextInt(3);
      for (int line = 0; line < lines; line++) {
        made.append(random.nextInt(8) == 0 ? "" : "k" + "xyz".charAt(line) + ": ");
        int length = 1 + random.nextInt(4);
        for (int j = 0; j < length; j++) {
          made.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        made.append(random.nextInt(20) == 0 ? "" : "\n");
      }
      String text = made.toString();
      Yaml.Mapping simple = SimpleYaml.read(text, "a.md", 2);
      if (simple != null) {
        read++;
        List<Problem> problems = new ArrayList<>();
        Optional<Yaml.Mapping> parsed = new YamlReader("a.md", 2, problems::add).parse(text);
        assertThat(parsed).as(text).contains(simple);
        assertThat(problems).as(text).isEmpty();
      }
    }
    assertThat(read).isGreaterThan(2_000);
  }

  @Test
  void frontMatterAsMostFilesHaveIt() {
    assertThat(SimpleYaml.read("title: Die Lage\ndate: 2017-01-16\n", "a.md", 2)).isNotNull();
    assertThat(SimpleYaml.read("title: \"Die Lage\"\n", "a.md", 2)).isNull();
  }
}
