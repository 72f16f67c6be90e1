package dev.lesart.translate;

import dev.lesart.model.Status;
import dev.lesart.model.Unit;
import dev.lesart.read.Workers;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Alignment.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    List<String> files =
        sources.keySet().stream()
            .filter(file -> targets.containsKey(file) && records.containsKey(file))
            .toList();
    Workers.map(
            files,
            file ->
                File.of(
                    file,
                    Objects.requireNonNull(sources.get(file)),
                    Objects.requireNonNull(targets.get(file)),
                    Objects.requireNonNull(records.get(file))))
        .forEach(
            settled ->
                settled.ifPresent(
                    file -> {
                      matches.put(file.name, file.matches);
                      ends.put(file.name, file.ends);
                    }));
  }

  /** A file in which nothing has happened. */
  private record File(String name, List<Match> matches, Ends ends) {
    static Optional<File> of(
        String name, List<Unit> units, List<Target> made, List<Entry> entries) {
      if (units.size() != entries.size() || units.size() != made.size()) {
        return Optional.empty();
      }
      List<Match> settled = new ArrayList<>(units.size());
      long source = 0;
      long target = 0;
      for (int i = 0; i < units.size(); i++) {
        if (!isSame(units.get(i), made.get(i), entries.get(i))) {
          return Optional.empty();
        }
        Ref ref = new Ref(name, i, made.get(i));
        settled.add(
            new Match(units.get(i), List.of(ref), entries.get(i), false, false, Status.CURRENT));
        source += entries.get(i).source().length();
        target += made.get(i).unit().text().length();
      }
      Ends ends = new Ends(Set.of(), false, new Extent(source, target, source, target));
      return Optional.of(new File(name, settled, ends));
    }
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
