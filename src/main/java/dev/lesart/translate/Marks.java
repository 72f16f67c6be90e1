package dev.lesart.translate;

import dev.lesart.model.Status;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Entry.Flag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Says of units that their translation is right as it is. */
final class Marks {
  private Marks() {}

  /**
   * The alignment in which some units are current.
   *
   * @param flags to be remembered of them
   */
  static Alignment current(Alignment alignment, Predicate<Match> which, Set<Flag> flags) {
    NavigableMap<String, List<Match>> matches = new TreeMap<>();
    alignment
        .matches()
        .forEach(
            (file, ofFile) -> {
              List<Match> marked = new ArrayList<>();
              ofFile.forEach(each -> marked.add(which.test(each) ? current(each, flags) : each));
              matches.put(file, marked);
            });
    return new Alignment(matches, alignment.orphans(), alignment.renamed(), alignment.ends());
  }

  private static Match current(Match match, Set<Flag> flags) {
    Entry entry = match.entry();
    Set<Flag> all = EnumSet.noneOf(Flag.class);
    all.addAll(flags);
    if (entry != null) {
      all.addAll(entry.flags());
    }
    if (flags.contains(Flag.REVIEWED)) {
      all.remove(Flag.MACHINE);
    }
    Entry marked =
        new Entry(
            match.source().kind(),
            match.source().id(),
            match.source().text(),
            entry == null ? null : entry.target(),
            null,
            all);
    return new Match(
        match.source(), match.targets(), marked, match.shares(), false, Status.CURRENT);
  }

  /** Whether the translation was right before the source was edited last. */
  static boolean rightBefore(Match match) {
    Entry entry = match.entry();
    boolean stale = match.status() == Status.STALE || match.status() == Status.STALE_MINOR;
    if (!stale || entry == null) {
      return false;
    }
    if (entry.asked() == null || !match.open()) {
      return true;
    }
    return !entry.is(Flag.BEHIND)
        && Words.key(entry.asked()).equals(Words.key(match.source().text()));
  }
}
