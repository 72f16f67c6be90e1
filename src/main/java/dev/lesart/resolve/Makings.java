package dev.lesart.resolve;

import dev.lesart.model.EdtfDate;
import dev.lesart.model.Explainer.Alias;
import dev.lesart.model.Explainer.Correction;
import dev.lesart.model.Explainer.Making;
import dev.lesart.model.Problem;
import dev.lesart.model.Said;
import dev.lesart.read.Keys;
import dev.lesart.read.Yaml.Scalar;
import dev.lesart.resolve.Versions.Version;
import dev.lesart.translate.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads who made a text, and what was changed: each language for itself, but for corrections. */
final class Makings {
  static final Set<String> KEYS = Set.of("byline", "modified", Units.CORRECTIONS, "aliases");

  private final Consumer<Problem> problems;

  Makings(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** What the front matter says; of a language that has no translation, what its source says. */
  Making of(Versions versions, String tag) {
    Version version = versions.in(tag);
    List<Correction> corrections = corrections(version, versions.sourceTag());
    return new Making(
        version.keys().texts("byline").stream().map(Scalar::text).toList(),
        latest(
            version.keys().value("modified", "a day", "2026-11-22", Makings::day).orElse(null),
            corrections),
        corrections,
        aliases(version));
  }

  private static @Nullable EdtfDate latest(
      @Nullable EdtfDate modified, List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return modified;
    }
    EdtfDate corrected = corrections.get(0).date();
    return modified == null || modified.compareTo(corrected) < 0 ? corrected : modified;
  }

  private static Optional<EdtfDate> day(String text) {
    return EdtfDate.parse(text)
        .filter(date -> date.end() == null && date.start().hasDay() && !date.start().approximate());
  }

  /** Those of the source, translated or not, and the translation's own. */
  private List<Correction> corrections(Version version, String sourceTag) {
    Optional<Keys> below = version.keys().below(Units.CORRECTIONS);
    if (below.isEmpty()) {
      return List.of();
    }
    List<Correction> corrections = new ArrayList<>();
    for (String date : new TreeSet<>(below.get().names())) {
      Optional<EdtfDate> day = day(date);
      String text = below.get().text(date, "What was wrong, and what is right.");
      if (day.isEmpty()) {
        problems.accept(
            Problem.error(
                below.get().place(date),
                "a day expected",
                "Each correction stands below the day on which it was made; \""
                    + date
                    + "\" is none.",
                "Write 2026-11-22: What was wrong, and what is right."));
      } else {
        boolean source = version.file().untranslated().contains(Units.CORRECTIONS + "." + date);
        corrections.add(
            new Correction(day.get(), new Said(source ? sourceTag : version.language(), text)));
      }
    }
    corrections.sort(Comparator.comparing(Correction::date).reversed());
    return corrections;
  }

  private List<Alias> aliases(Version version) {
    List<Alias> aliases = new ArrayList<>();
    for (Scalar alias : version.keys().texts("aliases")) {
      if (Ids.isSlug(alias.text())) {
        aliases.add(new Alias(alias.text(), alias.place()));
      } else {
        problems.accept(
            Problem.error(
                alias.place(),
                "a slug of letters, digits and hyphens expected",
                "An alias is a slug that the page had before, without the language: \""
                    + alias.text()
                    + "\" is none.",
                "Write aliases: [deir-al-sor]"));
      }
    }
    return aliases;
  }
}
