package dev.lesart.markdown;

import dev.lesart.model.Document.Footnote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The footnotes of a text that is read without the parser: each is referred to, and is there. */
final class Notes {
  private final Set<String> referred = new LinkedHashSet<>();
  private final Map<String, Footnote> defined = new HashMap<>();

  /** After the label that begins here, in small letters and digits; -1 where there is none. */
  static int label(char[] chars, int from, int end) {
    int at = from;
    while (at < end
        && ((chars[at] >= 'a' && chars[at] <= 'z') || (chars[at] >= '0' && chars[at] <= '9'))) {
      at++;
    }
    return at > from && at < end && chars[at] == ']' ? at : -1;
  }

  void refer(String label) {
    referred.add(label);
  }

  /** Whether it is the first with its label. */
  boolean define(Footnote note) {
    return defined.putIfAbsent(note.label(), note) == null;
  }

  /** In the order of their first reference; null where one is missing or left over. */
  @Nullable List<Footnote> all() {
    if (!defined.keySet().equals(referred)) {
      return null;
    }
    List<Footnote> all = new ArrayList<>();
    referred.forEach(label -> all.add(Objects.requireNonNull(defined.get(label))));
    return all;
  }
}
