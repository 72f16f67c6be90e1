package dev.lesart.translate;

import dev.lesart.model.Document;
import dev.lesart.model.Inline;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Yaml;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of a file, in its order: the text keys of its front matter, then its body's. */
public final class Units {
  /** The keys whose text says the same in every language; forms and grammar are each its own. */
  static final List<String> KEYS = List.of("title", "kicker", "standfirst", "term");

  /**
   * The key below which a text stands for each date; the unit is called {@code corrections.DATE}.
   */
  public static final String CORRECTIONS = "corrections";

  /**
   * Begins the id of a unit in a footnote, which is the same in both as long as nobody renumbers.
   */
  static final String NOTE = "^";

  private Units() {}

  /** The units of a file of the source. */
  public static List<Unit> of(SourceFile file) {
    List<Unit> units = keys(file);
    Walk.units(file.body().blocks(), units::add);
    file.body().footnotes().forEach(note -> units.addAll(units(note)));
    return units;
  }

  /** The units of a footnote, known by its label. */
  static List<Unit> units(Document.Footnote note) {
    List<Unit> units = new ArrayList<>();
    Walk.units(
        note.blocks(),
        unit ->
            units.add(
                new Unit(
                    unit.kind(),
                    unit.text(),
                    unit.content(),
                    unit.place(),
                    NOTE + note.label() + (units.isEmpty() ? "" : "." + units.size()),
                    null)));
    return units;
  }

  /** The units of a translated file, and what the comments in it say of them. */
  public static List<Target> targets(SourceFile file) {
    return Body.of(file).targets();
  }

  static List<Unit> keys(SourceFile file) {
    List<Unit> units = new ArrayList<>();
    for (String key : KEYS) {
      key(key, file.keys().entries().get(key), units);
    }
    Yaml.Entry corrections = file.keys().entries().get(CORRECTIONS);
    if (corrections != null && corrections.value() instanceof Yaml.Mapping dated) {
      dated.entries().forEach((date, entry) -> key(CORRECTIONS + "." + date, entry, units));
    }
    return units;
  }

  private static void key(String key, Yaml.@Nullable Entry entry, List<Unit> units) {
    if (entry != null && entry.value() instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
      units.add(
          new Unit(
              Unit.Kind.KEY,
              Normalizer.normalize(scalar.text(), Normalizer.Form.NFC),
              List.of(new Inline.Text(scalar.text())),
              scalar.place(),
              key,
              null));
    }
  }
}
