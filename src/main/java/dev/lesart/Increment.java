package dev.lesart;

import dev.lesart.bake.Ledger;
import dev.lesart.bake.Remembered;
import dev.lesart.bake.SiteOven;
import dev.lesart.check.Rules;
import dev.lesart.model.Language;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.Sources;
import dev.lesart.render.Ahead;
import dev.lesart.resolve.Elsewhere;
import dev.lesart.resolve.Face;
import dev.lesart.resolve.Resolved;
import dev.lesart.resolve.Resolver;
import dev.lesart.translate.Ends;
import dev.lesart.translate.Extent;
import dev.lesart.translate.Records;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has to be made anew after some files have changed: the explainers that they belong to, read
 * and resolved beside what is known of the others. Wherever the change reaches further than that,
 * it is empty, and the whole site is made.
 */
final class Increment {
  private static final String CONTENT = "content/";
  private static final String TRANSLATIONS = "translations/";
  private static final String RECORDS = ".units/";

  private final SiteFolder folder;
  private final Ledger last;
  private final Set<String> paths;

  /** The main files of the explainers that are made anew. */
  private final Set<String> trees;

  /** Whether something has changed that belongs to no explainer. */
  private final boolean shared;

  private Increment(
      SiteFolder folder, Ledger last, Set<String> paths, Set<String> trees, boolean shared) {
    this.shared = shared;
    this.folder = folder;
    this.last = last;
    this.paths = paths;
    this.trees = trees;
  }

  /**
   * The increment; empty where a change reaches further than the explainers that its files belong
   * to, or that explain its terms. Files may come and go within an explainer that stays.
   *
   * @param paths of all files within the site
   * @param changed those that are not as they were
   */
  static Optional<Increment> of(
      SiteFolder folder, Ledger last, Set<String> paths, Set<String> changed) {
    Set<String> trees = new TreeSet<>();
    Set<String> terms = new TreeSet<>();
    boolean shared = false;
    boolean same = true;
    for (String path : changed) {
      Optional<String> tree = tree(path);
      if (tree.isEmpty() || !isText(path)) {
        return Optional.empty();
      }
      boolean stays = paths.contains(path) && last.inputs().files().containsKey(path);
      same &= stays;
      Optional<String> owner = last.owner(tree.get());
      if (owner.isPresent() && (stays || !path.equals(CONTENT + owner.get()))) {
        trees.add(owner.get());
      } else if (!stays) {
        return Optional.empty();
      } else if (Resolver.isTerm(tree.get())) {
        terms.add(Resolver.term(tree.get()));
        shared = true;
      } else if (Resolver.isAbout(tree.get())) {
        shared = true;
      } else {
        return Optional.empty();
      }
    }
    last.chapters()
        .forEach(
            (tree, chapter) -> {
              if (!Collections.disjoint(chapter.terms(), terms)) {
                trees.add(tree);
              }
            });
    // Beyond that, the whole is made sooner.
    return trees.size() > last.chapters().size() / 2 || !(same || isDivisible(paths))
        ? Optional.empty()
        : Optional.of(new Increment(folder, last, paths, trees, shared));
  }

  /** Whether what lists explainers is to be made anew, too. */
  boolean isShared() {
    return shared;
  }

  /** Whether a file is read, not copied. */
  static boolean isText(String path) {
    return path.endsWith(".md")
        || path.endsWith(".yaml")
        || (isRecord(path) && path.endsWith(".json"));
  }

  private static boolean isRecord(String path) {
    return path.startsWith(TRANSLATIONS) && path.contains("/" + RECORDS);
  }

  /** The path in the tree of a file, of its translation, or of that one's record. */
  private static Optional<String> tree(String path) {
    if (path.startsWith(CONTENT)) {
      return Optional.of(path.substring(CONTENT.length()));
    }
    int slash = path.indexOf('/', TRANSLATIONS.length());
    if (!path.startsWith(TRANSLATIONS) || slash < 0) {
      return Optional.empty();
    }
    String rest = path.substring(slash + 1);
    return Optional.of(
        rest.startsWith(RECORDS) && rest.endsWith(".json")
            ? rest.substring(RECORDS.length(), rest.length() - ".json".length())
            : rest);
  }

