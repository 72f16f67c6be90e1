package dev.lesart.draw;

/**
 * The bar that says how long a distance is on the map.
 *
 * @param kilometres a round number: 1, 2 or 5 and zeros
 * @param length in the drawing
 */
record ScaleBar(int kilometres, double length) {
  /** The longest round bar that is no longer than {@code most}, and at least a kilometre. */
  static ScaleBar of(Projection projection, double most) {
    double room = most / projection.kilometre();
    int round = 1;
    for (int power = 1; power <= 1000; power *= 10) {
      for (int first : new int[] {1, 2, 5}) {
        round = first * power <= room ? first * power : round;
      }
    }
    return new ScaleBar(round, round * projection.kilometre());
  }
}
