package dev.lesart.resolve;

import dev.lesart.model.Document;
import dev.lesart.model.Problem;
import dev.lesart.model.Term;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads {@code content/glossary/}: one term a file. */
final class Glossary {
  static final String FOLDER = "glossary";
  private static final Set<String> TEXTS = Set.of("term", "forms", "grammar", "not", "forbidden");
  private static final Set<String> DATA = Set.of("case", "match");

  private Glossary() {}

  static boolean holds(SourceFile file) {
    return holds(file.tree());
  }

  static boolean holds(String tree) {
    return tree.startsWith(FOLDER + "/");
  }

  /** The terms by id; their definitions are not yet bound. */
  static NavigableMap<String, Term> read(
      Sources sources, String sourceTag, Consumer<Problem> problems) {
    NavigableMap<String, Term> terms = new TreeMap<>();
    for (SourceFile file : sources.content().values()) {
      if (holds(file) && file.tree().endsWith(".md")) {
        Ids.checkId(file.id(), file.place(), problems);
        if (file.id().startsWith("f-") || file.id().startsWith("s-")) {
          problems.accept(
              Problem.error(
                  file.place(),
                  "term id \"" + file.id() + "\" is taken",
                  "On pages, f- and s- begin the anchors of facts and sources.",
                  "Rename the file, and the links to it."));
        }
        Term term = term(Versions.of(file, sources, sourceTag, TEXTS, DATA, problems), problems);
        if (terms.putIfAbsent(term.id(), term) != null) {
          problems.accept(
              Problem.error(
                  file.place(),
                  "term id \"" + term.id() + "\" twice",
                  "Another file below content/glossary/ has the same name.",
                  "Rename one of them."));
        }
      }
    }
    return terms;
  }

  private static Term term(Versions versions, Consumer<Problem> problems) {
    boolean exact = versions.data().choice("case", List.of("fold", "exact")).equals("exact");
    boolean automatic =
        versions.data().choice("match", List.of("auto", "explicit", "off")).equals("auto");
    List<String> inherited = not(versions.sourceVersion());
    return new Term(
        versions.source().id(),
        exact,
        automatic,
        versions.localized("term", version -> text(version, inherited, problems)));
  }

  private static Term.Text text(
      Versions.Version version, List<String> inherited, Consumer<Problem> problems) {
    List<String> not = new ArrayList<>(inherited);
    not.addAll(not(version));
    if (version.language().equals(version.sourceTag())
        && version.file().body().equals(Document.EMPTY)) {
      problems.accept(
          Problem.error(
              version.file().place(),
              "term without definition",
              "Below the front matter, the file says what the term means.",
              "Write a definition of one or two sentences."));
    }
    String term = version.keys().text("term", "Luftschlag");
    List<Scalar> forms = new ArrayList<>(version.keys().texts("forms"));
    forms.add(new Scalar(term, version.keys().place("term")));
    for (Scalar form : forms) {
      if (!form.text().isEmpty()
          && form.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
        problems.accept(
            Problem.error(
                form.place(),
                "form without letters",
                "\"" + form.text() + "\" would be linked wherever the sign stands.",
                "Write a word, or remove the form."));
      }
    }
    return new Term.Text(
        term,
        version.keys().texts("forms").stream()
            .map(form -> new Term.Form(form.text(), form.place()))
            .toList(),
        not.stream().distinct().toList(),
        version.keys().texts("forbidden").stream().map(Scalar::text).toList(),
        version.keys().text("grammar"),
        version.file().body(),
        version.keys().place("term"));
  }

  /** Contexts name words, which other languages may share, so translations inherit them. */
  private static List<String> not(Versions.Version version) {
    return version.keys().texts("not").stream().map(Scalar::text).toList();
  }
}
