package dev.lesart.model;

/** A part of the earth between two meridians and two parallels, in degrees. */
public record Extent(double west, double south, double east, double north) {
  public Extent {
    if (!(west < east && south < north)) {
      throw new IllegalArgumentException("no area");
    }
  }

  public boolean contains(Coordinates point) {
    return west <= point.longitude()
        && point.longitude() <= east
        && south <= point.latitude()
        && point.latitude() <= north;
  }

  public boolean contains(Extent other) {
    return west <= other.west && other.east <= east && south <= other.south && other.north <= north;
  }
}
