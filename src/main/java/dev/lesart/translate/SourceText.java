package dev.lesart.translate;

import dev.lesart.model.Unit;
import dev.lesart.read.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of the source with the Markdown of its blocks.
 *
 * @param pieces those that hold units
 * @param units the units as {@link Units#of} gives them
 */
record SourceText(SourceFile file, List<Unit> units, List<Piece> pieces) {
  /** A block or a footnote. */
  record Piece(List<Unit> units, String markdown) {}

  /**
   * @param units of the file
   * @param written the text of the file, line ends as LF
   */
  static SourceText of(SourceFile file, List<Unit> units, String written) {
    List<String> lines = written.lines().toList();
    List<Piece> pieces = new ArrayList<>();
    for (Body.Piece piece : Body.pieces(file.body())) {
      if (!piece.units().isEmpty()) {
        pieces.add(
            new Piece(
                piece.units(),
                String.join("\n", lines.subList(piece.lines().first() - 1, piece.lines().last()))));
      }
    }
    return new SourceText(file, units, pieces);
  }
}
