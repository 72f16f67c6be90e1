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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one language's pages say: for each word and each term, the parts that it stands in. Parts
 * are counted through all pages, from 0.
 */
final class Index {
  private final String language;
  private final WrittenWords written;
  private final TermLinker linker;
  private final Map<String, Term> terms = new HashMap<>();
  private final List<Explained> explained = new ArrayList<>();
  private final List<Paged> pages = new ArrayList<>();
  private final SortedMap<String, SortedSet<Integer>> words = new TreeMap<>();
  private final Map<String, SortedSet<Integer>> mentions = new HashMap<>();
  private int count;

  /** A term as the glossary shows it, the markup of its definition taken off. */
  record Explained(
      String id, String heading, String grammar, String definition, List<String> forms) {}

  /**
   * A page and its parts.
   *
   * @param slug its address below the edition's
   */
  record Paged(String id, String slug, List<Part> parts) {}

  Index(String language, Collection<Term> terms) {
    this.language = language;
    this.written = new WrittenWords(language);
    this.linker = TermLinker.of(language, terms);
    terms.forEach(term -> this.terms.put(term.id(), term));
  }

  void add(Page.Glossary glossary) {
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
  }

  void add(String id, String slug, List<Part> parts) {
    pages.add(new Paged(id, slug, parts));
    for (Part part : parts) {
      addWords(part.heading());
      for (Passage passage : part.passages()) {
        addWords(passage.text());
        addMentions(passage.text());
      }
      count++;
    }
  }

  private void addWords(String text) {
    for (String word : written.in(text)) {
      words.computeIfAbsent(word, key -> new TreeSet<>()).add(count);
    }
  }

  /** Every mention counts here, on the page only the first of a section is linked. */
  private void addMentions(String text) {
    List<Inline> linked = linker.link(List.of(new Inline.Text(text)), new HashSet<>(), id -> 0);
    Walk.inlines(
        linked,
        inline -> {
          if (inline instanceof Mention mention) {
            mentions.computeIfAbsent(mention.id(), id -> new TreeSet<>()).add(count);
          }
        });
  }

  String language() {
    return language;
  }

  List<Paged> pages() {
    return pages;
  }

  List<Explained> terms() {
    return explained;
  }

  /** The words in small letters, sorted, and the parts that each stands in. */
  SortedMap<String, SortedSet<Integer>> words() {
    return words;
  }

  /** The parts that mention a term in any of its forms. */
  SortedSet<Integer> mentions(String id) {
    return mentions.getOrDefault(id, new TreeSet<>());
  }
}
