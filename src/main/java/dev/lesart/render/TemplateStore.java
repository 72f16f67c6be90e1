package dev.lesart.render;

import dev.lesart.read.BuiltIn;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of templates. Reads every one once: FreeMarker would read it once for each language,
 * and look for it anew wherever it is included. For many threads.
 */
public final class TemplateStore extends Configuration {
  private final Map<String, Template> known = new ConcurrentHashMap<>();
  private final RecordWrapper wrapper = new RecordWrapper();
  private final boolean haveBook;

  /**
   * @param folder the site's own templates; where it is not there, those that come with Lesart
   */
  public TemplateStore(Path folder) {
    super(VERSION_2_3_34);
    this.haveBook = !Files.isDirectory(folder) || Files.exists(folder.resolve("book.ftlh"));
    setObjectWrapper(wrapper);
    setTemplateLoader(loader(folder));
    setDefaultEncoding("UTF-8");
    setLocalizedLookup(false);
    setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    setLogTemplateExceptions(false);
    setWrapUncheckedExceptions(true);
    setFallbackOnNullLoopVariable(false);
    setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
  }

  private static TemplateLoader loader(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new ClassTemplateLoader(Templates.class, BuiltIn.ROOT + "templates");
    }
    try {
      return new FileTemplateLoader(folder.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** How templates see records. */
  RecordWrapper wrapper() {
    return wrapper;
  }

  boolean haveBook() {
    return haveBook;
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
