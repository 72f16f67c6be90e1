package dev.lesart.resolve;

import dev.lesart.model.Block;
import dev.lesart.model.Block.Heading;
import dev.lesart.model.EdtfDate;
import dev.lesart.model.Explainer.Event;
import dev.lesart.model.Explainer.Timeline;
import dev.lesart.model.PlainText;
import dev.lesart.model.Problem;
import dev.lesart.resolve.Versions.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a timeline: each heading is a date, the text below it the event. */
final class Events {
  private Events() {}

  /** The timeline as a page in the language shows it. */
  static Timeline timeline(Versions versions, String tag, Consumer<Problem> problems) {
    Version source = versions.sourceVersion();
    Map<EdtfDate, Dated> dates = events(source, problems);
    Version version = versions.in(tag);
    Map<EdtfDate, Dated> own = events(version, problems);
    List<Event> events = new ArrayList<>();
    dates.forEach(
        (date, text) -> {
          Dated translated = own.get(date);
          events.add(
              translated == null ? text.event(date, source) : translated.event(date, version));
        });
    return new Timeline(version.language(), version.said("title"), events);
  }

  /** The text below a date. */
  private record Dated(Heading heading, List<Block> text) {
    Event event(EdtfDate date, Version version) {
      return new Event(
          date, version.language(), Cited.document(text, version.file().body().footnotes()));
    }
  }

  private static Map<EdtfDate, Dated> events(Version version, Consumer<Problem> problems) {
    Map<EdtfDate, Dated> events = new LinkedHashMap<>();
    List<Block> current = new ArrayList<>();
    List<Block> before = current;
    for (Block block : version.file().body().blocks()) {
      if (block instanceof Heading heading) {
        current = new ArrayList<>();
        begin(new Dated(heading, current), events, problems);
      } else {
        current.add(block);
      }
    }
    if (!before.isEmpty()) {
      problems.accept(
          Problem.error(
              version.file().place(),
              "timeline begins without a date",
              "Text stands before the first heading, so that nobody would see it.",
              "Put it below a heading that is a date: ## 2017-01-16"));
    }
    return events;
  }

  private static void begin(Dated event, Map<EdtfDate, Dated> events, Consumer<Problem> problems) {
    Heading heading = event.heading();
    String written = PlainText.of(heading.unit().content()).strip();
    EdtfDate date = EdtfDate.parse(written).orElse(null);
    if (date == null) {
      problems.accept(
          Problem.error(
              heading.unit().place(),
              "date expected",
              "The heading of an event is its date, not \"" + written + "\".",
              "Write 2017, 2017-01, 2017-01-16, 2017-01-14/2017-01-15, with ~ after it for about."));
    } else if (events.putIfAbsent(date, event) != null) {
      problems.accept(
          Problem.error(
              heading.unit().place(),
              "date \"" + written + "\" twice",
              "An event is known by its date; another event has the same.",
              "Put both texts under one heading."));
    }
  }
}
