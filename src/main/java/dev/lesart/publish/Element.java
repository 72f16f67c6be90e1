package dev.lesart.publish;

import dev.lesart.draw.Xml;

/** Writes an element that holds text. */
final class Element {
  private Element() {}

  static void write(String name, String text, StringBuilder out) {
    out.append('<').append(name).append('>');
    Xml.escape(text, out);
    out.append("</").append(name).append(">\n");
  }
}
