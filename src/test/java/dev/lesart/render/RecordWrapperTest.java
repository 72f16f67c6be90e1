package dev.lesart.render;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordWrapperTest {
  private final RecordWrapper wrapper = new RecordWrapper();

  @Test
  void showsComponents() throws Exception {
    TemplateHashModel voice = wrapper.of(new Page.Voice("ar", "rtl", "العربية"));
    assertThat(((TemplateScalarModel) requireNonNull(voice.get("dir"))).getAsString())
        .isEqualTo("rtl");
  }

  @Test
  void showsRecordsWithinLists() throws Exception {
    TemplateSequenceModel voices =
        (TemplateSequenceModel)
            requireNonNull(wrapper.wrap(List.of(new Page.Voice("ar", "rtl", "العربية"))));
    TemplateHashModel voice = (TemplateHashModel) voices.get(0);
    assertThat(((TemplateScalarModel) requireNonNull(voice.get("tag"))).getAsString())
        .isEqualTo("ar");
  }

  @Test
  void showsNothingElse() throws Exception {
    TemplateHashModel day = wrapper.of(new Page.Day("2017-01", "Januar 2017"));
    assertThat(day.get("class")).isNull();
    assertThat(day.get("hashCode")).isNull();
    assertThat(wrapper.of(new Page.Link("#a", "A")).isEmpty()).isFalse();
  }

  @Test
  void leavesOutWhatIsNull() throws Exception {
    Page.Teaser teaser = new Page.Teaser("a", null, 1, List.of());
    assertThat(wrapper.of(teaser).get("asOf")).isNull();
  }
}
