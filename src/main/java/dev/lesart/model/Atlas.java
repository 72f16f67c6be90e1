package dev.lesart.model;

import java.util.List;

/**
 * The geography that maps are drawn from. A ring ends where it begins; what lies far beyond the
 * extent is not true to shape.
 *
 * @param extent the part of the earth that is known
 * @param land rings
 * @param borders lines between countries
 * @param lakes rings
 */
public record Atlas(
    Extent extent,
    List<List<Coordinates>> land,
    List<List<Coordinates>> borders,
    List<Country> countries,
    List<River> rivers,
    List<List<Coordinates>> lakes) {
  public Atlas {
    land = List.copyOf(land);
    borders = List.copyOf(borders);
    countries = List.copyOf(countries);
    rivers = List.copyOf(rivers);
    lakes = List.copyOf(lakes);
  }

  /**
   * A country.
   *
   * @param code ISO 3166-1 alpha-2, "" where it has none
   */
  public record Country(String code, List<List<Coordinates>> rings) {
    public Country {
      rings = List.copyOf(rings);
    }
  }

  /**
   * A river.
   *
   * @param id by which {@code map.yaml} names it; "" of those that cannot be named
   */
  public record River(String id, List<List<Coordinates>> lines) {
    public River {
      lines = List.copyOf(lines);
    }
  }
}
