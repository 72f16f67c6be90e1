package dev.lesart.publish;

import java.util.Comparator;

/**
 * What is wrong with a baked site.
 *
 * @param file in which it stands, from the root of the site: {@code de/index.html}
 * @param target as written there
 */
public record Finding(String file, String target, Fault fault) implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparing(Finding::target)
          .thenComparing(Finding::fault);

  /** What can be wrong. */
  public enum Fault {
    NO_FILE("there is no such file"),
    NO_ID("the file has nothing of this id"),
    ABOVE_ROOT("it leads out of the site"),
    OUTSIDE_BASE("it does not begin with the base URL"),
    FROM_ROOT("it begins at the host's root, and leads nowhere from a disk"),
    RELATIVE("the page is shown at any address, and relative links lead elsewhere from each"),
    FOLDER("it names a folder: from a disk it opens a list of files"),
    TWICE("the file has two elements of this id"),
    UNREADABLE("the file cannot be read as what its name says it is");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /** As the end of a sentence, without a full stop. */
    public String words() {
      return words;
    }
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ": " + target + ": " + fault.words();
  }
}
