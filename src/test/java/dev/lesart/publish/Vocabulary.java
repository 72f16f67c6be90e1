package dev.lesart.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** schema.org's own vocabulary file: which types and properties there are, and what they take. */
final class Vocabulary {
  private static final String FILE = "/schema.org/schemaorg-current-https.jsonld.gz";

  /** ISO 8601: a year, a month or a day. */
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  private final Map<String, Set<String>> parents = new HashMap<>();
  private final Map<String, Set<String>> domains = new HashMap<>();
  private final Map<String, Set<String>> ranges = new HashMap<>();

  static Vocabulary read() throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    try (InputStream file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FILE))) {
      for (JsonNode node : new ObjectMapper().readTree(new GZIPInputStream(file)).get("@graph")) {
        String name = node.get("@id").asText();
        vocabulary.parents.put(name, ids(node.get("rdfs:subClassOf")));
        vocabulary.domains.put(name, ids(node.get("schema:domainIncludes")));
        vocabulary.ranges.put(name, ids(node.get("schema:rangeIncludes")));
      }
    }
    return vocabulary;
  }

  private static Set<String> ids(JsonNode node) {
    if (node == null) {
      return Set.of();
    }
    Set<String> ids = new TreeSet<>();
    (node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node))
        .forEach(each -> ids.add(each.path("@id").asText()));
    return ids;
  }

  /**
   * What the vocabulary does not know of a node and of the nodes in it.
   *
   * @param types of the nodes that others name by their {@code @id}, without prefix
   */
  List<String> unknown(JsonNode node, Map<String, String> types) {
    List<String> unknown = new ArrayList<>();
    check(node, types, unknown);
    return unknown;
  }

  private void check(JsonNode node, Map<String, String> types, List<String> unknown) {
    String type = node.path("@type").asText();
    if (!parents.containsKey("schema:" + type)) {
      unknown.add("type " + type);
      return;
    }
    Set<String> kinds = kinds("schema:" + type);
    node.fields()
        .forEachRemaining(
            field -> {
              String name = field.getKey();
              if (name.startsWith("@")) {
                return;
              }
              Set<String> domain = domains.getOrDefault("schema:" + name, Set.of());
              if (domain.stream().noneMatch(kinds::contains)) {
                unknown.add(type + "." + name);
                return;
              }
              JsonNode value = field.getValue();
              (value.isArray()
                      ? StreamSupport.stream(value.spliterator(), false)
                      : Stream.of(value))
                  .forEach(each -> value(type + "." + name, each, types, unknown));
            });
  }

  private void value(String name, JsonNode value, Map<String, String> types, List<String> unknown) {
    Set<String> range =
        ranges.getOrDefault("schema:" + name.substring(name.indexOf('.') + 1), Set.of());
    if (value.isObject()) {
      String type =
          value.has("@type")
              ? value.get("@type").asText()
              : types.getOrDefault(value.path("@id").asText(), "");
      if (value.has("@type")) {
        check(value, types, unknown);
      }
      if (kinds("schema:" + type).stream().noneMatch(range::contains)) {
        unknown.add(name + ": a " + type);
      }
    } else if (!isLiteral(value, range)) {
      unknown.add(name + ": " + value);
    }
  }

  private static boolean isLiteral(JsonNode value, Set<String> range) {
    if (value.isBoolean()) {
      return range.contains("schema:Boolean");
    }
    if (value.isNumber()) {
      return range.contains("schema:Number") || range.contains("schema:Integer");
    }
    String text = value.asText();
    return !text.isEmpty()
        && (range.contains("schema:Text")
            || (range.contains("schema:URL") && text.matches("https?://\\S+"))
            || (range.contains("schema:Date") && DATE.matcher(text).matches()));
  }

  /** A type and all that it is a kind of. */
  private Set<String> kinds(String type) {
    Set<String> kinds = new HashSet<>();
    kinds.add(type);
    parents.getOrDefault(type, Set.of()).forEach(parent -> kinds.addAll(kinds(parent)));
    return kinds;
  }
}
