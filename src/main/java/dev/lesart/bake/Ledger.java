package dev.lesart.bake;

import dev.lesart.model.Problem;
import dev.lesart.model.Site;
import dev.lesart.model.Term;
import dev.lesart.publish.Published;
import dev.lesart.read.Digest;
import dev.lesart.render.Told;
import dev.lesart.resolve.Face;
import dev.lesart.search.Contents;
import dev.lesart.search.Entered;
import dev.lesart.translate.Ends;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is remembered of a build, so that the next one makes only what has changed. A page is made
 * from the files of its explainer, from what belongs to none (settings, terms, strings, templates,
 * assets), and from the {@link Face faces} of those that it links to.
 *
 * @param inputs what the site was made from
 * @param outputs what lay in the output folder when it was done
 * @param chapters by the path of the explainer's main file in the tree, in the order of the site
 * @param linking digest of what the linking of terms depends on, see {@link #linking(Site)}
 * @param shared the ends of the files that belong to no explainer, by language
 * @param digests of the files that readers may keep, by path in the output
 * @param problems warnings, since nothing is remembered of a build that fails
 * @param indexes by language
 */
public record Ledger(
    Snapshot inputs,
    Snapshot outputs,
    NavigableMap<String, Chapter> chapters,
    long linking,
    SortedMap<String, Ends> shared,
    SortedMap<String, String> digests,
    List<Problem> problems,
    Lazy<SortedMap<String, Contents>> indexes) {
  public Ledger {
    chapters = Collections.unmodifiableNavigableMap(new TreeMap<>(chapters));
    shared = Collections.unmodifiableSortedMap(new TreeMap<>(shared));
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    problems = List.copyOf(problems);
  }

  /**
   * An explainer.
   *
   * @param ends of its files' alignments, by language
   * @param pictures that its pages show, paths in the output
   * @param terms ids of those that its pages explain
   */
  public record Chapter(
      String id,
      Face face,
      SortedMap<String, Ends> ends,
      Set<String> pictures,
      Set<String> terms,
      Lazy<Told> told,
      Lazy<List<Published>> published) {}

  /** What is left of an explainer when its pages are made, apart from its {@link Chapter}. */
  public record Made(
      String id,
      Lazy<Told> told,
      Lazy<List<Published>> published,
      SortedMap<String, Entered> entered,
      Set<String> pictures,
      Set<String> terms) {}

  /** The same build, from files that hold the same at other times. */
  public Ledger at(Snapshot files) {
    return new Ledger(files, outputs, chapters, linking, shared, digests, problems, indexes);
  }

  /** A digest of everything that terms are, but for what their definitions say. */
  public static long linking(Site site) {
    List<Object> terms = new ArrayList<>();
    for (Term term : site.terms()) {
      terms.addAll(List.of(term.id(), term.exact(), term.automatic()));
      term.texts()
          .texts()
          .forEach(
              (tag, text) ->
                  terms.addAll(
                      List.of(tag, text.written(), text.not(), text.forbidden(), text.grammar())));
    }
    return Digest.number(Packing.bytes(terms));
  }

  /** The main file of the explainer to which a file of the tree belongs. */
  public Optional<String> owner(String tree) {
    return owner(tree, chapters);
  }

  static Optional<String> owner(String tree, Map<String, ?> chapters) {
    if (chapters.containsKey(tree)) {
      return Optional.of(tree);
    }
    for (int slash = tree.lastIndexOf('/'); slash > 0; slash = tree.lastIndexOf('/', slash - 1)) {
      String main = tree.substring(0, slash) + "/index.md";
      if (chapters.containsKey(main)) {
        return Optional.of(main);
      }
    }
    return Optional.empty();
  }

  /** The pictures that the pages of explainers show that are not among those. */
  Set<String> pictures(List<Made> without) {
    Set<String> left = new HashSet<>();
    without.forEach(each -> left.add(each.id()));
    Set<String> pictures = new TreeSet<>();
    chapters.values().stream()
        .filter(chapter -> !left.contains(chapter.id()))
        .forEach(chapter -> pictures.addAll(chapter.pictures()));
    return pictures;
  }
}
