package dev.lesart.translate;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import dev.lesart.translate.Quantity.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The months and weekdays of one language, Gregorian, in every form that its countries write: يناير
 * and كانون الثاني, Januar and Jänner, Jan. and January.
 */
final class CalendarWords {
  /** Countries that call the months otherwise. */
  private static final Map<String, List<String>> VARIANTS =
      Map.of("ar", List.of("ar-SY", "ar-DZ", "ar-MA"), "de", List.of("de-AT"));

  /** Months and weekdays that CLDR spells otherwise, or that stand for themselves elsewhere. */
  private static final Map<String, Map<String, Integer>> SPELLINGS =
      Map.of(
          "ar",
          Map.of("ابريل", 4, "يونيه", 6, "يوليه", 7, "اغسطس", 8, "اكتوبر", 10),
          "en",
          Map.of("sept", 9));

  /** Months that are other words more often: they count beside digits only. */
  private static final Set<String> AMBIGUOUS =
      Set.of("may", "march", "mars", "mai", "مارس", "ماي", "اب");

  private final Locale locale;
  private final boolean arabic;
  private final Map<String, Word> words = new HashMap<>();

  /**
   * A month or weekday.
   *
   * @param sure whether it is one wherever it stands, and not only beside digits
   * @param capital whether it is written with a capital letter
   */
  record Word(Kind kind, int value, boolean sure, boolean capital) {}

  CalendarWords(ULocale locale) {
    this.locale = locale.toLocale();
    arabic = locale.getLanguage().equals("ar");
    String language = locale.getLanguage();
    List<String> tags = new ArrayList<>();
    tags.add(locale.toLanguageTag());
    tags.addAll(VARIANTS.getOrDefault(language, List.of()));
    for (String tag : tags) {
      learn(new DateFormatSymbols(new GregorianCalendar(), ULocale.forLanguageTag(tag)));
    }
    SPELLINGS
        .getOrDefault(language, Map.of())
        .forEach(
            (word, month) -> words.putIfAbsent(word, new Word(Kind.MONTH, month, false, false)));
    if (language.equals("de")) {
      words.put("sonnabend", new Word(Kind.WEEKDAY, 7, true, true));
    }
  }

  private void learn(DateFormatSymbols symbols) {
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      learn(symbols.getMonths(context, DateFormatSymbols.WIDE), Kind.MONTH, 1, true);
      learn(symbols.getMonths(context, DateFormatSymbols.ABBREVIATED), Kind.MONTH, 1, false);
      learn(symbols.getWeekdays(context, DateFormatSymbols.WIDE), Kind.WEEKDAY, 0, true);
    }
  }

  private void learn(String[] names, Kind kind, int first, boolean wide) {
    for (int i = 0; i < names.length; i++) {
      String name = key(names[i]);
      if (!name.isEmpty() && name.codePoints().anyMatch(Character::isLetter)) {
        boolean capital = Character.isUpperCase(names[i].codePointAt(0));
        boolean sure = wide && !AMBIGUOUS.contains(name);
        words.putIfAbsent(name, new Word(kind, i + first, sure, capital));
      }
    }
  }

  /** The month or weekday that these words are, or null. */
  @Nullable Word find(String written) {
    String key = key(written);
    Word word = words.get(key);
    if (word == null && arabic) {
      for (String bare : ArabicNumerals.bare(key)) {
        word = words.get(bare);
        if (word != null) {
          return word;
        }
      }
    }
    return word == null || (word.capital && !Character.isUpperCase(written.codePointAt(0)))
        ? null
        : word;
  }

  private String key(String written) {
    String name = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
    String lower = name.toLowerCase(locale);
    return arabic ? ArabicNumerals.fold(lower) : lower;
  }
}
