package dev.lesart.share;

/** A script, and the font that comes with Lesart for it. */
enum Script {
  LATIN("NotoSerif-Regular.ttf", 1, 1.14),
  ARABIC("NotoNaskhArabic-Regular.ttf", 1.15, 1.5);

  /** First and last code point of what the Latin font has: Latin, Greek, Cyrillic, punctuation. */
  private static final int[][] EUROPEAN = {
    {0x20, 0x7E},
    {0xA0, 0x17F},
    {0x218, 0x21B},
    {0x386, 0x38A},
    {0x38E, 0x3A1},
    {0x3A3, 0x3CE},
    {0x400, 0x45F},
    {0x490, 0x491},
    {0x1E00, 0x1E9E},
    {0x1EA0, 0x1EF9},
    {0x2010, 0x2015},
    {0x2018, 0x201E},
    {0x2020, 0x2022},
    {0x2026, 0x2026},
    {0x2030, 0x2030},
    {0x2032, 0x2033},
    {0x2039, 0x203A},
    {0x20AC, 0x20AC},
    {0x2116, 0x2116},
    {0x2122, 0x2122}
  };

  private static final int[][] ARAB = {{0x60C, 0x61B}, {0x61E, 0x6FF}, {0x750, 0x77F}};

  private final String font;
  private final double scale;
  private final double leading;

  /**
   * @param scale how much larger its letters must be
   * @param leading from one line to the next, in sizes
   */
  Script(String font, double scale, double leading) {
    this.font = font;
    this.scale = scale;
    this.leading = leading;
  }

  String font() {
    return font;
  }

  double scale() {
    return scale;
  }

  double leading() {
    return leading;
  }

  /** The script that a character is set in. */
  static Script of(int codePoint) {
    return isIn(ARAB, codePoint) ? ARABIC : LATIN;
  }

  static boolean knows(int codePoint) {
    return isIn(EUROPEAN, codePoint) || isIn(ARAB, codePoint) || isMark(codePoint);
  }

  /** Joiners and marks of direction, which no font needs to show. */
  static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT;
  }

  private static boolean isIn(int[][] ranges, int codePoint) {
    for (int[] range : ranges) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
