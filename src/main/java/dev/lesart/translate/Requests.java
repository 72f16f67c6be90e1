package dev.lesart.translate;

import dev.lesart.model.Place;
import dev.lesart.model.Status;
import dev.lesart.model.Unit;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Alignment.Ref;
import dev.lesart.translate.Comment.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the comments of a translation ask its translator for. */
final class Requests {
  /** The place of a block in the source. */
  record Home(String file, int line, int column) implements Comparable<Home> {
    @Override
    public int compareTo(Home other) {
      int byLine = Integer.compare(line, other.line);
      return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
  }

  /** A block that has no translation at all. */
  record Missing(Home home, String comment) {}

  /** What the source of each target is. */
  private final IdentityHashMap<Target, Home> homes = new IdentityHashMap<>();

  private final IdentityHashMap<Target, List<Change>> changes = new IdentityHashMap<>();
  private final IdentityHashMap<Target, List<String>> parts = new IdentityHashMap<>();

  /** By the file of the source: the comments for each key of its front matter. */
  private final Map<String, Map<String, String>> missingKeys = new TreeMap<>();

  private final Map<String, List<Missing>> missing = new TreeMap<>();

  Requests(Alignment alignment, Map<String, SourceText> sources) {
    alignment
        .matches()
        .forEach(
            (file, matches) -> {
              ask(file, matches);
              SourceText source = sources.get(file);
              if (source != null) {
                missing(file, source, matches);
              }
            });
  }

  /** Where the source of a target stands; null of a text that has none. */
  @Nullable Home home(Target target) {
    return homes.get(target);
  }

  /** The comment to stand above a block with these targets; "" for none. */
  String changed(String key, List<Target> targets) {
    List<Change> all = targets.stream().flatMap(each -> of(changes, each).stream()).toList();
    return all.isEmpty() ? "" : Comment.changed(key, all);
  }

  /** The comment that lists what a block with these targets lacks; "" for none. */
  String parts(List<Target> targets) {
    List<String> all = targets.stream().flatMap(each -> of(parts, each).stream()).toList();
    return all.isEmpty() ? "" : Comment.missing(all);
  }

  /** The comments for keys of the front matter, by the key. */
  Map<String, String> missingKeys(String file) {
    return missingKeys.getOrDefault(file, Map.of());
  }

  List<Missing> missing(String file) {
    return missing.getOrDefault(file, List.of());
  }

  private static <T> List<T> of(IdentityHashMap<Target, List<T>> lists, Target target) {
    return lists.getOrDefault(target, List.of());
  }

  private void ask(String file, List<Match> matches) {
    Target holder = null;
    for (Match match : matches) {
      for (Ref ref : match.targets()) {
        homes.putIfAbsent(ref.target(), home(file, match.source()));
      }
      if (!match.targets().isEmpty()) {
        holder = match.targets().get(0).target();
      }
      boolean stale = match.status() == Status.STALE || match.status() == Status.STALE_MINOR;
      if (stale && holder != null) {
        changes
            .computeIfAbsent(holder, each -> new ArrayList<>())
            .add(
                new Change(
                    Comment.inside(Objects.requireNonNullElse(match.made(), "")),
                    Comment.inside(match.source().text())));
      }
    }
  }

  private static Home home(String file, Unit source) {
    return new Home(file, source.place().line(), source.place().column());
  }

  private void missing(String file, SourceText source, List<Match> matches) {
    Map<Place, Match> byPlace = new HashMap<>();
    matches.forEach(match -> byPlace.put(match.source().place(), match));
    for (Match match : matches) {
      if (match.source().kind() == Unit.Kind.KEY && match.status() == Status.MISSING) {
        String key = Objects.requireNonNullElse(match.source().id(), "");
        missingKeys
            .computeIfAbsent(file, each -> new LinkedHashMap<>())
            .put(key, Comment.missing(key, match.source().text()));
      }
    }
    for (SourceText.Piece piece : source.pieces()) {
      List<Match> ofPiece = new ArrayList<>();
      piece.units().forEach(unit -> ofPiece.add(Objects.requireNonNull(byPlace.get(unit.place()))));
      List<Match> lacking =
          ofPiece.stream().filter(match -> match.status() == Status.MISSING).toList();
      if (lacking.isEmpty()) {
        continue;
      }
      Target translated = translated(ofPiece);
      if (translated == null) {
        missing
            .computeIfAbsent(file, each -> new ArrayList<>())
            .add(
                new Missing(
                    home(file, piece.units().get(0)), Comment.missing("", piece.markdown())));
      } else {
        List<String> texts = parts.computeIfAbsent(translated, each -> new ArrayList<>());
        lacking.forEach(match -> texts.add(match.source().text()));
      }
    }
  }

  private static @Nullable Target translated(List<Match> piece) {
    return piece.stream()
        .flatMap(match -> match.targets().stream())
        .map(Ref::target)
        .filter(target -> target.unit().kind() != Unit.Kind.KEY)
        .findFirst()
        .orElse(null);
  }
}
