package dev.lesart.bake;

import dev.lesart.render.Told;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages that list explainers say of one. */
final class Listed {
  private Listed() {}

  /** Adds the kinds of the pages that say something else of an explainer now. */
  static void differences(Told before, Told now, Set<String> kinds) {
    before
        .editions()
        .forEach(
            (id, was) -> {
              Told.Edition is = Objects.requireNonNull(now.editions().get(id));
              differ("start", was.teaser(), is.teaser(), kinds);
              differ("making", was.made(), is.made(), kinds);
              differ("glossary", was.uses(), is.uses(), kinds);
            });
  }

  private static void differ(
      String kind, @Nullable Object was, @Nullable Object is, Set<String> kinds) {
    if (!Arrays.equals(Packing.bytes(was), Packing.bytes(is))) {
      kinds.add(kind);
    }
  }
}
