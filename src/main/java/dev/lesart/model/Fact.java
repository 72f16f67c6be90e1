package dev.lesart.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure and its evidence.
 *
 * @param unit key of a unit in ui.yaml, "" for a bare number
 * @param source id of the source that says so
 */
public record Fact(
    String id,
    BigDecimal value,
    String unit,
    Precision precision,
    @Nullable EdtfDate asOf,
    String source,
    Localized<Text> texts) {

  /** How the value is meant. */
  public enum Precision {
    EXACT,
    ABOUT,
    MORE_THAN
  }

  public Fact with(Localized<Text> texts) {
    return new Fact(id, value, unit, precision, asOf, source, texts);
  }

  /** What the figure counts, and what is to be known about it. */
  public record Text(String title, Document note, Place place) {
    public Text with(Document note) {
      return new Text(title, note, place);
    }
  }
}
