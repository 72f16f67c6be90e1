package dev.lesart.model;

import java.util.Comparator;

/**
 * A point in a file of the site: {@code content/deir-al-sor/offensive.md:14:7}.
 *
 * @param file path relative to the site's folder, with forward slashes
 * @param line from 1, counted over the whole file, front matter included; 0 when the whole file is
 *     meant
 * @param column from 1, in UTF-16 code units; 0 when the whole line is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** The whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
