package dev.lesart.resolve;

import dev.lesart.model.EdtfDate;
import dev.lesart.model.Explainer;
import dev.lesart.model.Explainer.Section;
import dev.lesart.model.Fact;
import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.model.Source;
import dev.lesart.read.Keys;
import dev.lesart.read.Nearest;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Yaml.Scalar;
import dev.lesart.resolve.Versions.Version;
import java.math.BigDecimal;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the files of explainers together; their texts are not yet bound. */
final class Explainers {
  private static final String INDEX = "index.md";
  private static final String TIMELINE = "timeline.md";
  private static final Set<String> TEXTS = Set.of("title", "kicker", "standfirst", "slug");
  private static final Set<String> DATA =
      Set.of("date", "as-of", "sections", "status", "type", "tags");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");

  private final Sources sources;
  private final Settings settings;
  private final String sourceTag;
  private final Consumer<Problem> problems;

  Explainers(Sources sources, Settings settings, Consumer<Problem> problems) {
    this.sources = sources;
    this.settings = settings;
    this.sourceTag = settings.source().tag();
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
    NavigableMap<String, Explainer> explainers = new TreeMap<>();
    Map<String, String> ids = new HashMap<>();
    for (SourceFile file : sources.content().values()) {
      if (!file.tree().endsWith(".md")
          || Glossary.holds(file)
          || inside(file, own)
          || Strays.isStray(file, own)) {
        continue;
      }
      explainer(file, folders)
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

  /** Whether a file is a part of an explainer's folder, and not its index. */
  private static boolean inside(SourceFile file, Set<String> own) {
    if (own.contains(file.folder())) {
      return !file.tree().endsWith("/" + INDEX);
    }
    int slash = file.folder().lastIndexOf('/');
    String parent = slash < 0 ? "" : file.folder().substring(0, slash);
    String name = file.folder().substring(slash + 1);
    return own.contains(parent) && (name.equals("facts") || name.equals("sources"));
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
    NavigableMap<String, Explainer.Text> texts = new TreeMap<>();
    for (Language language : settings.languages()) {
      String tag = language.tag();
      Version version = versions.in(tag);
      texts.put(
          tag,
          new Explainer.Text(
              version.language(),
              version.keys().text("title", "The siege of Deir ez-Zor"),
              version.keys().text("kicker"),
              version.keys().text("standfirst"),
              slug(version, slug),
              folder ? version.file().body() : Chapters.intro(version),
              folder
                  ? sections.stream().map(section -> section(section.in(tag))).toList()
                  : Chapters.sections(versions, tag, problems),
              timeline == null ? null : Events.timeline(timeline, tag, problems),
              version.keys().has("slug") ? version.keys().place("slug") : version.file().place()));
    }
    String parts = file.folder() + "/";
    return Optional.of(
        new Explainer(
            id,
            date(data, "date"),
            date(data, "as-of"),
            folder ? facts(folders.getOrDefault(parts + "facts", List.of())) : List.of(),
            folder ? sources(folders.getOrDefault(parts + "sources", List.of())) : List.of(),
            new Localized<>(sourceTag, texts)));
  }

  private @Nullable EdtfDate date(Keys keys, String key) {
    return keys.value(key, "a date", "2017-01-16", Explainers::date).orElse(null);
  }

  private static Optional<EdtfDate> date(String text) {
    // JBake's date.format may carry a time of day, which no reader is shown.
    var day = DAY.matcher(text);
    boolean timed = text.length() > 10 && text.charAt(10) == ' ' && day.matches();
    return EdtfDate.parse(timed ? day.group(1) : text);
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
        version.keys().text("title", "Background"),
        version.file().place(),
        version.file().body());
  }

  private List<Fact> facts(List<SourceFile> files) {
    return files.stream()
        .filter(file -> file.tree().endsWith(".md"))
        .flatMap(file -> fact(file).stream())
        .toList();
  }

  /** A fact; empty where its value cannot be read. */
  private Optional<Fact> fact(SourceFile file) {
    Ids.checkId(file.id(), file.place(), problems);
    Versions versions =
        Versions.of(
            file,
            sources,
            sourceTag,
            Set.of("title"),
            Set.of("value", "unit", "approximate", "as-of", "source"),
            problems);
    Keys data = versions.data();
    Optional<BigDecimal> value = data.required("value", "a number", "110000", Keys::number);
    Fact fact =
        new Fact(
            file.id(),
            value.orElse(BigDecimal.ZERO),
            data.text("unit"),
            data.flag("approximate"),
            date(data, "as-of"),
            data.text("source", "un"),
            versions.localized(
                version ->
                    new Fact.Text(
                        version.keys().text("title", "People besieged"),
                        version.file().body(),
                        version.keys().place("title"))));
    return value.map(read -> fact);
  }

  private List<Source> sources(List<SourceFile> files) {
    return files.stream().filter(file -> file.tree().endsWith(".md")).map(this::source).toList();
  }

  private Source source(SourceFile file) {
    Ids.checkId(file.id(), file.place(), problems);
    Versions versions =
        Versions.of(
            file,
            sources,
            sourceTag,
            Set.of("title"),
            Set.of("publisher", "language", "published", "url"),
            problems);
    Keys data = versions.data();
    return new Source(
        file.id(),
        data.text("publisher"),
        data.value("language", "a language", "en", SettingsFile::language).orElse(""),
        date(data, "published"),
        data.value("url", "a URL", "https://example.org/report", Explainers::url).orElse(""),
        versions.localized(
            version ->
                new Source.Text(
                    version.keys().text("title", "UN estimate"),
                    version.file().body(),
                    version.keys().place("title"))));
  }

  private static Optional<String> url(String text) {
    return text.matches("https?://[^\\s/?#]+([/?#]\\S*)?") ? Optional.of(text) : Optional.empty();
  }

  private @Nullable Versions timeline(String folder) {
    SourceFile file = sources.content().get(folder + "/" + TIMELINE);
    return file == null
        ? null
        : Versions.of(file, sources, sourceTag, Set.of("title"), Set.of(), problems);
  }
}
