package dev.lesart.render;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import dev.lesart.draw.MapPicture;
import dev.lesart.draw.MapWords;
import dev.lesart.draw.Word;
import dev.lesart.model.Block;
import dev.lesart.model.Explainer;
import dev.lesart.model.Fact;
import dev.lesart.model.Language;
import dev.lesart.model.RegionMap;
import dev.lesart.model.RegionMap.Distance;
import dev.lesart.model.RegionMap.Name;
import dev.lesart.model.RegionMap.River;
import dev.lesart.model.RegionMap.Spot;
import dev.lesart.model.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The map of an explainer in one language: the drawing, its caption, and the same as a table. */
final class MapFigure implements MapWords {
  private final RegionMap map;
  private final Map<String, Term> terms;
  private final List<Fact> facts;
  private final Messages messages;
  private final Language language;
  private final Language source;
  private final Block.Drawing drawing;
  private final String tongue;

  /**
   * @param terms of the site, by id
   * @param language of the page
   * @param source the site's source language
   * @param tongue attributes that say in which language the caption is, "" where it is the page's
   */
  MapFigure(
      Explainer explainer,
      RegionMap map,
      Map<String, Term> terms,
      Messages messages,
      Language language,
      Language source,
      Block.Drawing drawing,
      String tongue) {
    this.map = map;
    this.terms = terms;
    this.facts = explainer.facts();
    this.messages = messages;
    this.language = language;
    this.source = source;
    this.drawing = drawing;
    this.tongue = tongue;
  }

  String html() {
    Html out = new Html(false);
    out.raw("<figure class=\"region\">").line().raw(MapPicture.svg(map, this)).line();
    if (!drawing.caption().isEmpty()) {
      out.raw("<figcaption").raw(tongue).raw(">").text(drawing.caption()).raw("</figcaption>");
    }
    out.line().raw("</figure>").line().raw("<details class=\"data\">").line();
    out.raw("<summary>").text(text("map-table")).raw("</summary>").line();
    places(out);
    if (!map.distances().isEmpty()) {
      distances(out);
    }
    return out.raw("</details>").toString();
  }

  private void places(Html out) {
    head(out, "map-place", "map-kind", "map-position");
    for (Spot spot : map.spots()) {
      out.raw("<tr>");
      cell(out, "th scope=\"row\"", place(spot));
      out.raw("<td>").text(text("map-" + spot.kind().name().toLowerCase(Locale.ROOT)));
      out.raw("</td><td>").text(position(spot)).raw("</td></tr>").line();
    }
    out.raw("</tbody></table></div>").line();
  }

  private void distances(Html out) {
    head(out, "map-way", "map-drawn-head", "map-reported-head");
    for (Distance distance : map.distances()) {
      String ends = text("map-ends", place(distance.from()).text(), place(distance.to()).text());
      out.raw("<tr><th scope=\"row\">").text(ends).raw("</th><td>").text(about(distance));
      out.raw("</td><td>");
      fact(distance).ifPresent(fact -> link(out, word(messages.value(tag(), fact), fact)));
      out.raw("</td></tr>").line();
    }
    out.raw("</tbody></table></div>").line();
  }

  private void head(Html out, String... keys) {
    out.raw("<div class=\"table\"><table>").line().raw("<thead><tr>");
    for (String key : keys) {
      out.raw("<th scope=\"col\">").text(text(key)).raw("</th>");
    }
    out.raw("</tr></thead>").line().raw("<tbody>").line();
  }

  private static void cell(Html out, String tag, Word word) {
    out.raw("<").raw(tag);
    if (!word.lang().isEmpty()) {
      out.attribute("lang", word.lang()).attribute("dir", word.rightToLeft() ? "rtl" : "ltr");
    }
    out.raw(">").text(word.text()).raw("</" + tag.substring(0, 2) + ">");
  }

  private static void link(Html out, Word word) {
    out.raw("<a").attribute("class", word.kind()).attribute("href", word.href());
    out.raw(">").text(word.text()).raw("</a>");
  }

  /** As exact as the most exact of the map's coordinates: "35,336° N, 40,141° O". */
  private String position(Spot spot) {
    double latitude = spot.at().latitude();
    double longitude = spot.at().longitude();
    return list(
        List.of(
            text("map-latitude", degrees(latitude), latitude < 0 ? "south" : "north"),
            text("map-longitude", degrees(longitude), longitude < 0 ? "west" : "east")),
        ListFormatter.Type.UNITS);
  }

