package dev.lesart.check;

import dev.lesart.model.Inline;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import java.util.List;
import java.util.function.Consumer;

/** A translation shows the pictures of its source. */
final class SameImages implements TranslationRule {
  @Override
  public String name() {
    return "images";
  }

  @Override
  public void check(Translated pair, Consumer<Problem> problems) {
    List<Marked> source = images(pair.source());
    List<Marked> target = images(pair.target());
    for (Marked missing : Marked.without(source, target)) {
      problems.accept(
          Problem.warning(
              pair.target().place(),
              "picture " + missing.key() + " is missing",
              "The source shows it here.",
              "Put it in, its alternative text translated: ![text](" + missing.key() + ")"));
    }
    for (Marked added : Marked.without(target, source)) {
      problems.accept(
          Problem.warning(
              added.place(),
              "picture " + added.key() + " is not in the source",
              "The source does not show it here.",
              "Remove it, or correct its address."));
    }
  }

  private static List<Marked> images(Unit unit) {
    return Marked.in(
        unit,
        inline ->
            inline instanceof Inline.Image image
                ? new Marked(image.target(), image.place())
                : null);
  }
}
