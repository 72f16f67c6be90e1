package dev.lesart.translate;

import dev.lesart.model.Status;
import dev.lesart.model.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The units of a site's source beside those of one translation, and what has become of each.
 *
 * @param matches for every source file one match a unit, in the order of the file
 * @param orphans the targets that no source has, by their file, in its order
 * @param renamed source files that had another name when their translation was last recorded: the
 *     name, and the former one
 * @param ends by file, what ties its alignment to that of others
 */
public record Alignment(
    NavigableMap<String, List<Match>> matches,
    NavigableMap<String, List<Orphan>> orphans,
    NavigableMap<String, String> renamed,
    NavigableMap<String, Ends> ends) {

  public Alignment {
    matches = copy(matches);
    orphans = copy(orphans);
    renamed = Collections.unmodifiableNavigableMap(new TreeMap<>(renamed));
    ends = Collections.unmodifiableNavigableMap(new TreeMap<>(ends));
  }

  /**
   * Pairs all units: a pure function of what is given. Linear in their number, apart from the
   * comparisons between neighbours that are tied to each other.
   *
   * @param sources the units of each source file, by its path in the tree
   * @param targets the units of each translated file
   * @param records the recorded entries of each translated file
   */
  public static Alignment of(
      Map<String, List<Unit>> sources,
      Map<String, List<Target>> targets,
      Map<String, List<Entry>> records) {
    return of(sources, targets, records, Extent.NONE);
  }

  /**
   * Pairs the units of some files.
   *
   * @param elsewhere the lengths of all others
   */
  static Alignment of(
      Map<String, List<Unit>> sources,
      Map<String, List<Target>> targets,
      Map<String, List<Entry>> records,
      Extent elsewhere) {
    return new Aligner(sources, targets, records, elsewhere).align();
  }

  /** Its ends alone. */
  public Alignment light() {
    return new Alignment(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), ends);
  }

  /** The matches of a source file, none where there is no such file. */
  public List<Match> in(String file) {
    return matches.getOrDefault(file, List.of());
  }

  /** Where a target stands: the path of its file in the tree, and its number there from 0. */
  public record Ref(String file, int index, Target target) {}

  /**
   * A source unit and its translation.
   *
   * @param targets none where it is missing or shares the target of the unit before; several where
   *     the translator split it
   * @param entry what was recorded of it, null if nothing was
   * @param shares whether the target of the unit before holds this one, too
   * @param open whether a comment above the target says that the source has changed
   */
  public record Match(
      Unit source,
      List<Ref> targets,
      @Nullable Entry entry,
      boolean shares,
      boolean open,
      Status status) {
    public Match {
      targets = List.copyOf(targets);
    }

    /** Whether there is nothing in the unit to translate, and no translation. */
    public boolean carried() {
      return targets.isEmpty() && Words.none(source.text());
    }

    /** The source text from which the translation was made; null where it is today's. */
    public @Nullable String made() {
      return status != Status.STALE && status != Status.STALE_MINOR
          ? null
          : entry == null ? "" : entry.made(open);
    }
  }

  /**
   * A target without source.
   *
   * @param entry what was recorded of it; null of a text that the translator added
   */
  public record Orphan(Ref ref, @Nullable Entry entry) {}

  private static <T> NavigableMap<String, List<T>> copy(Map<String, List<T>> lists) {
    NavigableMap<String, List<T>> copy = new TreeMap<>();
    lists.forEach((file, list) -> copy.put(file, List.copyOf(list)));
    return Collections.unmodifiableNavigableMap(copy);
  }
}
