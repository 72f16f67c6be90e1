package dev.lesart.translate;

import dev.lesart.model.Unit;
import dev.lesart.translate.Entry.Flag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Ties sources to what is recorded of them. */
final class SourceTies {
  /** Below this, two texts are different texts. */
  private static final double SIMILAR = 0.6;

  private static final double CONTAINED = 0.7;

  /** Texts with fewer words are compared as a whole only. */
  static final int FEWEST_WORDS = 4;

  /** In a long run of texts that have all changed, how many neighbours each is compared with. */
  private static final int BAND = 200;

  private final Map<String, List<Original>> sources;
  private final Map<String, List<Known>> entries;

  SourceTies(Map<String, List<Original>> sources, Map<String, List<Known>> entries) {
    this.sources = sources;
    this.entries = entries;
  }

  /** Ties what is the same: in a file, then in any other. */
  void tieEqual() {
    BiConsumer<Known, Original> tie = SourceTies::tie;
    sources.forEach(
        (file, units) -> {
          List<Known> known = loose(entries.getOrDefault(file, List.of()));
          Ties.tieEqual(pinned(known), units, each -> each.entry.id(), each -> each.pin(), tie);
          Ties.tieEqual(loose(known), untied(units), each -> each.key, each -> each.key, tie);
        });
    Ties.tieEqual(
        loose(entries.values().stream().flatMap(List::stream).toList()),
        untied(sources.values().stream().flatMap(List::stream).toList()),
        each -> each.key,
        each -> each.key,
        tie);
    // What was asked for once is asked for on: the comment stands above that target.
    sources.forEach(
        (file, units) ->
            Ties.tieEqual(
                loose(known(file)), untied(units), Known::askedKey, each -> each.key, tie));
    sources.forEach((file, units) -> tieSameWords(known(file), units, 1));
    tieSameWords(
        entries.values().stream().flatMap(List::stream).toList(),
        sources.values().stream().flatMap(List::stream).toList(),
        FEWEST_WORDS);
  }

  /** Sources of which only markup, targets of links or signs were edited. */
  private static void tieSameWords(List<Known> known, List<Original> units, int fewest) {
    Ties.tieEqual(
        loose(known),
        untied(units),
        each -> sameWords(each.entry.kind(), each.words(), fewest),
        each -> sameWords(each.unit.kind(), Words.visible(each.key), fewest),
        SourceTies::tie);
  }

  private static @Nullable String sameWords(Unit.Kind kind, List<String> words, int fewest) {
    return words.size() < fewest
        ? null
        : (words.size() < FEWEST_WORDS ? kind + " " : "") + String.join(" ", words);
  }

  /** Ties what has the same id, that of a footnote included. */
  void tieNames(String file, String name) {
    Ties.tieEqual(
        loose(entries.getOrDefault(name, List.of())),
        untied(sources.getOrDefault(file, List.of())),
        each -> each.entry.id(),
        each -> each.unit.id(),
        SourceTies::tie);
  }

  private static List<Known> pinned(List<Known> known) {
    return known.stream().filter(each -> each.entry.id() != null).toList();
  }

  private static void tie(Known known, Original source) {
    known.source = source;
    source.known = known;
  }

  private static List<Known> loose(List<Known> known) {
    return known.stream()
        .filter(each -> each.source == null && !each.entry.is(Flag.CONTINUES))
        .toList();
  }

  static List<Original> untied(List<Original> units) {
    return units.stream().filter(each -> !each.tied()).toList();
  }

  /**
   * The source files that have another name than their records: most of the one stands in the
   * other.
   */
  NavigableMap<String, String> renamed() {
    NavigableMap<String, String> names = new TreeMap<>();
    sources.forEach(
        (file, units) -> {
          if (!entries.containsKey(file)) {
            former(units)
                .filter(name -> !names.containsValue(name))
                .ifPresent(name -> names.put(file, name));
          }
        });
    return names;
  }

  private Optional<String> former(List<Original> units) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Original unit : units) {
      if (unit.known != null && !sources.containsKey(unit.known.file)) {
        counts.merge(unit.known.file, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(
            count ->
                count.getValue() * 2
                    > Math.min(
                        units.size(), entries.getOrDefault(count.getKey(), List.of()).size()))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** Before or after which entry of which file something stands. */
  private record Spot(String file, int index) {
    /** Of a source that no entry knows. */
    static final Spot NOWHERE = new Spot("", 0);

    static Spot of(Original source) {
      return source.known == null ? NOWHERE : new Spot(source.known.file, source.known.index);
    }
  }

  /**
   * Sources that were edited, split or joined: they stand between the same neighbours.
   *
   * @param name under which the units' file is recorded
   */
  void between(List<Original> units, String name) {
    int at = 0;
    while (at < units.size()) {
      if (units.get(at).tied()) {
        at++;
        continue;
      }
      int end = at;
      while (end < units.size() && !units.get(end).tied()) {
        end++;
      }
      List<Known> run =
          run(
              at == 0 ? new Spot(name, -1) : Spot.of(units.get(at - 1)),
              end == units.size() ? new Spot(name, known(name).size()) : Spot.of(units.get(end)));
      List<Original> edited = units.subList(at, end);
      tieSimilar(edited, run, SIMILAR, Words::similarity);
      tieSimilar(edited, run, CONTAINED, Words::containment);
      at = end;
    }
  }

  private List<Known> known(String file) {
    return entries.getOrDefault(file, List.of());
  }

  /**
   * The entries without source between two tied ones, or next to one where the other moved. Where
   * neighbours have moved to another file, what stood between them has moved with them.
   */
  private List<Known> run(Spot after, Spot before) {
    Set<Known> run = new LinkedHashSet<>();
    boolean between = after.file().equals(before.file()) && after.index() < before.index();
    List<Known> known = known(after.file());
    for (int i = after.index() + 1; i < known.size(); i++) {
      if (between ? i >= before.index() : known.get(i).source != null) {
        break;
      }
      add(known.get(i), run);
    }
    if (!between) {
      known = known(before.file());
      for (int i = before.index() - 1; i >= 0 && known.get(i).source == null; i--) {
        add(known.get(i), run);
      }
    }
    return List.copyOf(run);
  }

  private static void add(Known known, Set<Known> run) {
    if (known.source == null && !known.entry.is(Flag.CONTINUES)) {
      run.add(known);
    }
  }

  private interface Measure {
    /** From 0, for different texts, to 1. */
    double of(List<String> a, List<String> b);
  }

  private record Candidate(Original source, Known known, double alike, int distance) {}

  private static void tieSimilar(
      List<Original> units, List<Known> run, double least, Measure measure) {
    int band = BAND + Math.abs(units.size() - run.size());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < units.size() && !run.isEmpty(); i++) {
      Original source = units.get(i);
      if (source.known != null) {
        continue;
      }
      List<String> words = Words.visible(source.key);
      for (int j = Math.max(0, i - band); j < Math.min(run.size(), i + band); j++) {
        Known known = run.get(j);
        if (known.source != null
            || known.entry.kind() != source.unit.kind()
            || Math.min(words.size(), known.words().size()) < FEWEST_WORDS) {
          continue;
        }
        double alike = measure.of(words, known.words());
        if (alike >= least) {
          candidates.add(new Candidate(source, known, alike, Math.abs(i - j)));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate each) -> -each.alike())
            .thenComparingInt(Candidate::distance));
    for (Candidate each : candidates) {
      if (each.known().source == null && each.source().known == null) {
        tie(each.known(), each.source());
      }
    }
  }
}
