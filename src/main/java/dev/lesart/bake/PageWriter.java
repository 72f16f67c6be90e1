package dev.lesart.bake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's renderer for a folder that was empty before: it looks for no earlier drafts, and writes a
 * page in one go once all of it is there. For many threads.
 */
final class PageWriter extends Renderer {
  private final JBakeConfiguration configuration;
  private final DelegatingTemplateEngine engine;
  private final Drafts drafts;
  private final ThreadLocal<PageBuffer> buffers;
  private final Map<String, String> templates = new ConcurrentHashMap<>();

  PageWriter(
      ContentStore db,
      JBakeConfiguration configuration,
      DelegatingTemplateEngine engine,
      Drafts drafts) {
    super(db, configuration, engine);
    this.configuration = configuration;
    this.engine = engine;
    this.drafts = drafts;
    Charset charset = Charset.forName(configuration.getRenderEncoding());
    this.buffers = ThreadLocal.withInitial(() -> new PageBuffer(charset));
  }

  @Override
  public void render(DocumentModel content) throws IOException {
    TemplateModel model = new TemplateModel();
    model.setContent(content);
    model.setRenderer(engine);
    PageBuffer page = buffers.get();
    page.clear();
    String template =
        templates.computeIfAbsent(content.getType(), configuration::getTemplateByDocType);
    try {
      engine.renderDocument(model, template, page);
    } catch (RenderingException failed) {
      throw new IllegalStateException(failed);
    }
    drafts.write(content.getUri(), page.bytes());
  }
}
