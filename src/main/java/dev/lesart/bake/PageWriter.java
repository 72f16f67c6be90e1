package dev.lesart.bake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
  private final ThreadLocal<PageBuffer> buffers;
  private final Map<String, String> templates = new ConcurrentHashMap<>();

  PageWriter(ContentStore db, JBakeConfiguration configuration, DelegatingTemplateEngine engine) {
    super(db, configuration, engine);
    this.configuration = configuration;
    this.engine = engine;
    // Each question to the configuration goes through all of its parts.
    this.destination = configuration.getDestinationFolder().toPath();
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
    write(destination.resolve(content.getUri()), page.bytes());
  }

  private static void write(Path file, ByteBuffer content) throws IOException {
    // Nearly every page has a folder of its own, which is not there yet.
    Path folder = Objects.requireNonNull(file.getParent());
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException shared) {
      // Something else lies there already.
    } catch (NoSuchFileException first) {
      Files.createDirectories(folder);
    }
    try (WritableByteChannel channel =
        Files.newByteChannel(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (content.hasRemaining()) {
        channel.write(content);
      }
    }
  }
}
