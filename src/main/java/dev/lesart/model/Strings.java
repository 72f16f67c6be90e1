package dev.lesart.model;

import java.util.Map;

/**
 * The strings of the templates in one language, from {@code ui.yaml}.
 *
 * @param messages ICU MessageFormat patterns by key
 * @param units plural patterns by unit
 */
public record Strings(String language, Map<String, String> messages, Map<String, String> units) {
  public Strings {
    messages = Map.copyOf(messages);
    units = Map.copyOf(units);
  }
}
