package dev.lesart.check;

import dev.lesart.model.Inline;
import dev.lesart.model.Language;
import dev.lesart.model.Place;
import dev.lesart.model.PlainText;
import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.read.Keys;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Yaml;
import dev.lesart.read.Yaml.Mapping;
import dev.lesart.read.Yaml.Scalar;
import dev.lesart.read.Yaml.Sequence;
import dev.lesart.resolve.Figures;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Mends in the files what needs no author: figures that no longer say the value of their fact, in
 * all languages, and invisible characters. Everything else in a file stays as it is, byte for byte.
 */
public final class Fixes {
  private static final String FACT = "fact:";

  private final SiteFolder folder;
  private final Sources sources;
  private final Consumer<Problem> problems;
  private final List<String> done = new ArrayList<>();

  private Fixes(SiteFolder folder, Sources sources, Consumer<Problem> problems) {
    this.folder = folder;
    this.sources = sources;
    this.problems = problems;
  }

  /** What was changed: place, before and after. */
  public static List<String> apply(
      SiteFolder folder, Sources sources, Settings settings, Consumer<Problem> problems) {
    Fixes fixes = new Fixes(folder, sources, problems);
    for (Language language : settings.languages()) {
      Figures figures = new Figures(language.tag(), language.digits());
      if (language.equals(settings.source())) {
        fixes.files(sources.content().values(), figures);
      } else if (sources.translations().containsKey(language.tag())) {
        fixes.files(sources.translations().get(language.tag()).values(), figures);
      }
    }
    return List.copyOf(fixes.done);
  }

  private void files(Collection<SourceFile> files, Figures figures) {
    for (SourceFile file : files) {
      if (file.tree().endsWith(".md")) {
        try {
          file(file, figures);
        } catch (IOException failure) {
          problems.accept(
              Problem.error(
                  file.place(),
                  "file cannot be changed",
                  "The system does not let it be read or written.",
                  "Check its permissions, and those of its folder."));
        }
      }
    }
  }

  private void file(SourceFile file, Figures figures) throws IOException {
    List<Figure> wrong = new ArrayList<>();
    List<Shown> invisible = new ArrayList<>();
    texts(file.keys(), invisible);
    Walk.units(
        file.body(),
        unit -> {
          figures(unit, file, figures, wrong);
          String text = new Prose(unit).text();
          if (!InvisibleCharacters.found(text).isEmpty()) {
            invisible.add(new Shown(text, unit.place()));
          }
        });
    if (wrong.isEmpty() && invisible.isEmpty()) {
      return;
    }
    RawFile raw = RawFile.read(folder.resolve(file.path()));
    for (Figure figure : wrong) {
      rewrite(raw, figure);
    }
    for (Shown text : invisible) {
      remove(raw, text);
    }
    done.addAll(raw.write());
  }

  /** A text and where it begins. */
  private record Shown(String text, Place place) {}

  /** A text of a link that says something else than its fact. */
  private record Figure(String text, String changed, Place place) {}

  private static void texts(Yaml value, List<Shown> invisible) {
    if (value instanceof Scalar scalar && !InvisibleCharacters.found(scalar.text()).isEmpty()) {
      invisible.add(new Shown(scalar.text(), scalar.place()));
    } else if (value instanceof Sequence sequence) {
      sequence.values().forEach(each -> texts(each, invisible));
    } else if (value instanceof Mapping mapping) {
      mapping.entries().values().forEach(entry -> texts(entry.value(), invisible));
    }
  }

  private void figures(Unit unit, SourceFile file, Figures figures, List<Figure> wrong) {
    Walk.inlines(
        unit.content(),
        inline -> {
          if (inline instanceof Inline.Link link && link.target().startsWith(FACT)) {
            String text = PlainText.of(link.content());
            value(file.folder(), link.target().substring(FACT.length()))
                .flatMap(value -> figures.rewritten(text, value))
                .ifPresent(changed -> wrong.add(new Figure(text, changed, link.place())));
          }
        });
  }

  /** The value of a fact that the texts of a folder may name. */
  private Optional<BigDecimal> value(String folder, String id) {
    int slash = folder.lastIndexOf('/');
    String name = folder.substring(slash + 1);
    boolean evidence = slash > 0 && (name.equals("facts") || name.equals("sources"));
    String explainer = evidence ? folder.substring(0, slash) : folder;
    SourceFile fact = sources.content().get(explainer + "/facts/" + id + ".md");
    return fact == null
        ? Optional.empty()
        : Keys.number(new Keys(fact.keys(), problem -> {}).text("value"));
  }

  /**
   * Only the characters that change are written, and only where they are found as they are read.
   */
  private static void rewrite(RawFile raw, Figure figure) {
    String text = figure.text;
    String changed = figure.changed;
    int start = 0;
    int most = Math.min(text.length(), changed.length());
    while (start < most && text.charAt(start) == changed.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && text.charAt(text.length() - 1 - end) == changed.charAt(changed.length() - 1 - end)) {
      end++;
    }
    // At least one character of the old figure says where the new one goes.
    start = start == text.length() - end ? Math.max(0, start - 1) : start;
    int last = Math.max(text.length() - end, start + 1);
    end = text.length() - last;
    int link = raw.offset(figure.place);
    Alignment alignment = new Alignment(text, raw.text(), link + 1);
    int from = alignment.of(start);
    int to = alignment.of(last - 1) + 1;
    if (from >= 0
        && raw.text().charAt(link) == '['
        && raw.text().substring(from, Math.max(from, to)).equals(text.substring(start, last))) {
      raw.replace(
          from,
          to,
          changed.substring(start, changed.length() - end),
          figure.place + ": " + text + " → " + changed);
    }
  }

  private static void remove(RawFile raw, Shown shown) {
    int start = raw.offset(shown.place);
    Alignment alignment = new Alignment(shown.text, raw.text(), start);
    for (int index : InvisibleCharacters.found(shown.text)) {
      int at = alignment.of(index);
      if (at >= 0 && raw.text().charAt(at) == shown.text.charAt(index)) {
        raw.replace(
            at,
            at + 1,
            "",
            "%s: U+%04X removed"
                .formatted(raw.place(shown.place.file(), at), (int) raw.text().charAt(at)));
      }
    }
  }
}
