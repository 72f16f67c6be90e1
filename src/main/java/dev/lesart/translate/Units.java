package dev.lesart.translate;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Inline;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Yaml;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of a file, in its order: the text keys of its front matter, then its body's. */
public final class Units {
  /** The keys whose text says the same in every language; forms and grammar are each its own. */
  static final List<String> KEYS = List.of("title", "kicker", "standfirst", "term");

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
  private static List<Unit> units(Document.Footnote note) {
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
    Set<String> openKeys = new HashSet<>();
    List<Target> body = new ArrayList<>();
    List<Target> notes = new ArrayList<>();
    boolean open = false;
    boolean aside = false;
    for (Piece piece : pieces(file.body())) {
      Block block = piece.block();
      if (block != null && Comments.is(block, Comments.ASIDE)) {
        aside = true;
      } else if (block != null && Comments.is(block, Comments.CHANGED)) {
        String key = Comments.key(block);
        open |= key.isEmpty();
        openKeys.add(key);
      } else if (!(block instanceof Block.Html)) {
        for (Unit unit : piece.units()) {
          (piece.note() ? notes : body).add(new Target(unit, open, aside));
        }
        open = false;
      }
    }
    body.addAll(notes);
    List<Target> targets = new ArrayList<>();
    keys(file).forEach(unit -> targets.add(new Target(unit, openKeys.contains(unit.id()), false)));
    targets.addAll(body);
    return targets;
  }

  /** A block of the body, or a footnote. */
  private record Piece(int line, @Nullable Block block, List<Unit> units, boolean note) {}

  /** Blocks and footnotes as they follow each other in the file. */
  private static List<Piece> pieces(Document body) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < body.blocks().size(); i++) {
      Block block = body.blocks().get(i);
      List<Unit> units = new ArrayList<>();
      Walk.units(List.of(block), units::add);
      pieces.add(new Piece(body.lines().get(i).first(), block, units, false));
    }
    for (Document.Footnote note : body.footnotes()) {
      pieces.add(new Piece(note.lines().first(), null, units(note), true));
    }
    pieces.sort(Comparator.comparingInt(Piece::line));
    return pieces;
  }

  private static List<Unit> keys(SourceFile file) {
    List<Unit> units = new ArrayList<>();
    for (String key : KEYS) {
      Yaml.Entry entry = file.keys().entries().get(key);
      if (entry != null
          && entry.value() instanceof Yaml.Scalar scalar
          && !scalar.text().isBlank()) {
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
    return units;
  }
}
