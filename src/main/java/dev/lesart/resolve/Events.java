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
    Map<EdtfDate, List<Block>> dates = events(source, problems);
    Version version = versions.in(tag);
    Map<EdtfDate, List<Block>> own = events(version, problems);
    surplus(version, own, dates, problems);
    List<Event> events = new ArrayList<>();
    dates.forEach(
        (date, text) -> {
          List<Block> translated = own.get(date);
          events.add(
              translated == null
                  ? new Event(date, source.language(), Parts.of(text, source.file().body()))
                  : new Event(
                      date, version.language(), Parts.of(translated, version.file().body())));
        });
    return new Timeline(version.language(), version.keys().text("title"), events);
  }

  private static Map<EdtfDate, List<Block>> events(Version version, Consumer<Problem> problems) {
    Map<EdtfDate, List<Block>> events = new LinkedHashMap<>();
    List<Block> current = new ArrayList<>();
    for (Block block : version.file().body().blocks()) {
      if (block instanceof Heading heading) {
        current = new ArrayList<>();
        begin(heading, current, events, problems);
      } else {
        current.add(block);
      }
    }
    return events;
  }

  private static void begin(
      Heading heading,
      List<Block> text,
      Map<EdtfDate, List<Block>> events,
      Consumer<Problem> problems) {
    String written = PlainText.of(heading.unit().content()).strip();
    EdtfDate date = EdtfDate.parse(written).orElse(null);
    if (date == null) {
      problems.accept(
          Problem.error(
              heading.unit().place(),
              "date expected",
              "The heading of an event is its date, not \"" + written + "\".",
              "Write 2017, 2017-01, 2017-01-16, 2017-01-14/2017-01-15, with ~ after it for about."));
    } else if (events.putIfAbsent(date, text) != null) {
      problems.accept(
          Problem.error(
              heading.unit().place(),
              "date \"" + written + "\" twice",
              "An event is known by its date; another event has the same.",
              "Put both texts under one heading."));
    }
  }

  private static void surplus(
      Version version,
      Map<EdtfDate, List<Block>> events,
      Map<EdtfDate, List<Block>> source,
      Consumer<Problem> problems) {
    for (EdtfDate date : events.keySet()) {
      if (!source.containsKey(date)) {
        problems.accept(
            Problem.error(
                version.file().place(),
                "event without source",
                "The source's timeline has no event " + date + ".",
                "Take the source's date, or remove the event."));
      }
    }
  }
}
