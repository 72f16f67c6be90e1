package dev.lesart.resolve;

import dev.lesart.model.Chart;
import dev.lesart.model.Document;
import dev.lesart.model.Explainer;
import dev.lesart.model.Explainer.Event;
import dev.lesart.model.Explainer.Section;
import dev.lesart.model.Explainer.Timeline;
import dev.lesart.model.Fact;
import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.model.Source;
import dev.lesart.model.Strings;
import dev.lesart.model.Term;
import dev.lesart.read.Keys;
import dev.lesart.read.Nearest;
import dev.lesart.read.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Binds the texts of a term or an explainer in all its languages: what it names is there, or said
 * to be missing. Of several explainers at the same time, each with its own binding.
 *
 * @param figures by language
 * @param linkers by language
 */
record Binding(
    Sources sources,
    Settings settings,
    NavigableMap<String, Term> terms,
    Map<String, Figures> figures,
    Map<String, TermLinker> linkers,
    Localized<Strings> strings,
    Addresses addresses,
    Consumer<Problem> problems) {

  /** The same, telling another of problems. */
  Binding with(Consumer<Problem> found) {
    return new Binding(sources, settings, terms, figures, linkers, strings, addresses, found);
  }

  /** Of what belongs to no explainer. */
  Binder notes() {
    return binder(new Scope(terms, Map.of(), Map.of(), "content/", sources::has, Set.of()), false);
  }

  Term bound(Term term) {
    Binder notes = notes();
    String file = term.texts().in(source()).place().file().substring("content/".length());
    return term.with(
        term.texts()
            .map((tag, text) -> text.with(notes.bindNote(text.definition(), file, known(tag)))));
  }

  /**
   * @param tree the path of its main file in the tree
   * @param anchors the ids of its sections and headings
   */
  Explainer bound(Explainer explainer, String tree, Set<String> anchors) {
    units(explainer, tree);
    Scope scope = scope(explainer, tree, anchors);
    Binder notes = binder(scope, false);
    return new Explainer(
        explainer.id(),
        explainer.date(),
        explainer.asOf(),
        explainer.atAGlance(),
        explainer.facts().stream()
            .map(fact -> bound(fact, notes, beside(tree, "facts", fact.id())))
            .toList(),
        explainer.sources().stream()
            .map(source -> bound(source, notes, beside(tree, "sources", source.id())))
            .toList(),
        explainer.map(),
        explainer.texts().map((tag, text) -> bound(text, tree, binder(scope, true))));
  }

  private Fact bound(Fact fact, Binder notes, String file) {
    return fact.with(
        fact.texts().map((tag, text) -> text.with(notes.bindNote(text.note(), file, known(tag)))));
  }

  private Source bound(Source source, Binder notes, String file) {
    return source.with(
        source
            .texts()
            .map((tag, text) -> text.with(notes.bindNote(text.note(), file, known(tag)))));
  }

  private static Explainer.Text bound(Explainer.Text text, String tree, Binder binder) {
    Document intro = binder.bind(text.intro(), tree, text.language());
    List<Section> sections = new ArrayList<>();
    for (Section section : text.sections()) {
      sections.add(section.with(binder.bind(section.body(), tree, section.language())));
    }
    Timeline timeline = text.timeline();
    if (timeline != null) {
      List<Event> events = new ArrayList<>();
      for (Event event : timeline.events()) {
        events.add(event.with(binder.bind(event.body(), tree, event.language())));
      }
      timeline = timeline.with(events);
    }
    List<Chart> charts = new ArrayList<>();
    for (Chart chart : text.charts()) {
      if (binder.hasDrawn("chart:" + chart.id())) {
        String file = beside(tree, Charts.FOLDER, chart.id());
        charts.add(
            chart.with(
                binder.bind(chart.table(), file, chart.language()),
                binder.bindNote(chart.note(), file, chart.language())));
      }
    }
    return text.with(intro, sections, timeline, charts);
  }

  private static String beside(String tree, String folder, String id) {
    return tree.substring(0, tree.lastIndexOf('/') + 1) + folder + "/" + id + ".md";
  }

  /** Every language needs the unit of every fact, whether or not a page shows it. */
  private void units(Explainer explainer, String tree) {
    for (Fact fact : explainer.facts()) {
      if (fact.unit().isEmpty()) {
        continue;
      }
      for (Language language : settings.languages()) {
        Set<String> units = new TreeSet<>(strings.in(language.tag()).units().keySet());
        if (!units.isEmpty() && !units.contains(fact.unit())) {
          problems.accept(
              Problem.error(
                  place(beside(tree, "facts", fact.id()), "unit"),
                  "unknown unit \"" + fact.unit() + "\"",
                  "In " + language.name() + " there are: " + String.join(", ", units) + ".",
                  Nearest.to(fact.unit(), units)
                      .map(near -> "did you mean " + near + "?")
                      .orElse(
                          "Add it below \"units\" in translations/"
                              + language.tag()
                              + "/ui.yaml.")));
        }
      }
    }
  }

  private Place place(String tree, String key) {
    return new Keys(Objects.requireNonNull(sources.content().get(tree)).keys(), problems)
        .place(key);
  }

  private Scope scope(Explainer explainer, String tree, Set<String> anchors) {
    Map<String, Fact> facts = new TreeMap<>();
    explainer.facts().forEach(fact -> facts.put(fact.id(), fact));
    Map<String, Source> ofExplainer = new TreeMap<>();
    explainer.sources().forEach(source -> ofExplainer.put(source.id(), source));
    String folder = tree.endsWith("/index.md") ? "content/" + explainer.id() + "/" : "content/";
    for (Fact fact : explainer.facts()) {
      if (!fact.source().isEmpty()
          && !ofExplainer.containsKey(fact.source())
          && !sources.has(beside(tree, "sources", fact.source()))) {
        problems.accept(unknownSource(fact, ofExplainer.keySet(), folder));
      }
    }
    return new Scope(terms, facts, ofExplainer, folder, sources::has, anchors);
  }

  private Problem unknownSource(Fact fact, Set<String> known, String folder) {
    String file = folder.substring("content/".length()) + "facts/" + fact.id() + ".md";
    return Problem.error(
        place(file, "source"),
        "unknown source \"" + fact.source() + "\"",
        folder + "sources/ has no file " + fact.source() + ".md.",
        Nearest.to(fact.source(), known)
            .map(near -> "did you mean " + near + "?")
            .orElse("Write the file: who published it, when, in which language."));
  }

  private Binder binder(Scope scope, boolean counting) {
    return new Binder(scope, addresses, figures, linkers, counting, problems);
  }

  /** A translation in a language that the site does not have is a problem already. */
  private String known(String tag) {
    return figures.containsKey(tag) ? tag : source();
  }

  private String source() {
    return settings.source().tag();
  }
}
