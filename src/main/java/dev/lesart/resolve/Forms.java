package dev.lesart.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms of all terms as a trie over words, so that a text is read once however many terms there
 * are. From each word on, at most as many words are looked at as the longest form has.
 */
final class Forms {
  private final Spelling spelling;
  private final Node root = new Node();

  Forms(Spelling spelling) {
    this.spelling = spelling;
  }

  /**
   * A form of a term, or a context in which the term is not meant.
   *
   * @param words in plain spelling, with the spaces and marks between them
   */
  record Form(TermLinker.Entry entry, boolean context, List<String> words) {}

  /** A form that stands in the text, up to and without the token {@code end}. */
  record Found(Form form, int end) {}

  void add(TermLinker.Entry entry, String written, boolean context) {
    List<String> words = Token.in(written.strip()).stream().map(Token::plain).toList();
    if (words.isEmpty()) {
      return;
    }
    Node node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(spelling.key(word), key -> new Node());
    }
    node.forms.add(new Form(entry, context, words));
  }

  /** What begins at the token {@code start}, shortest first. */
  List<Found> at(List<Token> tokens, int start) {
    List<Found> found = new ArrayList<>(0);
    follow(root, tokens, start, new ArrayList<>(4), found);
    return found;
  }

  /**
   * The contexts that begin with the last part of the compound at {@code start}: "Nusra Front" is
   * also read in "al-Nusra Front".
   */
  List<Found> inside(List<Token> tokens, int start) {
    String word = tokens.get(start).plain();
    int hyphen = word.lastIndexOf('-', word.length() - 2);
    if (hyphen < 0) {
      return List.of();
    }
    List<Found> found = new ArrayList<>(0);
    step(root, word.substring(hyphen + 1), tokens, start, new ArrayList<>(4), found);
    found.removeIf(each -> !each.form.context);
    return found;
  }

  private void follow(Node node, List<Token> tokens, int at, List<String> read, List<Found> found) {
    if (at == tokens.size() || node.next.isEmpty()) {
      return;
    }
    Token token = tokens.get(at);
    if (!token.isWord()) {
      step(node, token.plain(), tokens, at, read, found);
      return;
    }
    for (String reading : spelling.readings(token.plain())) {
      step(node, reading, tokens, at, read, found);
    }
  }

  private void step(
      Node node, String reading, List<Token> tokens, int at, List<String> read, List<Found> found) {
    Node next = node.next.get(spelling.key(reading));
    if (next == null) {
      return;
    }
    read.add(reading);
    for (Form form : next.forms) {
      if (accepts(form, read)) {
        found.add(new Found(form, at + 1));
      }
    }
    follow(next, tokens, at + 1, read, found);
    read.remove(read.size() - 1);
  }

  private boolean accepts(Form form, List<String> read) {
    boolean exact = form.entry.exact() && !form.context;
    for (int i = 0; i < read.size(); i++) {
      if (!spelling.accepts(form.words.get(i), read.get(i), exact)) {
        return false;
      }
    }
    return true;
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(4);
    private final List<Form> forms = new ArrayList<>(1);
  }
}
