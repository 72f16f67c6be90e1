package dev.lesart.check;

import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import java.util.List;
import java.util.function.Consumer;

/**
 * A term that the source mentions is translated by one of the forms that the glossary accepts,
 * where a page would link it: not in headings, which are phrased more freely, and not in its own
 * entry.
 */
final class TermsTranslated implements TranslationRule {
  private final Vocabulary vocabulary;

  TermsTranslated(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String name() {
    return "glossary";
  }

  @Override
  public void check(Translated pair, Consumer<Problem> problems) {
    Unit.Kind kind = pair.source().kind();
    if (kind == Unit.Kind.HEADING || kind == Unit.Kind.KEY || kind == Unit.Kind.TERM) {
      return;
    }
    String file = pair.source().place().file();
    String tag = pair.to().tag();
    List<String> linked = Marked.links(pair.target(), "term:").stream().map(Marked::key).toList();
    for (String id : vocabulary.mentioned(pair.source(), pair.from().tag())) {
      List<String> forms = vocabulary.forms(id, tag);
      if (!forms.isEmpty()
          && !file.endsWith("/" + id + ".md")
          && !linked.contains("term:" + id)
          && !vocabulary.says(id, pair.target(), tag)) {
        String source = vocabulary.forms(id, pair.from().tag()).stream().findFirst().orElse(id);
        problems.accept(
            Problem.warning(
                pair.target().place(),
                "term \"" + source + "\" not translated as in the glossary",
                "The source mentions it; in "
                    + pair.to().name()
                    + " it is \""
                    + forms.get(0)
                    + "\", in no form of which the translation says it.",
                "Write a form of it; or add the word to its forms; or link the word that stands"
                    + " for it: [word](term:"
                    + id
                    + ")"));
      }
    }
  }
}
