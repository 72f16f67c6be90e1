package dev.lesart.search;

import java.util.List;

/** Where the parts of pages are after some of these were exchanged. */
final class Changes {
  private final int[] starts;
  private final int[] ends;
  private final int[] shifts;

  /**
   * A page.
   *
   * @param first the part with which it began
   * @param before how many parts it had
   * @param after how many it has
   */
  record Change(int first, int before, int after) {}

  /**
   * @param changes in the order of the pages
   */
  Changes(List<Change> changes) {
    starts = new int[changes.size()];
    ends = new int[changes.size()];
    shifts = new int[changes.size() + 1];
    for (int i = 0; i < starts.length; i++) {
      Change change = changes.get(i);
      starts[i] = change.first;
      ends[i] = change.first + change.before;
      shifts[i + 1] = shifts[i] + change.after - change.before;
    }
  }

  /** The part with which each of the pages begins now. */
  int[] firsts() {
    int[] firsts = new int[starts.length];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = starts[i] + shifts[i];
    }
    return firsts;
  }

  /**
   * Leaves those parts that are not of the pages, as they are counted now.
   *
   * @param parts ascending; are changed
   * @return how many are left, from the first; -1 if nothing has changed
   */
  int left(int[] parts, int count) {
    int left = 0;
    int change = 0;
    boolean moved = false;
    for (int i = 0; i < count; i++) {
      int part = parts[i];
      while (change < ends.length && part >= ends[change]) {
        change++;
      }
      if (change == starts.length || part < starts[change]) {
        parts[left++] = part + shifts[change];
        moved |= shifts[change] != 0;
      }
    }
    return left == count && !moved ? -1 : left;
  }
}
