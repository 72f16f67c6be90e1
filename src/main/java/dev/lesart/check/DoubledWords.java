package dev.lesart.check;

import dev.lesart.model.Language;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * No word stands twice in a row, but for those that do in a language: "die, die", written without a
 * comma before a relative clause is wrong, yet "Sie, die die Stadt hält" is not. Arabic repeats
 * indefinite nouns to say "one by one"; there, only particles and words with the article count.
 */
final class DoubledWords implements TextRule {
  private static final int SHORTEST_ARABIC_NOUN = 4;

  private static final Map<String, Set<String>> LEGITIMATE =
      Map.of(
          "de",
          Set.of(
              "das", "dem", "den", "der", "deren", "die", "eine", "einen", "einer", "ihnen", "ihr",
              "mit", "sehr", "sie", "was", "zu"),
          "en",
          Set.of("had", "her", "that", "very", "bye"),
          "fr",
          Set.of("nous", "vous", "en"));

  @Override
  public String name() {
    return "doubled";
  }

  @Override
  public void check(Unit unit, Language language, Consumer<Problem> problems) {
    Prose prose = new Prose(unit);
    String text = prose.text();
    Locale locale = Locale.forLanguageTag(language.tag());
    Set<String> legitimate = LEGITIMATE.getOrDefault(locale.getLanguage(), Set.of());
    String before = "";
    int at = 0;
    int endBefore = 0;
    while (at < text.length()) {
      if (!isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length() && isLetter(text.charAt(at))) {
        at++;
      }
      String word = text.substring(start, at);
      if (start > endBefore
          && text.substring(endBefore, start).isBlank()
          && isSame(before, word, locale)
          && !isCompound(text, endBefore - before.length(), at)
          && !legitimate.contains(fold(word, locale))
          && !isDistributive(word, locale)) {
        problems.accept(
            Problem.warning(
                prose.place(start),
                "\"" + word + "\" twice",
                "The word stands twice in a row.",
                "Delete one of the two."));
      }
      before = word;
      endBefore = at;
    }
  }

  /**
   * Two names with capital letters are one: "Boutros Boutros"; German writes nouns so. "IS" is not
   * "is".
   */
  private static boolean isSame(String before, String word, Locale locale) {
    if (!fold(before, locale).equals(fold(word, locale))) {
      return false;
    }
    if (isCapitals(before) != isCapitals(word)) {
      return false;
    }
    boolean names =
        Character.isUpperCase(before.charAt(0))
            && Character.isUpperCase(word.charAt(0))
            && !locale.getLanguage().equals("de");
    return !names;
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  private static boolean isCompound(String text, int start, int end) {
    return (start > 0 && isJoin(text.charAt(start - 1)))
        || (end < text.length() && isJoin(text.charAt(end)));
  }

  private static boolean isJoin(char c) {
    return c == '-' || c == '‑' || c == '’' || c == '\'' || Character.isDigit(c);
  }

  private static boolean isDistributive(String word, Locale locale) {
    String folded = fold(word, locale);
    return locale.getLanguage().equals("ar")
        && folded.length() >= SHORTEST_ARABIC_NOUN
        && !folded.startsWith("ال");
  }

  private static String fold(String word, Locale locale) {
    StringBuilder folded = new StringBuilder(word.length());
    for (char c : word.toLowerCase(locale).toCharArray()) {
      if (Character.isLetter(c) && c != 'ـ') {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.FORMAT
        || Character.isSurrogate(c);
  }
}
