package dev.lesart.check;

import dev.lesart.model.Inline;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Language;
import dev.lesart.model.PlainText;
import dev.lesart.model.Problem;
import dev.lesart.model.Term;
import dev.lesart.model.Unit;
import dev.lesart.resolve.TermLinker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** No text says a word that the glossary forbids, but for quotations. */
final class ForbiddenForms implements TextRule {
  private static final String OPENING = "„“«‹‚»「『\"";
  private static final String CLOSING = "“”»›‘’«」』\"";

  private final List<Term> terms;
  private final Map<String, TermLinker> linkers = new HashMap<>();

  ForbiddenForms(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  @Override
  public String name() {
    return "forbidden";
  }

  @Override
  public void check(Unit unit, Language language, Consumer<Problem> problems) {
    TermLinker linker = linkers.computeIfAbsent(language.tag(), this::linker);
    Prose prose = new Prose(unit);
    List<Inline> found =
        linker.link(List.of(new Inline.Text(prose.text())), new Everything(), id -> 0);
    if (found.stream().noneMatch(Mention.class::isInstance)) {
      return;
    }
    BitSet quoted = quoted(prose.text());
    int at = 0;
    for (Inline inline : found) {
      String words = PlainText.of(List.of(inline));
      if (inline instanceof Mention mention && !quoted.get(at)) {
        problems.accept(
            Problem.warning(
                prose.place(at),
                "forbidden form \"" + words + "\"",
                "The glossary forbids it for \"" + term(mention.id(), language.tag()) + "\".",
                "Write \""
                    + term(mention.id(), language.tag())
                    + "\", or put it in quotation marks if somebody is quoted."));
      }
      at += words.length();
    }
  }

  private TermLinker linker(String tag) {
    List<TermLinker.Entry> entries = new ArrayList<>();
    for (Term term : terms) {
      Term.Text text = term.texts().texts().get(tag);
      if (text != null && !text.forbidden().isEmpty()) {
        entries.add(
            new TermLinker.Entry(term.id(), text.forbidden(), term.exact(), true, List.of()));
      }
    }
    return new TermLinker(tag, entries);
  }

  private String term(String id, String tag) {
    return terms.stream()
        .filter(term -> term.id().equals(id))
        .map(term -> term.texts().in(tag).term())
        .findFirst()
        .orElse(id);
  }

  /** The characters between two quotation marks that belong together. */
  private static BitSet quoted(String text) {
    BitSet quoted = new BitSet();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open >= 0 && closes(text.charAt(open), c)) {
        quoted.set(open, i);
        open = -1;
      } else if (open < 0 && OPENING.indexOf(c) >= 0) {
        open = i;
      }
    }
    return quoted;
  }

  private static boolean closes(char open, char c) {
    return switch (open) {
      case '„' -> c == '“' || c == '”';
      case '“' -> c == '”';
      case '«' -> c == '»';
      case '»' -> c == '«';
      case '‹' -> c == '›';
      case '‚' -> c == '‘' || c == '’';
      default -> c != open ? CLOSING.indexOf(c) >= 0 && open != '"' : open == '"';
    };
  }

  /** Terms are linked where they first stand; a forbidden form counts wherever it does. */
  private static final class Everything extends HashSet<String> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean add(String id) {
      return true;
    }
  }
}
