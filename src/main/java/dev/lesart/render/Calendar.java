package dev.lesart.render;

import dev.lesart.model.EdtfDate;
import dev.lesart.model.Language;
import dev.lesart.render.Page.Day;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Dates in the languages of the site. */
final class Calendar {
  private final Map<String, Dates> dates = new HashMap<>();

  Calendar(List<Language> languages, Messages messages) {
    for (Language language : languages) {
      String tag = language.tag();
      dates.put(
          tag,
          new Dates(
              language.locale(),
              language.digits(),
              messages.pattern(tag, "about-day"),
              messages.pattern(tag, "about-month")));
    }
  }

  Day day(String tag, EdtfDate date) {
    return new Day(date.iso(), text(tag, date));
  }

  String text(String tag, EdtfDate date) {
    return Objects.requireNonNull(dates.get(tag), tag).format(date);
  }
}
