package dev.lesart.resolve;

import dev.lesart.model.Document;
import dev.lesart.model.Language;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Progress;
import dev.lesart.model.Settings;
import dev.lesart.model.Translation;
import dev.lesart.model.Unit;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Yaml;
import dev.lesart.translate.Alignment;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Composer;
import dev.lesart.translate.Tally;
import dev.lesart.translate.Units;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Puts translated files together as pages show them: every unit of the source in its place, said by
 * the translation where there is one.
 */
final class Translations {
  private final Settings settings;
  private final NavigableMap<String, Alignment> alignments;
  private final Consumer<Problem> problems;

  Translations(
      Settings settings, NavigableMap<String, Alignment> alignments, Consumer<Problem> problems) {
    this.settings = settings;
    this.alignments = alignments;
    this.problems = problems;
  }

  NavigableMap<String, Alignment> alignments() {
    return alignments;
  }

  /**
   * The same sources with some of their translations put together.
   *
   * @param which files, by their path in the tree
   * @param agreements by language, whether a stale translation still says today's numbers, dates
   *     and names
   */
  Sources composed(
      Sources sources, Predicate<String> which, Map<String, Predicate<Match>> agreements) {
    NavigableMap<String, NavigableMap<String, SourceFile>> translations = new TreeMap<>();
    sources.translations().forEach((tag, files) -> translations.put(tag, new TreeMap<>(files)));
    alignments.forEach(
        (tag, alignment) -> {
          NavigableMap<String, SourceFile> files =
              translations.computeIfAbsent(tag, each -> new TreeMap<>());
          alignment
              .matches()
              .forEach(
                  (tree, matches) -> {
                    SourceFile source = sources.content().get(tree);
                    boolean begun = matches.stream().anyMatch(each -> !each.targets().isEmpty());
                    if (source != null && which.test(tree) && (begun || files.containsKey(tree))) {
                      Predicate<Match> agrees = agreements.getOrDefault(tag, match -> true);
                      files.put(tree, file(source, files.get(tree), matches, tag, agrees));
                    }
                  });
        });
    return new Sources(sources.content(), translations, sources.attachments(), sources.unread())
        .beside(sources.others())
        .with(sources.atlas());
  }

  private SourceFile file(
      SourceFile source,
      @org.jspecify.annotations.Nullable SourceFile own,
      List<Match> matches,
      String tag,
      Predicate<Match> agrees) {
    String sourceTag = settings.source().tag();
    Map<String, Yaml.Entry> entries =
        new LinkedHashMap<>(own == null ? Map.of() : own.keys().entries());
    Set<String> untranslated = new TreeSet<>();
    int keys = 0;
    while (keys < matches.size() && matches.get(keys).source().kind() == Unit.Kind.KEY) {
      Unit said = Composer.said(matches.get(keys), sourceTag, tag, agrees);
      String name = String.valueOf(matches.get(keys).source().id());
      Translation translation = said.translation();
      Yaml.Entry entry = new Yaml.Entry(said.place(), new Yaml.Scalar(said.text(), said.place()));
      if (name.startsWith(Units.CORRECTIONS + ".")) {
        correction(entries, matches.get(keys), entry);
      } else {
        entries.put(name, entry);
      }
      if (translation != null && !translation.language().equals(tag)) {
        untranslated.add(name);
      }
      keys++;
    }
    Document body =
        Composer.compose(
            source.body(),
            own == null ? Document.EMPTY : own.body(),
            matches.subList(keys, matches.size()),
            sourceTag,
            tag,
            agrees);
    String path = own == null ? "translations/" + tag + "/" + source.tree() : own.path();
    return new SourceFile(
        source.tree(),
        path,
        own == null ? SourceFile.Header.YAML : own.header(),
        new Yaml.Mapping(entries, Place.of(path)),
        body,
        untranslated);
  }

  /** A correction in the place of its translation; those that only the translation has stay. */
  private static void correction(Map<String, Yaml.Entry> keys, Match match, Yaml.Entry said) {
    Yaml.Entry own = keys.get(Units.CORRECTIONS);
    Map<String, Yaml.Entry> dated =
        new TreeMap<>(
            own != null && own.value() instanceof Yaml.Mapping before
                ? before.entries()
                : Map.of());
    match.targets().forEach(ref -> dated.remove(date(ref.target().unit())));
    dated.put(date(match.source()), said);
    keys.put(Units.CORRECTIONS, new Yaml.Entry(said.key(), new Yaml.Mapping(dated, said.key())));
  }

  private static String date(Unit correction) {
    return String.valueOf(correction.id()).substring(Units.CORRECTIONS.length() + 1);
  }

  /** Texts that translators added stand on no page: pages are made from the source. */
  void reportAdded() {
    alignments.values().forEach(this::reportAdded);
  }

  private void reportAdded(Alignment alignment) {
    alignment
        .orphans()
        .forEach(
            (tree, orphans) ->
                orphans.stream()
                    .filter(orphan -> hasText(alignment.in(tree)))
                    .filter(orphan -> orphan.entry() == null && !orphan.ref().target().aside())
                    .map(orphan -> orphan.ref().target().unit())
                    .filter(unit -> unit.kind() != Unit.Kind.KEY)
                    .forEach(
                        unit ->
                            problems.accept(
                                Problem.warning(
                                    unit.place(),
                                    "text without source",
                                    "The source has no such block here, so no page shows it.",
                                    "Say it in a block that the source has, or ask for it to be"
                                        + " added there."))));
  }

  private static boolean hasText(List<Match> matches) {
    return matches.stream().anyMatch(match -> match.source().kind() != Unit.Kind.KEY);
  }

  /** How far the translation of each file is, by language and path in the tree. */
  Map<String, NavigableMap<String, Progress>> progress() {
    Map<String, NavigableMap<String, Progress>> progress = new HashMap<>();
    for (Language language : settings.languages()) {
      Alignment alignment = alignments.get(language.tag());
      if (alignment != null) {
        NavigableMap<String, Progress> files = new TreeMap<>();
        alignment
            .matches()
            .forEach((tree, matches) -> files.put(tree, Tally.of(matches, List.of()).progress()));
        progress.put(language.tag(), files);
      }
    }
    return progress;
  }
}
