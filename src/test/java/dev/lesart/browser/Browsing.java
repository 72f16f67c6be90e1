package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;

/**
 * Gives a test a {@link Reader}. Where there is no browser its tests are skipped, which is said
 * once; with {@code -Dbrowser.required=true} they fail. A test also fails if its reader met an
 * error or anything from elsewhere.
 */
final class Browsing extends Baking implements ExecutionCondition, AfterEachCallback {
  private static final Namespace HERE = Namespace.create(Browsing.class);
  private static final String NONE =
      "no Chromium found: install one, or name it with -Dbrowser=PATH";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return window(context).chromium.isPresent()
        ? ConditionEvaluationResult.enabled("")
        : ConditionEvaluationResult.disabled(NONE);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Reader.class
        || super.supportsParameter(parameter, context);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() != Reader.class) {
      return super.resolveParameter(parameter, context);
    }
    Reader reader = new Reader(site(context), window(context).chromium.orElseThrow().browser());
    context.getStore(HERE).put(Reader.class, reader);
    return reader;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Reader reader = context.getStore(HERE).get(Reader.class, Reader.class);
    if (reader != null) {
      reader.leave();
      if (context.getExecutionException().isEmpty()) {
        assertThat(reader.complaints()).as("what the reader met").isEmpty();
      }
    }
  }

  private static Window window(ExtensionContext context) {
    Store store = context.getRoot().getStore(HERE);
    return store.getOrComputeIfAbsent(Window.class, key -> new Window(), Window.class);
  }

  /** The one browser of all tests, closed after the last. */
  private static final class Window implements AutoCloseable {
    private final Optional<Chromium> chromium = Chromium.start();

    Window() {
      if (chromium.isEmpty() && Boolean.getBoolean("browser.required")) {
        throw new IllegalStateException(NONE);
      }
      if (chromium.isEmpty()) {
        System.out.println("Browser tests skipped: " + NONE);
      }
    }

    @Override
    public void close() {
      chromium.ifPresent(Chromium::close);
    }
  }
}
