package dev.lesart.draw;

/**
 * A place where a word may stand: beside, above or below a point.
 *
 * <p>Where a stylesheet makes the letters smaller, the word shrinks towards that point, so what did
 * not overlap before does not then.
 */
record Position(Point at, Align align, Level level) {
  /** To which side of the point the word runs, whatever its direction. */
  enum Align {
    RIGHTWARDS,
    LEFTWARDS,
    CENTERED
  }

  /**
   * How high the word stands.
   *
   * <p>Each says how far its baseline is below the point, in ems.
   */
  enum Level {
    ABOVE(0),
    MIDDLE(0.35),
    BELOW(0.8);

    private final double shift;

    Level(double shift) {
      this.shift = shift;
    }

    double shift() {
      return shift;
    }
  }

  /** The room that a word takes here. */
  Box box(String text, double size) {
    return box(TextSize.width(text, size), TextSize.letters(text, size));
  }

  /**
   * The same of a word that is measured already.
   *
   * @param em the size of its letters
   */
  Box box(double width, double em) {
    double left =
        switch (align) {
          case RIGHTWARDS -> at.x();
          case LEFTWARDS -> at.x() - width;
          case CENTERED -> at.x() - width / 2;
        };
    double baseline = at.y() + level.shift() * em;
    return new Box(
        left, baseline - TextSize.ASCENT * em, left + width, baseline + TextSize.DESCENT * em);
  }
}
