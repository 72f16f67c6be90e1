package dev.lesart.check;

import dev.lesart.model.Language;
import dev.lesart.model.Problem;
import dev.lesart.model.Site;
import dev.lesart.model.Term;
import dev.lesart.model.Term.Form;
import dev.lesart.resolve.TermLinker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A word that two terms claim cannot be linked by itself. */
final class OneFormOneTerm implements Rules.Rule {
  @Override
  public void check(Site site, Consumer<Problem> problems) {
    for (Language language : site.settings().languages()) {
      Map<String, String> owners = new HashMap<>();
      for (Term term : site.terms()) {
        Term.Text text = term.texts().texts().get(language.tag());
        if (text != null && term.automatic()) {
          List<Form> forms = new ArrayList<>(text.forms());
          forms.add(new Form(text.term(), text.place()));
          forms.forEach(
              form ->
                  claim(
                      form,
                      TermLinker.identity(language.tag(), form.text()),
                      term,
                      owners,
                      problems));
        }
      }
    }
  }

  private static void claim(
      Form form,
      String identity,
      Term term,
      Map<String, String> owners,
      Consumer<Problem> problems) {
    String owner = owners.putIfAbsent(identity, term.id());
    if (owner != null && !owner.equals(term.id())) {
      problems.accept(
          Problem.error(
              form.place(),
              "form \"" + form.text() + "\" of two terms",
              "The term " + owner + " has the same form, so that nobody knows which is meant.",
              "Remove it from one of them, or write match: explicit in one."));
    }
  }
}
