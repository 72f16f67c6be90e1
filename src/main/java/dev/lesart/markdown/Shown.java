package dev.lesart.markdown;

/** An author's text as a message quotes it: one short line without control characters. */
final class Shown {
  private static final int LENGTH = 60;

  private Shown() {}

  static String of(String text) {
    StringBuilder shown = new StringBuilder("\"");
    int[] points = text.codePoints().limit(LENGTH + 1).toArray();
    for (int i = 0; i < Math.min(points.length, LENGTH); i++) {
      int point = points[i];
      if (point == '\n' || point == '\t') {
        shown.append(' ');
      } else if (isInvisible(point)) {
        shown.append(String.format("\\u%04x", point));
      } else {
        shown.appendCodePoint(point);
      }
    }
    return shown.append(points.length > LENGTH ? "…\"" : "\"").toString();
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
