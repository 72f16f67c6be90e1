package dev.lesart.render;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Site;
import dev.lesart.read.Assets;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates of a site, or those that come with Lesart where it has none. */
public final class Templates {
  private final RecordWrapper wrapper;
  private final TemplateStore store;
  private final Messages messages;
  private final Assets assets;
  private final Inlined inlined;
  private final Once once = new Once();

  /**
   * @param assets where {@code asset(name)} finds them
   * @param inlined what pages that are one file see under this name
   */
  public Templates(TemplateStore store, Site site, Assets assets, Inlined inlined) {
    this.store = store;
    this.wrapper = store.wrapper();
    this.assets = assets;
    this.inlined = inlined;
    this.messages = new Messages(site.settings().languages(), site.strings());
  }

  /**
   * Keeps FreeMarker from logging what a Problem says already; to be called before its first use.
   */
  public static void silence() {
    System.setProperty("org.freemarker.loggerLibrary", "none");
  }

  /** Whether there is the template of books, which a site with its own templates may leave out. */
  boolean haveBook() {
    return store.haveBook();
  }

  Messages messages() {
    return messages;
  }

  /**
   * Renders a page.
   *
   * @param shared what JBake's templates see as well: content, config
   * @throws TemplateProblem if the template is not there, or fails
   * @throws IOException if the page cannot be written
   */
  public void render(String name, Page page, Map<String, Object> shared, Writer out)
      throws IOException {
    try {
      Template template = store.getTemplate(name);
      SimpleHash model = new SimpleHash(shared, wrapper);
      model.put("page", new Fields(page));
      if (page.frame().offline()) {
        model.put("inlined", inlined);
      }
      model.put("asset", new AssetAddress(assets, page.frame().root()));
      model.put("t", new Say(page.frame().lang()));
      model.put("once", once.on(page));
      Environment environment = template.createProcessingEnvironment(model, out);
      environment.setLocale(messages.locale(page.frame().lang()).toLocale());
      environment.process();
    } catch (TemplateException failed) {
      throw new TemplateProblem(problem(failed));
    } catch (ParseException broken) {
      throw new TemplateProblem(problem(broken));
    } catch (StackOverflowError endless) {
      throw new TemplateProblem(
          Problem.error(
              Place.of("templates/" + name),
              "template without end",
              "A macro or template that it uses calls itself again and again.",
              "Look for a macro that calls itself, or an include of the file in itself."));
    } catch (FileNotFoundException missing) {
      throw new TemplateProblem(
          Problem.error(
              Place.of("templates/" + name),
              "missing template",
              "Pages are rendered with the template " + name + ", which is not there.",
              "Put it back, or delete the folder templates/ to use the ones of Lesart."));
    } catch (IOException failed) {
      // FreeMarker reads a broken template only once, and then says that it has been broken.
      if (failed.getCause() instanceof ParseException broken) {
        throw new TemplateProblem(problem(broken));
      }
      throw failed;
    }
  }

  private static Problem problem(ParseException broken) {
    return Problem.error(
        place(broken.getTemplateName(), broken.getLineNumber(), broken.getColumnNumber()),
        "template cannot be read",
        firstLine(broken.getEditorMessage()),
        "Mend the template at this place.");
  }

  private static Problem problem(TemplateException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateProblem inner) {
        return inner.problem();
      }
      if (cause instanceof AssetAddress.Missing missing) {
        return missing.problem(
            place(
                failed.getTemplateSourceName(), failed.getLineNumber(), failed.getColumnNumber()));
      }
    }
    return Problem.error(
        place(failed.getTemplateSourceName(), failed.getLineNumber(), failed.getColumnNumber()),
        "template failed",
        firstLine(failed.getMessageWithoutStackTop()),
        "Mend the template at this place; ${value!} prints nothing where a value is missing.");
  }

  private static Place place(
      @Nullable String name, @Nullable Integer line, @Nullable Integer column) {
    return new Place(
        "templates/" + (name == null ? "" : name),
        line == null ? 0 : line,
        column == null ? 0 : column);
  }

  private static String firstLine(@Nullable String message) {
    String text = message == null ? "FreeMarker gives no reason." : message.strip();
    return text.lines().map(String::strip).limit(2).reduce((a, b) -> a + " " + b).orElse(text);
  }

  /** The fields of a page: the frame's and the content's side by side. */
  private final class Fields implements TemplateHashModel {
    private final TemplateHashModel frame;
    private final TemplateHashModel content;
    // Some are asked for at every paragraph.
    private final Map<String, @Nullable TemplateModel> asked = new HashMap<>();

    Fields(Page page) {
      this.frame = wrapper.of(page.frame());
      this.content =
          wrapper.of(page.content() instanceof Page.Book book ? book.article() : page.content());
      this.asked.put("kind", new SimpleScalar(page.kind()));
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      TemplateModel value = asked.get(key);
      if (value == null) {
        value = frame.get(key);
        value = value == null ? content.get(key) : value;
        asked.put(key, value);
      }
      return value;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  /** {@code t(key, args…)}, and {@code t.in(tag, key, args…)} for another language. */
  private final class Say implements TemplateMethodModelEx, TemplateHashModel {
    private final String tag;

    Say(String tag) {
      this.tag = tag;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
      return say(tag, arguments, 0);
    }

    @Override
    public @Nullable TemplateModel get(String key) {
      return key.equals("in")
          ? (TemplateMethodModelEx)
              arguments -> say(String.valueOf(value(arguments.get(0))), arguments, 1)
          : null;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    private String say(String language, List<?> arguments, int first)
        throws TemplateModelException {
      Object[] values = new Object[arguments.size() - first - 1];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(arguments.get(first + 1 + i));
      }
      return messages.text(language, String.valueOf(value(arguments.get(first))), values);
    }

    private static Object value(Object argument) throws TemplateModelException {
      if (argument instanceof TemplateNumberModel number) {
        return number.getAsNumber();
      }
      if (argument instanceof TemplateScalarModel text) {
        return text.getAsString();
      }
      throw new TemplateModelException("t() takes texts and numbers");
    }
  }
}
