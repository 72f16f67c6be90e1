package dev.lesart.draw;

import org.jspecify.annotations.Nullable;

/** Text as XML and HTML write it. */
public final class Xml {
  private Xml() {}

  /** Appends a text, in an element or between double quotation marks. */
  public static void escape(String text, StringBuilder out) {
    int done = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isEscaped(c)) {
        out.append(text, done, i).append(escaped(c));
        done = i + 1;
      }
    }
    if (done == 0) {
      out.append(text);
    } else {
      out.append(text, done, length);
    }
  }

  /** Whether a character is written otherwise. */
  public static boolean isEscaped(char c) {
    // All four are below the letters, as nearly nothing else in a text is.
    return c <= '>' && escaped(c) != null;
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }
}
