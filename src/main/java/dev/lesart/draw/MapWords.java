package dev.lesart.draw;

import dev.lesart.model.RegionMap.Distance;
import dev.lesart.model.RegionMap.River;
import dev.lesart.model.RegionMap.Spot;
import java.util.List;
import java.util.Optional;

/** What a map says, in the language of a page. */
public interface MapWords {
  /** What the map shows, for those who do not see it: its accessible name. */
  Word title();

  /**
   * What is to be seen in it.
   *
   * @param countries by code, the one with the largest part of the map first
   */
  String description(List<String> countries);

  /** Whether the page is written from right to left. */
  boolean rightToLeft();

  Word place(Spot spot);

  Word river(River river);

  /**
   * The name of a country.
   *
   * @param code ISO 3166-1 alpha-2
   */
  Word country(String code);

  /** A distance as it is drawn. */
  Word drawn(Distance distance);

  /** A distance as it is reported; empty where it is not. */
  Optional<Word> reported(Distance distance);

  /** A length on the scale bar. */
  Word kilometres(int kilometres);
}
