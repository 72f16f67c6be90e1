package dev.lesart.resolve;

import dev.lesart.model.Explainer;
import dev.lesart.model.Explainer.Section;
import dev.lesart.model.Fact;
import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Problem;
import dev.lesart.model.Progress;
import dev.lesart.model.RegionMap;
import dev.lesart.model.Settings;
import dev.lesart.read.Keys;
import dev.lesart.read.Nearest;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Workers;
import dev.lesart.read.Yaml.Scalar;
import dev.lesart.resolve.Versions.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the files of explainers together; their texts are not yet bound. */
final class Explainers {
  private static final String INDEX = "index.md";
  static final String TIMELINE = "timeline.md";
  private static final Set<String> TEXTS =
      SettingsFile.union(Set.of("title", "kicker", "standfirst", "slug"), Makings.KEYS);
  private static final Set<String> DATA =
      Set.of("date", "as-of", "sections", "figures", "status", "type", "tags");

  private final Sources sources;
  private final Settings settings;
  private final Figures figures;
  private final String sourceTag;
  private final Evidence evidence;
  private final Charts charts;
  private final Makings makings;
  private final Map<String, NavigableMap<String, Progress>> progress;
  private final Map<String, RegionMap> maps;
  private final Consumer<Problem> problems;

  /**
   * @param figures the numbers of the source language
   * @param progress of the translation of each file, by language and path in the tree
   * @param maps by the folder of their explainer
   */
  Explainers(
      Sources sources,
      Settings settings,
      Figures figures,
      Map<String, NavigableMap<String, Progress>> progress,
      Map<String, RegionMap> maps,
      Consumer<Problem> problems) {
    this.progress = progress;
    this.maps = maps;
    this.sources = sources;
    this.settings = settings;
    this.figures = figures;
    this.sourceTag = settings.source().tag();
    this.evidence = new Evidence(sources, sourceTag, problems);
    this.charts = new Charts(sources, sourceTag, figures, problems);
    this.makings = new Makings(problems);
    this.problems = problems;
  }

