package dev.lesart.check;

import dev.lesart.model.Language;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import java.util.function.Consumer;

/** What every text of a language must keep, source and translation alike. */
interface TextRule {
  /** As {@code allow} names it. */
  String name();

  void check(Unit unit, Language language, Consumer<Problem> problems);
}
