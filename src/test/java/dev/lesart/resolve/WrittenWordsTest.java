package dev.lesart.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How texts and queries are cut into words and compared. */
final class WrittenWordsTest {
  private final WrittenWords german = new WrittenWords("de");
  private final WrittenWords arabic = new WrittenWords("ar");

  @Test
  void wordsAreInSmallLettersWithoutWhatOnlyTypographyNeeds() {
    assertThat(german.in("Die „Luft\u00adschläge“ – GROẞE Straßen, a\u0308lter."))
        .containsExactly("die", "luftschläge", "grosse", "strassen", "älter");
  }

  @Test
  void wordsAmongOtherSignsAreWhole() {
    assertThat(
            german.in("»Größe«, ‚a‘ – O\u0308l\u00a0x… µm Дер-эз-Зор ½a 𝒜b ẞ ıI\u0307 =\u0338b"))
        .containsExactly(
            "grösse", "a", "öl", "x", "µm", "дер", "эз", "зор", "a", "𝒜b", "ss", "ıi̇", "b");
    assertThat(new WrittenWords("tr").in("ISTANBUL İzmir")).containsExactly("ıstanbul", "izmir");
  }

  @Test
  void compoundsAreFoundByEitherHalf() {
    assertThat(german.in("IS-Kämpfer, Luftwaffen- und Heeresbasis, Deirezzor24.net"))
        .containsExactly("is", "kämpfer", "luftwaffen", "und", "heeresbasis", "deirezzor24", "net");
  }

  @Test
  void arabicLosesItsSignsAndKeepsWhatReadingsNeed() {
    assertThat(arabic.in("غَارَةٌ جوّيّة، ٢٠١٧ ــ إلى"))
        .containsExactly("غارة", "جوية", "2017", "إلى")
        .doesNotContain("غَارَةٌ");
    assertThat(arabic.key("غارة")).isEqualTo("غاره");
    assertThat(arabic.key("إلى")).isEqualTo("الي");
  }

  @Test
  void arabicWordsAreReadWithoutWhatIsAttached() {
    assertThat(arabic.readings("وبالغارات")).startsWith("وبالغارات").contains("الغارات", "غارات");
    assertThat(arabic.readings("للرقة")).contains("الرقه", "رقه");
    assertThat(arabic.readings("غارته")).contains("غاره");
    assertThat(arabic.readings("حصارا")).contains("حصار");
    assertThat(arabic.readings("مدرسة")).doesNotContain("مدرس");
  }

  @Test
  void twoLettersAreTooFewToBeWhatIsLeft() {
    assertThat(arabic.readings("وليد")).doesNotContain("يد");
    assertThat(arabic.readings("يد")).containsExactly("يد");
  }

  @Test
  void otherLanguagesAttachNothing() {
    assertThat(german.readings("luftschläge"))
        .isEqualTo(new java.util.LinkedHashSet<>(List.of("luftschläge")));
  }
}
