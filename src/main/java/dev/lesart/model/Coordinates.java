package dev.lesart.model;

/** A point on the earth, in decimal degrees (WGS 84): north and east are positive. */
public record Coordinates(double latitude, double longitude) {
  /** The earth's mean radius (IUGG), in kilometres. */
  private static final double RADIUS = 6371.0088;

  /** The length of the great circle to another point, by the haversine formula. */
  public double kilometresTo(Coordinates other) {
    double from = Math.toRadians(latitude);
    double to = Math.toRadians(other.latitude);
    double north = Math.sin((to - from) / 2);
    double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double haversine = north * north + Math.cos(from) * Math.cos(to) * east * east;
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }
}
