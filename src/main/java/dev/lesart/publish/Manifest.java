package dev.lesart.publish;

import dev.lesart.model.Language;
import dev.lesart.model.Site;
import dev.lesart.read.Json;
import dev.lesart.render.Address;
import dev.lesart.render.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser needs to put an edition among a device's own programs (W3C, App Manifest). */
final class Manifest {
  private Manifest() {}

  /**
   * @param icon where it is published, from the root of the output
   */
  static String of(Site site, Edition edition, String icon) {
    Language language = edition.first();
    String title = site.title().in(language.tag());
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("name", title);
    manifest.put("short_name", title);
    manifest.put("lang", language.tag());
    manifest.put("dir", language.direction());
    manifest.put("start_url", "./");
    manifest.put("scope", "../");
    manifest.put("display", "minimal-ui");
    manifest.put("background_color", "#fbf9f5");
    manifest.put("theme_color", "#fbf9f5");
    Map<String, Object> picture = new LinkedHashMap<>();
    picture.put("src", "../" + Address.url(icon));
    picture.put("type", "image/svg+xml");
    picture.put("sizes", "any");
    manifest.put("icons", List.of(picture));
    return Json.written(manifest) + "\n";
  }
}
