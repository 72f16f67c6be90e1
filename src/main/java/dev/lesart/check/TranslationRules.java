package dev.lesart.check;

import dev.lesart.model.Problem;
import dev.lesart.model.Term;
import dev.lesart.model.Unit;
import dev.lesart.read.Sources;
import dev.lesart.resolve.Resolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Every rule that a text and its translation must keep; all of them warn. */
public final class TranslationRules {
  private final List<TextRule> ofTexts;
  private final List<TranslationRule> ofPairs;
  private final Set<String> names = new TreeSet<>();
  private final Consumer<Problem> problems;

  /** What each file may break, by its path. */
  private final Map<String, Set<String>> allowed = new HashMap<>();

  private TranslationRules(
      List<Term> terms, Collection<Translated> pairs, Consumer<Problem> problems) {
    Vocabulary vocabulary = new Vocabulary(terms);
    this.problems = problems;
    ofTexts = List.of(new ForbiddenForms(terms), new InvisibleCharacters(), new DoubledWords());
    ofPairs =
        List.of(
            new SameLinks(),
            new SameImages(),
            new SameTerms(vocabulary),
            new SameFacts(),
            new SameNumbers(),
            new SamePlaceholders(),
            new SameMarkup(),
            new TermsTranslated(vocabulary),
            new Untranslated(),
            new Length(pairs));
    ofTexts.forEach(rule -> names.add(rule.name()));
    ofPairs.forEach(rule -> names.add(rule.name()));
    names.add(SameShape.NAME);
  }

  /** Checks the texts of a site, and its translations against their source. */
  public static void check(Sources sources, Resolved resolved, Consumer<Problem> problems) {
    Pairs pairs = new Pairs(sources, resolved);
    check(resolved.site().terms(), pairs.files(), pairs.translations(), problems);
  }

  /**
   * Checks the texts of a site.
   *
   * @param terms of the site
   * @param files every file in every language, those of the source language among them
   * @param translations of the files that have one
   */
  public static void check(
      List<Term> terms,
      Collection<WrittenFile> files,
      Collection<TranslatedFile> translations,
      Consumer<Problem> problems) {
    List<Translated> pairs = new ArrayList<>();
    translations.forEach(file -> pairs.addAll(file.pairs()));
    TranslationRules rules = new TranslationRules(terms, pairs, problems);
    files.forEach(rules::text);
    translations.forEach(rules::translation);
  }

  private void text(WrittenFile file) {
    Set<String> allowed = allowed(file);
    for (TextRule rule : ofTexts) {
      if (!allowed.contains(rule.name())) {
        for (Unit unit : file.units()) {
          rule.check(unit, file.language(), problems);
        }
      }
    }
  }

  private void translation(TranslatedFile file) {
    Set<String> allowed = allowed(file.target());
    for (TranslationRule rule : ofPairs) {
      if (!allowed.contains(rule.name())) {
        file.pairs().forEach(pair -> rule.check(pair, problems));
      }
    }
    if (!allowed.contains(SameShape.NAME)) {
      SameShape.check(file, problems);
    }
  }

  private Set<String> allowed(WrittenFile file) {
    return allowed.computeIfAbsent(
        file.file().path(), path -> Allowances.of(file.file(), names, problems));
  }
}
