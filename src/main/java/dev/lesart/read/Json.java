package dev.lesart.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lesart.model.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON into the same tree with places as YAML; null becomes the scalar "". */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String file;
  private final JsonParser parser;
  private final @Nullable Place everywhere;

  /**
   * @param everywhere the place of all values; null where each has its own
   */
  private Json(String file, JsonParser parser, @Nullable Place everywhere) {
    this.file = file;
    this.parser = parser;
    this.everywhere = everywhere;
  }

  /** Says that a text is no JSON, and where it ceases to be. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Place place;

    Malformed(Place place, String message) {
      super(message);
      this.place = place;
    }

    public Place place() {
      return place;
    }
  }

  /**
   * Reads a text that holds one value.
   *
   * @param file as in {@link Place}
   */
  public static Yaml read(String text, String file) throws Malformed {
    return read(text, file, null);
  }

  /** Reads a text that holds one value; no place in it is right. Takes half the time. */
  public static Yaml read(String text) throws Malformed {
    return read(text, "", Place.of(""));
  }

  private static Yaml read(String text, String file, @Nullable Place everywhere) throws Malformed {
    try (JsonParser parser = FACTORY.createParser(text)) {
      Json json = new Json(file, parser, everywhere);
      parser.nextToken();
      Yaml value = json.value();
      if (parser.nextToken() != null) {
        throw new Malformed(json.place(), "Something stands after its end");
      }
      return value;
    } catch (JsonProcessingException malformed) {
      JsonLocation at = malformed.getLocation();
      throw new Malformed(
          at == null ? Place.of(file) : new Place(file, at.getLineNr(), at.getColumnNr()),
          malformed.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A text as a JSON string, its quotation marks included. */
  public static String quoted(String text) {
    return quote(text, new StringBuilder(text.length() + 2)).toString();
  }

  /** As {@link #quoted}, at the end of another text. */
  public static StringBuilder quote(String text, StringBuilder out) {
    JsonStringEncoder.getInstance().quoteAsString(text, out.append('"'));
    return out.append('"');
  }

  /**
   * A value as JSON on one line: maps in their order, collections, numbers, truth values, texts.
   *
   * @throws IllegalArgumentException of anything else
   */
  public static String written(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      String before = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(before);
        quote(String.valueOf(entry.getKey()), out);
        out.append(':');
        write(entry.getValue(), out);
        before = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof Collection<?> list) {
      String before = "[";
      for (Object each : list) {
        out.append(before);
        write(each, out);
        before = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof CharSequence text) {
      quote(text.toString(), out);
    } else {
      throw new IllegalArgumentException(value.getClass().getName());
    }
  }

  private Place place() {
    if (everywhere != null) {
      return everywhere;
    }
    JsonLocation at = parser.currentTokenLocation();
    return new Place(file, at.getLineNr(), at.getColumnNr());
  }

  private Yaml value() throws IOException, Malformed {
    Place place = place();
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new Malformed(place, "It ends too early");
    }
    switch (token) {
      case START_OBJECT -> {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          Place key = place();
          String name = parser.currentName();
          parser.nextToken();
          entries.put(name, new Yaml.Entry(key, value()));
        }
        return new Yaml.Mapping(entries, place);
      }
      case START_ARRAY -> {
        List<Yaml> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value());
        }
        return new Yaml.Sequence(values, place);
      }
      case VALUE_NULL -> {
        return new Yaml.Scalar("", place);
      }
      default -> {
        return new Yaml.Scalar(parser.getText(), place);
      }
    }
  }
}
