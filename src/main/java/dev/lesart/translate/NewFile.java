package dev.lesart.translate;

import dev.lesart.read.SourceFile;
import dev.lesart.read.Yaml;
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
    Yaml.Entry corrections = source.keys().entries().get(Units.CORRECTIONS);
    if (corrections != null && corrections.value() instanceof Yaml.Mapping dated) {
      keys.add("# " + Units.CORRECTIONS + ":\n");
      dated.entries().keySet().forEach(date -> keys.add("#   " + date + ":\n"));
    }
    return keys.isEmpty() ? "" : "---\n" + String.join("", keys) + "---\n";
  }
}
