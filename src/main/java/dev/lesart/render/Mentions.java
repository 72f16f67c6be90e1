package dev.lesart.render;

import dev.lesart.model.Explainer;
import java.util.HashMap;
import java.util.Map;

/**
 * What the texts of an explainer mention, found once for all of its pages where they are made one
 * after the other. For many threads.
 */
final class Mentions {
  private record Last(String explainer, Map<String, Mentioned> texts) {}

  private final ThreadLocal<Last> last = ThreadLocal.withInitial(() -> new Last("", Map.of()));

  Mentioned in(Explainer explainer, String tag) {
    Last known = last.get();
    if (!known.explainer().equals(explainer.id())) {
      known = new Last(explainer.id(), new HashMap<>());
      last.set(known);
    }
    return known.texts().computeIfAbsent(tag, each -> Mentioned.in(explainer, each));
  }
}
