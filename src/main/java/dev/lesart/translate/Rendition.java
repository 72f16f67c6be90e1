package dev.lesart.translate;

import dev.lesart.model.Language;
import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.model.Unit;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Workers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The translation of a site into a language: its files, what is recorded of them, and how they
 * stand to the source.
 */
public final class Rendition {
  private final String tag;
  private final Map<String, List<Unit>> sources;
  private final NavigableMap<String, Body> bodies;
  private final NavigableMap<String, List<Entry>> records;
  private final Alignment alignment;

  private Rendition(
      String tag,
      Map<String, List<Unit>> sources,
      NavigableMap<String, Body> bodies,
      NavigableMap<String, List<Entry>> records,
      Alignment alignment) {
    this.tag = tag;
    this.sources = sources;
    this.bodies = bodies;
    this.records = records;
    this.alignment = alignment;
  }

  /**
   * The translations into all languages of a site but the source's, by their tags.
   *
   * @param problems told of records that cannot be read; nothing must be written then
   */
  public static NavigableMap<String, Rendition> all(
      SiteFolder folder, Sources sources, Settings settings, Consumer<Problem> problems) {
    NavigableMap<String, Rendition> all = new TreeMap<>();
    for (Language language : settings.languages()) {
      if (!language.equals(settings.source())) {
        all.put(language.tag(), of(folder, sources, language.tag(), problems));
      }
    }
    return all;
  }

  /** The translation into one language, which the site need not have yet. */
  public static Rendition of(
      SiteFolder folder, Sources sources, String tag, Consumer<Problem> problems) {
    NavigableMap<String, List<Entry>> records = Records.read(folder, tag, problems);
    Records.missing(
        folder, tag, sources.translations().getOrDefault(tag, new TreeMap<>()), records, problems);
    return of(tag, units(sources), sources, records);
  }

  /**
   * The alignment of every translation of a site.
   *
   * @param tags the languages of the translations
   * @param records what is known of each, by language and path in the tree
   * @param elsewhere the lengths of files that are not among the sources, by language
   */
  public static NavigableMap<String, Alignment> alignments(
      Sources sources,
      Iterable<String> tags,
      Map<String, ? extends NavigableMap<String, List<Entry>>> records,
      Map<String, Extent> elsewhere) {
    Map<String, List<Unit>> units = units(sources);
    NavigableMap<String, Alignment> alignments = new TreeMap<>();
    for (String tag : tags) {
      NavigableMap<String, List<Entry>> known = records.get(tag);
      alignments.put(
          tag,
          of(
                  tag,
                  units,
                  sources,
                  known == null ? new TreeMap<>() : known,
                  elsewhere.getOrDefault(tag, Extent.NONE))
              .alignment());
    }
    return alignments;
  }

  static Rendition of(
      String tag,
      Map<String, List<Unit>> units,
      Sources sources,
      NavigableMap<String, List<Entry>> records) {
    return of(tag, units, sources, records, Extent.NONE);
  }

  private static Rendition of(
      String tag,
      Map<String, List<Unit>> units,
      Sources sources,
      NavigableMap<String, List<Entry>> records,
      Extent elsewhere) {
    List<SourceFile> files =
        sources.translations().getOrDefault(tag, new TreeMap<>()).values().stream()
            .filter(file -> isText(file.tree()))
            .toList();
    NavigableMap<String, Body> bodies = new TreeMap<>();
    Map<String, List<Target>> targets = new HashMap<>();
    for (Body body : Workers.map(files, Body::of)) {
      bodies.put(body.file().tree(), body);
      targets.put(body.file().tree(), body.targets());
    }
    return new Rendition(
        tag, units, bodies, records, Alignment.of(units, targets, records, elsewhere));
  }

  /** The units of all files of the source that are translated unit by unit: its Markdown. */
  static Map<String, List<Unit>> units(Sources sources) {
    List<SourceFile> files =
        sources.content().values().stream().filter(file -> isText(file.tree())).toList();
    List<List<Unit>> read = Workers.map(files, Units::of);
    Map<String, List<Unit>> units = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      units.put(files.get(i).tree(), read.get(i));
    }
    return units;
  }

  /** Settings, maps and the words of templates are no texts of units. */
  static boolean isText(String tree) {
    return tree.endsWith(".md");
  }

  /** The same translation with its units as they stand after an {@code ack}. */
  Rendition with(Alignment alignment) {
    return new Rendition(tag, sources, bodies, records, alignment);
  }

  public String tag() {
    return tag;
  }

  public Alignment alignment() {
    return alignment;
  }

  /** Whether {@code sync} has ever been run for it. */
  public boolean recorded() {
    return !records.isEmpty();
  }

  Map<String, List<Unit>> sources() {
    return sources;
  }

  NavigableMap<String, Body> bodies() {
    return bodies;
  }

  NavigableMap<String, List<Entry>> records() {
    return records;
  }

  SourceTexts texts() {
    return new SourceTexts(sources, records);
  }
}
