package dev.lesart.model;

/**
 * The lines of a file in which a block stands, both included.
 *
 * @param first from 1, counted over the whole file; 0 for a block that was not read from a file
 */
public record Lines(int first, int last) {
  static final Lines NONE = new Lines(0, 0);
}
