package dev.lesart.check;

import com.ibm.icu.util.ULocale;
import dev.lesart.model.PlainText;
import dev.lesart.model.Problem;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A translation is not the source itself, unless it is a name or a number, or kept on purpose. */
final class Untranslated implements TranslationRule {
  private static final int MOST_WORDS_OF_A_NAME = 3;
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "da", "de", "del", "den", "der", "des", "di", "dos", "du", "el", "ibn", "la",
          "le", "van", "von", "zu");

  @Override
  public String name() {
    return "untranslated";
  }

  @Override
  public void check(Translated pair, Consumer<Problem> problems) {
    String text = PlainText.of(pair.target().content()).strip();
    boolean same = text.equals(PlainText.of(pair.source().content()).strip());
    if (same
        && !pair.keep()
        && text.codePoints().anyMatch(Character::isLetter)
        && !language(pair.from().tag()).equals(language(pair.to().tag()))
        && !isName(text)) {
      problems.accept(
          Problem.warning(
              pair.target().place(),
              "not translated: " + Prose.quoted(text),
              "The text is word for word that of the source.",
              "Translate it; or say that it stays as it is (keep)."));
    }
  }

  private static String language(String tag) {
    return ULocale.forLanguageTag(tag).getLanguage();
  }

  /** A few words, all with a capital letter but for "von", or of a script that has none. */
  private static boolean isName(String text) {
    String[] words = text.split("[\\s\\u00A0]+", MOST_WORDS_OF_A_NAME + 2);
    if (words.length > MOST_WORDS_OF_A_NAME) {
      return false;
    }
    for (String word : words) {
      boolean small =
          word.codePoints().filter(Character::isLetter).limit(1).anyMatch(Character::isLowerCase);
      if (small && !PARTICLES.contains(word.toLowerCase(Locale.ROOT)) && !isAddress(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAddress(String word) {
    return word.indexOf('/') >= 0 || word.indexOf('@') >= 0 || word.matches("[\\w-]+\\.[\\w.-]+");
  }
}
