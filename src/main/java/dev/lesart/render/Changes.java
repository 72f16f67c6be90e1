package dev.lesart.render;

import dev.lesart.model.EdtfDate;
import dev.lesart.model.Explainer;
import dev.lesart.model.Explainer.Making;
import dev.lesart.render.Page.Correction;
import dev.lesart.render.Page.Day;
import dev.lesart.render.Page.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Who wrote an explainer, and what was changed in it since, in the words of an edition. */
final class Changes {
  private final Edition edition;
  private final Messages messages;
  private final Calendar calendar;
  private final String sourceTag;
  private final BiFunction<String, Object, Text> text;

  /**
   * @param sourceTag the language from which the site is translated
   * @param text makes a text in a language
   */
  Changes(
      Edition edition,
      Messages messages,
      Calendar calendar,
      String sourceTag,
      BiFunction<String, Object, Text> text) {
    this.edition = edition;
    this.messages = messages;
    this.calendar = calendar;
    this.sourceTag = sourceTag;
    this.text = text;
  }

  /** A line for each text whose writers are named; a source is not said to be translated. */
  List<Text> bylines(List<Explainer.Text> texts) {
    Map<String, Text> bylines = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Explainer.Text version = texts.get(i);
      String tag = edition.tags().get(i);
      String line = byline(version, tag);
      if (!line.isEmpty()) {
        bylines.putIfAbsent(version.language(), text.apply(tag, line));
      }
    }
    return List.copyOf(bylines.values());
  }

  /** The line of one text, in the words of a language; "" where nobody is named. */
  String byline(Explainer.Text version, String tag) {
    List<String> names = version.making().byline();
    String key = version.language().equals(sourceTag) ? "byline" : "byline-translation";
    return names.isEmpty() ? "" : messages.text(tag, key, messages.list(tag, names));
  }

  /** The latest day of any of the texts. */
  @Nullable Day modified(List<Explainer.Text> texts) {
    return lastModified(texts).map(date -> calendar.day(edition.first().tag(), date)).orElse(null);
  }

  private static Optional<EdtfDate> lastModified(List<Explainer.Text> texts) {
    return texts.stream()
        .map(version -> version.making().modified())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  /** The corrections, the latest first; one that was made in several texts stands once. */
  List<Correction> corrections(List<Explainer.Text> texts) {
    Map<EdtfDate, List<Text>> dated = new TreeMap<>(Comparator.reverseOrder());
    for (Explainer.Text version : texts) {
      Making making = version.making();
      making
          .corrections()
          .forEach(
              correction -> {
                Text said = text.apply(correction.text().language(), correction.text().text());
                List<Text> same =
                    dated.computeIfAbsent(correction.date(), date -> new ArrayList<>());
                if (!same.contains(said)) {
                  same.add(said);
                }
              });
    }
    List<Correction> corrections = new ArrayList<>();
    dated.forEach(
        (date, said) ->
            corrections.add(new Correction(calendar.day(edition.first().tag(), date), said)));
    return corrections;
  }
}
