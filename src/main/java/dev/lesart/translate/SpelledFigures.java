package dev.lesart.translate;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds cardinal numbers written in words: "zwölf", "hundertzehntausend", "a hundred and twelve".
 *
 * <p>ICU's spell-out rules read back only what they would write themselves ("einhundert", never
 * "hundert"), so they are asked once for their vocabulary: the numbers below a hundred in every
 * gender and case, and the words for hundred, thousand, million and milliard. A word must be made
 * of that vocabulary alone; "Dreieck", "dreimal" and "Millionär" are no numbers. A number may be
 * several words: "خمسة وعشرون", "بیست و پنج".
 */
public final class SpelledFigures {
  private static final long[] SCALES = {100, 1_000, 1_000_000, 1_000_000_000};

  /** Between a hundred and the rest: "hundert und zwölf". */
  private static final Map<String, Set<String>> CONJUNCTIONS =
      Map.of("de", Set.of("und"), "en", Set.of("and"));

  private static final int LONGEST_WORD = 80;
  private static final int MOST_WORDS = 3;

  /** Beyond, ICU's words are longer than anyone reads. */
  private static final BigDecimal LARGEST_SPELLED = BigDecimal.valueOf(1_000_000);

  private static final char SOFT_HYPHEN = '\u00AD';

  private final Locale locale;
  private final boolean arabic;
  private final RuleBasedNumberFormat rules;
  private final Set<String> conjunctions;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, Long> scales = new HashMap<>();

  /** The scale words that count one by themselves: "hundert", not "Millionen". */
  private final Set<String> singular = new HashSet<>();

  private int longest;

  public SpelledFigures(ULocale locale) {
    this.locale = locale.toLocale();
    arabic = locale.getLanguage().equals("ar");
    conjunctions = CONJUNCTIONS.getOrDefault(locale.getLanguage(), Set.of());
    rules = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    Set<String> known = new HashSet<>();
    for (String set : rules.getRuleSetNames()) {
      if (counts(set) && known.add(rules.format(1, set) + "|" + rules.format(2, set))) {
        learn(set);
      }
    }
    if (arabic) {
      numbers.putAll(ArabicNumerals.numbers());
      scales.putAll(ArabicNumerals.singulars());
      scales.putAll(ArabicNumerals.plurals());
      singular.addAll(ArabicNumerals.singulars().keySet());
    }
    numbers.keySet().forEach(word -> longest = Math.max(longest, word.length()));
    scales.keySet().forEach(word -> longest = Math.max(longest, word.length()));
  }

  private static boolean counts(String set) {
    return set.startsWith("%spellout-cardinal") || set.equals("%spellout-numbering");
  }

  private void learn(String set) {
    for (long n = 0; n < 100; n++) {
      numbers.putIfAbsent(letters(rules.format(n, set)), n);
    }
    String one = letters(rules.format(1, set));
    String two = letters(rules.format(2, set));
    for (long scale : SCALES) {
      String word = letters(rules.format(scale, set));
      word = withoutOne(word, one);
      scales.putIfAbsent(word, scale);
      singular.add(word);
      String twice = letters(rules.format(2 * scale, set));
      if (twice.startsWith(two)) {
        scales.putIfAbsent(twice.substring(two.length()), scale);
      } else {
        numbers.putIfAbsent(twice, 2 * scale);
      }
    }
  }

  /** "eine Million" without its "eine", whatever the gender asked for. */
  private String withoutOne(String word, String one) {
    String longest = "";
    for (Map.Entry<String, Long> number : numbers.entrySet()) {
      String candidate = number.getKey();
      if (number.getValue() == 1
          && word.startsWith(candidate)
          && word.length() > candidate.length()
          && candidate.length() > longest.length()) {
        longest = candidate;
      }
    }
    return longest.isEmpty() && word.startsWith(one) && word.length() > one.length()
        ? word.substring(one.length())
        : word.substring(longest.length());
  }

