package dev.lesart.render;

import dev.lesart.model.Block;
import dev.lesart.model.Explainer;
import dev.lesart.model.Language;
import dev.lesart.model.RegionMap;
import dev.lesart.model.Settings;
import dev.lesart.model.Term;
import java.util.Map;

/** Makes the pictures of a page. */
interface Drawings {
  /** Where no picture can stand: in definitions and notes that have no explainer. */
  Drawings NONE = (drawing, tag, tongue) -> "";

  /** A picture in a language; see {@link #html}. */
  record Drawn(Block.Drawing drawing, String tag, String tongue) {}

  /**
   * A picture as HTML.
   *
   * @param tag the language of the page for which it is drawn
   * @param tongue attributes that say in which language its words are, "" where it is that one
   */
  String html(Block.Drawing drawing, String tag, String tongue);

  /**
   * The pictures of an explainer.
   *
   * @param terms of the site, by id
   * @param markup writes the tables from which they are drawn
   * @param maps of this explainer, as far as they are drawn already
   */
  static Drawings of(
      Explainer explainer,
      Map<String, Term> terms,
      Messages messages,
      Settings settings,
      Markup markup,
      Map<Drawn, String> maps) {
    return (drawing, tag, tongue) -> {
      RegionMap map = explainer.map();
      Language language =
          settings.languages().stream()
              .filter(each -> each.tag().equals(tag))
              .findFirst()
              .orElseThrow();
      return switch (drawing.kind()) {
        case MAP ->
            map == null
                ? ""
                : maps.computeIfAbsent(
                    new Drawn(drawing, tag, tongue),
                    key ->
                        new MapFigure(
                                map,
                                explainer.facts(),
                                terms,
                                messages,
                                language,
                                settings.source(),
                                drawing,
                                tongue)
                            .html());
        case CHART ->
            explainer.texts().in(tag).charts().stream()
                .filter(chart -> chart.id().equals(drawing.id()))
                .map(
                    chart ->
                        new ChartFigure(chart, drawing, language, markup, messages, settings)
                            .html())
                .findFirst()
                .orElse("");
        // The template shows it, in the place of a row.
        case TIMELINE -> "";
      };
    };
  }
}
