package dev.lesart.check;

import dev.lesart.model.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A file with all its bytes, byte order mark and line ends among them, and changes to it. */
final class RawFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final String text;

  /** Where the lines begin. */
  private final List<Integer> lines = new ArrayList<>();

  private final List<Change> changes = new ArrayList<>();

  private record Change(int start, int end, String replacement, String said) {}

  private RawFile(Path path, String text) {
    this.path = path;
    this.text = text;
    lines.add(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean followed = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !followed)) {
        lines.add(i + 1);
      }
    }
  }

  /** Reads a file that is UTF-8; of a symbolic link, the file that it points at. */
  static RawFile read(Path path) throws IOException {
    Path real = path.toRealPath();
    return new RawFile(real, Files.readString(real, StandardCharsets.UTF_8));
  }

  String text() {
    return text;
  }

  /** Where a place is in the text. */
  int offset(Place place) {
    int line = Math.min(Math.max(place.line(), 1), lines.size());
    return Math.min(lines.get(line - 1) + Math.max(place.column() - 1, 0), text.length() - 1);
  }

  Place place(String file, int offset) {
    int found = Collections.binarySearch(lines, offset);
    int line = found < 0 ? -found - 1 : found + 1;
    return new Place(file, line, offset - lines.get(line - 1) + 1);
  }

  /**
   * Notes a change.
   *
   * @param end exclusive
   * @param said what to tell the author about it
   */
  void replace(int start, int end, String replacement, String said) {
    changes.add(new Change(start, end, replacement, said));
  }

  /** Writes the file anew if there are changes; a reader finds the old one or the new one. */
  List<String> write() throws IOException {
    changes.sort(Comparator.comparingInt(Change::start));
    List<String> said = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Change change : changes) {
      if (change.start >= at) {
        out.append(text, at, change.start).append(change.replacement);
        at = change.end;
        said.add(change.said);
      }
    }
    if (said.isEmpty()) {
      return said;
    }
    out.append(text, at, text.length());
    Path beside = path.resolveSibling("." + path.getFileName() + ".new");
    try {
      // A copy has the permissions of the file.
      Files.copy(
          path, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.writeString(beside, out, StandardCharsets.UTF_8);
      try {
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException other) {
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
    return said;
  }
}
