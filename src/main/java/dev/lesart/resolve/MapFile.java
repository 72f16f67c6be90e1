package dev.lesart.resolve;

import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.read.Keys;
import dev.lesart.read.Nearest;
import dev.lesart.read.SourceFile;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Checks {@code map.yaml}: a part of the earth, and the places to be shown in it. */
final class MapFile {
  static final String NAME = "map.yaml";
  private static final Set<String> SIDES = Set.of("west", "south", "east", "north");
  private static final List<String> KINDS = List.of("city", "base");

  private final Set<String> terms;
  private final Set<String> languages;
  private final Consumer<Problem> problems;

  MapFile(Set<String> terms, Settings settings, Consumer<Problem> problems) {
    this.terms = terms;
    this.languages =
        settings.languages().stream()
            .map(language -> language.tag())
            .collect(Collectors.toUnmodifiableSet());
    this.problems = problems;
  }

  void check(SourceFile file) {
    Keys keys = new Keys(file.keys(), problems).allow(Set.of("extent", "places"));
    if (keys.has("extent")) {
      keys.below("extent").ifPresent(this::extent);
    } else {
      keys.text("extent", "{west: 35.0, south: 32.8, east: 44.0, north: 37.4}");
    }
    if (!keys.has("places")) {
      keys.text("places", "a list of id, lat, lon and label or term");
    }
    Set<String> ids = new HashSet<>();
    for (Keys place : keys.list("places")) {
      place(place, ids);
    }
  }

  private void extent(Keys extent) {
    extent.allow(SIDES);
    Optional<BigDecimal> west = degrees(extent, "west", 180);
    Optional<BigDecimal> east = degrees(extent, "east", 180);
    Optional<BigDecimal> south = degrees(extent, "south", 90);
    Optional<BigDecimal> north = degrees(extent, "north", 90);
    inOrder(extent, "west", west, "east", east);
    inOrder(extent, "south", south, "north", north);
  }

  private void inOrder(
      Keys extent, String less, Optional<BigDecimal> from, String more, Optional<BigDecimal> to) {
    if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) >= 0) {
      problems.accept(
          Problem.error(
              extent.place(less),
              "map without area",
              "The " + less + " side is not less than the " + more + " side.",
              "Exchange the two numbers."));
    }
  }

  private void place(Keys place, Set<String> ids) {
    place.allow(Set.of("id", "lat", "lon", "kind", "label", "term"));
    String id = place.text("id", "homs");
    if (!id.isEmpty() && !ids.add(id)) {
      problems.accept(
          Problem.error(
              place.place("id"),
              "place \"" + id + "\" twice",
              "Each place stands once on the map.",
              "Remove one of the two, or give it another id."));
    }
    degrees(place, "lat", 90);
    degrees(place, "lon", 180);
    place.choice("kind", KINDS);
    String term = place.text("term");
    if (!term.isEmpty() && !terms.contains(term)) {
      problems.accept(
          Problem.error(
              place.place("term"),
              "unknown term \"" + term + "\"",
              "The place is called like a glossary term that content/glossary/ does not have.",
              Nearest.to(term, terms)
                  .map(near -> "did you mean " + near + "?")
                  .orElse("Write the term, or give the place a label in each language.")));
    }
    if (place.has("label")) {
      place.below("label").ifPresent(this::label);
    } else if (!place.has("term")) {
      place.text("label", "{de: Deir al-Sor, en: Deir ez-Zor}, or name a term");
    }
  }

  private void label(Keys label) {
    label.allow(languages);
    languages.stream()
        .sorted()
        .forEach(
            tag -> {
              if (label.has(tag)) {
                label.text(tag, "Homs");
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
