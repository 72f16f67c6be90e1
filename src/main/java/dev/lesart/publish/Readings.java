package dev.lesart.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lesart.publish.Reference.Manner;
import dev.lesart.read.Json;
import dev.lesart.read.Yaml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what the files of a baked site lead to, each kind in its own way. */
final class Readings {
  private static final Pattern CSS =
      Pattern.compile(
          "url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"']*))\\s*\\)|@import\\s+[\"']([^\"']+)");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** What stands in quotation marks and ends like a file. */
  private static final Pattern QUOTED =
      Pattern.compile("[\"'`]([^\"'`$\\s]{1,200}\\.(?:css|html|js|json|png|svg|webp|woff2))[\"'`]");

  private static final Pattern SITEMAP = Pattern.compile("(?im)^sitemap:[ \\t]*(\\S+)");

  /** Keys of a web app manifest whose values are files; those of others are words. */
  private static final Set<String> FILES = Set.of("start_url", "src", "url", "action");

  private Readings() {}

  /**
   * Reads a file; of a kind that leads nowhere, nothing.
   *
   * @param name its path in the site
   * @param base where the site lies, ending in a slash
   */
  static Contents of(Path file, String name, String base) throws IOException {
    Contents contents = new Contents();
    BiConsumer<String, Contents> reading = reading(name, base);
    if (reading != null) {
      try {
        reading.accept(Files.readString(file, UTF_8), contents);
      } catch (CharacterCodingException garbled) {
        contents.garble();
      }
    }
    return contents;
  }

  private static @org.jspecify.annotations.Nullable BiConsumer<String, Contents> reading(
      String name, String base) {
    String plain = name.substring(name.lastIndexOf('/') + 1);
    if (name.equals("_headers")) {
      return Readings::headers;
    } else if (name.equals("robots.txt")) {
      return Readings::robots;
    } else if (plain.equals("offline.json")) {
      return Readings::kept;
    }
    return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
      case "html" -> (text, contents) -> new MarkupReading(contents, base).html(text);
      case "svg", "xml" -> (text, contents) -> new MarkupReading(contents, base).xml(text);
      case "css" -> Readings::css;
      case "js" -> (text, contents) -> script(text, name, contents);
      case "webmanifest" -> Readings::manifest;
      default -> null;
    };
  }

  /** Everything that a style sheet, or a part of one, fetches. */
  static void css(String text, Contents contents) {
    COMMENT
        .matcher(text)
        .replaceAll(" ")
        .lines()
        .flatMap(line -> CSS.matcher(line).results())
        .map(Readings::group)
        .forEach(url -> contents.lead(url, Manner.ADDRESS));
  }

  private static String group(MatchResult match) {
    for (int i = 1; i <= match.groupCount(); i++) {
      if (match.group(i) != null) {
        return match.group(i);
      }
    }
    return "";
  }

  /** Of a script {@code de/search.js}, also what lies in {@code de/search/}. */
  private static void script(String text, String name, Contents contents) {
    QUOTED.matcher(text).results().forEach(match -> contents.lead(match.group(1), Manner.HINT));
    String plain = name.substring(name.lastIndexOf('/') + 1);
    contents.lead(plain.substring(0, plain.indexOf('.')) + "/", Manner.HINT);
  }

  private static void headers(String text, Contents contents) {
    text.lines()
        .filter(line -> line.startsWith("/"))
        .forEach(line -> contents.lead(line, Manner.PATTERN));
  }

  private static void robots(String text, Contents contents) {
    SITEMAP.matcher(text).results().forEach(match -> contents.lead(match.group(1), Manner.OWN));
  }

  private static void kept(String text, Contents contents) {
    json(
        text,
        contents,
        value -> {
          if (value instanceof Yaml.Mapping files) {
            files.entries().keySet().forEach(file -> contents.lead(file, Manner.ADDRESS));
          }
        });
  }

  private static void manifest(String text, Contents contents) {
    strings(
        text,
        contents,
        (key, target) -> {
          if (FILES.contains(key)) {
            contents.lead(target, Manner.ADDRESS);
          }
        });
  }

  /** JSON for machines that read pages: what in it begins with the base URL. */
  static void linkedData(String text, String base, Contents contents) {
    strings(
        text,
        contents,
        (key, target) -> {
          if (target.startsWith(base)) {
            // Identifiers, and what names them, may have a fragment that no element has.
            contents.lead(target, key.equals("url") ? Manner.ADDRESS : Manner.PLACE);
          }
        });
  }

  /** Visits the texts of a file, each with the key below which it stands. */
  private static void strings(String text, Contents contents, BiConsumer<String, String> visitor) {
    json(text, contents, value -> strings("", value, visitor));
  }

  private static void json(
      String text, Contents contents, java.util.function.Consumer<Yaml> reading) {
    try {
      reading.accept(Json.read(text, ""));
    } catch (Json.Malformed malformed) {
      contents.garble();
    }
  }

  private static void strings(String key, Yaml value, BiConsumer<String, String> visitor) {
    if (value instanceof Yaml.Scalar scalar) {
      visitor.accept(key, scalar.text());
    } else if (value instanceof Yaml.Sequence sequence) {
      sequence.values().forEach(each -> strings(key, each, visitor));
    } else if (value instanceof Yaml.Mapping mapping) {
      for (Map.Entry<String, Yaml.Entry> entry : mapping.entries().entrySet()) {
        strings(entry.getKey(), entry.getValue().value(), visitor);
      }
    }
  }
}
