package dev.lesart.translate;

import dev.lesart.model.Status;
import dev.lesart.model.Unit;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Alignment.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files in which nothing has happened since they were recorded: each unit of the source, each
 * entry of the record and each target stand in the same place, and say what they said. Most files
 * are such; nothing in them needs to be looked for, and nothing of others can be found in them.
 */
final class Settled {
  private final Map<String, List<Match>> matches = new TreeMap<>();
  private final Map<String, Ends> ends = new TreeMap<>();

  Settled(
      Map<String, List<Unit>> sources,
      Map<String, List<Target>> targets,
      Map<String, List<Entry>> records) {
    sources.forEach(
        (file, units) -> {
          List<Target> made = targets.get(file);
          List<Entry> entries = records.get(file);
          if (made != null && entries != null) {
            settle(file, units, made, entries);
          }
        });
  }

  private void settle(String file, List<Unit> units, List<Target> made, List<Entry> entries) {
    if (units.size() != entries.size() || units.size() != made.size()) {
      return;
    }
    for (int i = 0; i < units.size(); i++) {
      if (!isSame(units.get(i), made.get(i), entries.get(i))) {
        return;
      }
    }
    List<Match> settled = new ArrayList<>(units.size());
    long source = 0;
    long target = 0;
    for (int i = 0; i < units.size(); i++) {
      Ref ref = new Ref(file, i, made.get(i));
      settled.add(
          new Match(units.get(i), List.of(ref), entries.get(i), false, false, Status.CURRENT));
      source += entries.get(i).source().length();
      target += made.get(i).unit().text().length();
    }
    matches.put(file, settled);
    ends.put(file, new Ends(Set.of(), false, new Extent(source, target, source, target)));
  }

  private static boolean isSame(Unit unit, Target made, Entry entry) {
    Unit.Kind kind = unit.kind();
    return entry.asked() == null
        && entry.target() != null
        && !entry.is(Entry.Flag.EDITED)
        && !entry.is(Entry.Flag.BEHIND)
        && !entry.is(Entry.Flag.CONTINUES)
        && !entry.is(Entry.Flag.SHARES)
        && !entry.is(Entry.Flag.ADDED)
        && made.comments().isEmpty()
        && !made.aside()
        && kind == entry.kind()
        && kind == made.unit().kind()
        && Objects.equals(unit.id(), entry.id())
        && Objects.equals(unit.id(), made.unit().id())
        && unit.text().equals(entry.source())
        && Words.hash(made.unit().text()).equals(entry.target());
  }

  boolean has(String file) {
    return matches.containsKey(file);
  }

  Map<String, List<Match>> matches() {
    return matches;
  }

  /** Nothing is loose in them. */
  Map<String, Ends> ends() {
    return ends;
  }
}
