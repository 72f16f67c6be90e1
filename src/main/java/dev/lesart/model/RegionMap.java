package dev.lesart.model;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A map of a part of the earth.
 *
 * @param rivers those that are named
 * @param atlas what it is drawn from; its extent holds the map's
 */
public record RegionMap(
    Extent extent, List<Spot> spots, List<River> rivers, List<Distance> distances, Atlas atlas) {
  public RegionMap {
    spots = List.copyOf(spots);
    rivers = List.copyOf(rivers);
    distances = List.copyOf(distances);
  }

  /**
   * What something is called: by its label in a language, else by the term.
   *
   * @param term id of a glossary term, "" where there is none
   * @param labels by language tag
   */
  public record Name(String term, NavigableMap<String, String> labels) {
    public Name {
      labels = Collections.unmodifiableNavigableMap(new TreeMap<>(labels));
    }
  }

  /** A place on the map. */
  public record Spot(String id, Coordinates at, Kind kind, Name name) {}

  /** What a place is. */
  public enum Kind {
    CITY,
    BASE
  }

  /** A river of the atlas, by its id there. */
  public record River(String id, Name name) {}

  /**
   * The way from one place to another in a straight line.
   *
   * @param reported id of a fact that says another length, "" where there is none
   */
  public record Distance(Spot from, Spot to, String reported) {
    public double kilometres() {
      return from.at().kilometresTo(to.at());
    }
  }
}
