package dev.lesart.markdown;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets through links and images that lead to a file of the site, to an entry of it, or openly to
 * the web.
 *
 * <p>A target is judged as browsers read it (URL Standard, 4.4): they drop tabs and line feeds
 * anywhere and controls and blanks at the beginning, and read {@code \} as {@code /}.
 */
final class Targets {
  private static final Set<String> WEB = Set.of("http", "https", "mailto", "tel");
  private static final Set<String> OWN =
      Set.of("term", "fact", "source", "map", "timeline", "chart");
  private static final Set<String> DRAWN = Set.of("map", "timeline", "chart");

  private final Consumer<Problem> problems;

  Targets(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * @param target unescaped, entities resolved
   */
  void checkLink(String target, Place place) {
    if (isPlain(target, place)) {
      String scheme = scheme(target);
      if (!scheme.isEmpty()
          && !OWN.contains(scheme)
          && !WEB.contains(scheme.toLowerCase(Locale.ROOT))) {
        report(
            place,
            "link to " + Shown.of(target),
            "Links lead to files of the site, to entries (term:, fact:, source:, map:, timeline:,"
                + " chart:) or to http:, https:, mailto: and tel: addresses.",
            "change the address; a file whose name has a colon is written ./like:this.md.");
      }
    }
  }

  /**
   * @param target unescaped, entities resolved
   */
  void checkImage(String target, Place place) {
    if (isPlain(target, place)) {
      String scheme = scheme(target);
      if (WEB.contains(scheme.toLowerCase(Locale.ROOT))) {
        reportRemote(target, place);
      } else if (!scheme.isEmpty() && !DRAWN.contains(scheme)) {
        report(
            place,
            "image at " + Shown.of(target),
            "Images are files of the site, or drawn: map:, timeline: and chart:.",
            "put the picture beside the text and name its file.");
      }
    }
  }

  /** Reports what no link and no image may be. */
  private boolean isPlain(String target, Place place) {
    if (target.chars().anyMatch(Character::isISOControl)) {
      report(
          place,
          "control character in " + Shown.of(target),
          "Browsers drop such characters, so the address is not what it seems.",
          "write the address without it.");
      return false;
    }
    String start = target.strip().replace('\\', '/');
    if (start.startsWith("//")) {
      report(
          place,
          "address without a scheme: " + Shown.of(target),
          "It would change its meaning with the way the page is opened; from a file it leads"
              + " nowhere.",
          "write https: before it.");
      return false;
    }
    return true;
  }

  private void reportRemote(String target, Place place) {
    report(
        place,
        "remote image " + Shown.of(target),
        "Pages load nothing from elsewhere, so that they work offline and tell no one who reads"
            + " them.",
        "save the picture beside the text and name its file.");
  }

  /** What stands before the first colon, unless a path, query or fragment has begun. */
  private static String scheme(String target) {
    for (int i = 0; i < target.length(); i++) {
      switch (target.charAt(i)) {
        case ':' -> {
          // ":x" has no scheme that could be allowed.
          return i == 0 ? ":" : target.substring(0, i);
        }
        case '/', '?', '#', '\\' -> {
          return "";
        }
        default -> {}
      }
    }
    return "";
  }

  private void report(Place place, String title, String detail, String fix) {
    problems.accept(Problem.error(place, title, detail, fix));
  }
}
