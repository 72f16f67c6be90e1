package dev.lesart.render;

import freemarker.core.DirectiveCallPlace;
import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code <@once>…</@once>} in a template: what stands in it is rendered for one page, and is the
 * same on all others of its kind and edition that lie as deep. For many threads.
 */
final class Once {
  private record Key(DirectiveCallPlace place, Alike pages) {}

  /** What such pages have in common. */
  private record Alike(String kind, String edition, String lang, String root, boolean offline) {}

  private final Map<Key, String> rendered = new ConcurrentHashMap<>();

  /** The directive for a page. */
  TemplateDirectiveModel on(Page page) {
    Page.Frame frame = page.frame();
    Alike pages =
        new Alike(page.kind(), frame.edition(), frame.lang(), frame.root(), frame.offline());
    return (environment, parameters, variables, body) -> write(environment, body, pages);
  }

  private void write(Environment environment, @Nullable TemplateDirectiveBody body, Alike pages)
      throws TemplateException, IOException {
    if (body == null) {
      return;
    }
    Key key = new Key(environment.getCurrentDirectiveCallPlace(), pages);
    String known = rendered.get(key);
    if (known == null) {
      StringWriter out = new StringWriter();
      body.render(out);
      known = out.toString();
      rendered.put(key, known);
    }
    environment.getOut().write(known);
  }
}
