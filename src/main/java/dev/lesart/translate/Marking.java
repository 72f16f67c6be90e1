package dev.lesart.translate;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Status;
import dev.lesart.model.Unit;
import dev.lesart.read.Nearest;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Comment.Kind;
import dev.lesart.translate.Entry.Flag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@code ack} and {@code minor} say of units before {@link Sync} writes it down. */
public final class Marking {
  private final Consumer<Problem> problems;

  public Marking(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * A translation of which some texts are right as they are.
   *
   * @param units how many
   */
  public record Marked(Rendition rendition, int units) {}

  /**
   * Takes the texts of a translated file as right. After a problem, none.
   *
   * @param line of the file, for one block only; 0 for all that is stale
   * @param flags what else to remember of the texts
   */
  public Marked ack(Rendition rendition, String tree, int line, Set<Flag> flags) {
    String path = "translations/" + rendition.tag() + "/" + tree;
    Body body = rendition.bodies().get(tree);
    if (body == null) {
      problems.accept(
          noFile(path, rendition.bodies().keySet(), "translations/" + rendition.tag() + "/"));
      return new Marked(rendition, 0);
    }
    Set<Target> targets = line == 0 ? set(body.targets()) : at(body, line);
    if (targets.isEmpty()) {
      problems.accept(noText(new Place(path, line, 0), lines(body), "translated"));
      return new Marked(rendition, 0);
    }
    Set<Match> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    rendition.alignment().matches().values().forEach(ofFile -> choose(ofFile, targets, chosen));
    if (flags.isEmpty()) {
      chosen.removeIf(match -> !isStale(match));
    }
    SourceTexts texts = rendition.texts();
    for (Target target : targets) {
      for (Comment comment : target.comments()) {
        if (!texts.wrote(comment)) {
          problems.accept(held(target.unit().place()));
          return new Marked(rendition, 0);
        }
      }
    }
    return marked(rendition, chosen, flags);
  }

  private static boolean isStale(Match match) {
    return match.status() == Status.STALE || match.status() == Status.STALE_MINOR;
  }

  private static Marked marked(Rendition rendition, Set<Match> chosen, Set<Flag> flags) {
    return new Marked(
        rendition.with(Marks.current(rendition.alignment(), chosen::contains, flags)),
        chosen.size());
  }

  /** The matches of the targets, and of those that share one with them. */
  private static void choose(List<Match> matches, Set<Target> targets, Set<Match> chosen) {
    boolean shared = false;
    for (Match match : matches) {
      if (!match.shares()) {
        shared = match.targets().stream().anyMatch(ref -> targets.contains(ref.target()));
      }
      if (shared && (match.shares() || !match.targets().isEmpty())) {
        chosen.add(match);
      }
    }
  }

  private static Set<Target> set(List<Target> targets) {
    Set<Target> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(targets);
    return set;
  }

  /** The targets in the block at a line, or below the comment there. */
  private static Set<Target> at(Body body, int line) {
    for (Target key : body.keys()) {
      if (key.unit().place().line() == line) {
        return set(List.of(key));
      }
    }
    boolean below = false;
    for (Body.Piece piece : body.pieces()) {
      boolean here = piece.lines().first() <= line && line <= piece.lines().last();
      Comment comment = piece.comment();
      if (here && comment != null && comment.is(Kind.CHANGED) && !comment.key().isEmpty()) {
        return set(
            body.keys().stream().filter(key -> comment.key().equals(key.unit().id())).toList());
      }
      if ((here || below) && comment == null) {
        return set(piece.targets());
      }
      below |= here && comment != null && comment.is(Kind.CHANGED);
    }
    return Set.of();
  }

  private static List<Integer> lines(Body body) {
    List<Integer> lines = new ArrayList<>();
    body.keys().forEach(key -> lines.add(key.unit().place().line()));
    body.pieces().stream()
        .filter(piece -> !piece.targets().isEmpty())
        .forEach(piece -> lines.add(piece.lines().first()));
    return lines;
  }

  /**
   * Takes a text of the source as one that says what it said before: every translation that was
   * right before it was edited is right now. One that was stale before stays so.
   *
   * @param renditions all languages of the site
   * @param line of the source file
   */
  public NavigableMap<String, Marked> minor(
      NavigableMap<String, Rendition> renditions, String tree, int line) {
    NavigableMap<String, Marked> marked = new TreeMap<>();
    for (Map.Entry<String, Rendition> entry : renditions.entrySet()) {
      Rendition rendition = entry.getValue();
      List<Unit> units = rendition.sources().get(tree);
      if (units == null) {
        problems.accept(noFile("content/" + tree, rendition.sources().keySet(), "content/"));
        return marked;
      }
      int at = lineOf(units, line);
      if (at == 0) {
        problems.accept(
            noText(
                new Place("content/" + tree, line, 0),
                units.stream().map(unit -> unit.place().line()).toList(),
                "source"));
        return marked;
      }
      SourceTexts texts = rendition.texts();
      Set<Match> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Match match : rendition.alignment().in(tree)) {
        if (match.source().place().line() == at
            && Marks.rightBefore(match)
            && match.targets().stream()
                .flatMap(ref -> ref.target().comments().stream())
                .allMatch(texts::wrote)) {
          chosen.add(match);
        }
      }
      marked.put(entry.getKey(), marked(rendition, chosen, Set.of()));
    }
    return marked;
  }

  /** The line on which the text begins that stands at a line; 0 if none does. */
  private static int lineOf(List<Unit> units, int line) {
    int found = 0;
    for (Unit unit : units) {
      int first = unit.place().line();
      int last = first + (unit.kind() == Unit.Kind.KEY ? 0 : breaks(unit));
      if (first <= line && line <= last) {
        found = Math.max(found, first);
      }
    }
    return found;
  }

  /** How many lines below its first one a text takes at least. */
  private static int breaks(Unit unit) {
    int[] breaks = {0};
    dev.lesart.model.Walk.inlines(
        unit.content(),
        inline -> {
          if (inline instanceof dev.lesart.model.Inline.SoftBreak
              || inline instanceof dev.lesart.model.Inline.HardBreak) {
            breaks[0]++;
          }
        });
    return breaks[0];
  }

  private static Problem noFile(String path, Collection<String> trees, String root) {
    return Problem.error(
        Place.of(path),
        "no such text",
        "There is no Markdown file of this name whose texts are translated.",
        Nearest.to(path.substring(root.length()), trees)
            .map(near -> "did you mean " + root + near + "?")
            .orElse("Give a path as problems name it: " + root + "…"));
  }

  private static Problem noText(Place place, List<Integer> lines, String kind) {
    @Nullable Integer near =
        lines.stream()
            .min(
                Comparator.comparingInt((Integer each) -> Math.abs(each - place.line()))
                    .thenComparing(Comparator.naturalOrder()))
            .orElse(null);
    return Problem.error(
        place,
        "no text on this line",
        "Neither a text of the front matter nor a block of the " + kind + " text stands there.",
        near == null
            ? "Give the line of a text."
            : "did you mean " + place.file() + ":" + Objects.requireNonNull(near) + "?");
  }

  private static Problem held(Place place) {
    return Problem.error(
        place,
        "comment with words of its own",
        "The comment above this text holds words that are not the source's; no command deletes"
            + " them.",
        "Delete the comment yourself: that says that the text is right.");
  }
}
