package dev.lesart.model;

/** Whether a unit of a translation still says what its source says; best first. */
public enum Status {
  /** Made from today's source. */
  CURRENT,
  /** Only markup or targets of links of the source have changed since. */
  STALE_MINOR,
  /** The source has changed since. */
  STALE,
  /** There is no translation. */
  MISSING,
  /** There is a translation, but its source is gone. */
  ORPHAN;

  /** As the command line and JSON name it: {@code stale-minor}. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
