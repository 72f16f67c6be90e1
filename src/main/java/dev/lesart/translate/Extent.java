package dev.lesart.translate;

/**
 * Characters of the texts that are tied one to one, by which others are paired.
 *
 * @param source of the sources when the first are paired by length
 * @param target of their targets
 * @param lastSource of the sources when the last are
 * @param lastTarget of their targets
 */
public record Extent(long source, long target, long lastSource, long lastTarget) {
  public static final Extent NONE = new Extent(0, 0, 0, 0);

  /** Both. */
  public Extent and(Extent other) {
    return new Extent(
        source + other.source,
        target + other.target,
        lastSource + other.lastSource,
        lastTarget + other.lastTarget);
  }

  /** Whether texts are paired by them as they are by others. */
  public boolean pairLike(Extent other) {
    return ratio() == other.ratio() && lastRatio() == other.lastRatio();
  }

  /** Characters of a target to one of its source when the first are paired. */
  double ratio() {
    return ratio(source, target);
  }

  /** The same when the last are. */
  double lastRatio() {
    return ratio(lastSource, lastTarget);
  }

  /** In sixteenths, so that few edits change it. */
  private static double ratio(long source, long target) {
    return source < 1000
        ? 1
        : Math.min(2, Math.max(0.5, Math.round(16.0 * target / source) / 16.0));
  }
}
