package dev.lesart.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.text.Normalizer;
import java.util.Set;

/** The text of a unit as it is compared and translated; see {@link dev.lesart.model.Unit}. */
final class UnitText {
  private UnitText() {}

  /**
   * @param source the unit in the body, in one piece or several
   * @param hardBreaks where in the body the line feeds are that end a line on the page, too
   */
  static String of(BasedSequence source, Set<Integer> hardBreaks) {
    String text = source.toString();
    StringBuilder out = new StringBuilder(text.length());
    int line = 0;
    while (line <= text.length()) {
      int end = text.indexOf('\n', line);
      boolean last = end < 0;
      int begin = skipBlanks(text, line, last ? text.length() : end);
      if (last) {
        out.append(text, begin, text.length());
        break;
      }
      out.append(text, begin, end);
      if (hardBreaks.contains(source.getIndexOffset(end))) {
        out.append('\n');
      } else {
        stripEnd(out);
        out.append(' ');
      }
      line = end + 1;
    }
    stripEnd(out);
    return normal(out.toString());
  }

  /** The text in NFC, in which every text below U+0300 is. */
  static String normal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static int skipBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void stripEnd(StringBuilder out) {
    int end = out.length();
    while (end > 0 && isBlank(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }
}
