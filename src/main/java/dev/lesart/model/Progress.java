package dev.lesart.model;

/**
 * How far a translation is, counted in units that have something to translate.
 *
 * @param translated those that have a translation, be it stale or not
 * @param stale those of them whose source has changed since
 */
public record Progress(int units, int translated, int stale) {
  public static final Progress NONE = new Progress(0, 0, 0);

  public Progress plus(Progress other) {
    return new Progress(units + other.units, translated + other.translated, stale + other.stale);
  }

  /** What is translated, from 0 to 1. */
  public double share() {
    return units == 0 ? 1 : (double) translated / units;
  }

  /** The share in percent: 100 only where all is translated. */
  public int percent() {
    return units == 0 ? 100 : (int) (100L * translated / units);
  }
}
