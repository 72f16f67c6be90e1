package dev.lesart.bake;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
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
  private final Path destination;
  private final Charset charset;
  private final Map<String, String> templates = new ConcurrentHashMap<>();

  PageWriter(ContentStore db, JBakeConfiguration configuration, DelegatingTemplateEngine engine) {
    super(db, configuration, engine);
    this.configuration = configuration;
    this.engine = engine;
    // Each question to the configuration goes through all of its parts.
    this.destination = configuration.getDestinationFolder().toPath();
    this.charset = Charset.forName(configuration.getRenderEncoding());
  }

  @Override
  public void render(DocumentModel content) throws IOException {
    TemplateModel model = new TemplateModel();
    model.setContent(content);
    model.setRenderer(engine);
    StringWriter page = new StringWriter(1 << 15);
    String template =
        templates.computeIfAbsent(content.getType(), configuration::getTemplateByDocType);
    try {
      engine.renderDocument(model, template, page);
    } catch (RenderingException failed) {
      throw new IllegalStateException(failed);
    }
    write(destination.resolve(content.getUri()), page.toString().getBytes(charset));
  }

  /** Writes a file, and makes its folder where there is none. */
  static void write(Path file, byte[] content) throws IOException {
    try {
      Files.write(file, content);
    } catch (NoSuchFileException noFolder) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, content);
    }
  }
}
