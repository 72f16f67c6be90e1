package dev.lesart.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cardinal numbers of written Arabic in both genders and all cases, which ICU's rules lack: 12
 * is اثنا عشر, اثني عشر, اثنتا عشرة and اثنتي عشرة. Letters are folded as {@link #fold} does.
 */
final class ArabicNumerals {
  private static final List<List<String>> UNITS =
      List.of(
          List.of("واحد", "واحدة"),
          List.of("اثنان", "اثنين", "اثنتان", "اثنتين"),
          List.of("ثلاثة", "ثلاث"),
          List.of("أربعة", "أربع"),
          List.of("خمسة", "خمس"),
          List.of("ستة", "ست"),
          List.of("سبعة", "سبع"),
          List.of("ثمانية", "ثمان", "ثماني"),
          List.of("تسعة", "تسع"),
          List.of("عشرة", "عشر"));

  /** Before "ten" in 11 and 12; the other teens begin as the units do. */
  private static final List<List<String>> TEENS =
      List.of(List.of("أحد", "إحدى"), List.of("اثنا", "اثني", "اثنتا", "اثنتي"));

  private static final List<String> TENS =
      List.of("عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع");

  private ArabicNumerals() {}

  /** The numbers below a hundred, and the duals of hundred and thousand, without spaces. */
  static Map<String, Long> numbers() {
    Map<String, Long> numbers = new HashMap<>();
    for (int unit = 1; unit <= 10; unit++) {
      for (String word : UNITS.get(unit - 1)) {
        numbers.put(fold(word), (long) unit);
      }
    }
    for (int unit = 1; unit <= 9; unit++) {
      for (String word : unit <= 2 ? TEENS.get(unit - 1) : UNITS.get(unit - 1)) {
        numbers.put(fold(word + "عشر"), 10L + unit);
        numbers.put(fold(word + "عشرة"), 10L + unit);
      }
    }
    for (int ten = 2; ten <= 9; ten++) {
      for (String ending : List.of("ون", "ين")) {
        String word = TENS.get(ten - 2) + ending;
        numbers.put(fold(word), 10L * ten);
        for (int unit = 1; unit <= 9; unit++) {
          for (String before : UNITS.get(unit - 1)) {
            numbers.put(fold(before + "و" + word), 10L * ten + unit);
          }
        }
      }
    }
    for (String ending : List.of("ان", "ين", "ا", "ي")) {
      numbers.put(fold("مئت" + ending), 200L);
      numbers.put(fold("مائت" + ending), 200L);
    }
    numbers.put(fold("ألفان"), 2_000L);
    numbers.put(fold("ألفين"), 2_000L);
    numbers.put(fold("مليونان"), 2_000_000L);
    numbers.put(fold("مليونين"), 2_000_000L);
    numbers.put(fold("ملياران"), 2_000_000_000L);
    numbers.put(fold("مليارين"), 2_000_000_000L);
    return numbers;
  }

  /** The words for hundred, thousand and more that also count one by themselves. */
  static Map<String, Long> singulars() {
    return Map.of(
        fold("مئة"),
        100L,
        fold("مائة"),
        100L,
        "الف",
        1_000L,
        "مليون",
        1_000_000L,
        "مليار",
        1_000_000_000L);
  }

  /** Those that only follow a number. */
  static Map<String, Long> plurals() {
    return Map.of(
        fold("آلاف"),
        1_000L,
        "الفا",
        1_000L,
        "ملايين",
        1_000_000L,
        "مليونا",
        1_000_000L,
        "مليارات",
        1_000_000_000L,
        "مليارا",
        1_000_000_000L);
  }

  /** The word with one kind of alif, without vowel signs and without the long line. */
  static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
        case 'ى' -> folded.append('ي');
        case 'ـ' -> {}
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  /**
   * The word without the conjunctions, prepositions and article that Arabic writes as part of it,
   * one after the other.
   */
  static List<String> bare(String folded) {
    List<String> bare = new java.util.ArrayList<>(3);
    String word = folded;
    if (word.length() > 3 && "وفبكل".indexOf(word.charAt(0)) >= 0) {
      word = word.substring(1);
      bare.add(word);
    }
    if (word.length() > 4 && word.startsWith("ال")) {
      bare.add(word.substring(2));
    } else if (word.length() > 4 && folded.startsWith("لل")) {
      bare.add(word.substring(1));
    }
    return bare;
  }
}
