package dev.lesart.check;

import dev.lesart.model.Inline;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Term;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.resolve.TermLinker;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The terms of the site: which ones a text mentions, and whether it says one of a term's forms. */
final class Vocabulary {
  /** A shorter form is too often a part of other words. */
  private static final int SHORTEST_PART = 4;

  private static final String PREFIXES = "وفبكلا";

  private final Map<String, Term> terms = new TreeMap<>();
  private final Map<String, TermLinker> linkers = new HashMap<>();
  private final Map<String, TermLinker> single = new HashMap<>();

  Vocabulary(List<Term> terms) {
    terms.forEach(term -> this.terms.put(term.id(), term));
  }

  /** Every way to write a term in a language, the term itself first; empty where it has none. */
  List<String> forms(String id, String tag) {
    Term term = terms.get(id);
    Term.Text text = term == null ? null : term.texts().texts().get(tag);
    return text == null ? List.of() : text.written();
  }

  /** The terms that a text links, and those that its page would link by itself. */
  Set<String> mentioned(Unit unit, String tag) {
    Set<String> ids = new TreeSet<>();
    Marked.links(unit, "term:").forEach(link -> ids.add(link.key().substring("term:".length())));
    TermLinker linker = linkers.computeIfAbsent(tag, each -> TermLinker.of(each, terms.values()));
    ids.addAll(found(linker, unit.content()));
    return ids;
  }

  /**
   * Whether a text says the term in one of its forms, also as a part of another word, as compounds
   * and the prefixes of Arabic have it.
   */
  boolean says(String id, Unit unit, String tag) {
    String text = new Prose(unit).text();
    String folded = fold(text);
    List<String> forms = forms(id, tag);
    return forms.stream().map(Vocabulary::fold).anyMatch(form -> isPart(form, folded))
        || found(
                single.computeIfAbsent(
                    tag + " " + id,
                    key ->
                        new TermLinker(
                            tag, List.of(new TermLinker.Entry(id, forms, false, true, List.of())))),
                List.of(new Inline.Text(text)))
            .contains(id);
  }

  private static boolean isPart(String form, String text) {
    int at = text.indexOf(form);
    while (at >= 0) {
      if (form.length() >= SHORTEST_PART || isWord(text, at, at + form.length())) {
        return true;
      }
      at = text.indexOf(form, at + 1);
    }
    return false;
  }

  /** Whether nothing but the small words that Arabic writes with the next one stands before it. */
  private static boolean isWord(String text, int start, int end) {
    int before = start - 1;
    while (before >= 0 && PREFIXES.indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < start - 1
        && (before < 0 || !Character.isLetter(text.charAt(before)))
        && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }

  private static Set<String> found(TermLinker linker, List<Inline> content) {
    Set<String> ids = new HashSet<>();
    Walk.inlines(
        linker.link(content, new HashSet<>(), id -> 0),
        inline -> {
          if (inline instanceof Mention mention && mention.kind() == Mention.Kind.TERM) {
            ids.add(mention.id());
          }
        });
    return ids;
  }

  /** Without case, vowel signs and what only typography needs. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '‘', 'ʼ' -> folded.append('’');
        case '\'' -> folded.append('’');
        case '‐', '‑' -> folded.append('-');
        case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
        case '\u00A0', '\u202F', '\n' -> folded.append(' ');
        default -> {
          int type = Character.getType(c);
          if (type != Character.FORMAT && type != Character.NON_SPACING_MARK && c != 'ـ') {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }
}
