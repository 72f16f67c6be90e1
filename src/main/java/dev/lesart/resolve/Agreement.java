package dev.lesart.resolve;

import dev.lesart.model.Inline;
import dev.lesart.model.Walk;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Plain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether a stale translation still says the numbers, dates and names of today's source. What stood
 * in the source before and is gone must not stand in the translation; what is new must.
 */
final class Agreement implements Predicate<Match> {
  private final Function<String, Set<String>> source;
  private final Function<String, Set<String>> target;

  /**
   * @param source finds the numbers, dates and terms of a text in the source language
   * @param target in the language of the translation; both write the same thing the same way
   */
  Agreement(Function<String, Set<String>> source, Function<String, Set<String>> target) {
    this.source = source;
    this.target = target;
  }

  @Override
  public boolean test(Match match) {
    String made = match.made();
    if (made == null) {
      return true;
    }
    List<Inline> said = new ArrayList<>();
    match.targets().forEach(ref -> said.addAll(ref.target().unit().content()));
    List<Inline> before = Plain.parse(made);
    List<Inline> today = match.source().content();
    Set<String> then = found(before, source);
    Set<String> now = found(today, source);
    Set<String> translated = found(said, target);
    Set<String> come = new HashSet<>(now);
    come.removeAll(then);
    Set<String> gone = new HashSet<>(then);
    gone.removeAll(now);
    gone.retainAll(translated);
    return translated.containsAll(come) && gone.isEmpty() && keepsNames(before, today, said);
  }

  private static Set<String> found(List<Inline> content, Function<String, Set<String>> reading) {
    Set<String> found = new HashSet<>(reading.apply(Plain.text(content)));
    Walk.inlines(
        content,
        inline -> {
          if (inline instanceof Inline.Link link && link.target().startsWith("term:")) {
            found.add(link.target());
          }
        });
    return found;
  }

  /** A name that the translation writes as its source did, and that the source has no more. */
  private static boolean keepsNames(List<Inline> before, List<Inline> today, List<Inline> said) {
    Set<String> translated = words(Plain.text(said));
    Set<String> now = words(Plain.text(today));
    return words(Plain.text(before)).stream()
        .filter(word -> word.length() > 2 && Character.isUpperCase(word.codePointAt(0)))
        .noneMatch(word -> translated.contains(word) && !now.contains(word));
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
