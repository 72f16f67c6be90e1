package dev.lesart.render;

import dev.lesart.model.Document;
import dev.lesart.model.Explainer;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Language;
import dev.lesart.model.PlainText;
import dev.lesart.model.Progress;
import dev.lesart.model.Said;
import dev.lesart.model.Site;
import dev.lesart.model.Walk;
import dev.lesart.render.Page.Article;
import dev.lesart.render.Page.Entry;
import dev.lesart.render.Page.Row;
import dev.lesart.render.Page.Section;
import dev.lesart.render.Page.Text;
import dev.lesart.render.Page.Title;
import dev.lesart.render.Page.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of an explainer in one edition. */
final class Articles {
  /** Words that an adult reads in a minute, roughly (Brysbaert 2019: 238 in English prose). */
  private static final int WORDS_A_MINUTE = 200;

  private final Site site;
  private final Edition edition;
  private final Messages messages;
  private final Calendar calendar;
  private final Entries entries;
  private final Sentences sentences;
  private final Numerals numerals;
  private final Mentions mentions;
  private final Map<String, Integer> minutes = new ConcurrentHashMap<>();

  Articles(
      Site site,
      Edition edition,
      Messages messages,
      Calendar calendar,
      Entries entries,
      Sentences sentences,
      Mentions mentions) {
    this.mentions = mentions;
    this.sentences = sentences;
    this.site = site;
    this.edition = edition;
    this.messages = messages;
    this.calendar = calendar;
    this.entries = entries;
    this.numerals = new Numerals(messages, edition.first().tag());
  }

  /** What the explainer is called, in the languages of the edition. */
  List<Title> titles(Explainer explainer) {
    return edition.languages().stream()
        .map(
            language -> {
              Explainer.Text text = explainer.texts().in(language.tag());
              return new Title(text(text.kicker()), text(text.title()), text(text.standfirst()));
            })
        .toList();
  }

  int minutes(Explainer explainer) {
    return minutes.computeIfAbsent(
        explainer.id(), id -> minutes(explainer.texts().in(edition.first().tag())));
  }

  private static int minutes(Explainer.Text text) {
    int words = words(text.intro());
    for (Explainer.Section section : text.sections()) {
      words += words(section.body());
    }
    return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
  }

  private static int words(Document text) {
    Counting counting = new Counting();
    Walk.units(
        text,
        unit -> {
          counting.inside = false;
          PlainText.each(unit.content(), counting::add);
        });
    return counting.words;
  }

  /** Counts runs of characters that are not white space. */
  private static final class Counting {
    private int words;
    private boolean inside;

    void add(String text) {
      boolean within = inside;
      int begun = 0;
      int length = text.length();
      for (int i = 0; i < length; i++) {
        char c = text.charAt(i);
        boolean space = c <= ' ' || (c > '~' && Character.isWhitespace(c));
        if (!space && !within) {
          begun++;
        }
        within = !space;
      }
      words += begun;
      inside = within;
    }
  }

