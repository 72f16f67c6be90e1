package dev.lesart.resolve;

import dev.lesart.model.Atlas;
import dev.lesart.model.Coordinates;
import dev.lesart.model.Extent;
import dev.lesart.model.Language;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.RegionMap;
import dev.lesart.model.RegionMap.Distance;
import dev.lesart.model.RegionMap.Name;
import dev.lesart.model.RegionMap.Spot;
import dev.lesart.model.Settings;
import dev.lesart.read.Keys;
import dev.lesart.read.Nearest;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads {@code map.yaml}: a part of the earth, the places and rivers named in it, and the distances
 * between places.
 */
final class MapFile {
  static final String NAME = "map.yaml";
  private static final Set<String> SIDES = Set.of("west", "south", "east", "north");
  private static final List<String> KINDS = List.of("city", "base");

  private final Sources sources;
  private final Set<String> terms;
  private final Set<String> languages;
  private final String sourceTag;
  private final Consumer<Problem> problems;

  /**
   * @param terms ids of all terms of the glossary
   */
  MapFile(Sources sources, Set<String> terms, Settings settings, Consumer<Problem> problems) {
    this.sources = sources;
    this.terms = terms;
    this.sourceTag = settings.source().tag();
    this.languages =
        settings.languages().stream().map(Language::tag).collect(Collectors.toUnmodifiableSet());
    this.problems = problems;
  }

