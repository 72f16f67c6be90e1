package dev.lesart.resolve;

import dev.lesart.model.Chart;
import dev.lesart.model.Document;
import dev.lesart.model.Explainer;
import dev.lesart.model.Explainer.Event;
import dev.lesart.model.Explainer.Section;
import dev.lesart.model.Explainer.Timeline;
import dev.lesart.model.Fact;
import dev.lesart.model.Inline;
import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.RegionMap;
import dev.lesart.model.Settings;
import dev.lesart.model.Site;
import dev.lesart.model.Source;
import dev.lesart.model.Strings;
import dev.lesart.model.Term;
import dev.lesart.read.Keys;
import dev.lesart.read.Nearest;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Entry;
import dev.lesart.translate.Quantities;
import dev.lesart.translate.Quantity;
import dev.lesart.translate.Rendition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Makes a site of what was read: puts files together, binds links, links terms. */
public final class Resolver {
  private final Sources sources;
  private final Settings settings;
  private final Translations translations;
  private final Consumer<Problem> problems;
  private final String sourceTag;
  private final NavigableMap<String, Term> terms;
  private final Map<String, TermLinker> linkers = new HashMap<>();
  private final Map<String, Figures> figures = new HashMap<>();
  private final Map<String, Quantities> quantities = new HashMap<>();
  private final Elsewhere elsewhere;
  private final NavigableMap<String, Face> faces = new TreeMap<>();

  private Resolver(
      Sources sources,
      Settings settings,
      Map<String, ? extends NavigableMap<String, List<Entry>>> records,
      Elsewhere elsewhere,
      Consumer<Problem> problems) {
    this.elsewhere = elsewhere;
    this.settings = settings;
    this.problems = problems;
    this.sourceTag = settings.source().tag();
    List<String> tags =
        settings.languages().stream()
            .map(Language::tag)
            .filter(tag -> !tag.equals(sourceTag))
            .toList();
    Orphans.report(sources, settings, records, problems);
    this.translations =
        new Translations(
            settings, Rendition.alignments(sources, tags, records, elsewhere.lengths()), problems);
    // Terms first: they are among the names by which a stale translation is judged.
    Sources glossary =
        translations.composed(sources, tree -> Glossary.holds(tree), agreements(tags));
    this.terms = Glossary.read(glossary, sourceTag, problems);
    for (Language language : settings.languages()) {
      linkers.put(language.tag(), TermLinker.of(language.tag(), terms.values()));
      figures.put(language.tag(), new Figures(language.locale(), language.digits()));
    }
    this.sources = translations.composed(glossary, tree -> !Glossary.holds(tree), agreements(tags));
  }

  private Map<String, Predicate<Match>> agreements(List<String> tags) {
    Map<String, Predicate<Match>> agreements = new HashMap<>();
    tags.forEach(
        tag ->
            agreements.put(
                tag, new Agreement(text -> said(text, sourceTag), text -> said(text, tag))));
    return agreements;
  }

  /** The numbers and the terms that a text names. */
  private Set<String> said(String text, String tag) {
    Set<String> said = new TreeSet<>();
    // Loaded where a text is stale, which is rarely.
    for (Quantity each : quantities.computeIfAbsent(tag, Quantities::new).in(text)) {
      if (each.firm()) {
        said.add(each.kind() + " " + each.value());
      }
    }
    TermLinker linker = linkers.get(tag);
    if (linker != null) {
      Set<String> seen = new TreeSet<>();
      linker.link(List.of(new Inline.Text(text)), seen, id -> 0);
      seen.forEach(id -> said.add("term:" + id));
    }
    return said;
  }

  /**
   * The site; empty where its settings cannot be read.
   *
   * @param records what is known of the translations, by language and path in the tree
   */
  public static Optional<Resolved> resolve(
      Sources sources,
      Map<String, ? extends NavigableMap<String, List<Entry>>> records,
      Consumer<Problem> problems) {
    return resolve(sources, records, Elsewhere.NOTHING, problems);
  }

  /** As {@link #resolve(Sources, Map, Consumer)}, of a part of a site. */
  public static Optional<Resolved> resolve(
      Sources sources,
      Map<String, ? extends NavigableMap<String, List<Entry>>> records,
      Elsewhere elsewhere,
      Consumer<Problem> problems) {
    return SettingsFile.read(sources, problems)
        .map(settings -> new Resolver(sources, settings, records, elsewhere, problems).resolved());
  }

  private Resolved resolved() {
    return new Resolved(site(), translations.alignments(), faces);
  }

