package dev.lesart.bake;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Failures;
import dev.lesart.read.SiteFolder;
import dev.lesart.render.Page;
import dev.lesart.render.TemplateProblem;
import java.io.File;
import java.io.IOException;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/** The rendering tool that JBake finds and runs: renders every page of the site. */
public final class PageRenderer implements RenderingTool {
  /** The key of a document under which its page waits for {@link PageEngine}. */
  static final String PAGE = "page";

  @Override
  public int render(Renderer renderer, ContentStore db, JBakeConfiguration config)
      throws RenderingException {
    AtomicInteger rendered = new AtomicInteger();
    // Pages come from several threads.
    NavigableSet<Problem> problems = new ConcurrentSkipListSet<>();
    ((SiteStore) db)
        .eachPage(
            page -> {
              if (!SiteFolder.canName(page.uri())) {
                problems.add(SiteFolder.unnameable(Place.of("output/" + page.uri())));
                return;
              }
              try {
                renderer.render(document(page));
                rendered.incrementAndGet();
              } catch (Exception failed) {
                problems.add(problem(page, failed));
              }
            });
    if (!problems.isEmpty()) {
      throw new RenderingProblems(problems);
    }
    return rendered.get();
  }

  private static DocumentModel document(Page page) {
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setType(page.kind());
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.setTitle(page.frame().title());
    document.setUri(page.uri());
    document.setRootPath(page.frame().root());
    document.put(PAGE, page);
    return document;
  }

  private static Problem problem(Page page, Exception failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateProblem known) {
        return known.problem();
      } else if (cause instanceof IOException unwritten) {
        return Problem.error(
            Place.of("output/" + page.uri()),
            "page cannot be written",
            Failures.reason(unwritten),
            "Check the space on the disk, and that the slug is not too long.");
      }
    }
    throw new IllegalStateException(failed);
  }

  @Deprecated
  @Override
  public int render(
      Renderer renderer,
      ContentStore db,
      File destination,
      File templatesPath,
      CompositeConfiguration config) {
    throw new UnsupportedOperationException("deprecated in JBake");
  }

  /** What went wrong while rendering. */
  static final class RenderingProblems extends RenderingException {
    private static final long serialVersionUID = 1;
    private final transient NavigableSet<Problem> problems;

    RenderingProblems(NavigableSet<Problem> problems) {
      super(problems.size() + " problems");
      this.problems = problems;
    }

    NavigableSet<Problem> problems() {
      return problems;
    }
  }
}
