package dev.lesart.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Yaml.Entry;
import dev.lesart.read.Yaml.Mapping;
import dev.lesart.read.Yaml.Scalar;
import dev.lesart.read.Yaml.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * YAML, as far as front matter needs it: mappings, sequences and scalars. Anchors, aliases and tags
 * are refused: they let a small file grow without end, or name a class.
 */
final class YamlReader {
  private static final String CHECK =
      "Check indentation and colons; put a value with : or # or a leading special character in"
          + " quotation marks.";

  private static final int DEEPEST = 20;
  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final String file;
  private final int firstLine;
  private final Consumer<Problem> problems;

  /**
   * @param firstLine the line of the file on which the YAML begins, from 1
   */
  YamlReader(String file, int firstLine, Consumer<Problem> problems) {
    this.file = file;
    this.firstLine = firstLine;
    this.problems = problems;
  }

  /** The mapping that the text is; empty after a problem that left nothing to read. */
  Optional<Mapping> read(String text) {
    Mapping simple = SimpleYaml.read(text, file, firstLine);
    return simple == null ? parse(text) : Optional.of(simple);
  }

  /** As {@link #read}, whatever the text. */
  Optional<Mapping> parse(String text) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      JsonToken token = parser.nextToken();
      Place start = new Place(file, firstLine, 1);
      if (token == null) {
        return Optional.of(new Mapping(Map.of(), start));
      }
      Yaml value = value(parser, 0);
      if (parser.nextToken() != null) {
        problems.accept(
            Problem.error(
                here(parser),
                "more than one YAML document",
                "The line --- begins a second document.",
                "Keep one."));
      }
      if (value instanceof Mapping mapping) {
        return Optional.of(mapping);
      }
      problems.accept(
          Problem.error(
              start,
              "keys expected",
              "Lines of the form \"key: value\" are expected here.",
              "Write them, for example: title: My title"));
      return Optional.empty();
    } catch (Refused refused) {
      problems.accept(refused.problem);
      return Optional.empty();
    } catch (JsonProcessingException broken) {
      problems.accept(broken(broken));
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Yaml value(YAMLParser parser, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new Refused(
          Problem.error(
              here(parser),
              "YAML nested too deeply",
              "More than %d lists or mappings stand inside each other.".formatted(DEEPEST),
              "Flatten it."));
    }
    refuseReferences(parser);
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, depth);
      case START_ARRAY -> sequence(parser, depth);
      default -> {
        Scalar scalar = new Scalar(scalar(parser), here(parser));
        Characters.checkValue(scalar.text(), scalar.place(), problems);
        yield scalar;
      }
    };
  }

  private static String scalar(YAMLParser parser) throws IOException {
    // As written: "2017-01", 1.50 and yes stay what the author typed; only null becomes nothing.
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
  }

  private Mapping mapping(YAMLParser parser, int depth) throws IOException {
    Place place = here(parser);
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      refuseReferences(parser);
      String key = parser.currentName();
      Place keyPlace = here(parser);
      parser.nextToken();
      Yaml value = value(parser, depth + 1);
      Entry earlier = entries.putIfAbsent(key, new Entry(keyPlace, value));
      if (earlier != null) {
        problems.accept(
            Problem.error(
                keyPlace,
                "duplicate key \"" + key + "\"",
                "The key stands on line " + earlier.key().line() + " already.",
                "Keep one of the two."));
      }
    }
    return new Mapping(java.util.Collections.unmodifiableMap(entries), place);
  }

  private Sequence sequence(YAMLParser parser, int depth) throws IOException {
    Place place = here(parser);
    List<Yaml> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser, depth + 1));
    }
    return new Sequence(values, place);
  }

  private void refuseReferences(YAMLParser parser) throws IOException {
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      throw new Refused(
          Problem.error(
              here(parser),
              "YAML anchor or alias",
              "Anchors (&name) and aliases (*name) are not allowed: they can multiply without end.",
              "Write the value out, in quotation marks if it begins with & or *."));
    }
    @Nullable Object tag = parser.getTypeId();
    if (tag != null) {
      throw new Refused(
          Problem.error(
              here(parser),
              "YAML tag",
              "Tags (!name) are not allowed: they name types of a program.",
              "Remove the tag, or put the value in quotation marks if it begins with !."));
    }
  }

  private Place here(YAMLParser parser) {
    return place(parser.currentTokenLocation());
  }

  private Place place(@Nullable JsonLocation location) {
    return location == null
        ? new Place(file, firstLine, 1)
        : new Place(
            file,
            firstLine + Math.max(location.getLineNr(), 1) - 1,
            Math.max(location.getColumnNr(), 1));
  }

  private Problem broken(JsonProcessingException broken) {
    if (broken.getCause() instanceof MarkedYAMLException marked
        && marked.getProblemMark() != null) {
      return broken(marked);
    }
    return broken(
        place(broken.getLocation()),
        "The parser says: " + firstLine(broken.getOriginalMessage()) + ".",
        CHECK);
  }

  /** What SnakeYAML says, in the words of somebody who writes front matter. */
  private Problem broken(MarkedYAMLException marked) {
    String reason = firstLine(marked.getProblem());
    String context = marked.getContext() == null ? "" : marked.getContext();
    Place place = place(marked.getProblemMark());
    Place begin = marked.getContextMark() == null ? place : place(marked.getContextMark());
    if (context.contains("quoted scalar")) {
      return broken(
          begin,
          "The quotation mark here is never closed.",
          "Write the second one; inside, put a backslash before each such mark.");
    } else if (context.contains("flow node")) {
      return broken(
          place,
          "A bracket that opens before this place is never closed, or a value is missing.",
          "Write [one, two] and {key: value}.");
    } else if (context.contains("flow")) {
      return broken(
          begin,
          "The bracket here is never closed, or a comma is missing.",
          "Write [one, two] and {key: value}.");
    } else if (reason.startsWith("mapping values are not allowed")) {
      return broken(
          place,
          "A colon with a blank after it stands inside a value, or the line is indented.",
          "Put the value in quotation marks, or begin the line as the others begin.");
    } else if (reason.contains("TAB")) {
      return broken(place, "A tab indents the line.", "Indent with blanks.");
    } else if (reason.contains("cannot start any token")) {
      return broken(
          place, "A value cannot begin with this character.", "Put the value in quotation marks.");
    }
    return broken(place, "The parser says: " + reason + ".", CHECK);
  }

  private Problem broken(Place place, String detail, String fix) {
    return Problem.error(place, "broken YAML", detail, fix);
  }

  private Place place(Mark mark) {
    return new Place(file, firstLine + mark.getLine(), mark.getColumn() + 1);
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return (end < 0 ? message : message.substring(0, end)).strip();
  }

  /** Ends reading: what follows could not be trusted. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1;
    final transient Problem problem;

    Refused(Problem problem) {
      this.problem = problem;
    }
  }
}
