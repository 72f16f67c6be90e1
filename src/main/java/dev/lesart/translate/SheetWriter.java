package dev.lesart.translate;

import dev.lesart.translate.Sheet.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts slots and comments together as the text of a file. */
final class SheetWriter {
  private final Sheet sheet;
  private final StringBuilder out = new StringBuilder();

  /**
   * What stands in a file.
   *
   * @param slot as it was; null of a new comment
   * @param text of a new comment
   * @param above directly above the next item
   */
  record Item(@Nullable Slot slot, String text, boolean above) {
    static Item of(Slot slot) {
      return new Item(slot, "", false);
    }
  }

  private SheetWriter(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The text of the file with these items in the place of its slots. */
  static String write(Sheet sheet, List<Item> items) {
    SheetWriter writer = new SheetWriter(sheet);
    if (sheet.text.mark()) {
      writer.out.append('\uFEFF');
    }
    writer.copy(sheet, 0, sheet.head);
    writer.lead(items);
    Item before = null;
    for (Item item : items) {
      if (before != null) {
        writer.separate(before, item);
      }
      writer.item(item);
      before = item;
    }
    if (!sheet.slots.isEmpty()) {
      int last = sheet.slots.size() - 1;
      writer.copy(sheet, sheet.gapStart(last), sheet.gapEnd(last));
    }
    writer.trimEnd();
    return writer.out.toString();
  }

  private void lead(List<Item> items) {
    copy(sheet, sheet.gapStart(-1), sheet.gapEnd(-1));
    if (sheet.slots.isEmpty() && !items.isEmpty() && sheet.head == sheet.text.lines().size()) {
      blank(sheet.head > 0);
    }
  }

  private void separate(Item before, Item item) {
    Slot a = before.slot();
    Slot b = item.slot();
    boolean own = a != null && a.sheet() == sheet;
    boolean last = own && a != null && a.index() == sheet.slots.size() - 1;
    if (own && a != null && b != null && b.sheet() == sheet && b.index() == a.index() + 1) {
      copy(sheet, sheet.gapStart(a.index()), sheet.gapEnd(a.index()));
    } else if (before.above()) {
      return;
    } else if (own && a != null && !last && sheet.gapStart(a.index()) < sheet.gapEnd(a.index())) {
      copy(sheet, sheet.gapStart(a.index()), sheet.gapEnd(a.index()));
    } else {
      blank(!own || last || a == null || !a.closed());
    }
  }

  private void blank(boolean wanted) {
    if (wanted) {
      out.append(sheet.text.end());
    }
  }

  private void item(Item item) {
    if (item.slot() == null) {
      item.text().lines().forEach(line -> out.append(line).append(sheet.text.end()));
    } else {
      copy(item.slot().sheet(), item.slot().first(), item.slot().end());
    }
  }

  private void copy(Sheet from, int first, int end) {
    for (int i = first; i < end; i++) {
      String lineEnd = from.text.ends().get(i);
      out.append(from.text.lines().get(i))
          .append(from != sheet || lineEnd.isEmpty() ? sheet.text.end() : lineEnd);
    }
  }

  /** A file whose last line had no end has none after it, either. */
  private void trimEnd() {
    if (sheet.text.endsInLine()) {
      return;
    }
    int length = out.length();
    if (length > 0 && out.charAt(length - 1) == '\n') {
      length--;
    }
    if (length > 0 && out.charAt(length - 1) == '\r') {
      length--;
    }
    out.setLength(length);
  }
}
