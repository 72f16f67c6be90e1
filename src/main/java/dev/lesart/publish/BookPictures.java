package dev.lesart.publish;

import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures that a document carries in itself, as files of a book. */
final class BookPictures {
  /** What every reading system shows (EPUB 3.3, section 3.2), and how such a file's name ends. */
  static final Map<String, String> ENDINGS =
      Map.of(
          "image/png", "png",
          "image/jpeg", "jpg",
          "image/gif", "gif",
          "image/webp", "webp");

  private static final String ENCODING = ";base64,";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** The name of the file with the content of a data URL; empty where a book may not show it. */
  Optional<String> file(String url) {
    int comma = url.indexOf(ENCODING);
    String ending = comma < 0 ? null : ENDINGS.get(url.substring("data:".length(), comma));
    if (!url.startsWith("data:") || ending == null) {
      return Optional.empty();
    }
    String name = names.computeIfAbsent(url, any -> "picture-" + (names.size() + 1) + "." + ending);
    files.computeIfAbsent(
        name, any -> Base64.getDecoder().decode(url.substring(comma + ENCODING.length())));
    return Optional.of(name);
  }

  /** By their names. */
  Map<String, byte[]> files() {
    return files;
  }
}