  private String degrees(double degrees) {
    int decimals =
        map.spots().stream()
            .flatMap(spot -> List.of(spot.at().latitude(), spot.at().longitude()).stream())
            .mapToInt(each -> BigDecimal.valueOf(each).stripTrailingZeros().scale())
            .max()
            .orElse(0);
    return messages.number(
        tag(),
        BigDecimal.valueOf(Math.abs(degrees))
            .setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN));
  }

  @Override
  public Word title() {
    return tongue.isEmpty() ? quiet(drawing.alt()) : inSource(drawing.alt(), "", "");
  }

  @Override
  public String description(List<String> countries) {
    ULocale locale = messages.locale(tag());
    StringBuilder out = new StringBuilder(text("map-north"));
    list(out, "map-places", map.spots().stream().map(spot -> place(spot).text()).toList());
    list(out, "map-rivers", map.rivers().stream().map(river -> river(river).text()).toList());
    list(out, "map-countries", countries.stream().map(code -> name(code, locale)).toList());
    return out.toString();
  }

  private void list(StringBuilder out, String key, List<String> names) {
    if (!names.isEmpty()) {
      out.append(' ').append(text(key, list(names, ListFormatter.Type.AND)));
    }
  }

  private String list(List<String> names, ListFormatter.Type type) {
    return ListFormatter.getInstance(messages.locale(tag()), type, ListFormatter.Width.WIDE)
        .format(names);
  }

  @Override
  public boolean rightToLeft() {
    return isRightToLeft(language);
  }

  @Override
  public Word place(Spot spot) {
    return named(spot.name());
  }

  @Override
  public Word river(River river) {
    return named(river.name());
  }

  @Override
  public Word country(String code) {
    return quiet(name(code, messages.locale(tag())));
  }

  private static String name(String code, ULocale locale) {
    return new ULocale("", code).getDisplayCountry(locale);
  }

  @Override
  public Word drawn(Distance distance) {
    return quiet(about(distance));
  }

  @Override
  public Optional<Word> reported(Distance distance) {
    return fact(distance).map(fact -> word(text("map-reported", brief(fact)), fact));
  }

  /** A fact's value; without its unit in full, which would be long on a map. */
  private String brief(Fact fact) {
    return fact.unit().equals("km") && fact.precision() == Fact.Precision.EXACT
        ? kilometres(fact.value())
        : messages.value(tag(), fact);
  }

  @Override
  public Word kilometres(int kilometres) {
    return quiet(kilometres(BigDecimal.valueOf(kilometres)));
  }

  private String about(Distance distance) {
    // The coordinates are rounded, and so is what they yield.
    BigDecimal rounded = BigDecimal.valueOf(distance.kilometres()).round(new MathContext(2));
    return text("about", kilometres(rounded.setScale(0, RoundingMode.HALF_EVEN)));
  }

  private String kilometres(BigDecimal length) {
    return text("map-km", messages.number(tag(), length));
  }

  private Optional<Fact> fact(Distance distance) {
    return facts.stream().filter(fact -> fact.id().equals(distance.reported())).findFirst();
  }

  private Word word(String text, Fact fact) {
    return new Word(text, "", rightToLeft(), "fact", "#f-" + fact.id());
  }

  /** A label before the term, the page's language before the source's. */
  private Word named(Name name) {
    Term term = terms.get(name.term());
    String kind = term == null ? "" : "term";
    String href = term == null ? "" : "#g-" + term.id();
    String label = name.labels().get(tag());
    String original = name.labels().get(source.tag());
    if (label != null) {
      return new Word(label, "", rightToLeft(), kind, href);
    }
    if (term != null && term.texts().texts().containsKey(tag())) {
      return new Word(term.texts().in(tag()).term(), "", rightToLeft(), kind, href);
    }
    return original != null || term == null
        ? inSource(original == null ? name.term() : original, kind, href)
        : inSource(term.texts().in(source.tag()).term(), kind, href);
  }

  private Word quiet(String text) {
    return new Word(text, "", rightToLeft(), "", "");
  }

  private Word inSource(String text, String kind, String href) {
    String lang = source.tag().equals(tag()) ? "" : source.tag();
    return new Word(text, lang, isRightToLeft(source), kind, href);
  }

  private static boolean isRightToLeft(Language language) {
    return language.direction().equals("rtl");
  }

  private String tag() {
    return language.tag();
  }

  private String text(String key, Object... arguments) {
    return messages.text(tag(), key, arguments);
  }
}
