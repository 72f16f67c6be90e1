package dev.lesart.publish;

import java.time.Duration;
import java.time.Instant;

/**
 * What asking for an address of another site came to.
 *
 * @param detail of a moved page the new address, else a sentence; "" where all is well
 */
public record Answer(Kind kind, String detail, Instant at) {
  /** What it came to. */
  public enum Kind {
    FINE,
    MOVED,
    DEAD,

    /** The site would not say. */
    UNKNOWN
  }

  /** Whether it need not be asked again. */
  boolean holds(Instant now) {
    Duration age = Duration.between(at, now);
    return switch (kind) {
      case FINE, MOVED -> age.compareTo(Duration.ofDays(1)) < 0;
      case DEAD -> age.compareTo(Duration.ofHours(1)) < 0;
      case UNKNOWN -> false;
    };
  }
}
