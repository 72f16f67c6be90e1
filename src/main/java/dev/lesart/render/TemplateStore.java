package dev.lesart.render;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads every template once. FreeMarker would read it once for each language, and look for it anew
 * wherever it is included. For many threads.
 */
final class TemplateStore extends Configuration {
  private final Map<String, Template> known = new ConcurrentHashMap<>();

  TemplateStore() {
    super(VERSION_2_3_34);
  }

  @Override
  public @Nullable Template getTemplate(
      String name,
      @Nullable Locale locale,
      @Nullable Object condition,
      @Nullable String encoding,
      boolean parse,
      boolean ignoreMissing)
      throws IOException {
    // With "parse=false", a file is shown as it is.
    Template template = parse ? known.get(name) : null;
    if (template == null) {
      template = super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
      if (parse && template != null) {
        known.put(name, template);
      }
    }
    return template;
  }
}
