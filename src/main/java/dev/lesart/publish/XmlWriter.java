package dev.lesart.publish;

import dev.lesart.draw.Xml;

/** A growing XML document, an element a line. */
final class XmlWriter {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  /**
   * Begins an element that holds others.
   *
   * @param attributes names and values by turns
   */
  XmlWriter open(String tag, String... attributes) {
    start(tag, attributes);
    out.append(">\n");
    return this;
  }

  XmlWriter close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  /** An element without content. */
  XmlWriter empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element that holds text. */
  XmlWriter element(String tag, String text, String... attributes) {
    start(tag, attributes);
    out.append('>');
    Xml.escape(text, out);
    return close(tag);
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      Xml.escape(attributes[i + 1], out);
      out.append('"');
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
