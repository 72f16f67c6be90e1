package dev.lesart.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The spelling of Arabic.
 *
 * <pre>{@code
 * غارة جوية    also   وبالغارة الجوية   غاراتها الجوية (of غارات جوية)   غَارَةٌ جوّيّة
 * الرقة        also   وبالرقة  للرقة      not   رقة
 * }</pre>
 *
 * <ul>
 *   <li>Vowel signs, the small letters of the Quran and the stretching stroke do not count.
 *   <li>أ إ آ ٱ are written ا, ى is written ي and ة is written ه as often as not: each pair is one
 *       letter. ؤ and ئ are not: writers do not leave their hamza out, and without it they would be
 *       other words. Only before a pronoun are they the ء at the end of a form (لواء, لوائه).
 *   <li>Before a form: و ف, then ب ك ل, then ال, which ل swallows (للغارات). Not س, which stands
 *       before verbs. A form that is listed with ال is never read without it.
 *   <li>After a form without ال: a pronoun, before which ة is ت. Not ي, which more often makes an
 *       adjective (دمشقي), except after that ت. Or the alef of the indefinite accusative.
 *   <li>Of several words, the first has what stands before, and what follows one with ال or a
 *       pronoun has ال too: القوات خاصة is not the term قوات خاصة.
 *   <li>A form that is one word has at least {@value #SHORTEST_ALONE} letters beside what is
 *       attached, the article apart: with two, too many other words begin or end like that (خط in
 *       بخط يده, يد in وليد); with four, the gold sentences would lose وحمص.
 * </ul>
 */
final class ArabicSpelling implements Spelling {
  private static final int SHORTEST = 2;
  private static final int SHORTEST_ALONE = 3;

  private static final String ARTICLE = "ال";
  private static final String[] CONJUNCTIONS = {"", "و", "ف"};
  private static final String[] PREPOSITIONS = {"", "ب", "ك", "ل"};
  private static final String[] PRONOUNS = {
    "ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "نا"
  };

  /** After these a phrase begins anew: what follows agrees with nothing before. */
  private static final Set<String> PARTICLES =
      Set.of("من", "في", "على", "إلى", "عن", "غير", "شبه", "بين", "مع", "عبر", "ضد", "دون");

  private final Locale locale;
  private final CasedSpelling latin;

  ArabicSpelling(Locale locale) {
    this.locale = locale;
    latin = new CasedSpelling(locale);
  }

  @Override
  public String small(String plain) {
    return letters(plain).toLowerCase(locale);
  }

  @Override
  public String key(String plain) {
    return identity(plain).toLowerCase(locale);
  }

  @Override
  public String identity(String plain) {
    return folded(letters(plain));
  }

  @Override
  public List<Reading> readings(String plain) {
    String word = letters(plain);
    List<Reading> readings = new ArrayList<>(4);
    for (String conjunction : CONJUNCTIONS) {
      for (String preposition : PREPOSITIONS) {
        if (word.startsWith(conjunction) && word.startsWith(preposition, conjunction.length())) {
          int length = conjunction.length() + preposition.length();
          addNoun(word.substring(length), length, preposition, readings);
        }
      }
    }
    return readings;
  }

  private static void addNoun(
      String noun, int prefixes, String preposition, List<Reading> readings) {
    if (prefixes > 0 && noun.length() < SHORTEST) {
      return;
    }
    add(noun, prefixes, State.AS_LISTED, readings);
    if (noun.startsWith(ARTICLE)) {
      addWithoutArticle(noun.substring(ARTICLE.length()), prefixes, readings);
    }
    if (preposition.equals("ل")) {
      // Of the article after ل only its ل is written, and not even that before a third (للواء).
      if (noun.startsWith("ل")) {
        add("ا" + noun, prefixes, State.AS_LISTED, readings);
        addWithoutArticle(noun.substring(1), prefixes, readings);
        add(ARTICLE + noun, prefixes, State.AS_LISTED, readings);
        addWithoutArticle(noun, prefixes, readings);
      }
    }
    if (!noun.startsWith(ARTICLE) || isVerbalNoun(noun)) {
      addWithoutPronoun(noun, prefixes, readings);
      if (preposition.isEmpty()) {
        addWithoutAccusative(noun, prefixes, readings);
      }
    }
  }

  private static void addWithoutArticle(String noun, int prefixes, List<Reading> readings) {
    if (noun.length() >= SHORTEST) {
      add(noun, prefixes, State.ARTICLE, readings);
    }
  }

  private static void addWithoutPronoun(String noun, int prefixes, List<Reading> readings) {
    for (String pronoun : PRONOUNS) {
      int end = noun.length() - pronoun.length();
      if (end < SHORTEST || !noun.endsWith(pronoun)) {
        continue;
      }
      String owned = noun.substring(0, end);
      add(owned, prefixes, State.PRONOUN, readings);
      String stem = owned.substring(0, end - 1);
      switch (owned.charAt(end - 1)) {
        case 'ت' -> add(stem + 'ة', prefixes, State.PRONOUN, readings);
        case 'ئ', 'ؤ' -> add(stem + 'ء', prefixes, State.PRONOUN, readings);
        default -> {}
      }
    }
    if (noun.endsWith("تي") && noun.length() > SHORTEST) {
      add(noun.substring(0, noun.length() - 2) + 'ة', prefixes, State.PRONOUN, readings);
    }
  }

  private static void addWithoutAccusative(String noun, int prefixes, List<Reading> readings) {
    int end = noun.length() - 1;
    if (end >= SHORTEST && noun.charAt(end) == 'ا' && takesAccusative(noun.substring(0, end))) {
      add(noun.substring(0, end), prefixes, State.ACCUSATIVE, readings);
    }
  }

  private static void add(String noun, int prefixes, State state, List<Reading> readings) {
    int attached = prefixes + (state == State.AS_LISTED ? 0 : 1);
    readings.add(new Reading(folded(noun), attached, prefixes > 0, state));
  }

  /** Of VIII and a root with ل, as in التفاف: its ال is no article. */
  private static boolean isVerbalNoun(String noun) {
    return noun.startsWith("الت") && noun.length() >= 6 && noun.charAt(4) == 'ا';
  }

  private static boolean takesAccusative(String noun) {
    return "اىءةهو".indexOf(noun.charAt(noun.length() - 1)) < 0;
  }

  @Override
  public boolean isUsual() {
    return false;
  }

  @Override
  public boolean accepts(Forms.Form form, List<Reading> read) {
    for (int i = 0; i < read.size(); i++) {
      Reading reading = read.get(i);
      String listed = identity(form.words().get(i));
      if ((read.size() == 1 && isTooShort(reading))
          || !latin.accepts(listed, reading.word(), form.isExact())) {
        return false;
      }
    }
    return form.context() || agrees(form.words(), read);
  }

  /** Whether too little is left of a word that stands alone for it to be a form. */
  static boolean isTooShort(Reading reading) {
    boolean isBare = reading.state() == State.AS_LISTED && !reading.prefixed();
    return !isBare && reading.state() != State.ARTICLE && reading.word().length() < SHORTEST_ALONE;
  }

  /**
   * Whether the words have ال and alef as the words of one phrase do. القوات خاصة, "the troops,
   * above all", is not the term قوات خاصة; nor is the قصف جويا of what was bombed from the air the
   * term قصف جوي.
   */
  private static boolean agrees(List<String> form, List<Reading> read) {
    boolean definite = false;
    for (int i = 0; i < read.size(); i++) {
      String listed = letters(form.get(i));
      switch (read.get(i).state()) {
        case ARTICLE -> definite = true;
        case PRONOUN -> {
          if (definite) {
            return false;
          }
          definite = true;
        }
        case ACCUSATIVE -> {
          if (definite || !takesAccusative(listed, form, read, i)) {
            return false;
          }
        }
        case AS_LISTED -> {
          if (definite && takesArticle(listed)) {
            return false;
          }
          definite &= listed.equals(" ") || listed.startsWith(ARTICLE);
        }
      }
    }
    return true;
  }

  /**
   * Whether an adjective may have its alef from the noun before. A lone word in ي with an alef is a
   * country: سوريا is not سوري.
   */
  private static boolean takesAccusative(
      String listed, List<String> form, List<Reading> read, int at) {
    if (at == 0) {
      return form.size() > 1 || !listed.endsWith("ي");
    }
    String noun = letters(form.get(0));
    return read.get(0).state() == State.ACCUSATIVE || noun.endsWith("ء") || noun.endsWith("ا");
  }

  /** Whether a word of a form has ال where the word before it has. */
  private static boolean takesArticle(String listed) {
    return !listed.isEmpty()
        && isArabic(listed.charAt(0))
        && !listed.startsWith(ARTICLE)
        && !listed.startsWith("لل")
        && !listed.startsWith("بال")
        && !PARTICLES.contains(listed);
  }

  /** Whether this is a letter of the Arabic script, or a sign above or below one. */
  static boolean isArabic(char c) {
    return (c >= 0x610 && c <= 0x6FF)
        || (c >= 0x750 && c <= 0x77F)
        || (c >= 0x8A0 && c <= 0x8FF)
        || isPresentationForm(c);
  }

  /** The word in the letters and digits that Arabic is written with, without signs. */
  private static String letters(String plain) {
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < 0x600) {
        letters.append(c);
      } else if (isPresentationForm(c)) {
        letters.append(letters(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)));
      } else if (!isSign(c)) {
        int digit = Character.digit(c, 10);
        letters.append(digit < 0 ? arabic(c) : (char) ('0' + digit));
      }
    }
    return letters.toString();
  }

  /** A letter with its own key on a Persian or Urdu keyboard as the one that Arabic has. */
  private static char arabic(char c) {
    return switch (c) {
      case 'ٱ' -> 'ا';
      case 'ی' -> 'ي';
      case 'ک' -> 'ك';
      case 'ہ', 'ھ', 'ە' -> 'ه';
      case 'ۃ' -> 'ة';
      default -> c;
    };
  }

  private static boolean isSign(char c) {
    return (c >= 0x610 && c <= 0x61A) // honorifics, small letters
        || c == 0x640 // tatweel
        || (c >= 0x64B && c <= 0x65F) // vowels, doubling, hamza that did not compose
        || c == 0x670 // superscript alef
        || (c >= 0x6D6 && c <= 0x6ED) // Quranic marks
        || (c >= 0x8D3 && c <= 0x8FF);
  }

  private static boolean isPresentationForm(char c) {
    return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
  }

  private static String folded(String letters) {
    StringBuilder folded = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      folded.append(
          switch (c) {
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            default -> c;
          });
    }
    return folded.toString();
  }
}