  private Site site() {
    translations.reportAdded();
    Strays.report(sources, problems);
    MapFile reader = new MapFile(sources, termFiles(), settings, problems);
    Map<String, RegionMap> maps = new HashMap<>();
    sources.content().values().stream()
        .filter(file -> file.tree().endsWith("/" + MapFile.NAME))
        .forEach(file -> reader.read(file).ifPresent(map -> maps.put(file.folder(), map)));
    Localized<Strings> strings = StringsFiles.read(sources, settings, problems);
    NavigableMap<String, Explainer> unbound = new TreeMap<>();
    Map<String, Set<String>> anchors = new HashMap<>();
    new Explainers(
            sources,
            settings,
            Objects.requireNonNull(figures.get(sourceTag)),
            translations.progress(),
            maps,
            problems)
        .read()
        .forEach(
            (tree, explainer) -> {
              HeadingIds ids = new HeadingIds(explainer, problems);
              unbound.put(tree, numbered(explainer, ids));
              anchors.put(explainer.id(), ids.anchors());
            });
    unbound.forEach(
        (tree, explainer) -> {
          Map<String, List<String>> slugs = new HashMap<>();
          explainer.texts().texts().forEach((tag, text) -> slugs.put(tag, slugs(text)));
          faces.put(
              explainer.id(),
              new Face(
                  tree,
                  new TreeMap<>(Addresses.of(tree, explainer)),
                  new TreeSet<>(anchors.getOrDefault(explainer.id(), Set.of())),
                  new TreeMap<>(slugs)));
        });
    Addresses addresses = new Addresses(faces.values(), elsewhere.faces().values(), sources);
    List<Explainer> explainers = new ArrayList<>();
    unbound.forEach(
        (tree, explainer) -> {
          units(explainer, tree, strings);
          explainers.add(bound(explainer, tree, addresses, anchors));
        });
    return new Site(
        settings,
        title(),
        terms.values().stream().map(term -> bound(term, addresses)).toList(),
        explainers,
        new AboutFile(sources, settings, problems)
            .read(
                binder(
                    new Scope(terms, Map.of(), Map.of(), "content/", sources::has, Set.of()),
                    addresses,
                    false)),
        strings);
  }

  private static List<String> slugs(Explainer.Text text) {
    List<String> slugs = new ArrayList<>(List.of(text.slug()));
    text.making().aliases().forEach(alias -> slugs.add(alias.slug()));
    return slugs;
  }

  private static Explainer numbered(Explainer explainer, HeadingIds ids) {
    return explainer.with(explainer.texts().map((tag, text) -> ids.number(text)));
  }

  private Localized<String> title() {
    SourceFile file = sources.content().get(SettingsFile.TREE);
    return Versions.of(
            Objects.requireNonNull(file),
            sources,
            sourceTag,
            SettingsFile.TEXTS,
            SettingsFile.DATA,
            problems)
        .localized("title", version -> version.keys().text("title", "My explainers"));
  }

  private Term bound(Term term, Addresses addresses) {
    Scope scope = new Scope(terms, Map.of(), Map.of(), "content/", sources::has, Set.of());
    Binder notes = binder(scope, addresses, false);
    String file = term.texts().in(sourceTag).place().file().substring("content/".length());
    return term.with(
        term.texts()
            .map((tag, text) -> text.with(notes.bindNote(text.definition(), file, known(tag)))));
  }

  private static String beside(String tree, String folder, String id) {
    return tree.substring(0, tree.lastIndexOf('/') + 1) + folder + "/" + id + ".md";
  }

  /** Every language needs the unit of every fact, whether or not a page shows it. */
  private void units(Explainer explainer, String tree, Localized<Strings> strings) {
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

  /** The ids of all terms, those among them whose files cannot be read. */
  private Set<String> termFiles() {
    Set<String> ids = new TreeSet<>(terms.keySet());
    for (String tree : sources.trees()) {
      if (tree.startsWith(Glossary.FOLDER + "/") && tree.endsWith(".md")) {
        ids.add(tree.substring(tree.lastIndexOf('/') + 1, tree.length() - ".md".length()));
      }
    }
    return ids;
  }

  private Place place(String tree, String key) {
    return new Keys(Objects.requireNonNull(sources.content().get(tree)).keys(), problems)
        .place(key);
  }

  private Explainer bound(
      Explainer explainer, String tree, Addresses addresses, Map<String, Set<String>> anchors) {
    Scope scope = scope(explainer, tree, anchors.getOrDefault(explainer.id(), Set.of()));
    Binder notes = binder(scope, addresses, false);
    return new Explainer(
        explainer.id(),
        explainer.date(),
        explainer.asOf(),
        explainer.atAGlance(),
        explainer.facts().stream()
            .map(
                fact ->
                    fact.with(
                        fact.texts()
                            .map(
                                (tag, text) ->
                                    text.with(
                                        notes.bindNote(
                                            text.note(),
                                            beside(tree, "facts", fact.id()),
                                            known(tag))))))
            .toList(),
        explainer.sources().stream()
            .map(
                source ->
                    source.with(
                        source
                            .texts()
                            .map(
                                (tag, text) ->
                                    text.with(
                                        notes.bindNote(
                                            text.note(),
                                            beside(tree, "sources", source.id()),
                                            known(tag))))))
            .toList(),
        explainer.map(),
        explainer.texts().map((tag, text) -> bound(text, tree, binder(scope, addresses, true))));
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

  private Binder binder(Scope scope, Addresses addresses, boolean counting) {
    return new Binder(scope, addresses, figures, linkers, counting, problems);
  }

  /** A translation in a language that the site does not have is a problem already. */
  private String known(String tag) {
    return figures.containsKey(tag) ? tag : sourceTag;
  }
}
