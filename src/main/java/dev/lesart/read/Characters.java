package dev.lesart.read;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.util.function.Consumer;

/**
 * Characters that no text may hold: control characters, and invisible ones that turn the direction
 * of the text.
 */
final class Characters {
  private Characters() {}

  /** Reports such characters in a value, where they were written as \\x07 or \\u202E. */
  static void checkValue(String value, Place place, Consumer<Problem> problems) {
    if (isUsual(value)) {
      return;
    }
    value
        .chars()
        .filter(c -> (Character.isISOControl(c) && c != '\n' && c != '\t') || isDirection(c))
        .findFirst()
        .ifPresent(
            c ->
                problems.accept(
                    Problem.error(
                        place,
                        "invisible character U+%04X".formatted(c),
                        "The value holds a character that nobody sees and no page may hold.",
                        "Remove it from the value.")));
  }

  /** Controls; and the separators that YAML takes for ends of lines, and editors do not. */
  private static boolean isForbidden(char c) {
    return (Character.isISOControl(c) && c != '\t') || c == 0x2028 || c == 0x2029;
  }

  private static boolean isDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** Whether no character can be one of those below: a quick look, which most texts pass. */
  private static boolean isUsual(String text) {
    char[] chars = text.toCharArray();
    for (char c : chars) {
      if ((c < ' ' && c != '\n' && c != '\t')
          || (c >= 0x7F && c <= 0x9F)
          || (c >= 0x2028 && c <= 0x202E)
          || (c >= 0x2066 && c <= 0x2069)) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #isUsual(String)}, of a text in UTF-8; one with a carriage return is not usual. */
  static boolean isUsual(byte[] text) {
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (b >= 0 ? (b < ' ' && b != '\n' && b != '\t') || b == 0x7F : !isUsual(text, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the letter of several bytes that begins here is none of those above. */
  private static boolean isUsual(byte[] text, int at) {
    if (text[at] == (byte) 0xC2) {
      return at + 1 >= text.length || text[at + 1] >= (byte) 0xA0;
    }
    if (text[at] == (byte) 0xE2 && at + 2 < text.length) {
      byte last = text[at + 2];
      return text[at + 1] == (byte) 0x80
          ? last < (byte) 0xA8 || last > (byte) 0xAE
          : text[at + 1] != (byte) 0x81 || last < (byte) 0xA6 || last > (byte) 0xA9;
    }
    return true;
  }

  /**
   * Reports the first NUL, every other control character and every bidirectional embedding,
   * override or isolate (Unicode UAX #9, X1 to X8; "Trojan Source"). Marks (U+200E, U+200F, U+061C)
   * are allowed: they turn nothing.
   *
   * @return whether the text may be read on
   */
  static boolean check(String file, String text, Consumer<Problem> problems) {
    boolean clean = true;
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        start = i + 1;
      } else if (c == 0) {
        problems.accept(
            Problem.error(
                new Place(file, line, i - start + 1),
                "NUL character",
                "The file holds a NUL character, as binary files do.",
                "Remove it; if the file is not text, move it out of this folder."));
        return false;
      } else if (isForbidden(c)) {
        problems.accept(
            Problem.error(
                new Place(file, line, i - start + 1),
                "control character U+%04X".formatted((int) c),
                "The character is invisible, and no page may hold it.",
                "Delete it; it was probably pasted in from elsewhere."));
        clean = false;
      } else if (isDirection(c)) {
        problems.accept(
            Problem.error(
                new Place(file, line, i - start + 1),
                "invisible direction control U+%04X".formatted((int) c),
                "The character is invisible and changes the order in which the text around it is"
                    + " shown.",
                "Delete it; the page isolates names and figures by itself."));
        clean = false;
      }
    }
    return clean;
  }
}
