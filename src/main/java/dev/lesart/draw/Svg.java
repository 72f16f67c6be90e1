package dev.lesart.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A growing drawing, in user units. */
final class Svg {
  private final StringBuilder out = new StringBuilder();

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns; numbers get one decimal at most
   */
  Svg open(String tag, Object... attributes) {
    return start(tag, attributes).raw(">");
  }

  /** An element without content. */
  Svg empty(String tag, Object... attributes) {
    return start(tag, attributes).raw("/>");
  }

  private Svg start(String tag, Object... attributes) {
    raw("<").raw(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      raw(" ").raw((String) attributes[i]).raw("=\"");
      text(value instanceof Double number ? number(number) : value.toString()).raw("\"");
    }
    return this;
  }

  Svg close(String tag) {
    return raw("</").raw(tag).raw(">");
  }

  Svg text(String text) {
    Xml.escape(text, out);
    return this;
  }

  Svg raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A number with at most one decimal. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
