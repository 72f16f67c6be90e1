package dev.lesart.read;

import dev.lesart.model.Atlas;
import dev.lesart.model.Coordinates;
import dev.lesart.model.Extent;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Yaml.Mapping;
import dev.lesart.read.Yaml.Scalar;
import dev.lesart.read.Yaml.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code assets/map/atlas.json}, which {@code src/map/reduce.mjs} writes: the site's own, or
 * else the one that comes with Lesart.
 *
 * <p>Its lines are arcs, shared by the outlines of neighbours: "x y dx dy dx dy …" in steps of a
 * degree's {@code per-degree}-th part. An outline lists its arcs by number; {@code ~n}, which is
 * {@code -1 - n}, is arc {@code n} backwards (as in TopoJSON 2.1.4).
 */
public final class AtlasFile {
  public static final String NAME = "assets/map/atlas.json";

  private final Map<String, Yaml.Entry> keys;
  private final double scale;
  private final List<List<Coordinates>> arcs;

  private AtlasFile(Mapping file) {
    this.keys = file.entries();
    this.scale = number(value(keys, "per-degree"));
    this.arcs = lines(value(keys, "arcs"));
  }

  /** The atlas; empty after a problem. */
  public static Optional<Atlas> read(SiteFolder folder, Consumer<Problem> problems) {
    Path own = folder.resolve(NAME);
    Optional<String> text = Files.exists(own) ? folder.text(own, problems) : Optional.of(builtIn());
    return text.flatMap(json -> parse(json, problems));
  }

  private static String builtIn() {
    try (InputStream in = AtlasFile.class.getResourceAsStream(BuiltIn.ROOT + NAME)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Optional<Atlas> parse(String text, Consumer<Problem> problems) {
    try {
      return Optional.of(new AtlasFile((Mapping) Json.read(text, NAME)).atlas());
    } catch (Json.Malformed malformed) {
      problems.accept(broken(malformed.place(), malformed.getMessage()));
    } catch (ClassCastException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NullPointerException unexpected) {
      problems.accept(broken(Place.of(NAME), "Something is missing in it"));
    }
    return Optional.empty();
  }

  private static Problem broken(Place place, @Nullable String why) {
    return Problem.error(
        place,
        "broken atlas",
        why + ".",
        "Run node src/map/reduce.mjs, which writes the file anew, or remove it: Lesart has its own.");
  }

  private Atlas atlas() {
    Map<String, Yaml.Entry> extent = ((Mapping) value(keys, "extent")).entries();
    List<Atlas.Country> countries = new ArrayList<>();
    for (Yaml country : ((Sequence) value(keys, "countries")).values()) {
      Map<String, Yaml.Entry> of = ((Mapping) country).entries();
      countries.add(new Atlas.Country(text(value(of, "id")), outlines(value(of, "rings"))));
    }
    List<Atlas.River> rivers = new ArrayList<>();
    for (Yaml river : ((Sequence) value(keys, "rivers")).values()) {
      Map<String, Yaml.Entry> of = ((Mapping) river).entries();
      rivers.add(new Atlas.River(text(value(of, "id")), lines(value(of, "lines"))));
    }
    return new Atlas(
        new Extent(
            number(value(extent, "west")),
            number(value(extent, "south")),
            number(value(extent, "east")),
            number(value(extent, "north"))),
        outlines(value(keys, "land")),
        numbers(text(value(keys, "borders"))).stream().map(arcs::get).toList(),
        countries,
        rivers,
        lines(value(keys, "lakes")));
  }

  private List<List<Coordinates>> lines(Yaml list) {
    return ((Sequence) list).values().stream().map(line -> line(numbers(text(line)))).toList();
  }

  private List<Coordinates> line(List<Integer> steps) {
    List<Coordinates> line = new ArrayList<>(steps.size() / 2);
    int x = 0;
    int y = 0;
    for (int i = 0; i < steps.size(); i += 2) {
      x += steps.get(i);
      y += steps.get(i + 1);
      line.add(new Coordinates(y / scale, x / scale));
    }
    return List.copyOf(line);
  }

  private List<List<Coordinates>> outlines(Yaml list) {
    return ((Sequence) list).values().stream().map(ring -> outline(numbers(text(ring)))).toList();
  }

  private List<Coordinates> outline(List<Integer> numbers) {
    List<Coordinates> ring = new ArrayList<>();
    for (int number : numbers) {
      List<Coordinates> arc = new ArrayList<>(arcs.get(number < 0 ? -1 - number : number));
      if (number < 0) {
        Collections.reverse(arc);
      }
      ring.addAll(ring.isEmpty() ? arc : arc.subList(1, arc.size()));
    }
    return List.copyOf(ring);
  }

  private static Yaml value(Map<String, Yaml.Entry> keys, String key) {
    return Objects.requireNonNull(keys.get(key), key).value();
  }

  private static String text(Yaml value) {
    return ((Scalar) value).text();
  }

  private static double number(Yaml value) {
    return Double.parseDouble(text(value));
  }

  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : text.split(" ", -1)) {
      numbers.add(Integer.valueOf(number));
    }
    return numbers;
  }
}
