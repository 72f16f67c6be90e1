package dev.lesart.translate;

import dev.lesart.model.Status;
import dev.lesart.model.Unit;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Alignment.Orphan;
import dev.lesart.translate.Alignment.Ref;
import dev.lesart.translate.Entry.Flag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to be remembered of a translation once its files have been brought up to date. */
public final class Memory {
  private Memory() {}

  /**
   * The records after a {@code sync}, by the path of the translated file.
   *
   * @param alignment as it is before
   */
  public static NavigableMap<String, List<Entry>> after(Alignment alignment) {
    return after(alignment, Map.of());
  }

  /**
   * As {@link #after(Alignment)}.
   *
   * @param moves translated files that take another name: from, to
   */
  static NavigableMap<String, List<Entry>> after(Alignment alignment, Map<String, String> moves) {
    NavigableMap<String, List<Entry>> records = new TreeMap<>();
    alignment
        .matches()
        .forEach(
            (file, matches) -> {
              List<Entry> entries = new ArrayList<>();
              String before = "";
              for (Match match : matches) {
                before = add(match, before, entries);
              }
              if (!entries.isEmpty()) {
                records.put(file, entries);
              }
            });
    alignment
        .orphans()
        .forEach(
            (file, orphans) -> {
              for (Orphan orphan : inOrder(orphans)) {
                records
                    .computeIfAbsent(moves.getOrDefault(file, file), each -> new ArrayList<>())
                    .add(orphaned(orphan));
              }
            });
    records.replaceAll((file, entries) -> Collections.unmodifiableList(entries));
    return records;
  }

  /** What was set aside last goes last; of what the translator added, the order says nothing. */
  private static List<Orphan> inOrder(List<Orphan> orphans) {
    List<Orphan> sorted = new ArrayList<>(orphans);
    sorted.sort(
        Comparator.comparingInt(
                (Orphan orphan) ->
                    orphan.entry() == null ? 2 : orphan.ref().target().aside() ? 0 : 1)
            .thenComparing(
                orphan ->
                    orphan.entry() == null ? Words.hash(orphan.ref().target().unit().text()) : ""));
    return sorted;
  }

  /** Adds the entries of a unit; returns the hash of the target that the next one may share. */
  private static String add(Match match, String before, List<Entry> entries) {
    Unit source = match.source();
    if (match.carried()) {
      return before;
    }
    if (match.status() == Status.MISSING) {
      entries.add(new Entry(source.kind(), source.id(), source.text(), null, null, Set.of()));
      return "";
    }
    String made = match.made();
    Set<Flag> flags = flags(match, made);
    String text = made == null ? source.text() : made;
    String asked = made == null ? null : source.text();
    if (match.shares()) {
      flags.add(Flag.SHARES);
      entries.add(new Entry(source.kind(), source.id(), text, before, asked, flags));
      return before;
    }
    String hash = "";
    for (Ref ref : match.targets()) {
      hash = Words.hash(ref.target().unit().text());
      entries.add(new Entry(source.kind(), source.id(), text, hash, asked, flags));
      flags.add(Flag.CONTINUES);
    }
    return hash;
  }

  private static Set<Flag> flags(Match match, @Nullable String made) {
    Entry entry = match.entry();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (entry == null) {
      return flags;
    }
    flags.addAll(entry.flags());
    flags.removeAll(Set.of(Flag.CONTINUES, Flag.SHARES));
    if (made == null) {
      flags.removeAll(Set.of(Flag.EDITED, Flag.BEHIND));
    } else if (match.open() && entry.asked() != null) {
      boolean edited =
          match.targets().stream()
              .noneMatch(ref -> Words.hash(ref.target().unit().text()).equals(entry.target()));
      if (edited) {
        flags.add(Flag.EDITED);
      }
      if (!Words.key(entry.asked()).equals(Words.key(match.source().text()))) {
        flags.add(Flag.BEHIND);
      }
    }
    return flags;
  }

  private static Entry orphaned(Orphan orphan) {
    Entry entry = orphan.entry();
    Unit target = orphan.ref().target().unit();
    String hash = Words.hash(target.text());
    return entry == null
        ? new Entry(target.kind(), null, "", hash, null, Set.of(Flag.ADDED))
        : entry.with(entry.source(), hash, null, Set.of());
  }
}
