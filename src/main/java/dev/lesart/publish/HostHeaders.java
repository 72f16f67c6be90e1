package dev.lesart.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file {@code _headers}, by which Netlify and Cloudflare Pages are told what to say with the
 * files of a site. Both serve it at the root of its domain, so its paths begin there, whatever the
 * path of {@code base-url}.
 */
public final class HostHeaders {
  private static final String NAME = "_headers";

  private HostHeaders() {}

  /**
   * Writes it into the baked site; one that the site brings itself stays as it is.
   *
   * @param forever paths of files whose names change with their content
   */
  public static void write(Path folder, Collection<String> forever) throws IOException {
    if (Files.notExists(folder.resolve(NAME))) {
      Files.writeString(folder.resolve(NAME), text(forever));
    }
  }

  static String text(Collection<String> forever) {
    Map<String, String> caching = new TreeMap<>();
    forever.forEach(path -> caching.put(path, "public, max-age=31536000, immutable"));
    caching.put("sw.js", "no-cache");
    StringBuilder text =
        new StringBuilder(
            """
            /*
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
            """);
    caching.forEach(
        (path, value) ->
            text.append("/").append(path).append("\n  Cache-Control: ").append(value).append("\n"));
    return text.toString();
  }
}
