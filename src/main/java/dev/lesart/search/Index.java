package dev.lesart.search;

import dev.lesart.model.Inline;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Term;
import dev.lesart.model.Walk;
import dev.lesart.render.Page;
import dev.lesart.render.ShownText;
import dev.lesart.resolve.TermLinker;
import dev.lesart.resolve.WrittenWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds out what one language's pages say. Several threads may ask at the same time. */
final class Index {
  private final String language;
  private final WrittenWords written;
  private final TermLinker linker;
  private final Map<String, Term> terms = new HashMap<>();
  private final Vocabulary words = new Vocabulary();
  private final Vocabulary mentions = new Vocabulary();

  Index(String language, Collection<Term> terms) {
    this.language = language;
    this.written = new WrittenWords(language);
    this.linker = TermLinker.of(language, terms);
    terms.forEach(term -> this.terms.put(term.id(), term));
  }

  /** The terms of a glossary. */
  List<Explained> explained(Page.Glossary glossary) {
    List<Explained> explained = new ArrayList<>();
    for (Page.Entry entry : glossary.terms()) {
      String id = entry.id().substring("g-".length());
      Term term = terms.get(id);
      Page.EntryText text = entry.texts().get(0);
      if (term != null) {
        explained.add(
            new Explained(
                id,
                text.heading(),
                text.grammar(),
                ShownText.text(text.body()),
                term.texts().in(language).written()));
      }
    }
    return explained;
  }

  /**
   * What the parts of a page say.
   *
   * @param slug its address below the edition's
   */
  Entered entered(String id, String slug, List<Part> parts) {
    Standing.Writer inWords = new Standing.Writer();
    Standing.Writer inMentions = new Standing.Writer();
    WrittenWords.Reader reader = (letters, length) -> inWords.add(words.number(letters, length));
    for (Part part : parts) {
      written.each(part.heading(), reader);
      for (Passage passage : part.passages()) {
        written.each(passage.text(), reader);
        addMentions(passage.text(), inMentions);
      }
      inWords.end();
      inMentions.end();
    }
    return new Entered(
        id,
        slug,
        parts.size(),
        IndexScript.page(id, slug, parts),
        IndexScript.texts(parts, language),
        inWords.packed(),
        inMentions.packed());
  }

  /** Every mention counts here, on the page only the first of a section is linked. */
  private void addMentions(String text, Standing.Writer standing) {
    if (terms.isEmpty()) {
      return;
    }
    List<Inline> linked = linker.link(List.of(new Inline.Text(text)), new HashSet<>(), id -> 0);
    Walk.inlines(
        linked,
        inline -> {
          if (inline instanceof Mention mention) {
            standing.add(mentions.number(mention.id()));
          }
        });
  }

  /** The words of all pages that were entered. */
  Vocabulary words() {
    return words;
  }

  /** The ids of the terms that they mention. */
  Vocabulary mentions() {
    return mentions;
  }
}
