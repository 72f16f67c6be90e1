package dev.lesart.translate;

import dev.lesart.translate.Entry.Flag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ties targets to what is recorded of them. */
final class TargetTies {
  private final Map<String, List<Known>> entries;
  private final Map<String, List<Known>> added;
  private final Map<String, List<Made>> targets;
  private final Extent elsewhere;
  private Map<String, long[]> first = Map.of();

  /**
   * @param elsewhere of the files that are not among the others
   */
  TargetTies(
      Map<String, List<Known>> entries,
      Map<String, List<Known>> added,
      Map<String, List<Made>> targets,
      Extent elsewhere) {
    this.elsewhere = elsewhere;
    this.entries = entries;
    this.added = added;
    this.targets = targets;
  }

  void tie() {
    entries.forEach(
        (file, known) -> {
          List<Made> made = targets.getOrDefault(file, List.of());
          Ties.tieEqual(alone(known), made, Known::hash, Made::hash, TargetTies::tie);
          Ties.tieEqual(
              alone(known),
              free(made),
              each -> each.entry.id(),
              each -> each.target.unit().id(),
              TargetTies::tie);
        });
    // A file that was moved by hand, or a text that was moved to another file.
    Ties.tieEqual(
        all(entries).filter(each -> each.alone() && each.entry.target() != null).toList(),
        all(targets).filter(Made::free).toList(),
        Known::hash,
        Made::hash,
        TargetTies::tie);
    tieAdded();
    first = lengths();
    double ratio = total(first).ratio();
    entries.forEach(
        (file, known) -> edited(unpinned(known), targets.getOrDefault(file, List.of()), ratio));
    entries.values().forEach(TargetTies::follow);
  }

  /** What the translator added is the translation of nothing, until it is edited. */
  private void tieAdded() {
    added.forEach(
        (file, known) ->
            Ties.tieEqual(
                known,
                free(targets.getOrDefault(file, List.of())),
                TargetTies::name,
                TargetTies::name,
                TargetTies::tieAdded));
    Ties.tieEqual(
        all(added).filter(each -> each.targets.isEmpty()).toList(),
        all(targets).filter(Made::free).toList(),
        TargetTies::name,
        TargetTies::name,
        TargetTies::tieAdded);
  }

  private static String name(Known known) {
    return known.entry.kind() + " " + known.entry.target();
  }

  private static String name(Made made) {
    return made.target.unit().kind() + " " + made.hash;
  }

  private static void tieAdded(Known known, Made made) {
    known.targets.add(made);
    made.added = true;
    made.fresh = false;
  }

  private static List<Known> unpinned(List<Known> known) {
    return known.stream()
        .filter(
            each ->
                each.entry.id() == null
                    || each.targets.isEmpty()
                    || !each.entry.id().equals(each.targets.get(0).target.unit().id()))
        .toList();
  }

  /** The entries that have a target of their own and are not tied yet. */
  private static List<Known> alone(List<Known> known) {
    return known.stream().filter(Known::alone).toList();
  }

  private static List<Made> free(List<Made> made) {
    return made.stream().filter(Made::free).toList();
  }

  private static void tie(Known known, Made made) {
    known.targets.add(made);
    made.known = known;
    made.fresh = false;
  }

  /** Targets that were changed since: they stand between the same neighbours as before. */
  private void edited(List<Known> known, List<Made> made, double ratio) {
    int left = -1;
    int at = 0;
    while (at < known.size()) {
      if (!known.get(at).alone()) {
        left = at++;
        continue;
      }
      int end = at;
      while (end < known.size()
          && (known.get(end).alone() || known.get(end).entry.is(Flag.SHARES))) {
        end++;
      }
      int after = left < 0 ? -1 : lastTarget(known.get(left), made);
      int before = end == known.size() ? made.size() : firstTarget(known.get(end), made);
      if (after < before && after > -2 && before > -2) {
        tieByLength(alone(known.subList(at, end)), free(made.subList(after + 1, before)), ratio);
      }
      at = end;
    }
  }

  /** The number of a tied entry's target in the file; -2 where it stands in another file. */
  private static int lastTarget(Known known, List<Made> made) {
    int last = -2;
    for (Made each : known.targets) {
      last = each.stands(made) ? each.index : last;
    }
    return last;
  }

  private static int firstTarget(Known known, List<Made> made) {
    for (Made each : known.targets) {
      if (each.stands(made)) {
        return each.index;
      }
    }
    return -2;
  }

  private void tieByLength(List<Known> known, List<Made> made, double ratio) {
    List<Known> candidates =
        made.size() <= known.stream().filter(each -> each.entry.target() != null).count()
            ? known.stream().filter(each -> each.entry.target() != null).toList()
            : known;
    List<Lengths.Piece> first = new ArrayList<>();
    candidates.forEach(
        each ->
            first.add(
                Lengths.Piece.of(
                    each.entry.kind(),
                    each.entry.id(),
                    each.entry.source(),
                    each.entry.target() == null)));
    for (Lengths.Bead bead :
        Lengths.pair(first, Lengths.pieces(made, each -> each.target.unit()), ratio)) {
      for (int i = bead.secondStart(); i < bead.secondEnd(); i++) {
        tie(candidates.get(bead.firstStart()), made.get(i));
      }
      for (int i = bead.firstStart() + 1; i < bead.firstEnd(); i++) {
        candidates.get(i).targets.addAll(candidates.get(bead.firstStart()).targets);
        candidates.get(i).shares = true;
      }
    }
  }

  /** Entries that continue or share another's take over what that one is tied to. */
  private static void follow(List<Known> known) {
    for (int i = 1; i < known.size(); i++) {
      Known before = known.get(i - 1);
      if (known.get(i).entry.is(Flag.SHARES) && known.get(i).targets.isEmpty()) {
        known.get(i).targets.addAll(before.targets);
      }
    }
    for (int i = known.size() - 1; i > 0; i--) {
      if (known.get(i).entry.is(Flag.CONTINUES)) {
        known.get(i - 1).targets.addAll(known.get(i).targets);
      }
    }
  }

  /** Characters of sources and targets that were tied before lengths were compared, by file. */
  Map<String, long[]> first() {
    return first;
  }

  private Map<String, long[]> lengths() {
    Map<String, long[]> lengths = new HashMap<>();
    entries.forEach((file, known) -> lengths.put(file, Ends.lengths(known)));
    return lengths;
  }

  /** Characters of a target to one of its source, over all that are tied. */
  double ratio() {
    return total(lengths()).lastRatio();
  }

  /** With those of the other files, now. */
  private Extent total(Map<String, long[]> files) {
    long source = 0;
    long target = 0;
    for (long[] file : files.values()) {
      source += file[0];
      target += file[1];
    }
    return elsewhere.and(new Extent(source, target, source, target));
  }

  private static <T> Stream<T> all(Map<String, List<T>> files) {
    return files.values().stream().flatMap(List::stream);
  }
}
