package dev.lesart.model;

import java.util.Collection;
import java.util.Comparator;

/**
 * Something an author got wrong: where, what, why and how to mend it.
 *
 * @param title lower case, no full stop: {@code unknown term "luftwaffenbasiss"}
 * @param detail one or two sentences
 * @param fix what to do, as a sentence
 */
public record Problem(Severity severity, Place place, String title, String detail, String fix)
    implements Comparable<Problem> {
  /** Characters of a printed line. */
  private static final int LONGEST = 500;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::title)
          .thenComparing(Problem::detail);

  /** Whether a build with this problem may go on. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public static Problem error(Place place, String title, String detail, String fix) {
    return new Problem(Severity.ERROR, place, title, detail, fix);
  }

  public static Problem warning(Place place, String title, String detail, String fix) {
    return new Problem(Severity.WARNING, place, title, detail, fix);
  }

  /** Whether a build may go on with these problems: none is an error. */
  public static boolean allow(Collection<Problem> problems) {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** As printed: three lines, the second and third indented by four spaces. */
  @Override
  public String toString() {
    String kind = severity == Severity.ERROR ? "error" : "warning";
    return line(place + ": " + kind + ": " + title)
        + "\n    "
        + line(detail)
        + "\n    fix: "
        + line(fix);
  }

  /** Texts quote what authors wrote: it must not run on for pages, nor steer the terminal. */
  private static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              if (Character.isISOControl(c) || isInvisible(c)) {
                line.append("\\u%04X".formatted(c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return text.codePointCount(0, text.length()) > LONGEST ? line + "…" : line.toString();
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