  /**
   * The page's content.
   *
   * @param glossary the way from the page to the glossary
   */
  Article article(Explainer explainer, Markup markup, String glossary) {
    List<Explainer.Text> texts =
        edition.tags().stream().map(tag -> explainer.texts().in(tag)).toList();
    List<Mentioned> mentioned =
        edition.tags().stream().map(tag -> mentions.in(explainer, tag)).toList();
    Entries.Used used = entries.used(explainer, mentioned);
    List<Entry> terms =
        used.terms().values().stream()
            .map(
                term ->
                    entries.term(
                        term,
                        markup,
                        uses(mentioned, Mention.Kind.TERM, "r-", term.id()),
                        glossary + "#g-" + term.id()))
            .toList();
    Map<String, Entry> figures = new HashMap<>();
    List<Entry> inOrder = new ArrayList<>();
    used.facts()
        .forEach(
            (id, fact) -> {
              List<Use> uses = uses(mentioned, Mention.Kind.FACT, "r-f-", id);
              Entry entry = entries.fact(fact, used.sources().get(fact.source()), markup, uses);
              figures.put(id, entry);
              inOrder.add(entry);
            });
    List<Entry> sources =
        used.sources().values().stream()
            .map(
                source ->
                    entries.source(
                        source, markup, uses(mentioned, Mention.Kind.SOURCE, "r-s-", source.id())))
            .toList();
    Explainer.Text today = explainer.texts().in(site.settings().source().tag());
    Rows rows =
        new Rows(
            markup,
            edition,
            this::text,
            site.settings().source(),
            new Original(used::has),
            sentences);
    List<Row> intro =
        rows.of(
            texts.stream().map(Explainer.Text::intro).toList(),
            texts.stream().map(Explainer.Text::language).toList(),
            today.intro(),
            true);
    Timelines timelines = new Timelines(edition, messages, calendar, markup, this::text);
    List<Section> sections = sections(texts, today, rows, figures, timelines);
    boolean placed =
        Stream.concat(intro.stream(), sections.stream().flatMap(each -> each.rows().stream()))
            .anyMatch(row -> row.kind().equals(Rows.TIMELINE));
    Changes changes = changes();
    return new Article(
        explainer.id(),
        titles(explainer),
        changes.bylines(texts),
        changes.modified(texts),
        entries.day(explainer.asOf()),
        entries.day(explainer.date()),
        minutes(explainer),
        coverage(texts),
        texts.stream().mapToInt(text -> text.progress().stale()).sum(),
        explainer.atAGlance().stream().map(figures::get).filter(Objects::nonNull).toList(),
        intro,
        sections,
        timelines.of(texts, placed),
        entries.sorted(terms),
        inOrder,
        sources,
        changes.corrections(texts));
  }

  Changes changes() {
    return new Changes(
        edition,
        messages,
        calendar,
        site.settings().source().tag(),
        (tag, html) -> text(tag, html));
  }

  private List<Use> uses(List<Mentioned> mentioned, Mention.Kind kind, String prefix, String id) {
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i < mentioned.size() && uses.isEmpty(); i++) {
      String suffix = i == 0 ? "" : "-" + edition.tags().get(i);
      for (int number = 1; number <= mentioned.get(i).count(kind, id); number++) {
        uses.add(new Use("#" + prefix + id + "-" + number + suffix, number, ""));
      }
    }
    return uses;
  }

  /** The share of the edition that is translated, in percent; null for the source language. */
  private @Nullable Integer coverage(List<Explainer.Text> texts) {
    return edition.tags().equals(List.of(site.settings().source().tag()))
        ? null
        : texts.stream()
            .map(Explainer.Text::progress)
            .reduce(Progress.NONE, Progress::plus)
            .percent();
  }

  private List<Section> sections(
      List<Explainer.Text> texts,
      Explainer.Text today,
      Rows rows,
      Map<String, Entry> figures,
      Timelines timelines) {
    List<Section> sections = new ArrayList<>();
    int count = texts.get(0).sections().size();
    for (int i = 0; i < count; i++) {
      int index = i;
      List<Explainer.Section> versions =
          texts.stream().map(text -> text.sections().get(index)).toList();
      Mentioned mentioned = new Mentioned();
      versions.forEach(version -> mentioned.add(version.body()));
      sections.add(
          new Section(
              versions.get(0).id(),
              numerals.of(i + 1),
              versions.stream().map(version -> text(version.title())).toList(),
              rows.of(
                  versions.stream().map(Explainer.Section::body).toList(),
                  versions.stream().map(Explainer.Section::language).toList(),
                  today.sections().get(index).body(),
                  false),
              mentioned.ids(Mention.Kind.FACT).stream()
                  .flatMap(id -> java.util.Optional.ofNullable(figures.get(id)).stream())
                  .toList(),
              timelines.about(texts, versions.get(0).id())));
    }
    return sections;
  }

  Text text(Said said) {
    return text(said.language(), said.text());
  }

  Text text(String tag, Object html) {
    return new Text(tag, language(tag).direction(), html);
  }

  private Language language(String tag) {
    for (Language language : site.settings().languages()) {
      if (language.tag().equals(tag)) {
        return language;
      }
    }
    throw new IllegalArgumentException("no language " + tag);
  }
}
