package dev.lesart.check;

import dev.lesart.model.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A term that the source links is linked in the translation, be it by itself; and none is that the
 * source does not mention.
 */
final class SameTerms implements TranslationRule {
  private final Vocabulary vocabulary;

  SameTerms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String name() {
    return "terms";
  }

  @Override
  public void check(Translated pair, Consumer<Problem> problems) {
    List<Marked> source = Marked.links(pair.source(), "term:");
    List<Marked> target = Marked.links(pair.target(), "term:");
    if (source.isEmpty() && target.isEmpty()) {
      return;
    }
    Set<String> there = vocabulary.mentioned(pair.target(), pair.to().tag());
    source.stream()
        .map(Marked::key)
        .distinct()
        .filter(key -> !there.contains(id(key)))
        .forEach(
            key ->
                problems.accept(
                    Problem.warning(
                        pair.target().place(),
                        "link to " + key + " is missing",
                        "The source links the term here; the translation does not mention it.",
                        "Link its translation: [word](" + key + ")")));
    Set<String> here = vocabulary.mentioned(pair.source(), pair.from().tag());
    for (Marked added : target) {
      if (!here.contains(id(added.key()))) {
        problems.accept(
            Problem.warning(
                added.place(),
                "link to " + added.key() + " is not in the source",
                "The source does not mention this term here.",
                "Remove the link, or correct the term's name."));
      }
    }
  }

  private static String id(String key) {
    return key.substring("term:".length());
  }
}
