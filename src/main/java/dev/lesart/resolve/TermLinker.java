package dev.lesart.resolve;

import dev.lesart.model.Inline;
import dev.lesart.model.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Links the terms of one language where they first stand in a section. Immutable, thread-safe.
 *
 * <pre>{@code
 * Die Luftschläge trafen die Front.   →   Die [Luftschläge] trafen die [Front].
 * }</pre>
 *
 * <ul>
 *   <li>Forms decide; nothing is stemmed. A form is found as {@link Spelling} compares words.
 *   <li>Whole words only, as {@link Tokens} cuts them: a compound is another word ("Frontverlauf",
 *       "IS-Kämpfer", "„IS“-Kämpfer", "front-line", "Front- und Hinterland"), an en dash or a slash
 *       is a boundary ("Damaskus–Homs"). What a language writes as part of the word is linked with
 *       it ("وبالغارات").
 *   <li>The leftmost match, and of those the longest, over all terms, then the one that takes the
 *       word for most of itself; what is inside it is not looked at again. A term that is never
 *       linked by itself still takes its words.
 *   <li>Nothing inside links, images, code, raw HTML or mentions; no match across the edge of an
 *       emphasis. A mention of a term that is there already counts as its first.
 *   <li>An exact form is not linked among words in capitals, where nothing tells IS from is.
 *   <li>A backslash directly before the word prevents the link and disappears, except in what looks
 *       like a path ({@code C:\Front}).
 * </ul>
 */
public final class TermLinker {
  private final Forms forms;

  /**
   * A term to be linked.
   *
   * @param forms all written forms, the headword included
   * @param exact whether case must be as written: "IS"
   * @param automatic whether it is linked without the author's asking
   * @param not contexts in which the word is not the term: "Front gegen"
   */
  public record Entry(
      String id, List<String> forms, boolean exact, boolean automatic, List<String> not) {
    public Entry {
      forms = List.copyOf(forms);
      not = List.copyOf(not);
    }
  }

  /**
   * @param languageTag BCP 47
   * @param entries of two with the same form, the first has it
   */
  public TermLinker(String languageTag, List<Entry> entries) {
    forms = new Forms(Spelling.of(languageTag));
    for (Entry entry : entries) {
      entry.forms().forEach(form -> forms.add(entry, form, false));
      entry.not().forEach(context -> forms.add(entry, context, true));
    }
  }

  /**
   * A linker of the terms that have a text in a language.
   *
   * @param languageTag BCP 47
   */
  public static TermLinker of(String languageTag, Collection<Term> terms) {
    List<Entry> entries = new ArrayList<>();
    for (Term term : terms) {
      Term.Text text = term.texts().texts().get(languageTag);
      if (text != null) {
        entries.add(
            new Entry(term.id(), text.written(), term.exact(), term.automatic(), text.not()));
      }
    }
    return new TermLinker(languageTag, entries);
  }

  /**
   * What tells a form from others. Of two terms that have forms with the same, nobody knows which a
   * text means.
   */
  public static String identity(String languageTag, String form) {
    Spelling spelling = Spelling.of(languageTag);
    return new Tokens(form.strip())
        .plain().stream().map(spelling::identity).collect(Collectors.joining());
  }

  /**
   * The content with the first occurrence of each term in a mention.
   *
   * @param seen the ids of the terms that the section has mentioned so far; is added to
   * @param number the number of a term's new mention
   */
  public List<Inline> link(List<Inline> content, Set<String> seen, ToIntFunction<String> number) {
    LinkableText text = new LinkableText(content);
    return text.cut(cuts(text), seen, number);
  }

  private List<LinkableText.Cut> cuts(LinkableText text) {
    String string = text.toString();
    if (!forms.mayBegin(string)) {
      return List.of();
    }
    Tokens tokens = new Tokens(string);
    List<LinkableText.Cut> cuts = new ArrayList<>();
    Map<String, Integer> excluded = new HashMap<>(); // term → where the contexts read so far end
    int free = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.kind(at) == Tokens.Kind.SPACE || !forms.mayBegin(tokens, at)) {
        continue;
      }
      List<Forms.Found> found = forms.at(tokens, at);
      exclude(found, excluded);
      exclude(forms.inside(tokens, at), excluded);
      if (at < free) {
        continue;
      }
      int start = tokens.start(at);
      boolean guarded = text.isBackslash(start - 1);
      for (Forms.Found match : found) {
        Entry entry = match.form().entry();
        int end = tokens.end(match.end() - 1);
        if (match.form().context()
            || !text.isLinkable(start, end)
            || isPartOfCompound(tokens, at, match.end())
            || (entry.exact() && isAmongCapitals(tokens, at, match.end()))) {
          continue;
        }
        if (guarded) {
          if (text.isGuard(start - 1)) {
            cuts.add(new LinkableText.Cut(start - 1, start, null));
          }
        } else if (excluded.getOrDefault(entry.id(), 0) >= match.end()) {
          continue;
        } else if (entry.automatic()) {
          cuts.add(new LinkableText.Cut(start, end, entry.id()));
        }
        free = match.end();
        break;
      }
    }
    return cuts;
  }

  private static void exclude(List<Forms.Found> found, Map<String, Integer> excluded) {
    for (Forms.Found each : found) {
      if (each.form().context()) {
        excluded.merge(each.form().entry().id(), each.end(), Math::max);
      }
    }
  }

  /** Whether only quotation marks or brackets part the words from a hyphen: „IS“-Kämpfer. */
  private static boolean isPartOfCompound(Tokens tokens, int start, int end) {
    int before = start - 1;
    while (before >= 0 && tokens.isEnclosing(before)) {
      before--;
    }
    int after = end;
    while (after < tokens.size() && tokens.isEnclosing(after)) {
      after++;
    }
    return (before >= 0 && before < start - 1 && tokens.plain(before).endsWith("-"))
        || (after < tokens.size() && after > end && tokens.plain(after).startsWith("-"));
  }

  /**
   * Whether all is in capitals here, so that nothing tells IS from is: "WHAT IS KNOWN". The words
   * next to the match decide.
   */
  private static boolean isAmongCapitals(Tokens tokens, int start, int end) {
    boolean before = isWordBeside(tokens, start - 1, start - 2);
    boolean after = isWordBeside(tokens, end, end + 1);
    return (before || after)
        && (!before || tokens.isCapitals(start - 2))
        && (!after || tokens.isCapitals(end + 1));
  }

  private static boolean isWordBeside(Tokens tokens, int space, int word) {
    return word >= 0
        && word < tokens.size()
        && tokens.kind(space) == Tokens.Kind.SPACE
        && tokens.isWord(word);
  }
}
