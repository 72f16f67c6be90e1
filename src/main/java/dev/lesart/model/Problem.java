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
    return place + ": " + kind + ": " + title + "\n    " + detail + "\n    fix: " + fix;
  }
}
