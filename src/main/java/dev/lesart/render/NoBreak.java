package dev.lesart.render;

import java.util.regex.Pattern;

/**
 * Keeps on one line what is read as one: spaces become such that no line ends there (U+00A0). A
 * number of up to two digits stays with the word after it, any number with its unit, the parts of
 * an abbreviation with each other:
 *
 * <pre>{@code
 * 16. Januar · 15 January · 137. Brigade · 350 km · 2,5 Mio. · z. B. · Nr. 5
 * }</pre>
 *
 * <p>Where the text of a link ends in a number, its unit stands in the text after it.
 */
final class NoBreak {
  private static final char SPACE = '\u00a0';

  private static final String UNITS =
      "(?:[kcm]?m²?|km/h|[km]?g|t|ha|l|°C|%|‰|€|\\$|£|EUR|USD|Mio\\.|Mrd\\.|كم|%|٪)(?![\\p{L}\\p{M}])";

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}.,])\\p{Nd}{1,2}\\.? (?=\\p{L})"
              + "|(?<![\\p{L}\\p{Nd}.,])\\p{Nd}{3}\\. (?=\\p{L})"
              + "|(?<=\\p{Nd}) (?="
              + UNITS
              + ")|^ (?="
              + UNITS
              + ")|(?<![\\p{L}\\p{M}])\\p{L}\\. (?=\\p{L}\\.)"
              + "|(?<![\\p{L}\\p{M}])(?:Nr|Abb|Kap|Art|Abs|S|No|Fig|pp?|vol)\\. (?=\\p{Nd})");

  private NoBreak() {}

  static String in(String text) {
    return TOGETHER.matcher(text).replaceAll(found -> found.group().replace(' ', SPACE));
  }
}
