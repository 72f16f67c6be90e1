package dev.lesart.render;

import dev.lesart.draw.ChartDrawing;
import dev.lesart.model.Block;
import dev.lesart.model.Chart;
import dev.lesart.model.Document;
import dev.lesart.model.Explainer;
import dev.lesart.model.Language;
import dev.lesart.model.PlainText;
import dev.lesart.model.Unit;
import java.util.List;
import java.util.function.Function;

/** The pictures that an explainer draws, each with what it was drawn from. */
final class Drawings {
  private final Explainer explainer;
  private final Markup markup;
  private final Messages messages;
  private final Function<String, Language> languages;

  /**
   * @param markup writes the texts of pictures
   * @param languages of the site, by tag
   */
  Drawings(
      Explainer explainer, Markup markup, Messages messages, Function<String, Language> languages) {
    this.explainer = explainer;
    this.markup = markup;
    this.messages = messages;
    this.languages = languages;
  }

  /** A picture in a language, as HTML; "" where something else on the page shows it. */
  String html(Block.Drawing drawing, String tag) {
    return switch (drawing.kind()) {
      case CHART ->
          explainer.texts().in(tag).charts().stream()
              .filter(chart -> chart.id().equals(drawing.id()))
              .map(chart -> chart(chart, drawing, tag))
              .findFirst()
              .orElse("");
      case MAP, TIMELINE -> "";
    };
  }

  private String chart(Chart chart, Block.Drawing drawing, String tag) {
    List<List<Unit>> rows = chart.table().rows();
    ChartDrawing.Texts texts =
        new ChartDrawing.Texts(
            drawing.alt(),
            rows.stream().map(row -> plain(row.get(0))).toList(),
            chart.table().head().stream().skip(1).map(Drawings::plain).toList(),
            rows.stream().map(row -> row.stream().skip(1).map(Drawings::plain).toList()).toList(),
            number -> messages.number(tag, number));
    boolean rightToLeft = languages.apply(tag).direction().equals("rtl");
    String id = "chart-" + chart.id();
    Html out = new Html(false);
    out.raw("<figure class=\"drawing chart\">").line();
    out.raw("<p class=\"label\"").raw(tongue(chart.title().language(), tag)).raw(">");
    out.text(chart.title().text()).raw("</p>").line();
    out.raw(ChartDrawing.svg(chart.kind(), texts, chart.values(), rightToLeft)).line();
    if (!drawing.caption().isEmpty()) {
      out.raw("<figcaption>").text(drawing.caption()).raw("</figcaption>").line();
    }
    out.raw("<details><summary>").text(messages.text(tag, "drawing-table")).raw("</summary>");
    Document data = new Document(List.of(chart.table()), List.of());
    String tongue = tongue(chart.language(), tag);
    out.line().raw("<div class=\"table\"").raw(tongue).raw(">").raw(markup.written(data, tag, id));
    out.raw("</div></details>").line();
    if (!chart.note().blocks().isEmpty()) {
      out.raw("<div class=\"note\"").raw(tongue).raw(">");
      out.raw(markup.written(chart.note(), tag, id)).raw("</div>").line();
    }
    return out.raw("</figure>").toString();
  }

  /** The attributes of what is written in another language than its surroundings. */
  private String tongue(String language, String tag) {
    return language.equals(tag)
        ? ""
        : " lang=\"" + language + "\" dir=\"" + languages.apply(language).direction() + "\"";
  }

  private static String plain(Unit unit) {
    return PlainText.of(unit.content());
  }
}
