package dev.lesart.markdown;

import dev.lesart.model.Place;
import java.util.Arrays;

/** Turns offsets in the body of a file into places in the file. */
final class Places {
  private final String file;
  private final int firstLine;
  private final int[] starts;

  Places(String text, String file, int firstLine) {
    this.file = file;
    this.firstLine = firstLine;
    int[] found = new int[16];
    int lines = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (lines == found.length) {
        found = Arrays.copyOf(found, lines * 2);
      }
      found[lines++] = end + 1;
    }
    starts = Arrays.copyOf(found, lines);
  }

  /**
   * @param offset in UTF-16 code units from the beginning of the body
   */
  Place at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file, firstLine + line, offset - starts[line] + 1);
  }
}