  /** The numbers in the text in order; ones only where there is no other. */
  public List<Figure> in(String text) {
    List<Figure> found = all(text);
    List<Figure> others =
        found.stream().filter(figure -> figure.value().compareTo(BigDecimal.ONE) != 0).toList();
    return others.isEmpty() ? found : others;
  }

  /** The numbers in the text in order, and every word that may be an article: "ein", "one". */
  public List<Figure> all(String text) {
    List<Figure> found = new ArrayList<>();
    Reader number = new Reader();
    int at = 0;
    while (at < text.length()) {
      if (!isLetter(text.charAt(at))) {
        if (!isGap(text.charAt(at))) {
          number.finish(found);
        }
        at++;
        continue;
      }
      if (Character.isDigit(text.charAt(at))) {
        number.finish(found);
        at = endOfWord(text, at);
        continue;
      }
      int end = endOfCompound(text, at);
      if (parts(letters(text.substring(at, end))) == null) {
        end = endOfWord(text, at); // "twelve-year" is not "quatre-vingt-dix"
      }
      end = endOfWords(text, at, end);
      number.read(known(letters(text.substring(at, end))), at, end, found);
      at = end;
    }
    number.finish(found);
    return found;
  }

  /** After as many words as together make one number, else after the first. */
  private int endOfWords(String text, int start, int endOfFirst) {
    int best = endOfFirst;
    int end = endOfFirst;
    for (int words = 2; words <= MOST_WORDS; words++) {
      boolean goesOn =
          end - start <= 2 * longest
              && end + 1 < text.length()
              && isGap(text.charAt(end))
              && isLetter(text.charAt(end + 1));
      if (!goesOn) {
        return best;
      }
      end = endOfWord(text, end + 1);
      if (end - start <= 2 * longest
          && numbers.containsKey(known(letters(text.substring(start, end))))) {
        best = end;
      }
    }
    return best;
  }

  /** The word, or where it is no number the word in it that is one: "وثلاثة". */
  private String known(String word) {
    if (arabic && word.length() <= LONGEST_WORD && parts(word) == null) {
      for (String bare : ArabicNumerals.bare(word)) {
        if (parts(bare) != null) {
          return bare;
        }
      }
    }
    return word;
  }

  /** The word for thousands or millions after a number in digits counts it: "2,5 Millionen". */
  public Figure scaled(String text, Figure figure) {
    int start = figure.end() + 1;
    int end = start < text.length() ? endOfWord(text, start) : start;
    if (end <= start || end - start > LONGEST_WORD) {
      return figure;
    }
    Long scale = scales.get(letters(text.substring(start, end)));
    return scale == null || scale < 1000 || !isGap(text.charAt(figure.end()))
        ? figure
        : new Figure(figure.start(), end, figure.value().multiply(BigDecimal.valueOf(scale)), true);
  }

