package dev.lesart.read;

import dev.lesart.model.Place;
import java.util.List;
import java.util.Map;

/** A YAML value with its place: what a file says, before anyone asks what it means. */
public sealed interface Yaml {
  Place place();

  /** A plain or quoted scalar, as text. An empty plain scalar is the text "". */
  record Scalar(String text, Place place) implements Yaml {}

  record Sequence(List<Yaml> values, Place place) implements Yaml {
    public Sequence {
      values = List.copyOf(values);
    }
  }

  /** A mapping; {@code entries} keeps the order of the file. */
  record Mapping(Map<String, Entry> entries, Place place) implements Yaml {}

  /** A key's place and its value. */
  record Entry(Place key, Yaml value) {}
}
