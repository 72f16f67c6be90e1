package dev.lesart.translate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties sources to targets that nobody has seen before. */
final class AddedTies {
  private AddedTies() {}

  static void pinned(List<Original> units, List<Made> made) {
    Ties.tieEqual(
        SourceTies.untied(units).stream().filter(each -> each.unit.id() != null).toList(),
        made.stream()
            .filter(each -> (each.fresh || each.added) && each.target.unit().id() != null)
            .toList(),
        each -> each.unit.id(),
        each -> each.target.unit().id(),
        (source, target) -> fresh(source, List.of(target)));
  }

  /** The units that stand in the order of the file; a pin holds wherever it stands. */
  static List<Original> ordered(List<Original> units) {
    return units.stream()
        .filter(each -> each.unit.id() == null || !each.unit.id().equals(targetId(each)))
        .toList();
  }

  private static @Nullable String targetId(Original source) {
    List<Made> made = source.targets();
    return made.isEmpty() ? null : made.get(0).target.unit().id();
  }

  static void between(List<Original> units, List<Made> made, double ratio) {
    int at = 0;
    while (at < units.size()) {
      if (units.get(at).hasTarget()) {
        at++;
        continue;
      }
      int end = at;
      while (end < units.size() && !units.get(end).hasTarget()) {
        end++;
      }
      int after = at == 0 ? -1 : target(units.get(at - 1), made, true);
      int before = end == units.size() ? made.size() : target(units.get(end), made, false);
      if (after > -2 && before > -2 && after < before) {
        List<Made> run =
            made.subList(after + 1, before).stream()
                .filter(each -> each.fresh && !each.target.aside())
                .toList();
        pair(SourceTies.untied(units.subList(at, end)), run, ratio);
      }
      at = end;
    }
  }

  private static int target(Original source, List<Made> made, boolean last) {
    int found = -2;
    for (Made each : source.targets()) {
      if (each.stands(made) && (last || found == -2)) {
        found = each.index;
      }
    }
    return found;
  }

  private static void pair(List<Original> units, List<Made> made, double ratio) {
    for (Lengths.Bead bead :
        Lengths.pair(
            Lengths.pieces(units, each -> each.unit),
            Lengths.pieces(made, each -> each.target.unit()),
            ratio)) {
      fresh(units.get(bead.firstStart()), made.subList(bead.secondStart(), bead.secondEnd()));
      for (int i = bead.firstStart() + 1; i < bead.firstEnd(); i++) {
        units.get(i).shares = true;
      }
    }
  }

  private static void fresh(Original source, List<Made> made) {
    source.fresh = made;
    made.forEach(
        each -> {
          each.fresh = false;
          each.added = false;
        });
  }
}
