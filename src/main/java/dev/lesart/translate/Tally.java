package dev.lesart.translate;

import dev.lesart.model.Progress;
import dev.lesart.model.Status;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Alignment.Orphan;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a source is translated.
 *
 * @param current units whose translation says what the source says
 * @param stale units whose source has changed since
 * @param minor units of whose source only markup or targets of links have changed since
 * @param missing units without translation
 * @param orphans texts whose source is gone
 * @param words of the source in what is stale or missing
 */
public record Tally(int current, int stale, int minor, int missing, int orphans, int words) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  /** Of the units of a file. Those in which there is nothing to translate do not count. */
  public static Tally of(List<Match> matches, List<Orphan> orphans) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    int words = 0;
    for (Match match : matches) {
      if (Words.none(match.source().text())) {
        continue;
      }
      counts.merge(match.status(), 1, Integer::sum);
      if (match.status() == Status.STALE || match.status() == Status.MISSING) {
        words += Words.of(match.source().text()).size();
      }
    }
    return new Tally(
        counts.getOrDefault(Status.CURRENT, 0),
        counts.getOrDefault(Status.STALE, 0),
        counts.getOrDefault(Status.STALE_MINOR, 0),
        counts.getOrDefault(Status.MISSING, 0),
        (int) orphans.stream().filter(orphan -> orphan.entry() != null).count(),
        words);
  }

  /** Of several files, or of a whole language. */
  public static Tally sum(Collection<Tally> parts) {
    return parts.stream().reduce(NONE, Tally::plus);
  }

  private Tally plus(Tally other) {
    return new Tally(
        current + other.current,
        stale + other.stale,
        minor + other.minor,
        missing + other.missing,
        orphans + other.orphans,
        words + other.words);
  }

  /** Units that have something to translate. */
  public int units() {
    return translated() + missing;
  }

  /** Units that have a translation, be it an old one. */
  public int translated() {
    return current + stale + minor;
  }

  /** The same figures as a page shows them. */
  public Progress progress() {
    return new Progress(units(), translated(), stale);
  }
}
