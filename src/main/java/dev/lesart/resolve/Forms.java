package dev.lesart.resolve;

import dev.lesart.resolve.Spelling.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms of all terms as a trie over words, so that a text is read once however many terms there
 * are. From each word on, at most as many words are looked at as the longest form has.
 */
final class Forms {
  private static final int HASHES = 1 << 16;

  private final Spelling spelling;
  private final Node root = new Node();

  /** The hashes of all simple words with which a form begins, modulo {@link #HASHES}. */
  private final BitSet beginnings = new BitSet(HASHES);

  /** As {@link #beginnings}, of the first simple word within the first word of each form. */
  private final BitSet pieces = new BitSet(HASHES);

  /** Whether there is a form to which that does not apply. */
  private boolean others;

  Forms(Spelling spelling) {
    this.spelling = spelling;
  }

  /**
   * A form of a term, or a context in which the term is not meant.
   *
   * @param words in plain spelling, with the spaces and marks between them
   */
  record Form(TermLinker.Entry entry, boolean context, List<String> words) {
    /** Whether case must be as in the form. */
    boolean isExact() {
      return entry.exact() && !context;
    }
  }

  /**
   * A form that stands in the text.
   *
   * @param end the token after it
   * @param attached how many small words are written with it as parts of its words
   */
  record Found(Form form, int end, int attached) {}

  /** The longest first, then the one with the fewest small words attached, then the first added. */
  private static final Comparator<Found> BEST =
      Comparator.comparingInt(Found::end).reversed().thenComparingInt(Found::attached);

  void add(TermLinker.Entry entry, String written, boolean context) {
    List<String> words = new Tokens(written.strip()).plain();
    if (words.isEmpty()) {
      return;
    }
    String first = spelling.key(words.get(0));
    beginnings.set(modulo(Tokens.hash(first)));
    addPiece(first);
    Node node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(spelling.key(word), key -> new Node());
    }
    node.forms.add(new Form(entry, context, words));
  }

  private void addPiece(String word) {
    int hash = 0;
    boolean whole = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      others |= c >= 0x80 && Tokens.small(c) == 0;
      whole |= hash != 0 && Tokens.small(c) == 0;
      hash = whole || Tokens.small(c) == 0 ? hash : Tokens.hash(hash, c);
    }
    others |= hash == 0;
    pieces.set(modulo(hash));
  }

  /** Whether a form or a context may begin at a token, or in it: a quick look. */
  boolean mayBegin(Tokens tokens, int at) {
    int hash = tokens.hash(at);
    return hash == 0 || !spelling.isUsual() || beginnings.get(modulo(hash));
  }

  /** Whether a form may begin anywhere in a text: a look that is quicker than at its tokens. */
  boolean mayBegin(String text) {
    if (others || !spelling.isUsual()) {
      return !root.next.isEmpty();
    }
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Tokens.small(c) != 0) {
        hash = Tokens.hash(hash, c);
      } else if (!Spelling.isUsual(c) || (hash != 0 && pieces.get(modulo(hash)))) {
        return true;
      } else {
        hash = 0;
      }
    }
    return hash != 0 && pieces.get(modulo(hash));
  }

  private static int modulo(int hash) {
    return (hash ^ (hash >>> 16)) & (HASHES - 1);
  }

  /** What begins at the token {@code start}, best first. */
  List<Found> at(Tokens tokens, int start) {
    List<Found> found = new ArrayList<>(0);
    follow(root, tokens, start, new ArrayList<>(4), found);
    if (found.size() > 1) {
      found.sort(BEST);
    }
    return found;
  }

  /**
   * The contexts that begin with the last part of the compound at {@code start}: "Nusra Front" is
   * also read in "al-Nusra Front".
   */
  List<Found> inside(Tokens tokens, int start) {
    String word = tokens.plain(start);
    int hyphen = word.lastIndexOf('-', word.length() - 2);
    if (hyphen < 0) {
      return List.of();
    }
    List<Found> found = new ArrayList<>(0);
    step(root, Reading.of(word.substring(hyphen + 1)), tokens, start, new ArrayList<>(4), found);
    found.removeIf(each -> !each.form.context);
    return found;
  }

  private void follow(Node node, Tokens tokens, int at, List<Reading> read, List<Found> found) {
    if (at == tokens.size() || node.next.isEmpty()) {
      return;
    }
    if (!tokens.isWord(at)) {
      step(node, Reading.of(tokens.plain(at)), tokens, at, read, found);
      return;
    }
    for (Reading reading : spelling.readings(tokens.plain(at))) {
      if (read.isEmpty() || !reading.prefixed()) {
        step(node, reading, tokens, at, read, found);
      }
    }
  }

  private void step(
      Node node, Reading reading, Tokens tokens, int at, List<Reading> read, List<Found> found) {
    Node next = node.next.get(spelling.key(reading.word()));
    if (next == null) {
      return;
    }
    read.add(reading);
    for (Form form : next.forms) {
      if (spelling.accepts(form, read)) {
        found.add(new Found(form, at + 1, attached(read)));
      }
    }
    follow(next, tokens, at + 1, read, found);
    read.remove(read.size() - 1);
  }

  private static int attached(List<Reading> read) {
    int attached = 0;
    for (Reading reading : read) {
      attached += reading.attached();
    }
    return attached;
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(4);
    private final List<Form> forms = new ArrayList<>(1);
  }
}
