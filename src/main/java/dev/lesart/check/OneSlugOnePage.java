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
      Map<String, String> words = site.strings().in(tag).messages();
      pages.put(
          fold(words.getOrDefault("about-slug", "")),
          "the page about the site (about-slug in ui.yaml)");
      pages.put(
          fold(words.getOrDefault("glossary-slug", "")), "the glossary (glossary-slug in ui.yaml)");
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
      site.explainers().forEach(explainer -> aliases(explainer, language, pages, problems));
    }
  }

  /** A former address leads to one page, and stands for no page of today. */
  private static void aliases(
      Explainer explainer,
      Language language,
      Map<String, String> pages,
      Consumer<Problem> problems) {
    for (Explainer.Alias alias : explainer.texts().in(language.tag()).making().aliases()) {
      String other = pages.putIfAbsent(fold(alias.slug()), explainer.id());
      if (other != null) {
        problems.accept(
            Problem.error(
                alias.place(),
                "alias \"" + alias.slug() + "\" twice",
                "In " + language.name() + ", " + other + " has the same address.",
                "Remove the alias."));
      }
    }
  }

  private static String fold(String slug) {
    return slug.toLowerCase(Locale.ROOT);
  }
}
