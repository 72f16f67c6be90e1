package dev.lesart.render;

import dev.lesart.model.EdtfDate;

/** stub */
final class Dates {
  Dates(String tag, String digits) {}

  String format(EdtfDate date) {
    return date.iso();
  }
}
