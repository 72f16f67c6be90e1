package dev.lesart.resolve;

import dev.lesart.model.Explainer;
import dev.lesart.model.Inline;
import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Problem;
import dev.lesart.model.RegionMap;
import dev.lesart.model.Settings;
import dev.lesart.model.Site;
import dev.lesart.model.Strings;
import dev.lesart.model.Term;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Workers;
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

  /** Whether a path in the tree is that of a term. */
  public static boolean isTerm(String tree) {
    return Glossary.holds(tree) && tree.endsWith(".md");
  }

  /** The id of the term whose path it is. */
  public static String term(String tree) {
    return tree.substring(tree.lastIndexOf('/') + 1, tree.length() - ".md".length());
  }

  /** Whether a path in the tree is that of what the makers of the site say of it. */
  public static boolean isAbout(String tree) {
    return tree.equals(AboutFile.TREE);
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
    List<Numbered> unbound =
        Workers.map(
            List.copyOf(
                new Explainers(
                        sources,
                        settings,
                        Objects.requireNonNull(figures.get(sourceTag)),
                        translations.progress(),
                        maps,
                        problems)
                    .read()
                    .entrySet()),
            (each, found) -> Numbered.of(each.getKey(), each.getValue(), found),
            problems);
    unbound.forEach(each -> faces.put(each.explainer.id(), each.face()));
    Binding binding =
        new Binding(
            sources,
            settings,
            terms,
            figures,
            linkers,
            strings,
            new Addresses(faces.values(), elsewhere.faces().values(), sources),
            problems);
    List<Explainer> explainers =
        Workers.map(
            unbound,
            (each, found) -> binding.with(found).bound(each.explainer, each.tree, each.anchors),
            problems);
    return new Site(
        settings,
        title(),
        terms.values().stream().map(binding::bound).toList(),
        explainers,
        new AboutFile(sources, settings, problems).read(binding.notes()),
        strings);
  }

  /**
   * An explainer whose headings have their ids.
   *
   * @param tree the path of its main file in the tree
   * @param anchors the ids of its sections and headings
   */
  private record Numbered(String tree, Explainer explainer, Set<String> anchors) {
    static Numbered of(String tree, Explainer explainer, Consumer<Problem> problems) {
      HeadingIds ids = new HeadingIds(explainer, problems);
      return new Numbered(
          tree,
          explainer.with(explainer.texts().map((tag, text) -> ids.number(text))),
          ids.anchors());
    }

    Face face() {
      NavigableMap<String, List<String>> slugs = new TreeMap<>();
      explainer.texts().texts().forEach((tag, text) -> slugs.put(tag, slugs(text)));
      return new Face(
          tree, new TreeMap<>(Addresses.of(tree, explainer)), new TreeSet<>(anchors), slugs);
    }

    private static List<String> slugs(Explainer.Text text) {
      List<String> slugs = new ArrayList<>(List.of(text.slug()));
      text.making().aliases().forEach(alias -> slugs.add(alias.slug()));
      return slugs;
    }
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

  /** The ids of all terms, those among them whose files cannot be read. */
  private Set<String> termFiles() {
    Set<String> ids = new TreeSet<>(terms.keySet());
    for (String tree : sources.trees()) {
      if (isTerm(tree)) {
        ids.add(term(tree));
      }
    }
    return ids;
  }
}
