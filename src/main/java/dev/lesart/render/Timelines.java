package dev.lesart.render;

import dev.lesart.model.EdtfDate;
import dev.lesart.model.Explainer;
import dev.lesart.model.Inline;
import dev.lesart.model.Walk;
import dev.lesart.render.Page.Event;
import dev.lesart.render.Page.EventText;
import dev.lesart.render.Page.Mark;
import dev.lesart.render.Page.Text;
import dev.lesart.render.Page.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Timelines as lists of events, each with its place on a line drawn to scale. */
final class Timelines {
  private static final int LENGTH = 1000;

  /** What is shorter than this part of the line is drawn as a point. */
  private static final int SHORTEST = 12;

  private final Edition edition;
  private final Messages messages;
  private final Calendar calendar;
  private final Markup markup;
  private final BiFunction<String, Object, Text> text;

  /**
   * @param text makes a text in a language
   */
  Timelines(
      Edition edition,
      Messages messages,
      Calendar calendar,
      Markup markup,
      BiFunction<String, Object, Text> text) {
    this.edition = edition;
    this.messages = messages;
    this.calendar = calendar;
    this.markup = markup;
    this.text = text;
  }

  /**
   * The timeline of an explainer; null where it has none.
   *
   * @param texts the explainer in the languages of the edition
   * @param placed whether a section shows it
   */
  @Nullable Timeline of(List<Explainer.Text> texts, boolean placed) {
    List<Explainer.Timeline> versions = versions(texts);
    if (versions.isEmpty() || versions.get(0).events().isEmpty()) {
      return null;
    }
    List<Explainer.Event> events = versions.get(0).events();
    Line line = Line.of(events);
    List<Event> made = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      made.add(event(versions, i, line, true));
    }
    List<Text> titles = new ArrayList<>();
    List<Text> from = new ArrayList<>();
    List<Text> to = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      String tag = edition.tags().get(i);
      var title = versions.get(i).title();
      titles.add(
          title.text().isEmpty()
              ? text.apply(tag, messages.text(tag, "timeline"))
              : text.apply(title.language(), title.text()));
      from.add(text.apply(tag, calendar.text(tag, month(line.start()))));
      to.add(text.apply(tag, calendar.text(tag, month(line.end()))));
    }
    return new Timeline("timeline", titles, made, placed, from, to);
  }

  /** The events whose texts link to a section, without those texts. */
  List<Event> about(List<Explainer.Text> texts, String section) {
    List<Explainer.Timeline> versions = versions(texts);
    if (versions.isEmpty()) {
      return List.of();
    }
    List<Event> about = new ArrayList<>();
    List<Explainer.Event> events = versions.get(0).events();
    Line line = Line.of(events);
    for (int i = 0; i < events.size(); i++) {
      if (linksTo(events.get(i), section)) {
        about.add(event(versions, i, line, false));
      }
    }
    return about;
  }

  private static List<Explainer.Timeline> versions(List<Explainer.Text> texts) {
    List<Explainer.Timeline> versions =
        texts.stream().map(Explainer.Text::timeline).filter(Objects::nonNull).toList();
    return versions.size() < texts.size() ? List.of() : versions;
  }

  private Event event(List<Explainer.Timeline> versions, int index, Line line, boolean texts) {
    String id = "event-" + (index + 1);
    List<EventText> written = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Explainer.Event event = versions.get(i).events().get(index);
      Text said =
          text.apply(
              event.language(), texts ? markup.whole(event.body(), edition.tags().get(i), id) : "");
      written.add(
          new EventText(
              said.lang(),
              said.dir(),
              calendar.text(event.language(), event.date()),
              said.html(),
              texts ? Marks.of(event.body(), event.language(), edition.tags().get(i)) : ""));
    }
    EdtfDate date = versions.get(0).events().get(index).date();
    return new Event(id, date.iso(), line.mark(date), written);
  }

  private static boolean linksTo(Explainer.Event event, String section) {
    boolean[] found = {false};
    Walk.units(
        event.body(),
        unit ->
            Walk.inlines(
                unit.content(),
                inline ->
                    found[0] |=
                        inline instanceof Inline.Link link
                            && link.target().endsWith("#" + section)));
    return found[0];
  }

  private static EdtfDate month(LocalDate day) {
    return new EdtfDate(new EdtfDate.Point(day.getYear(), day.getMonthValue(), 0, false), null);
  }

  /**
   * The line from the first day of the first event's date to the last day of the latest.
   *
   * @param end inclusive
   */
  private record Line(LocalDate start, LocalDate end) {
    static Line of(List<Explainer.Event> events) {
      LocalDate start = LocalDate.MAX;
      LocalDate end = LocalDate.MIN;
      for (Explainer.Event event : events) {
        LocalDate first = event.date().start().firstDay();
        LocalDate last = lastDay(event.date());
        start = first.isBefore(start) ? first : start;
        end = last.isAfter(end) ? last : end;
      }
      return new Line(start, end);
    }

    private static LocalDate lastDay(EdtfDate date) {
      EdtfDate.Point end = date.end();
      return (end == null ? date.start() : end).lastDay();
    }

    Mark mark(EdtfDate date) {
      int from = place(date.start().firstDay());
      int to = place(lastDay(date).plusDays(1));
      EdtfDate.Point end = date.end();
      boolean about = date.start().approximate() || (end != null && end.approximate());
      return new Mark(to - from < SHORTEST ? "day" : "span", about, from, to);
    }

    private int place(LocalDate day) {
      long days = ChronoUnit.DAYS.between(start, end) + 1;
      return (int) (LENGTH * ChronoUnit.DAYS.between(start, day) / days);
    }
  }
}
