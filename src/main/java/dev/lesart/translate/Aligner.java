package dev.lesart.translate;

import dev.lesart.model.Status;
import dev.lesart.model.Unit;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Alignment.Orphan;
import dev.lesart.translate.Alignment.Ref;
import dev.lesart.translate.Entry.Flag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the units of one translation: targets with recorded entries, sources with entries, and what
 * is left over with each other. See {@link Alignment#of}.
 */
final class Aligner {
  /** Below this, two texts are different texts. */
  private static final double SIMILAR = 0.6;

  private static final double CONTAINED = 0.7;

  /** Texts with fewer words are compared as a whole only. */
  private static final int FEWEST_WORDS = 4;

  /** In a long run of texts that have all changed, how many neighbours each is compared with. */
  private static final int BAND = 200;

  private final Map<String, List<Source>> sources = new TreeMap<>();
  private final Map<String, List<Made>> targets = new TreeMap<>();
  private final Map<String, List<Known>> entries = new TreeMap<>();

  /** A source unit. */
  private static final class Source {
    final Unit unit;
    final String key;
    @Nullable Known known;
    List<Made> fresh = List.of();
    boolean shares;

    Source(Unit unit) {
      this.unit = unit;
      this.key = key(unit.kind(), unit.text());
    }

    boolean tied() {
      return known != null || !fresh.isEmpty() || shares;
    }
  }

  /** A target unit. */
  private static final class Made {
    final String file;
    final int index;
    final Target target;
    final String hash;
    @Nullable Known known;
    boolean fresh = true;

    Made(String file, int index, Target target) {
      this.file = file;
      this.index = index;
      this.target = target;
      this.hash = Words.hash(target.unit().text());
    }

    String hash() {
      return key(target.unit().kind(), "") + hash;
    }

    Ref ref() {
      return new Ref(file, index, target);
    }
  }

  /** A recorded entry. */
  private static final class Known {
    final String file;
    final int index;
    final Entry entry;
    final List<Made> targets = new ArrayList<>();
    @Nullable Source source;
    String key = "";
    @Nullable List<String> words;

    Known(String file, int index, Entry entry) {
      this.file = file;
      this.index = index;
      this.entry = entry;
    }

    boolean open() {
      return targets.stream().anyMatch(made -> made.target.open());
    }

    @Nullable String hash() {
      return entry.target() == null ? null : Aligner.key(entry.kind(), "") + entry.target();
    }

    List<String> words() {
      if (words == null) {
        words = Words.visible(key);
      }
      return words;
    }
  }

  Aligner(
      Map<String, List<Unit>> sources,
      Map<String, List<Target>> targets,
      Map<String, List<Entry>> records) {
    sources.forEach(
        (file, units) -> this.sources.put(file, units.stream().map(Source::new).toList()));
    targets.forEach(
        (file, units) -> {
          List<Made> made = new ArrayList<>();
          units.forEach(target -> made.add(new Made(file, made.size(), target)));
          this.targets.put(file, made);
        });
    records.forEach(
        (file, recorded) -> {
          List<Known> known = new ArrayList<>();
          recorded.forEach(entry -> known.add(new Known(file, known.size(), entry)));
          entries.put(file, known);
        });
  }

  Alignment align() {
    tieTargets();
    entries
        .values()
        .forEach(
            file ->
                file.forEach(
                    known -> known.key = key(known.entry.kind(), known.entry.made(known.open()))));
    tieSources();
    Map<String, List<Match>> matches = new LinkedHashMap<>();
    sources.forEach(
        (file, units) -> matches.put(file, units.stream().map(Aligner::match).toList()));
    return new Alignment(new TreeMap<>(matches), new TreeMap<>(orphans(matches)));
  }

  /** A key of the front matter is no Markdown, and never becomes a block of text. */
  private static String key(Unit.Kind kind, String text) {
    return (kind == Unit.Kind.KEY ? "\u0001" : "") + Words.key(text);
  }

  // ---- targets and entries

  private void tieTargets() {
    entries.forEach(
        (file, known) -> {
          List<Made> made = targets.getOrDefault(file, List.of());
          tieEqual(alone(known), made, Known::hash, Made::hash, this::tie);
          tieEqual(
              alone(known),
              free(made),
              each -> each.entry.id(),
              each -> each.target.unit().id(),
              this::tie);
        });
    // A file that was moved by hand, or a text that was moved to another file.
    tieEqual(
        all(entries).filter(each -> isAlone(each) && each.entry.target() != null).toList(),
        all(targets).filter(each -> each.known == null).toList(),
        Known::hash,
        Made::hash,
        this::tie);
    double ratio = ratio();
    entries.forEach(
        (file, known) -> edited(unpinned(known), targets.getOrDefault(file, List.of()), ratio));
    entries.values().forEach(Aligner::follow);
  }

  /** An id that an author gave; the label of a footnote only says where it probably is. */
  private static @Nullable String pin(Unit unit) {
    return unit.id() == null || unit.id().startsWith(Units.NOTE) ? null : unit.id();
  }

  private static List<Known> pinned(List<Known> known) {
    return known.stream().filter(each -> each.entry.id() != null).toList();
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
    return known.stream().filter(Aligner::isAlone).toList();
  }

  private static boolean isAlone(Known known) {
    return known.targets.isEmpty() && !known.entry.is(Flag.SHARES);
  }

  private static List<Made> free(List<Made> made) {
    return made.stream().filter(each -> each.known == null).toList();
  }

  private void tie(Known known, Made made) {
    known.targets.add(made);
    made.known = known;
    made.fresh = false;
  }

  /** Targets that were changed since: they stand between the same neighbours as before. */
  private void edited(List<Known> known, List<Made> made, double ratio) {
    int left = -1;
    int at = 0;
    while (at < known.size()) {
      if (!isAlone(known.get(at))) {
        left = at++;
        continue;
      }
      int end = at;
      while (end < known.size()
          && (isAlone(known.get(end)) || known.get(end).entry.is(Flag.SHARES))) {
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
      last = each.index < made.size() && made.get(each.index) == each ? each.index : last;
    }
    return last;
  }

  private static int firstTarget(Known known, List<Made> made) {
    for (Made each : known.targets) {
      if (each.index < made.size() && made.get(each.index) == each) {
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
                    each.entry.kind(), each.entry.source(), each.entry.target() == null)));
    for (Lengths.Bead bead : Lengths.pair(first, pieces(made, each -> each.target.unit()), ratio)) {
      for (int i = bead.secondStart(); i < bead.secondEnd(); i++) {
        tie(candidates.get(bead.firstStart()), made.get(i));
      }
      for (int i = bead.firstStart() + 1; i < bead.firstEnd(); i++) {
        candidates.get(i).targets.addAll(candidates.get(bead.firstStart()).targets);
      }
    }
  }

  private static <T> List<Lengths.Piece> pieces(List<T> run, Function<T, Unit> unit) {
    return run.stream()
        .map(unit)
        .map(each -> Lengths.Piece.of(each.kind(), each.text(), false))
        .toList();
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

  /** Characters of a target to one of its source, over all that are tied. */
  private double ratio() {
    long source = 0;
    long target = 0;
    for (List<Known> file : entries.values()) {
      for (Known known : file) {
        if (known.targets.size() == 1) {
          source += known.entry.source().length();
          target += known.targets.get(0).target.unit().text().length();
        }
      }
    }
    return source < 1000 ? 1 : Math.min(2, Math.max(0.5, (double) target / source));
  }

  // ---- sources and entries

  private void tieSources() {
    BiConsumer<Known, Source> tie = Aligner::tie;
    sources.forEach(
        (file, units) -> {
          List<Known> known = loose(entries.getOrDefault(file, List.of()));
          tieEqual(pinned(known), units, each -> each.entry.id(), each -> pin(each.unit), tie);
          tieEqual(loose(known), untied(units), each -> each.key, each -> each.key, tie);
        });
    tieEqual(
        loose(all(entries).toList()),
        untied(all(sources).toList()),
        each -> each.key,
        each -> each.key,
        tie);
    sources.forEach(
        (file, units) -> tieSameWords(loose(entries.getOrDefault(file, List.of())), units, 1));
    tieSameWords(loose(all(entries).toList()), all(sources).toList(), FEWEST_WORDS);
    Map<String, String> names = names();
    double ratio = ratio();
    sources.forEach(
        (file, units) -> {
          String name = names.getOrDefault(file, file);
          List<Made> made = targets.getOrDefault(name, List.of());
          tieEqual(
              loose(entries.getOrDefault(name, List.of())),
              untied(units),
              each -> each.entry.id(),
              each -> each.unit.id(),
              tie);
          between(ordered(units), name);
          pinned(units, made);
          added(ordered(units), made, ratio);
        });
  }

  private static void tie(Known known, Source source) {
    known.source = source;
    source.known = known;
  }

  private static List<Known> loose(List<Known> known) {
    return known.stream()
        .filter(each -> each.source == null && !each.entry.is(Flag.CONTINUES))
        .toList();
  }

  private static List<Source> untied(List<Source> units) {
    return units.stream().filter(each -> !each.tied()).toList();
  }

  /** Under which name a source file stands in the records: it may have been renamed since. */
  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    sources.forEach(
        (file, units) -> {
          if (entries.containsKey(file)) {
            return;
          }
          Map<String, Integer> counts = new TreeMap<>();
          for (Source unit : units) {
            if (unit.known != null && !sources.containsKey(unit.known.file)) {
              counts.merge(unit.known.file, 1, Integer::sum);
            }
          }
          counts.entrySet().stream()
              .filter(count -> count.getValue() * 2 > units.size())
              .max(Map.Entry.comparingByValue())
              .filter(count -> taken.add(count.getKey()))
              .ifPresent(count -> names.put(file, count.getKey()));
        });
    return names;
  }

  /** Sources of which only markup, targets of links or signs were edited. */
  private static void tieSameWords(List<Known> known, List<Source> units, int fewest) {
    tieEqual(
        known,
        untied(units),
        each -> sameWords(each.entry.kind(), each.words(), fewest),
        each -> sameWords(each.unit.kind(), Words.visible(each.key), fewest),
        Aligner::tie);
  }

  private static @Nullable String sameWords(Unit.Kind kind, List<String> words, int fewest) {
    return words.size() < fewest
        ? null
        : (words.size() < FEWEST_WORDS ? kind + " " : "") + String.join(" ", words);
  }

  /** Before or after which entry of which file something stands. */
  private record Spot(String file, int index) {
    /** Of a source that no entry knows. */
    static final Spot NOWHERE = new Spot("", 0);

    static Spot of(Source source) {
      return source.known == null ? NOWHERE : new Spot(source.known.file, source.known.index);
    }
  }

  /** Sources that were edited, split or joined: they stand between the same neighbours. */
  private void between(List<Source> units, String file) {
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
              at == 0 ? new Spot(file, -1) : Spot.of(units.get(at - 1)),
              end == units.size() ? new Spot(file, known(file).size()) : Spot.of(units.get(end)));
      List<Source> edited = units.subList(at, end);
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

  private record Candidate(Source source, Known known, double alike, int distance) {}

  private static void tieSimilar(
      List<Source> units, List<Known> run, double least, Measure measure) {
    int band = BAND + Math.abs(units.size() - run.size());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < units.size() && !run.isEmpty(); i++) {
      Source source = units.get(i);
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

  // ---- sources and targets that nobody has seen before

  private static void pinned(List<Source> units, List<Made> made) {
    tieEqual(
        untied(units).stream().filter(each -> each.unit.id() != null).toList(),
        made.stream().filter(each -> each.fresh && each.target.unit().id() != null).toList(),
        each -> each.unit.id(),
        each -> each.target.unit().id(),
        (source, target) -> fresh(source, List.of(target)));
  }

  /** The units that stand in the order of the file; a pin holds wherever it stands. */
  private static List<Source> ordered(List<Source> units) {
    return units.stream()
        .filter(each -> each.unit.id() == null || !each.unit.id().equals(targetId(each)))
        .toList();
  }

  private static @Nullable String targetId(Source source) {
    List<Made> made = source.known == null ? source.fresh : source.known.targets;
    return made.isEmpty() ? null : made.get(0).target.unit().id();
  }

  private static void added(List<Source> units, List<Made> made, double ratio) {
    int at = 0;
    while (at < units.size()) {
      if (hasTarget(units.get(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < units.size() && !hasTarget(units.get(end))) {
        end++;
      }
      int after = at == 0 ? -1 : target(units.get(at - 1), made, true);
      int before = end == units.size() ? made.size() : target(units.get(end), made, false);
      if (after > -2 && before > -2 && after < before) {
        List<Made> run =
            made.subList(after + 1, before).stream()
                .filter(each -> each.fresh && !each.target.aside())
                .toList();
        pair(untied(units.subList(at, end)), run, ratio);
      }
      at = end;
    }
  }

  private static boolean hasTarget(Source source) {
    return !source.fresh.isEmpty() || (source.known != null && !source.known.targets.isEmpty());
  }

  private static int target(Source source, List<Made> made, boolean last) {
    List<Made> tied = source.known == null ? source.fresh : source.known.targets;
    int found = -2;
    for (Made each : tied) {
      if (each.index < made.size() && made.get(each.index) == each && (last || found == -2)) {
        found = each.index;
      }
    }
    return found;
  }

  private static void pair(List<Source> units, List<Made> made, double ratio) {
    for (Lengths.Bead bead :
        Lengths.pair(
            pieces(units, each -> each.unit), pieces(made, each -> each.target.unit()), ratio)) {
      fresh(units.get(bead.firstStart()), made.subList(bead.secondStart(), bead.secondEnd()));
      for (int i = bead.firstStart() + 1; i < bead.firstEnd(); i++) {
        units.get(i).shares = true;
      }
    }
  }

  private static void fresh(Source source, List<Made> made) {
    source.fresh = made;
    made.forEach(each -> each.fresh = false);
  }

  // ---- results

  private static Match match(Source source) {
    Known known = source.known;
    if (known == null) {
      boolean open = source.fresh.stream().anyMatch(made -> made.target.open());
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
    boolean shares = known.entry.is(Flag.SHARES) && !known.targets.isEmpty();
    return new Match(
        source.unit,
        shares ? List.of() : refs(known.targets),
        known.entry,
        shares,
        known.open(),
        known.targets.isEmpty()
            ? Words.none(source.key) ? Status.CURRENT : Status.MISSING
            : status(source, known));
  }

  private static List<Ref> refs(List<Made> made) {
    return made.stream().map(Made::ref).toList();
  }

  private static Status status(Source source, Known known) {
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
            && known.targets.stream().anyMatch(made -> made.hash.equals(entry.target()));
    return known.open() && !untouched ? Status.STALE : Status.CURRENT;
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

  private static <T> Stream<T> all(Map<String, List<T>> files) {
    return files.values().stream().flatMap(List::stream);
  }

  /**
   * Ties what has the same key. Where a key stands several times, neighbours of what is tied go
   * first; the rest is tied in its order.
   */
  private static <A, B> void tieEqual(
      List<A> first,
      List<B> second,
      Function<A, @Nullable String> firstKey,
      Function<B, @Nullable String> secondKey,
      BiConsumer<A, B> tie) {
    Map<String, Deque<Integer>> places = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < second.size(); i++) {
      String key = secondKey.apply(second.get(i));
      if (key != null) {
        places.computeIfAbsent(key, each -> new ArrayDeque<>()).add(i);
      }
    }
    for (A each : first) {
      String key = firstKey.apply(each);
      if (key != null) {
        counts.merge(key, 1, Integer::sum);
      }
    }
    int[] partner = new int[first.size()];
    boolean[] taken = new boolean[second.size()];
    for (int i = 0; i < first.size(); i++) {
      String key = firstKey.apply(first.get(i));
      Deque<Integer> found = key == null ? null : places.get(key);
      partner[i] =
          found != null && found.size() == 1 && counts.getOrDefault(key, 0) == 1
              ? found.peek()
              : -1;
      if (partner[i] >= 0) {
        taken[partner[i]] = true;
      }
    }
    spread(first, second, firstKey, secondKey, partner, taken, 1);
    spread(first, second, firstKey, secondKey, partner, taken, -1);
    for (int i = 0; i < first.size(); i++) {
      String key = firstKey.apply(first.get(i));
      Deque<Integer> found = key == null ? null : places.get(key);
      while (partner[i] < 0 && found != null && !found.isEmpty()) {
        int next = found.poll();
        if (!taken[next]) {
          partner[i] = next;
          taken[next] = true;
        }
      }
      if (partner[i] >= 0) {
        tie.accept(first.get(i), second.get(partner[i]));
      }
    }
  }

  /** Goes on from what is tied to neighbours of the same key. */
  private static <A, B> void spread(
      List<A> first,
      List<B> second,
      Function<A, @Nullable String> firstKey,
      Function<B, @Nullable String> secondKey,
      int[] partner,
      boolean[] taken,
      int step) {
    for (int i = step > 0 ? 1 : first.size() - 2; i >= 0 && i < first.size(); i += step) {
      int near = partner[i - step];
      int next = near + step;
      if (partner[i] < 0 && near >= 0 && next >= 0 && next < second.size() && !taken[next]) {
        String key = firstKey.apply(first.get(i));
        if (key != null && key.equals(secondKey.apply(second.get(next)))) {
          partner[i] = next;
          taken[next] = true;
        }
      }
    }
  }
}
