package dev.lesart.check;

import dev.lesart.model.Problem;
import java.util.List;
import java.util.function.Consumer;

/** A translation names the facts of its source; what they say is held against the facts. */
final class SameFacts implements TranslationRule {
  @Override
  public String name() {
    return "facts";
  }

  @Override
  public void check(Translated pair, Consumer<Problem> problems) {
    List<Marked> source = Marked.links(pair.source(), "fact:");
    List<Marked> target = Marked.links(pair.target(), "fact:");
    for (Marked missing : Marked.without(source, target)) {
      problems.accept(
          Problem.warning(
              pair.target().place(),
              missing.key() + " is missing",
              "The source links a figure to this fact; without the link, nothing keeps it right.",
              "Link the figure: [figure](" + missing.key() + ")"));
    }
    for (Marked added : Marked.without(target, source)) {
      problems.accept(
          Problem.warning(
              added.place(),
              added.key() + " is not in the source",
              "The source does not name this fact here.",
              "Link the fact that the source names, or none."));
    }
  }
}