  /** Whether it can be known what a site's explainers have to do with each other. */
  static boolean isDivisible(Set<String> paths) {
    for (String path : paths) {
      boolean translated = path.startsWith(TRANSLATIONS) && !path.endsWith("/ui.yaml");
      // What lost its source may be anybody's; templates of JBake's own may show anything.
      if (path.equals("jbake.properties")
          || (translated && tree(path).filter(tree -> paths.contains(CONTENT + tree)).isEmpty())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Resolves it; empty where it changes what is not to be made.
   *
   * @param found told of the problems
   */
  Optional<Resolved> resolve(SiteOven oven, NavigableSet<Problem> found) {
    Set<String> read = new TreeSet<>();
    Set<String> records = new TreeSet<>();
    Set<String> recorded = new TreeSet<>();
    for (String path : paths) {
      Optional<String> tree = tree(path);
      boolean record = isRecord(path);
      if (record) {
        recorded.add(
            path.substring(TRANSLATIONS.length(), path.indexOf('/', TRANSLATIONS.length())));
      }
      if (tree.isPresent()
          && isText(path)
          && (record || !SiteFolder.isHidden(path))
          && last.owner(tree.get()).filter(owner -> !trees.contains(owner)).isEmpty()) {
        (record ? records : read).add(path);
      }
    }
    Sources sources = oven.read(read, paths);
    var translated = Records.read(folder, sources, records, recorded, found::add);
    Ahead.join();
    Optional<Resolved> resolved = Resolver.resolve(sources, translated, elsewhere(), found::add);
    resolved.ifPresent(each -> Rules.check(each.site(), found::add));
    Set<String> again = new HashSet<>(read);
    again.addAll(records);
    last.problems().stream()
        .filter(problem -> !again.contains(problem.place().file()) && !isGone(problem.place()))
        .forEach(found::add);
    boolean failed = !Problem.allow(found);
    if (failed && !resolved.map(this::keepsFaces).orElse(true)) {
      // What is wrong may be wrong elsewhere, too: links lead to what is no longer there.
      found.clear();
      return Optional.empty();
    }
    return resolved.filter(each -> failed || isEnough(each));
  }

  private boolean isGone(Place place) {
    return last.inputs().files().containsKey(place.file()) && !paths.contains(place.file());
  }

  private Elsewhere elsewhere() {
    Map<String, Face> faces = new HashMap<>();
    Map<String, Extent> lengths = new HashMap<>();
    last.chapters()
        .forEach(
            (tree, chapter) -> {
              if (!trees.contains(tree)) {
                faces.put(chapter.id(), chapter.face());
                chapter
                    .ends()
                    .forEach((tag, each) -> lengths.merge(tag, each.lengths(), Extent::and));
              }
            });
    return new Elsewhere(faces, lengths);
  }

  /** Whether nothing has changed by which other explainers, or their translations, change. */
  private boolean isEnough(Resolved resolved) {
    if (Ledger.linking(resolved.site()) != last.linking()) {
      return false;
    }
    if (!keepsFaces(resolved)) {
      return false;
    }
    Map<String, SortedMap<String, Ends>> ends = Remembered.ends(resolved);
    for (Language language : resolved.site().settings().languages()) {
      boolean translated = resolved.alignments().containsKey(language.tag());
      if (translated && !isAlone(language.tag(), ends)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the explainers are still those that others know. */
  private boolean keepsFaces(Resolved resolved) {
    Set<String> made = new TreeSet<>();
    for (Face face : resolved.faces().values()) {
      Ledger.Chapter before = last.chapters().get(face.tree());
      if (before == null || !before.face().equals(face)) {
        return false;
      }
      made.add(face.tree());
    }
    return made.equals(trees);
  }

  private boolean isAlone(String tag, Map<String, SortedMap<String, Ends>> ends) {
    Set<Long> loose = new HashSet<>();
    Extent before = Extent.NONE;
    Extent after = Extent.NONE;
    boolean foreign = false;
    Set<String> now = new TreeSet<>(trees);
    now.add(Remembered.SHARED);
    for (String tree : now) {
      Ends was =
          (tree.equals(Remembered.SHARED) ? last.shared() : chapter(tree).ends())
              .getOrDefault(tag, Ends.NONE);
      Ends is = ends.getOrDefault(tree, new TreeMap<>()).getOrDefault(tag, Ends.NONE);
      loose.addAll(was.loose());
      loose.addAll(is.loose());
      before = before.and(was.lengths());
      after = after.and(is.lengths());
      foreign |= was.foreign() || is.foreign();
    }
    Extent others = Extent.NONE;
    for (Map.Entry<String, Ledger.Chapter> chapter : last.chapters().entrySet()) {
      if (!trees.contains(chapter.getKey())) {
        Ends own = chapter.getValue().ends().getOrDefault(tag, Ends.NONE);
        if (own.foreign() || own.loose().stream().anyMatch(loose::contains)) {
          return false;
        }
        others = others.and(own.lengths());
      }
    }
    return !foreign && others.and(before).pairLike(others.and(after));
  }

  private Ledger.Chapter chapter(String tree) {
    return Objects.requireNonNull(last.chapters().get(tree));
  }
}
