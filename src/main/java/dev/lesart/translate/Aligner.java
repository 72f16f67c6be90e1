package dev.lesart.translate;

import dev.lesart.model.Status;
import dev.lesart.model.Unit;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Alignment.Orphan;
import dev.lesart.translate.Alignment.Ref;
import dev.lesart.translate.Entry.Flag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pairs the units of one translation: targets with recorded entries, sources with entries, and what
 * is left over with each other. See {@link Alignment#of}.
 */
final class Aligner {
  private final Map<String, List<Original>> sources = new TreeMap<>();
  private final Map<String, List<Made>> targets = new TreeMap<>();
  private final Map<String, List<Known>> entries = new TreeMap<>();
  private final Map<String, List<Known>> added = new TreeMap<>();
  private final SourceTexts texts;
  private final Extent elsewhere;
  private final Settled settled;

  Aligner(
      Map<String, List<Unit>> sources,
      Map<String, List<Target>> targets,
      Map<String, List<Entry>> records,
      Extent elsewhere) {
    this.elsewhere = elsewhere;
    texts = new SourceTexts(sources, records);
    settled = new Settled(sources, targets, records);
    sources.forEach(
        (file, units) -> {
          if (!settled.has(file)) {
            this.sources.put(file, units.stream().map(Original::new).toList());
          }
        });
    targets.forEach(
        (file, units) -> {
          if (settled.has(file)) {
            return;
          }
          List<Made> made = new ArrayList<>();
          units.forEach(target -> made.add(new Made(file, made.size(), target)));
          this.targets.put(file, made);
        });
    records.forEach(
        (file, recorded) -> {
          if (settled.has(file)) {
            return;
          }
          List<Known> known = new ArrayList<>();
          List<Known> own = new ArrayList<>();
          for (Entry entry : recorded) {
            List<Known> into = entry.is(Flag.ADDED) ? own : known;
            into.add(new Known(file, into.size(), entry));
          }
          entries.put(file, known);
          added.put(file, own);
        });
  }

  Alignment align() {
    Extent others =
        settled.ends().values().stream().map(Ends::lengths).reduce(elsewhere, Extent::and);
    TargetTies ties = new TargetTies(entries, added, targets, others);
    ties.tie();
    entries.forEach(
        (file, all) -> {
          Set<String> shown =
              SourceTexts.shown(
                  targets.getOrDefault(file, List.of()).stream()
                      .flatMap(made -> made.target.comments().stream()));
          all.forEach(known -> known.ask(texts, shown));
        });
    NavigableMap<String, String> renamed = tieSources(ties.ratio());
    Map<String, List<Match>> matches = new TreeMap<>();
    sources.forEach((file, units) -> matches.put(file, units.stream().map(this::match).toList()));
    Map<String, List<Orphan>> orphans = orphans(matches);
    matches.putAll(settled.matches());
    NavigableMap<String, Ends> ends = Ends.of(sources, entries, added, targets, ties.first());
    ends.putAll(settled.ends());
    return new Alignment(new TreeMap<>(matches), new TreeMap<>(orphans), renamed, ends);
  }

  private NavigableMap<String, String> tieSources(double ratio) {
    SourceTies ties = new SourceTies(sources, entries);
    ties.tieEqual();
    NavigableMap<String, String> names = ties.renamed();
    sources.forEach(
        (file, units) -> {
          String name = names.getOrDefault(file, file);
          List<Made> made = targets.getOrDefault(name, List.of());
          ties.tieNames(file, name);
          ties.between(AddedTies.ordered(units), name);
          AddedTies.pinned(units, made);
          AddedTies.between(AddedTies.ordered(units), made, ratio);
        });
    return names;
  }

  private Match match(Original source) {
    Known known = source.known;
    if (known == null) {
      boolean open =
          source.fresh.stream()
              .flatMap(made -> made.target.comments().stream())
              .anyMatch(comment -> texts.asks(comment, source.unit));
      return new Match(
          source.unit,
          refs(source.fresh),
          null,
          source.shares,
          open,
          open
              ? Status.STALE
              : !source.fresh.isEmpty() || source.shares || Words.none(source.key)
                  ? Status.CURRENT
                  : Status.MISSING);
    }
    boolean shares = known.shares && !known.targets.isEmpty();
    return new Match(
        source.unit,
        shares ? List.of() : refs(known.targets),
        known.entry,
        shares,
        known.open,
        known.targets.isEmpty()
            ? Words.none(source.key) ? Status.CURRENT : Status.MISSING
            : status(source, known));
  }

  private static List<Ref> refs(List<Made> made) {
    return made.stream().map(Made::ref).toList();
  }

  private static Status status(Original source, Known known) {
    Entry entry = known.entry;
    if (!known.key.equals(source.key)) {
      return Plain.text(Plain.parse(known.key)).equals(Plain.text(Plain.parse(source.key)))
          ? Status.STALE_MINOR
          : Status.STALE;
    }
    // The comment still stands. Where the source is again what it was, and the translator has not
    // begun, it may go; else only the translator knows whether the text says it.
    boolean untouched =
        entry.asked() != null
            && !entry.is(Flag.EDITED)
            && !known.held
            && known.targets.stream().anyMatch(made -> made.hash.equals(entry.target()));
    return known.open && !untouched ? Status.STALE : Status.CURRENT;
  }

  private Map<String, List<Orphan>> orphans(Map<String, List<Match>> matches) {
    Set<Target> used = Collections.newSetFromMap(new IdentityHashMap<>());
    matches.values().stream()
        .flatMap(List::stream)
        .forEach(match -> match.targets().forEach(ref -> used.add(ref.target())));
    Map<String, List<Orphan>> orphans = new TreeMap<>();
    targets.forEach(
        (file, made) -> {
          List<Orphan> ofFile = new ArrayList<>();
          for (Made each : made) {
            if (!used.contains(each.target)) {
              ofFile.add(new Orphan(each.ref(), each.known == null ? null : each.known.entry));
            }
          }
          if (!ofFile.isEmpty()) {
            orphans.put(file, ofFile);
          }
        });
    return orphans;
  }
}