  /** Every published explainer, by the path of its main file in the tree. */
  NavigableMap<String, Explainer> read() {
    Map<String, List<SourceFile>> folders = new TreeMap<>();
    Set<String> own = new HashSet<>();
    for (SourceFile file : sources.content().values()) {
      folders.computeIfAbsent(file.folder(), folder -> new ArrayList<>()).add(file);
    }
    for (String tree : sources.trees()) {
      if (tree.endsWith("/" + INDEX)) {
        own.add(tree.substring(0, tree.length() - INDEX.length() - 1));
      }
    }
    List<SourceFile> files =
        sources.content().values().stream()
            .filter(
                file ->
                    file.tree().endsWith(".md")
                        && !Glossary.holds(file)
                        && !file.tree().equals(AboutFile.TREE)
                        && !inside(file, own)
                        && !Strays.isStray(file, own))
            .toList();
    List<Optional<Explainer>> read =
        Workers.map(files, (file, found) -> telling(found).explainer(file, folders), problems);
    NavigableMap<String, Explainer> explainers = new TreeMap<>();
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      SourceFile file = files.get(i);
      read.get(i)
          .ifPresent(
              explainer -> {
                String first = ids.putIfAbsent(explainer.id(), file.path());
                if (first != null) {
                  problems.accept(
                      Problem.error(
                          file.place(),
                          "explainer \"" + explainer.id() + "\" twice",
                          first + " is an explainer with the same name.",
                          "Rename one of them, or move this text into the other."));
                } else {
                  explainers.put(file.tree(), explainer);
                }
              });
    }
    return explainers;
  }

  /** The same, telling another of problems. */
  private Explainers telling(Consumer<Problem> found) {
    return new Explainers(sources, settings, figures, progress, maps, found);
  }

  /** Whether a file is a part of an explainer's folder, and not its index. */
  private static boolean inside(SourceFile file, Set<String> own) {
    if (own.contains(file.folder())) {
      return !file.tree().endsWith("/" + INDEX);
    }
    int slash = file.folder().lastIndexOf('/');
    String parent = slash < 0 ? "" : file.folder().substring(0, slash);
    String name = file.folder().substring(slash + 1);
    return own.contains(parent) && Strays.PARTS.contains(name);
  }

  private Optional<Explainer> explainer(SourceFile file, Map<String, List<SourceFile>> folders) {
    Versions versions = Versions.of(file, sources, sourceTag, TEXTS, DATA, problems);
    Keys data = versions.data();
    if (data.choice("status", List.of("published", "draft", "published-date")).equals("draft")) {
      return Optional.empty();
    }
    boolean folder = file.tree().endsWith("/" + INDEX);
    String id = folder ? file.folder() : file.tree().substring(0, file.tree().length() - 3);
    Ids.checkId(id.substring(id.lastIndexOf('/') + 1), file.place(), problems);
    String slug = slug(versions.sourceVersion(), id.substring(id.lastIndexOf('/') + 1));
    List<Versions> sections =
        folder
            ? sections(file.folder(), data, folders.getOrDefault(file.folder(), List.of()))
            : List.of();
    Versions timeline = folder ? timeline(file.folder()) : null;
    String parts = file.folder() + "/";
    List<Charts.Source> drawn =
        folder ? charts.read(folders.getOrDefault(parts + Charts.FOLDER, List.of())) : List.of();
    NavigableMap<String, Explainer.Text> texts = new TreeMap<>();
    for (Language language : settings.languages()) {
      String tag = language.tag();
      Version version = versions.in(tag);
      texts.put(
          tag,
          new Explainer.Text(
              version.language(),
              version.said("title", "The siege of Deir ez-Zor"),
              version.said("kicker"),
              version.said("standfirst"),
              slug(version, slug),
              folder ? version.file().body() : Chapters.intro(version),
              folder
                  ? sections.stream().map(section -> section(section.in(tag))).toList()
                  : Chapters.sections(versions, tag),
              timeline == null ? null : Events.timeline(timeline, tag, problems),
              drawn.stream().map(chart -> chart.in(tag)).toList(),
              makings.of(versions, tag),
              progress(file, tag),
              version.keys().has("slug") ? version.keys().place("slug") : version.file().place()));
    }
    List<Fact> facts =
        folder ? evidence.facts(folders.getOrDefault(parts + "facts", List.of())) : List.of();
    return Optional.of(
        new Explainer(
            id,
            Evidence.date(data, "date"),
            Evidence.date(data, "as-of"),
            evidence.atAGlance(data, facts, file.folder()),
            facts,
            folder
                ? evidence.sources(folders.getOrDefault(parts + "sources", List.of()))
                : List.of(),
            folder ? maps.get(file.folder()) : null,
            new Localized<>(sourceTag, texts)));
  }

  /** How far the translation of an explainer is, over all files of its folder. */
  private Progress progress(SourceFile file, String tag) {
    NavigableMap<String, Progress> files = progress.getOrDefault(tag, new TreeMap<>());
    if (!file.tree().endsWith("/" + INDEX)) {
      return files.getOrDefault(file.tree(), Progress.NONE);
    }
    // Between the slash and the character after it stand all paths of the folder.
    return files.subMap(file.folder() + "/", file.folder() + "0").values().stream()
        .reduce(Progress.NONE, Progress::plus);
  }

  private String slug(Version version, String fallback) {
    return version
        .keys()
        .value(
            "slug",
            "a slug of letters, digits and hyphens",
            "deir-al-sor",
            slug -> Ids.isSlug(slug) ? Optional.of(slug) : Optional.<String>empty())
        .orElse(fallback);
  }

  private List<Versions> sections(String path, Keys data, List<SourceFile> folder) {
    Map<String, SourceFile> files = new TreeMap<>();
    for (SourceFile file : folder) {
      if (!file.tree().endsWith("/" + INDEX)
          && !file.tree().endsWith("/" + TIMELINE)
          && file.tree().endsWith(".md")) {
        files.put(file.id(), file);
      }
    }
    Map<String, Versions> sections = new LinkedHashMap<>();
    for (Scalar name : data.texts("sections")) {
      SourceFile file = files.get(name.text());
      if (file == null && sources.has(path + "/" + name.text() + ".md") && !isOther(name.text())) {
        continue;
      }
      if (file == null) {
        problems.accept(
            Problem.error(
                name.place(),
                "unknown section \"" + name.text() + "\"",
                isOther(name.text())
                    ? "The file " + name.text() + ".md is something else: no section."
                    : "The explainer's folder has no file " + name.text() + ".md.",
                isOther(name.text())
                    ? "Remove it from the list; the page shows it by itself."
                    : Nearest.to(name.text(), files.keySet())
                        .map(near -> "did you mean " + near + "?")
                        .orElse("Write the file, or remove the section.")));
      } else if (sections.containsKey(name.text())) {
        problems.accept(
            Problem.error(
                name.place(),
                "section \"" + name.text() + "\" twice",
                "Each section stands once in the list.",
                "Remove one of the two."));
      } else {
        sections.put(name.text(), section(file));
      }
    }
    if (!data.has("sections")) {
      data.text("sections", "[" + String.join(", ", files.keySet()) + "]");
    }
    for (SourceFile file : files.values()) {
      if (data.has("sections") && !sections.containsKey(file.id())) {
        problems.accept(
            Problem.error(
                file.place(),
                "section \"" + file.id() + "\" is not listed",
                "The list \"sections\" of index.md does not name this file, so nobody would see it.",
                "Add " + file.id() + " to the list, or move the file elsewhere."));
      }
    }
    return List.copyOf(sections.values());
  }

  private static boolean isOther(String name) {
    return INDEX.equals(name + ".md") || TIMELINE.equals(name + ".md");
  }

  private Versions section(SourceFile file) {
    Ids.checkId(file.id(), file.place(), problems);
    return Versions.of(file, sources, sourceTag, Set.of("title"), Set.of(), problems);
  }

  private Section section(Version version) {
    if (version.file().body().blocks().isEmpty()) {
      problems.accept(
          Problem.error(
              version.file().place(),
              "section without text",
              "Below the front matter, the file is empty.",
              "Write the section, or delete the file until there is a text."));
    }
    return new Section(
        version.file().id(),
        version.language(),
        version.said("title", "Background"),
        version.file().place(),
        version.file().body());
  }

  private @Nullable Versions timeline(String folder) {
    SourceFile file = sources.content().get(folder + "/" + TIMELINE);
    return file == null
        ? null
        : Versions.of(file, sources, sourceTag, Set.of("title"), Set.of(), problems);
  }
}
