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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds out what one language's pages say. Several threads may ask at the same time. */
final class Index {
  private final String language;
  private final WrittenWords written;
  private final TermLinker linker;
  private final Map<String, Term> terms = new HashMap<>();

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
    SortedMap<String, int[]> words = new TreeMap<>();
    SortedMap<String, int[]> mentions = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      addWords(part.heading(), i, words);
      for (Passage passage : part.passages()) {
        addWords(passage.text(), i, words);
        addMentions(passage.text(), i, mentions);
      }
    }
    return new Entered(
        id,
        slug,
        parts.stream().map(part -> new Entered.Heading(part.anchor(), part.heading())).toList(),
        IndexScript.texts(parts, language),
        words,
        mentions);
  }

  private void addWords(String text, int part, SortedMap<String, int[]> words) {
    for (String word : written.in(text)) {
      add(word, part, words);
    }
  }

  /** Every mention counts here, on the page only the first of a section is linked. */
  private void addMentions(String text, int part, SortedMap<String, int[]> mentions) {
    List<Inline> linked = linker.link(List.of(new Inline.Text(text)), new HashSet<>(), id -> 0);
    Walk.inlines(
        linked,
        inline -> {
          if (inline instanceof Mention mention) {
            add(mention.id(), part, mentions);
          }
        });
  }

  /** Parts are added in their order. */
  private static void add(String key, int part, SortedMap<String, int[]> parts) {
    parts.merge(
        key,
        new int[] {part},
        (before, added) ->
            before[before.length - 1] == part
                ? before
                : IntStream.concat(IntStream.of(before), IntStream.of(added)).toArray());
  }
}
