package dev.lesart.bake;

import dev.lesart.render.Page;
import dev.lesart.render.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/**
 * Renders {@code .ftlh} templates, which JBake's own FreeMarker engine neither knows nor escapes;
 * leaves all others to JBake.
 */
final class PageEngine extends DelegatingTemplateEngine {
  static {
    // Before the superclass meets FreeMarker.
    Templates.silence();
  }

  private final Map<String, Object> configuration;
  private @Nullable Templates templates;
  private Function<Page, String> data = page -> "";

  PageEngine(ContentStore db, JBakeConfiguration config) {
    super(db, config);
    this.configuration = config.asHashMap();
  }

  /**
   * Sets what a site's pages are made with.
   *
   * @param data what machines are told about a page, "" for nothing; templates know it as {@code
   *     data}
   */
  void set(Templates templates, Function<Page, String> data) {
    this.templates = templates;
    this.data = data;
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    if (templates == null
        || !templateName.endsWith(".ftlh")
        || !(model.getContent().get(PageRenderer.PAGE) instanceof Page page)) {
      super.renderDocument(model, templateName, writer);
      return;
    }
    Map<String, Object> shared = new HashMap<>();
    shared.put("content", model.getContent());
    shared.put("config", configuration);
    shared.put("data", data.apply(page));
    try {
      templates.render(templateName, page, shared, writer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
