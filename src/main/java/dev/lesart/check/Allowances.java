package dev.lesart.check;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Nearest;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Yaml;
import dev.lesart.read.Yaml.Mapping;
import dev.lesart.read.Yaml.Scalar;
import dev.lesart.read.Yaml.Sequence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The rules that a file may break, from its front matter, each with the reason:
 *
 * <pre>{@code
 * allow: [length: German needs a clause for it]
 * }</pre>
 */
final class Allowances {
  private static final String KEY = "allow";

  private Allowances() {}

  /**
   * The names of the rules that the file allows itself to break.
   *
   * @param known the names of all rules
   */
  static Set<String> of(SourceFile file, Set<String> known, Consumer<Problem> problems) {
    Set<String> allowed = new TreeSet<>();
    Yaml.Entry entry = file.keys().entries().get(KEY);
    if (entry == null || !file.tree().endsWith(".md")) {
      return allowed;
    }
    List<Yaml> values =
        entry.value() instanceof Sequence sequence ? sequence.values() : List.of(entry.value());
    for (Yaml value : values) {
      if (value instanceof Mapping mapping) {
        mapping.entries().forEach((name, reason) -> allow(name, reason, known, allowed, problems));
      } else {
        String name = value instanceof Scalar scalar ? scalar.text().strip() : "";
        problems.accept(withoutReason(name, value.place()));
      }
    }
    return allowed;
  }

  private static void allow(
      String name,
      Yaml.Entry reason,
      Set<String> known,
      Set<String> allowed,
      Consumer<Problem> problems) {
    if (!known.contains(name)) {
      problems.accept(
          Problem.warning(
              reason.key(),
              "unknown rule \"" + name + "\"",
              "The rules are: " + String.join(", ", new TreeSet<>(known)) + ".",
              Nearest.to(name, known)
                  .map(near -> "did you mean " + near + "?")
                  .orElse("Remove it.")));
    } else if (reason.value() instanceof Scalar text && !text.text().isBlank()) {
      allowed.add(name);
    } else {
      problems.accept(withoutReason(name, reason.key()));
    }
  }

  private static Problem withoutReason(String name, Place place) {
    return Problem.warning(
        place,
        "rule \"" + name + "\" allowed without reason",
        "Who reads the file later needs to know why it may break the rule.",
        "Write allow: [" + (name.isEmpty() ? "length" : name) + ": the reason]");
  }
}
