package dev.lesart.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharactersTest {
  /** Of every character there is: a quick look lets nothing pass that the slow one reports. */
  @Test
  void aQuickLookSeesWhatIsReported() {
    int reported = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        continue;
      }
      String text = "a" + Character.toString(c) + "ä";
      List<Problem> problems = new ArrayList<>();
      boolean clean = Characters.check("a.md", text, problems::add) && problems.isEmpty();
      reported += clean ? 0 : 1;
      assertThat(Characters.isUsual(text.getBytes(StandardCharsets.UTF_8)))
          .as("U+%04X", c)
          .isEqualTo(clean);
    }
    assertThat(reported).isGreaterThan(60);
  }
}
