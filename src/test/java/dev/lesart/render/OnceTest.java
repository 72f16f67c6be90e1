package dev.lesart.render;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in {@code <@once>} is the same on all pages of a kind and an edition. */
class OnceTest {
  private final Once once = new Once();

  private static Page page(String kind, String edition) {
    Page.Frame frame =
        new Page.Frame(
            "", "", "", "de", "ltr", edition, false, List.of(), "../", "", "", "", List.of(), "",
            "", List.of(), false, null, List.of());
    return new Page("", kind, frame, new Page.Bare());
  }

  private String rendered(Template template, Page page, String word) throws Exception {
    StringWriter out = new StringWriter();
    template.process(Map.of("once", once.on(page), "word", word), out);
    return out.toString();
  }

  @Test
  void renders_each_place_for_the_first_page_of_a_kind_and_edition() throws Exception {
    Template template =
        new Template(
            "test.ftlh",
            "${word} <@once>${word}</@once> <@once>${word}2</@once><@once/>",
            new Configuration(Configuration.VERSION_2_3_34));
    assertThat(rendered(template, page("start", "de"), "a&b"))
        .isEqualTo("a&amp;b a&amp;b a&amp;b2");
    assertThat(rendered(template, page("start", "de"), "c")).isEqualTo("c a&amp;b a&amp;b2");
    assertThat(rendered(template, page("explainer", "de"), "c")).isEqualTo("c c c2");
    assertThat(rendered(template, page("start", "de-en"), "d")).isEqualTo("d d d2");
  }
}
