package dev.lesart.resolve;

import dev.lesart.model.Fact;
import dev.lesart.model.Inline;
import dev.lesart.model.PlainText;
import dev.lesart.model.Problem;
import dev.lesart.translate.Figure;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Holds the text of a link against the fact that it names. */
final class FigureText {
  private FigureText() {}

  /**
   * What the page shows: the text with its figure as the language writes the fact's value; words
   * stay words.
   */
  static List<Inline> of(Inline.Link link, Fact fact, Figures figures, Consumer<Problem> problems) {
    String text = PlainText.of(link.content());
    Figures.Reading reading = figures.only(text, fact.value());
    if (reading instanceof Figures.Agrees agrees) {
      return written(link.content(), agrees.figure(), figures.format(fact.value()));
    }
    problems.accept(
        Problem.error(
            link.place(),
            "figure disagrees with fact \"" + fact.id() + "\"",
            "The text says \""
                + text
                + "\", the fact's value is "
                + figures.format(fact.value())
                + ": "
                + reason(reading, figures)
                + ".",
            "Write " + figures.format(fact.value()) + ", or correct the fact's value."));
    return link.content();
  }

  private static String reason(Figures.Reading reading, Figures figures) {
    if (reading instanceof Figures.Differs differs) {
      return "the number read there is " + figures.format(differs.figure().value());
    } else if (reading instanceof Figures.Several several && !several.figures().isEmpty()) {
      return "there is more than one number ("
          + several.figures().stream()
              .map(figure -> figures.format(figure.value()))
              .collect(Collectors.joining(", "))
          + ")";
    } else if (reading instanceof Figures.None) {
      return "there is no number";
    }
    return "the number there is not written as the language writes numbers";
  }

  private static List<Inline> written(List<Inline> content, Figure figure, String value) {
    if (!figure.words() && content.size() == 1 && content.get(0) instanceof Inline.Text text) {
      String whole = text.value();
      return List.of(
          new Inline.Text(
              whole.substring(0, figure.start()) + value + whole.substring(figure.end())));
    }
    return content;
  }
}
