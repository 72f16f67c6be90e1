package dev.lesart.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small table of figures, to be drawn, in one language.
 *
 * @param table as written: the first column names the rows, the head of each further one a series
 * @param values of each row, one for each series; null where the cell is empty
 * @param note what stands below the table
 */
public record Chart(
    String id,
    Kind kind,
    String language,
    Said title,
    Block.Table table,
    List<List<@Nullable BigDecimal>> values,
    Document note) {
  public Chart with(Block.Table table, Document note) {
    return new Chart(id, kind, language, title, table, values, note);
  }

  /** How values are drawn: as lengths from zero, or as places on a scale. */
  public enum Kind {
    BAR,
    DOT
  }
}
