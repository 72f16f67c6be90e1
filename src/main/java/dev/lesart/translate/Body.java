package dev.lesart.translate;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Lines;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.read.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A translated file as its translator works on it: what stands in its body one below the other, and
 * what the comments say of it.
 *
 * @param keys the texts of the front matter
 * @param pieces in the order of the file
 */
record Body(SourceFile file, List<Target> keys, List<Piece> pieces, List<Target> targets) {
  /**
   * A block of the body, or a footnote.
   *
   * @param block null of a footnote
   * @param comment what it is, if it is one
   */
  record Piece(
      Lines lines,
      @Nullable Block block,
      List<Unit> units,
      boolean note,
      List<Target> targets,
      @Nullable Comment comment) {}

  static Body of(SourceFile file) {
    List<Piece> pieces = new ArrayList<>();
    Map<String, List<Comment>> about = new HashMap<>();
    List<Comment> above = new ArrayList<>();
    boolean aside = false;
    for (Piece piece : pieces(file.body())) {
      Comment comment = piece.comment();
      if (comment == null) {
        List<Comment> comments = List.copyOf(above);
        List<Target> targets = new ArrayList<>();
        boolean gone = aside;
        piece.units().forEach(unit -> targets.add(new Target(unit, comments, gone)));
        pieces.add(
            new Piece(piece.lines(), piece.block(), piece.units(), piece.note(), targets, null));
        above.clear();
        continue;
      }
      pieces.add(piece);
      aside |= comment.is(Comment.Kind.ASIDE);
      if (comment.is(Comment.Kind.CHANGED)) {
        (comment.key().isEmpty()
                ? above
                : about.computeIfAbsent(comment.key(), key -> new ArrayList<>()))
            .add(comment);
      }
    }
    List<Target> keys = new ArrayList<>();
    for (Unit unit : Units.keys(file)) {
      keys.add(new Target(unit, about.getOrDefault(unit.id(), List.of()), false));
    }
    return new Body(file, List.copyOf(keys), List.copyOf(pieces), targets(file, keys, pieces));
  }

  /** In the order of the source: keys, blocks, then footnotes as the text refers to them. */
  private static List<Target> targets(SourceFile file, List<Target> keys, List<Piece> pieces) {
    List<Target> targets = new ArrayList<>(keys);
    Map<Integer, Piece> notes = new HashMap<>();
    for (Piece piece : pieces) {
      if (piece.note()) {
        notes.put(piece.lines().first(), piece);
      } else {
        targets.addAll(piece.targets());
      }
    }
    for (Document.Footnote note : file.body().footnotes()) {
      Piece piece = notes.get(note.lines().first());
      if (piece != null) {
        targets.addAll(piece.targets());
      }
    }
    return List.copyOf(targets);
  }

  /** Blocks and footnotes as they follow each other in a file, without targets. */
  static List<Piece> pieces(Document body) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < body.blocks().size(); i++) {
      Block block = body.blocks().get(i);
      Comment comment = block instanceof Block.Html html ? Comment.of(html) : null;
      List<Unit> units = new ArrayList<>();
      Walk.units(List.of(block), units::add);
      pieces.add(new Piece(body.lines().get(i), block, units, false, List.of(), comment));
    }
    for (Document.Footnote note : body.footnotes()) {
      pieces.add(new Piece(note.lines(), null, Units.units(note), true, List.of(), null));
    }
    pieces.sort(Comparator.comparingInt(piece -> piece.lines().first()));
    return pieces;
  }
}
