package dev.lesart.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the {@link BakedSite}, which is baked once for all tests. */
class Baking implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(Baking.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == BakedSite.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return site(context);
  }

  static BakedSite site(ExtensionContext context) {
    Store store = context.getRoot().getStore(HERE);
    return store.getOrComputeIfAbsent(BakedSite.class, key -> bake(), BakedSite.class);
  }

  private static BakedSite bake() {
    try {
      return BakedSite.bake();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
