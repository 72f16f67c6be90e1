package dev.lesart.markdown;

import dev.lesart.model.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns offsets in the body of a file into places in the file. */
final class Places {
  private final String file;
  private final int firstLine;
  private final int[] starts;
  private final int length;
  private final int @Nullable [] numbers;

  Places(String text, String file, int firstLine) {
    this(file, firstLine, text, null);
  }

  /**
   * @param numbers of the lines, from 0; null where they follow each other
   */
  private Places(String file, int firstLine, String text, int @Nullable [] numbers) {
    this.file = file;
    this.firstLine = firstLine;
    this.starts = starts(text);
    this.length = text.length();
    this.numbers = numbers;
  }

  /** Places in a text that is made of some of the lines: which, from 0. */
  Places with(String text, int[] lines) {
    return new Places(file, firstLine, text, lines);
  }

  private static int[] starts(String text) {
    int[] found = new int[16];
    int lines = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (lines == found.length) {
        found = Arrays.copyOf(found, lines * 2);
      }
      found[lines++] = end + 1;
    }
    return Arrays.copyOf(found, lines);
  }

  /**
   * @param offset in UTF-16 code units from the beginning of the body
   */
  Place at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file, line(line), offset - starts[line] + 1);
  }

  /** Where a line of the text begins, from 0; the end of the text after the last one. */
  int start(int line) {
    return line < starts.length ? starts[line] : length;
  }

  /** The number in the file of a line of the text, from 0. */
  int line(int line) {
    // The end of a text is a line without a number.
    return firstLine
        + (numbers == null
            ? line
            : line < numbers.length
                ? numbers[line]
                : numbers.length == 0 ? 0 : numbers[numbers.length - 1] + 1);
  }
}
