package dev.lesart.search;

import dev.lesart.render.Page;
import dev.lesart.render.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The parts of an explainer's page in one language, with the anchors that its template writes. */
final class Parts {
  private final Function<String, String> words;

  /**
   * @param words the templates' own words by key
   */
  Parts(Function<String, String> words) {
    this.words = words;
  }

  List<Part> of(Page.Article article) {
    List<Part> parts = new ArrayList<>();
    Page.Title title = article.texts().get(0);
    List<Passage> beginning = new ArrayList<>();
    add("", title.standfirst(), beginning);
    add("", title.kicker(), beginning);
    beginning.addAll(passages("intro", article.intro()));
    parts.add(new Part("", ShownText.text(title.title().html()), beginning));
    for (Page.Section section : article.sections()) {
      parts.add(
          new Part(
              section.id(),
              ShownText.text(section.titles().get(0).html()),
              passages(section.id(), section.rows())));
    }
    if (article.timeline() != null) {
      parts.add(timeline(article.timeline()));
    }
    addEntries("figures", article.figures(), parts);
    addEntries("sources", article.sources(), parts);
    return parts;
  }

  private static List<Passage> passages(String id, List<Page.Row> rows) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Page.Cell cell = rows.get(i).cells().get(0);
      String text = ShownText.text(cell.html());
      if (!text.isEmpty()) {
        passages.add(new Passage(id + "-p" + (i + 1), cell.lang(), text));
      }
    }
    return passages;
  }

  private static Part timeline(Page.Timeline timeline) {
    List<Passage> passages = new ArrayList<>();
    for (Page.Event event : timeline.events()) {
      Page.EventText text = event.texts().get(0);
      passages.add(
          new Passage(event.id(), text.lang(), text.date() + ": " + ShownText.text(text.html())));
    }
    return new Part(timeline.id(), ShownText.text(timeline.titles().get(0).html()), passages);
  }

  private void addEntries(String id, List<Page.Entry> entries, List<Part> parts) {
    List<Passage> passages = new ArrayList<>();
    for (Page.Entry entry : entries) {
      Page.EntryText text = entry.texts().get(0);
      String value = text.value() == null ? "" : text.value() + " ";
      String said = value + text.heading() + ". " + ShownText.text(text.body());
      passages.add(new Passage(entry.id(), text.lang(), said.strip()));
    }
    if (!passages.isEmpty()) {
      parts.add(new Part(id, words.apply(id), passages));
    }
  }

  private static void add(String anchor, Page.Text text, List<Passage> passages) {
    String said = ShownText.text(text.html());
    if (!said.isEmpty()) {
      passages.add(new Passage(anchor, text.lang(), said));
    }
  }
}
