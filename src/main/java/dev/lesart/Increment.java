package dev.lesart;

import dev.lesart.bake.Ledger;
import dev.lesart.bake.Remembered;
import dev.lesart.bake.SiteOven;
import dev.lesart.check.Rules;
import dev.lesart.model.Language;
import dev.lesart.model.Problem;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.Sources;
import dev.lesart.resolve.Elsewhere;
import dev.lesart.resolve.Face;
import dev.lesart.resolve.Resolved;
import dev.lesart.resolve.Resolver;
import dev.lesart.search.Indexes;
import dev.lesart.translate.Ends;
import dev.lesart.translate.Extent;
import dev.lesart.translate.Records;
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

  /** The main files of the explainers that have changed. */
  private final Set<String> trees;

  private Increment(SiteFolder folder, Ledger last, Set<String> paths, Set<String> trees) {
    this.folder = folder;
    this.last = last;
    this.paths = paths;
    this.trees = trees;
  }

  /**
   * The increment; empty where files have come or gone, or belong to no explainer.
   *
   * @param paths of all files within the site
   * @param changed those that are not as they were
   */
  static Optional<Increment> of(
      SiteFolder folder, Ledger last, Set<String> paths, Set<String> changed) {
    if (Indexes.together(last.chapters().size())) {
      // The texts of all explainers lie in one file; so few are made quickly.
      return Optional.empty();
    }
    Set<String> trees = new TreeSet<>();
    for (String path : changed) {
      Optional<String> owner = tree(path).flatMap(last::owner);
      if (owner.isEmpty()
          || !isText(path)
          || !paths.contains(path)
          || !last.inputs().files().containsKey(path)) {
        return Optional.empty();
      }
      trees.add(owner.get());
    }
    return Optional.of(new Increment(folder, last, paths, trees));
  }

  private static boolean isText(String path) {
    return path.endsWith(".md") || path.endsWith(".yaml") || path.endsWith(".json");
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
      boolean record = path.contains("/" + RECORDS);
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
    Optional<Resolved> resolved =
        Resolver.resolve(
            sources,
            Records.read(folder, sources, records, recorded, found::add),
            elsewhere(),
            found::add);
    resolved.ifPresent(each -> Rules.check(each.site(), found::add));
    Set<String> again = new HashSet<>(read);
    again.addAll(records);
    last.problems().stream()
        .filter(problem -> !again.contains(problem.place().file()))
        .forEach(found::add);
    return resolved.filter(each -> !Problem.allow(found) || isEnough(each));
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
    Map<String, SortedMap<String, Ends>> ends = Remembered.ends(resolved, last);
    Set<String> made = new TreeSet<>();
    for (Map.Entry<String, Face> each : resolved.faces().entrySet()) {
      Ledger.Chapter before = last.chapters().get(each.getValue().tree());
      if (before == null || !before.face().equals(each.getValue())) {
        return false;
      }
      made.add(each.getValue().tree());
    }
    if (!made.equals(trees)) {
      return false;
    }
    for (Language language : resolved.site().settings().languages()) {
      boolean translated = resolved.alignments().containsKey(language.tag());
      if (translated && !isAlone(language.tag(), resolved, ends)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAlone(
      String tag, Resolved resolved, Map<String, SortedMap<String, Ends>> ends) {
    Set<Long> loose = new HashSet<>();
    Extent before = Extent.NONE;
    Extent after = Extent.NONE;
    boolean foreign = false;
    for (String tree : trees) {
      Ends was = chapter(tree).ends().getOrDefault(tag, Ends.NONE);
      Ends is = ends.getOrDefault(tree, new TreeMap<>()).getOrDefault(tag, Ends.NONE);
      loose.addAll(was.loose());
      loose.addAll(is.loose());
      before = before.and(was.lengths());
      after = after.and(is.lengths());
      foreign |= was.foreign() || is.foreign();
    }
    Extent others = Extent.NONE;
    // What belongs to no explainer was resolved anew, though nothing of it has changed.
    for (Map.Entry<String, Ends> file :
        Objects.requireNonNull(resolved.alignments().get(tag)).ends().entrySet()) {
      if (last.owner(file.getKey()).isEmpty()) {
        loose.addAll(file.getValue().loose());
        others = others.and(file.getValue().lengths());
        foreign |= file.getValue().foreign();
      }
    }
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
