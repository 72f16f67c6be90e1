package dev.lesart.resolve;

import dev.lesart.model.EdtfDate;
import dev.lesart.model.Fact;
import dev.lesart.model.Problem;
import dev.lesart.model.Source;
import dev.lesart.read.Keys;
import dev.lesart.read.Nearest;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Yaml.Scalar;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the facts and sources of an explainer: one a file. */
final class Evidence {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");

  private final Sources sources;
  private final String sourceTag;
  private final Consumer<Problem> problems;

  Evidence(Sources sources, String sourceTag, Consumer<Problem> problems) {
    this.sources = sources;
    this.sourceTag = sourceTag;
    this.problems = problems;
  }

  List<Fact> facts(List<SourceFile> files) {
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
            Set.of("value", "unit", "approximate", "more-than", "as-of", "source"),
            problems);
    Keys data = versions.data();
    Optional<BigDecimal> value = data.required("value", "a number", "110000", Keys::number);
    Fact fact =
        new Fact(
            file.id(),
            value.orElse(BigDecimal.ZERO),
            data.text("unit"),
            precision(data),
            date(data, "as-of"),
            data.text("source", "un"),
            versions.localized(
                "title",
                version ->
                    new Fact.Text(
                        version.keys().text("title", "People besieged"),
                        version.file().body(),
                        version.keys().place("title"))));
    return value.map(read -> fact);
  }

  private Fact.Precision precision(Keys data) {
    boolean about = data.flag("approximate");
    boolean more = data.flag("more-than");
    if (about && more) {
      problems.accept(
          Problem.error(
              data.place("more-than"),
              "a value that is both approximate and more than",
              "One of the two says how exact the value is.",
              "Remove approximate or more-than."));
    }
    return more ? Fact.Precision.MORE_THAN : about ? Fact.Precision.ABOUT : Fact.Precision.EXACT;
  }

  /** The facts that stand at the beginning: the key {@code figures}. */
  List<String> atAGlance(Keys data, List<Fact> facts, String folder) {
    Set<String> known = facts.stream().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
    Set<String> ids = new LinkedHashSet<>();
    for (Scalar id : data.texts("figures")) {
      if (known.contains(id.text())) {
        if (!ids.add(id.text())) {
          problems.accept(
              Problem.error(
                  id.place(),
                  "figure \"" + id.text() + "\" twice",
                  "Each figure stands once at the beginning.",
                  "Remove one of the two."));
        }
      } else if (!sources.has(folder + "/facts/" + id.text() + ".md")) {
        problems.accept(
            Problem.error(
                id.place(),
                "unknown fact \"" + id.text() + "\"",
                "The list \"figures\" names a fact that content/"
                    + folder
                    + "/facts/ does not have.",
                Nearest.to(id.text(), known)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("Write the file, or remove the name.")));
      }
    }
    return List.copyOf(ids);
  }

  List<Source> sources(List<SourceFile> files) {
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
        data.value("url", "a URL", "https://example.org/report", Evidence::url).orElse(""),
        versions.localized(
            "title",
            version ->
                new Source.Text(
                    version.keys().text("title", "UN estimate"),
                    version.file().body(),
                    version.keys().place("title"))));
  }

  private static Optional<String> url(String text) {
    return text.matches("https?://[^\\s/?#]+([/?#]\\S*)?") ? Optional.of(text) : Optional.empty();
  }

  static @Nullable EdtfDate date(Keys keys, String key) {
    return keys.value(key, "a date", "2017-01-16", Evidence::date).orElse(null);
  }

  private static Optional<EdtfDate> date(String text) {
    // JBake's date.format may carry a time of day, which no reader is shown.
    var day = DAY.matcher(text);
    boolean timed = text.length() > 10 && text.charAt(10) == ' ' && day.matches();
    return EdtfDate.parse(timed ? day.group(1) : text);
  }
}
