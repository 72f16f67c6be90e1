package dev.lesart.render;

import dev.lesart.draw.ChartDrawing;
import dev.lesart.model.Block;
import dev.lesart.model.Chart;
import dev.lesart.model.Document;
import dev.lesart.model.Language;
import dev.lesart.model.PlainText;
import dev.lesart.model.Settings;
import dev.lesart.model.Unit;
import java.util.List;

/** A chart in one language: the drawing, its caption, and the table from which it was drawn. */
final class ChartFigure {
  private final Chart chart;
  private final Block.Drawing drawing;
  private final Language language;
  private final Markup markup;
  private final Messages messages;
  private final Settings settings;

  /**
   * @param language of the page
   * @param markup writes the table
   */
  ChartFigure(
      Chart chart,
      Block.Drawing drawing,
      Language language,
      Markup markup,
      Messages messages,
      Settings settings) {
    this.chart = chart;
    this.drawing = drawing;
    this.language = language;
    this.markup = markup;
    this.messages = messages;
    this.settings = settings;
  }

  String html() {
    String tag = language.tag();
    List<List<Unit>> rows = chart.table().rows();
    ChartDrawing.Texts texts =
        new ChartDrawing.Texts(
            drawing.alt(),
            rows.stream().map(row -> plain(row.get(0))).toList(),
            chart.table().head().stream().skip(1).map(ChartFigure::plain).toList(),
            rows.stream()
                .map(row -> row.stream().skip(1).map(ChartFigure::plain).toList())
                .toList(),
            number -> messages.number(tag, number));
    boolean rightToLeft = language.direction().equals("rtl");
    String id = "chart-" + chart.id();
    Html out = new Html(false);
    out.raw("<figure class=\"drawing chart\">").line();
    out.raw("<p class=\"label\"").raw(tongue(chart.title().language())).raw(">");
    out.text(chart.title().text()).raw("</p>").line();
    out.raw(ChartDrawing.svg(chart.kind(), texts, chart.values(), rightToLeft)).line();
    if (!drawing.caption().isEmpty()) {
      out.raw("<figcaption>").text(drawing.caption()).raw("</figcaption>").line();
    }
    out.raw("<details><summary>").text(messages.text(tag, "drawing-table")).raw("</summary>");
    Document data = new Document(List.of(chart.table()), List.of());
    String tongue = tongue(chart.language());
    out.line().raw("<div class=\"table\"").raw(tongue).raw(">").raw(markup.written(data, tag, id));
    out.raw("</div></details>").line();
    if (!chart.note().blocks().isEmpty()) {
      out.raw("<div class=\"note\"").raw(tongue).raw(">");
      out.raw(markup.written(chart.note(), tag, id)).raw("</div>").line();
    }
    return out.raw("</figure>").toString();
  }

  /** The attributes of what is written in another language than its surroundings. */
  private String tongue(String written) {
    // What is not translated stands in the source's language.
    return written.equals(language.tag())
        ? ""
        : " lang=\"" + written + "\" dir=\"" + settings.source().direction() + "\"";
  }

  private static String plain(Unit unit) {
    return PlainText.of(unit.content());
  }
}
