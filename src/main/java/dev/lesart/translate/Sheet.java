package dev.lesart.translate;

import dev.lesart.model.Block;
import dev.lesart.read.FileReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A translated file as it is written: lines of front matter, then slots with blank lines between.
 */
final class Sheet {
  /** The path in the tree under which it was found; where it will lie is its source's. */
  final String tree;

  final WrittenText text;

  /** How many lines the front matter takes. */
  final int head;

  final List<Slot> slots;

  /** The texts of the front matter. */
  final List<Target> keys;

  /**
   * Some lines that stand together.
   *
   * @param first line, from 0
   * @param end the line after its last
   * @param piece null of what is no block: definitions of links, footnotes that nothing refers to
   */
  record Slot(Sheet sheet, int index, int first, int end, Body.@Nullable Piece piece) {
    @Nullable Comment comment() {
      return piece == null ? null : piece.comment();
    }

    List<Target> targets() {
      return piece == null ? List.of() : piece.targets();
    }

    boolean note() {
      return piece != null && piece.note();
    }

    /** Whether a line below it belongs to something else, without a blank line between. */
    boolean closed() {
      return piece != null && (piece.comment() != null || piece.block() instanceof Block.Heading);
    }
  }

  private Sheet(String tree, WrittenText text, int head, List<Slot> slots, List<Target> keys) {
    this.tree = tree;
    this.text = text;
    this.head = head;
    this.slots = slots;
    this.keys = keys;
  }

  /** A file that is not there yet. */
  static Sheet blank(String tree, String header) {
    WrittenText text = WrittenText.of(header);
    return new Sheet(tree, text, text.lines().size(), List.of(), List.of());
  }

  static Sheet of(Body body, String written) {
    WrittenText text = WrittenText.of(written);
    List<Slot> slots = new ArrayList<>();
    int head = FileReader.headLines(String.join("\n", text.lines()) + "\n");
    Sheet sheet = new Sheet(body.file().tree(), text, head, slots, body.keys());
    int at = head;
    for (Body.Piece piece : body.pieces()) {
      at = sheet.between(at, piece.lines().first() - 1);
      slots.add(new Slot(sheet, slots.size(), at, piece.lines().last(), piece));
      at = piece.lines().last();
    }
    sheet.between(at, text.lines().size());
    return sheet;
  }

  /** Notes what stands between two blocks; returns the line where the second begins. */
  private int between(int from, int to) {
    int first = from;
    int end = to;
    while (first < end && text.lines().get(first).isBlank()) {
      first++;
    }
    while (end > first && text.lines().get(end - 1).isBlank()) {
      end--;
    }
    if (first < end) {
      slots.add(new Slot(this, slots.size(), first, end, null));
    }
    return to;
  }

  /** The lines between the front matter, or a slot, and what comes next. */
  int gapStart(int slot) {
    return slot < 0 ? head : slots.get(slot).end();
  }

  int gapEnd(int slot) {
    return slot + 1 < slots.size() ? slots.get(slot + 1).first() : text.lines().size();
  }
}
