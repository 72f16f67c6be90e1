package dev.lesart.translate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * By what the alignment of a file hangs together with that of other files. Where no loose end of a
 * file is one of another's, and the lengths of both are known, each can be aligned by itself.
 *
 * @param loose digests of the texts, source and target, that are not tied to the same text in the
 *     records of the file: another file's could be theirs
 * @param foreign whether a comment shows what no text of the file says
 * @param lengths of the texts that are tied
 */
public record Ends(Set<Long> loose, boolean foreign, Extent lengths) {
  public static final Ends NONE = new Ends(Set.of(), false, Extent.NONE);

  /** Those of several files as one. */
  public static Ends all(Collection<Ends> files) {
    Set<Long> loose = new TreeSet<>();
    boolean foreign = false;
    Extent lengths = Extent.NONE;
    for (Ends file : files) {
      loose.addAll(file.loose);
      foreign |= file.foreign;
      lengths = lengths.and(file.lengths);
    }
    return new Ends(loose, foreign, lengths);
  }

  /** Finds the ends of the files of a translation when all of them are aligned. */
  static NavigableMap<String, Ends> of(
      Map<String, List<Original>> sources,
      Map<String, List<Known>> entries,
      Map<String, List<Known>> added,
      Map<String, List<Made>> targets,
      Map<String, long[]> first) {
    Set<String> files = new TreeSet<>(sources.keySet());
    files.addAll(entries.keySet());
    files.addAll(targets.keySet());
    NavigableMap<String, Ends> ends = new TreeMap<>();
    for (String file : files) {
      Set<Long> loose = new TreeSet<>();
      List<Original> originals = sources.getOrDefault(file, List.of());
      List<Known> known = entries.getOrDefault(file, List.of());
      List<Made> made = targets.getOrDefault(file, List.of());
      originals.stream().filter(each -> !isTight(each, file)).forEach(each -> add(each.key, loose));
      known.forEach(each -> add(each, file, loose));
      added.getOrDefault(file, List.of()).forEach(each -> add(each, file, loose));
      made.stream()
          .filter(each -> !isTight(each, file))
          .forEach(each -> loose.add(digest("target", each.hash)));
      long[] before = first.getOrDefault(file, new long[2]);
      long[] after = lengths(known);
      ends.put(
          file,
          new Ends(
              Set.copyOf(loose),
              isForeign(originals, known, made),
              new Extent(before[0], before[1], after[0], after[1])));
    }
    return ends;
  }

  /** Characters of the sources and targets of a file that are tied one to one. */
  static long[] lengths(List<Known> file) {
    long[] lengths = new long[2];
    for (Known known : file) {
      if (known.targets.size() == 1) {
        lengths[0] += known.entry.source().length();
        lengths[1] += known.targets.get(0).target.unit().text().length();
      }
    }
    return lengths;
  }

  private static boolean isTight(Original source, String file) {
    return source.known != null
        && source.known.file.equals(file)
        && source.known.key.equals(source.key)
        && source.known.entry.asked() == null;
  }

  private static boolean isTight(Made made, String file) {
    return made.known != null
        && made.known.file.equals(file)
        && made.hash().equals(made.known.hash());
  }

  private static void add(Known known, String file, Set<Long> loose) {
    if (known.source == null || !isTight(known.source, file)) {
      add(known.key, loose);
      add(Original.key(known.entry.kind(), known.entry.source()), loose);
      if (known.askedKey() != null) {
        add(known.askedKey(), loose);
      }
    }
    if (known.entry.target() != null
        && (known.targets.size() != 1 || !isTight(known.targets.get(0), file))) {
      loose.add(digest("target", known.entry.target()));
    }
  }

  /** By its text, and by its words alone where they are not too few to be known by. */
  private static void add(String key, Set<Long> loose) {
    if (!key.isEmpty()) {
      loose.add(digest("text", key));
    }
    List<String> words = Words.visible(key);
    if (words.size() >= SourceTies.FEWEST_WORDS) {
      loose.add(digest("words", String.join(" ", words)));
    }
  }

  private static long digest(String kind, String text) {
    long hash = kind.hashCode();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 0x100000001B3L + text.charAt(i);
    }
    return hash;
  }

  private static boolean isForeign(List<Original> originals, List<Known> known, List<Made> made) {
    if (made.stream().allMatch(each -> each.target.comments().isEmpty())) {
      return false;
    }
    SourceTexts own =
        new SourceTexts(
            Map.of("", originals.stream().map(each -> each.unit).toList()),
            Map.of("", known.stream().map(each -> each.entry).toList()));
    return made.stream()
        .flatMap(each -> each.target.comments().stream())
        .anyMatch(
            comment ->
                comment.shaped() && comment.kind() != Comment.Kind.OTHER && !own.wrote(comment));
  }
}