  /** The map; empty where it cannot be drawn, which is a problem. */
  Optional<RegionMap> read(SourceFile file) {
    Keys keys =
        new Keys(file.keys(), problems).allow(Set.of("extent", "places", "rivers", "distances"));
    Optional<Extent> extent =
        keys.has("extent") ? keys.below("extent").flatMap(this::extent) : Optional.empty();
    if (!keys.has("extent")) {
      keys.text("extent", "{west: 35.0, south: 32.8, east: 44.0, north: 37.4}");
    }
    if (!keys.has("places")) {
      keys.text("places", "a list of id, lat, lon and label or term");
    }
    Map<String, Spot> spots = new LinkedHashMap<>();
    for (Keys place : keys.list("places")) {
      spot(place, extent, spots);
    }
    Map<String, RegionMap.River> rivers = new LinkedHashMap<>();
    for (Keys river : keys.list("rivers")) {
      river(river, rivers);
    }
    List<Distance> distances = new ArrayList<>();
    for (Keys distance : keys.list("distances")) {
      distance(distance, file.folder(), spots).ifPresent(distances::add);
    }
    Atlas atlas = sources.atlas();
    return atlas == null || extent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RegionMap(
                extent.get(),
                List.copyOf(spots.values()),
                List.copyOf(rivers.values()),
                distances,
                atlas));
  }

  private Optional<Extent> extent(Keys extent) {
    extent.allow(SIDES);
    Optional<BigDecimal> west = degrees(extent, "west", 180);
    Optional<BigDecimal> east = degrees(extent, "east", 180);
    Optional<BigDecimal> south = degrees(extent, "south", 90);
    Optional<BigDecimal> north = degrees(extent, "north", 90);
    boolean wide = inOrder(extent, "west", west, east);
    if (!inOrder(extent, "south", south, north) || !wide) {
      return Optional.empty();
    }
    Extent read =
        new Extent(
            west.get().doubleValue(),
            south.get().doubleValue(),
            east.get().doubleValue(),
            north.get().doubleValue());
    if (sources.atlas() != null && !sources.atlas().extent().contains(read)) {
      problems.accept(unknownRegion(extent.place("west"), sources.atlas().extent()));
    }
    return Optional.of(read);
  }

  /** Whether two sides are given, the less one less; where not, that is a problem. */
  private boolean inOrder(
      Keys extent, String less, Optional<BigDecimal> from, Optional<BigDecimal> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    if (from.get().compareTo(to.get()) < 0) {
      return true;
    }
    problems.accept(
        Problem.error(
            extent.place(less),
            "map without area",
            "The " + less + " side is not less than the " + opposite(less) + " side.",
            "Exchange the two numbers."));
    return false;
  }

  private static String opposite(String side) {
    return side.equals("west") ? "east" : "north";
  }

  private static Problem unknownRegion(Place place, Extent known) {
    return Problem.error(
        place,
        "map beyond the atlas",
        "assets/map/atlas.json has the geography from %s to %s degrees east and from %s to %s degrees north."
            .formatted(
                plain(known.west()),
                plain(known.east()),
                plain(known.south()),
                plain(known.north())),
        "Choose a part of it, or run node src/map/reduce.mjs WEST SOUTH EAST NORTH with wider numbers.");
  }

  private static String plain(double degrees) {
    return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
  }

  private void spot(Keys place, Optional<Extent> extent, Map<String, Spot> spots) {
    place.allow(Set.of("id", "lat", "lon", "kind", "label", "term"));
    String id = place.text("id", "homs");
    Optional<BigDecimal> latitude = degrees(place, "lat", 90);
    Optional<BigDecimal> longitude = degrees(place, "lon", 180);
    String kind = place.choice("kind", KINDS);
    Name name = name(place);
    if (isTwice(place, "place", id, spots.keySet()) || latitude.isEmpty() || longitude.isEmpty()) {
      return;
    }
    Coordinates at = new Coordinates(latitude.get().doubleValue(), longitude.get().doubleValue());
    if (extent.isPresent() && !extent.get().contains(at)) {
      problems.accept(
          Problem.error(
              place.place("lat"),
              "place \"" + id + "\" outside the map",
              "Its coordinates lie beyond the map's extent.",
              "Correct lat and lon, or make the extent wider."));
    }
    spots.put(id, new Spot(id, at, RegionMap.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name));
  }

  private boolean isTwice(Keys keys, String what, String id, Collection<String> before) {
    if (!id.isEmpty() && before.contains(id)) {
      problems.accept(
          Problem.error(
              keys.place("id"),
              what + " \"" + id + "\" twice",
              "Each " + what + " stands once on the map.",
              "Remove one of the two, or give it another id."));
      return true;
    }
    return false;
  }

  private void river(Keys river, Map<String, RegionMap.River> rivers) {
    river.allow(Set.of("id", "label", "term"));
    String id = river.text("id", "euphrates");
    Name name = name(river);
    Set<String> known = new TreeSet<>();
    if (sources.atlas() != null) {
      sources.atlas().rivers().forEach(each -> known.add(each.id()));
      known.remove("");
    }
    if (!id.isEmpty() && !known.isEmpty() && !known.contains(id)) {
      problems.accept(
          unknown(
              river.place("id"),
              "river",
              id,
              known,
              "The atlas can name these rivers: " + String.join(", ", known) + ".",
              "Remove the river, or name it in src/map/reduce.mjs and run that."));
    } else if (!isTwice(river, "river", id, rivers.keySet())) {
      rivers.put(id, new RegionMap.River(id, name));
    }
  }

  private Optional<Distance> distance(Keys distance, String folder, Map<String, Spot> spots) {
    distance.allow(Set.of("from", "to", "reported"));
    Optional<Spot> from = end(distance, "from", spots);
    Optional<Spot> to = end(distance, "to", spots);
    String reported = distance.text("reported");
    String facts = folder + "/facts/";
    if (!reported.isEmpty() && !sources.has(facts + reported + ".md")) {
      Set<String> known = new TreeSet<>();
      for (String tree : sources.trees()) {
        if (tree.startsWith(facts) && tree.endsWith(".md")) {
          known.add(tree.substring(facts.length(), tree.length() - ".md".length()));
        }
      }
      problems.accept(
          unknown(
              distance.place("reported"),
              "fact",
              reported,
              known,
              "The reported distance is a fact that content/" + facts + " does not have.",
              "Add content/" + facts + reported + ".md, or remove the line."));
    }
    return from.flatMap(start -> to.map(end -> new Distance(start, end, reported)));
  }

  private Optional<Spot> end(Keys distance, String key, Map<String, Spot> spots) {
    String id = distance.text(key, "homs");
    if (!id.isEmpty() && !spots.containsKey(id)) {
      problems.accept(
          unknown(
              distance.place(key),
              "place",
              id,
              spots.keySet(),
              "A distance is between two of the map's places.",
              "Add the place to the list, or write another."));
    }
    return Optional.ofNullable(spots.get(id));
  }

  private static Problem unknown(
      Place place, String what, String id, Collection<String> known, String why, String fix) {
    return Problem.error(
        place,
        "unknown " + what + " \"" + id + "\"",
        why,
        Nearest.to(id, known).map(near -> "did you mean " + near + "?").orElse(fix));
  }

  private Name name(Keys keys) {
    String term = keys.text("term");
    if (!term.isEmpty() && !terms.contains(term)) {
      problems.accept(
          unknown(
              keys.place("term"),
              "term",
              term,
              terms,
              "The place is called like a glossary term that content/glossary/ does not have.",
              "Write the term, or give the place a label in each language."));
    }
    NavigableMap<String, String> labels = new TreeMap<>();
    if (keys.has("label")) {
      keys.below("label").ifPresent(label -> labels(label, term.isEmpty(), labels));
    } else if (!keys.has("term")) {
      keys.text("label", "{de: Deir al-Sor, en: Deir ez-Zor}, or name a term");
    }
    return new Name(term, labels);
  }

  private void labels(Keys label, boolean alone, NavigableMap<String, String> labels) {
    label.allow(languages);
    languages.stream()
        .sorted()
        .filter(tag -> label.has(tag) || (alone && tag.equals(sourceTag)))
        .forEach(
            tag -> {
              String text = label.text(tag, "Homs");
              if (!text.isEmpty()) {
                labels.put(tag, text);
              }
            });
  }

  private static Optional<BigDecimal> degrees(Keys keys, String key, int most) {
    return keys.required(
        key,
        "degrees from -" + most + " to " + most,
        "35.336",
        text ->
            Keys.degrees(text)
                .filter(degrees -> degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0));
  }
}
