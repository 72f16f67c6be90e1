package dev.lesart.bake;

import dev.lesart.read.SourceFile;
import dev.lesart.render.TemplateStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session has read that need not be read again, since its files are as they were: templates,
 * and files of the site in which nothing was wrong. Good for builds of a part, one after the other,
 * as long as none of them fails.
 */
public final class Warm {
  private final Map<String, SourceFile> files = new HashMap<>();
  private @Nullable TemplateStore templates;

  /** Files by their path within the site. */
  Map<String, SourceFile> files() {
    return files;
  }

  /** Those in a folder, always the same. */
  TemplateStore templates(Path folder) {
    if (templates == null) {
      templates = new TemplateStore(folder);
    }
    return templates;
  }

  /** These files, none of them a template, are not as they were. */
  public void forget(Set<String> changed) {
    files.keySet().removeAll(changed);
  }

  /** Nothing is known to be as it was. */
  public void forget() {
    files.clear();
    templates = null;
  }
}
