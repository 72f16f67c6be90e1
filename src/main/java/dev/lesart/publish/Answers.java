package dev.lesart.publish;

import dev.lesart.publish.Answer.Kind;
import dev.lesart.read.Json;
import dev.lesart.read.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Remembers answers from one check to the next.
 *
 * <pre>{@code
 * {"https://example.org/": {"kind":"FINE","detail":"","at":"2017-01-16T12:00:00Z"}}
 * }</pre>
 */
final class Answers {
  private Answers() {}

  /** The answers that still hold. What cannot be read is asked again. */
  static SortedMap<String, Answer> read(Path file, Instant now) {
    SortedMap<String, Answer> answers = new TreeMap<>();
    try {
      if (Files.exists(file)
          && Json.read(Files.readString(file), file.toString()) instanceof Yaml.Mapping all) {
        all.entries()
            .forEach(
                (url, entry) -> {
                  Answer answer = answer(entry.value());
                  if (answer.holds(now)) {
                    answers.put(url, answer);
                  }
                });
      }
    } catch (IOException | Json.Malformed | IllegalArgumentException | DateTimeParseException e) {
      answers.clear();
    }
    return answers;
  }

  private static Answer answer(Yaml value) {
    return new Answer(
        Kind.valueOf(text(value, "kind")), text(value, "detail"), Instant.parse(text(value, "at")));
  }

  private static String text(Yaml value, String key) {
    Yaml.Entry entry = value instanceof Yaml.Mapping mapping ? mapping.entries().get(key) : null;
    return entry != null && entry.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
  }

  static void write(Path file, Map<String, Answer> answers) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Files.writeString(
        file,
        answers.entrySet().stream()
            .map(each -> Json.quoted(each.getKey()) + ": " + json(each.getValue()))
            .collect(Collectors.joining(",\n", "{", "}\n")));
  }

  private static String json(Answer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", answer.kind().name());
    json.put("detail", answer.detail());
    json.put("at", answer.at().toString());
    return Json.written(json);
  }
}
