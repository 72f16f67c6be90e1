package dev.lesart.check;

import dev.lesart.model.Explainer;
import dev.lesart.model.Language;
import dev.lesart.model.Problem;
import dev.lesart.model.Site;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** No two pages of a language have the same address; hosts differ in whether case counts. */
final class OneSlugOnePage implements Rules.Rule {
  @Override
  public void check(Site site, Consumer<Problem> problems) {
    for (Language language : site.settings().languages()) {
      String tag = language.tag();
      Map<String, String> pages = new HashMap<>();
      String glossary = site.strings().in(tag).messages().getOrDefault("glossary-slug", "");
      pages.put(fold(glossary), "the glossary (glossary-slug in ui.yaml)");
      for (Explainer explainer : site.explainers()) {
        Explainer.Text text = explainer.texts().in(tag);
        String other = pages.putIfAbsent(fold(text.slug()), explainer.id());
        if (other != null) {
          problems.accept(
              Problem.error(
                  text.place(),
                  "slug \"" + text.slug() + "\" twice",
                  "In " + language.name() + ", " + other + " has the same address.",
                  "Give one of them another slug."));
        }
      }
    }
  }

  private static String fold(String slug) {
    return slug.toLowerCase(Locale.ROOT);
  }
}