  /**
   * The vocabulary that a word is made of, longest first; null when it is made of other letters.
   */
  private @Nullable List<String> parts(String word) {
    if (word.length() > LONGEST_WORD) {
      return null;
    }
    List<@Nullable List<String>> rest = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      rest.add(null);
    }
    rest.add(List.of());
    for (int start = word.length() - 1; start >= 0; start--) {
      for (int end = Math.min(word.length(), start + longest); end > start; end--) {
        List<String> after = rest.get(end);
        String part = word.substring(start, end);
        if (after != null && isKnown(part)) {
          List<String> parts = new ArrayList<>(after.size() + 1);
          parts.add(part);
          parts.addAll(after);
          rest.set(start, parts);
          break;
        }
      }
    }
    return rest.get(0);
  }

  private boolean isKnown(String part) {
    return numbers.containsKey(part) || scales.containsKey(part) || conjunctions.contains(part);
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfCompound(String text, int start) {
    int end = endOfWord(text, start);
    while (end - start <= LONGEST_WORD
        && end + 1 < text.length()
        && isHyphen(text.charAt(end))
        && isLetter(text.charAt(end + 1))) {
      end = endOfWord(text, end + 1);
    }
    return end;
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || Character.isDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || isHyphen(c);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }

  private String letters(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!isGap(c) && Character.getType(c) != Character.FORMAT) {
        letters.append(c);
      }
    }
    String lower = Normalizer.normalize(letters, Normalizer.Form.NFC).toLowerCase(locale);
    return arabic ? ArabicNumerals.fold(lower) : lower;
  }

  /**
   * A value in words, in the gender and case of a number that was written before and with its first
   * letter in capital or not; empty for what nobody writes in words.
   */
  public Optional<String> write(BigDecimal value, String before, BigDecimal valueBefore) {
    if (value.stripTrailingZeros().scale() > 0 || value.abs().compareTo(LARGEST_SPELLED) >= 0) {
      return Optional.empty();
    }
    String written = words(value.longValueExact(), ruleSet(before, valueBefore));
    boolean capital = !before.isEmpty() && Character.isUpperCase(before.charAt(0));
    return Optional.of(
        capital ? written.substring(0, 1).toUpperCase(locale) + written.substring(1) : written);
  }

  /** The rules that would have written the number; the plainest where there are none. */
  private String ruleSet(String before, BigDecimal value) {
    String plainest = rules.getDefaultRuleSetName();
    for (String set : rules.getRuleSetNames()) {
      if (counts(set)) {
        if (letters(words(value.longValue(), set)).equals(letters(before))) {
          return set;
        }
        plainest = set;
      }
    }
    return plainest;
  }

  private String words(long value, String set) {
    return rules.format(value, set).replace(String.valueOf(SOFT_HYPHEN), "");
  }

  /** The number that is being read, word by word. */
  private final class Reader {
    private int start = -1;
    private int end;
    private long total;
    private long part;
    private long lastScale;

    void read(String word, int from, int to, List<Figure> found) {
      boolean conjunction = conjunctions.contains(word);
      List<String> parts = conjunction ? null : parts(word);
      if (conjunction && start >= 0) {
        return; // "zwölf und" ends at "zwölf" unless a number goes on
      }
      if (parts == null || parts.isEmpty() || conjunctions.contains(parts.get(0))) {
        finish(found);
        return;
      }
      if (start < 0 || !addAll(parts)) {
        finish(found);
        if (!addAll(parts)) {
          reset();
          return;
        }
        start = from;
      }
      end = to;
    }

    private boolean addAll(List<String> parts) {
      long[] before = {total, part, lastScale};
      boolean begun = start >= 0;
      for (String word : parts) {
        if (!conjunctions.contains(word) && !add(word, begun)) {
          total = before[0];
          part = before[1];
          lastScale = before[2];
          return false;
        }
        begun = true;
      }
      return true;
    }

    private boolean add(String word, boolean begun) {
      Long number = numbers.get(word);
      if (number != null) {
        boolean first = !begun || (part == 0 && lastScale > 0);
        boolean afterHundred = part >= 100 && part % 100 == 0 && number < 100;
        boolean afterTens = part % 10 == 0 && part % 100 >= 20 && number < 10;
        boolean fits = first || ((afterHundred || afterTens) && number > 0);
        part += fits ? number : 0;
        return fits;
      }
      long scale = scales.getOrDefault(word, 0L);
      boolean bare = part == 0;
      if (bare && (begun ? lastScale <= scale : !singular.contains(word))) {
        return false;
      }
      if (scale == 100) {
        boolean fits = part < 100;
        part = fits ? Math.max(part, 1) * 100 : part;
        return fits;
      }
      if (lastScale != 0 && lastScale <= scale) {
        return false;
      }
      total += Math.max(part, 1) * scale;
      part = 0;
      lastScale = scale;
      return true;
    }

    void finish(List<Figure> found) {
      if (start >= 0) {
        found.add(new Figure(start, end, BigDecimal.valueOf(total + part), true));
      }
      reset();
    }

    private void reset() {
      start = -1;
      total = 0;
      part = 0;
      lastScale = 0;
    }
  }
}
