package dev.lesart.translate;

import dev.lesart.read.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a translated file that nobody has begun: which keys there are to write. */
final class NewFile {
  private static final List<String> OWN = List.of("slug", "forms", "grammar", "not");

  private NewFile() {}

  static String header(SourceFile source) {
    List<String> keys = new ArrayList<>();
    for (List<String> some : List.of(Units.KEYS, OWN)) {
      some.stream()
          .filter(key -> source.keys().entries().containsKey(key))
          .forEach(key -> keys.add("# " + key + ":\n"));
    }
    return keys.isEmpty() ? "" : "---\n" + String.join("", keys) + "---\n";
  }
}
