package dev.lesart.check;

import dev.lesart.model.Problem;
import java.util.function.Consumer;

/** What a unit and its translation must have in common. */
interface TranslationRule {
  /** As {@code allow} names it. */
  String name();

  void check(Translated pair, Consumer<Problem> problems);
}
