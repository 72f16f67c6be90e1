package dev.lesart.read;

import dev.lesart.model.Place;
import dev.lesart.read.Yaml.Entry;
import dev.lesart.read.Yaml.Mapping;
import dev.lesart.read.Yaml.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the front matter that most files have without the parser: lines of {@code key: words}, in
 * which nothing could mean more.
 */
final class SimpleYaml {
  private static final Set<String> NULL = Set.of("null", "Null", "NULL");

  /** What may stand within words, though not at their beginning. */
  private static final String HARMLESS = " .,()'\"?!/–—„“”‚‘’«»…";

  private SimpleYaml() {}

  /** The mapping; null where the parser must read it. */
  static @Nullable Mapping read(String text, String file, int firstLine) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    int line = firstLine;
    for (int start = 0; start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int colon = text.indexOf(':', start);
      int value = colon + 2;
      if (colon < 0
          || value >= end
          || text.charAt(colon + 1) != ' '
          || !isKey(text, start, colon)
          || !isValue(text, value, end)) {
        return null;
      }
      String words = text.substring(value, end);
      Entry entry =
          new Entry(
              new Place(file, line, 1),
              new Scalar(words, new Place(file, line, value - start + 1)));
      if (NULL.contains(words) || entries.put(text.substring(start, colon), entry) != null) {
        return null;
      }
      start = end + 1;
    }
    return entries.isEmpty()
        ? null
        : new Mapping(Collections.unmodifiableMap(entries), new Place(file, firstLine, 1));
  }

  private static boolean isKey(String text, int from, int end) {
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if ((c < 'a' || c > 'z') && (c != '-' || at == from)) {
        return false;
      }
    }
    return end > from;
  }

  /** Letters and digits, and signs between them; no colon and no {@code #}. */
  private static boolean isValue(String text, int from, int end) {
    if (!Character.isLetterOrDigit(text.charAt(from)) || text.charAt(end - 1) == ' ') {
      return false;
    }
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (!Character.isLetterOrDigit(c) && c != '-' && HARMLESS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
