package dev.lesart.model;

import java.util.Optional;

/** stub */
public record EdtfDate(String iso, boolean approximate) {
  public static Optional<EdtfDate> parse(String text) {
    return text.matches("\\d{4}(-\\d\\d){0,2}(/\\d{4}(-\\d\\d){0,2})?~?")
        ? Optional.of(new EdtfDate(text.replace("~", "").split("/", 2)[0], text.endsWith("~")))
        : Optional.empty();
  }
}
