package dev.lesart.render;

import dev.lesart.draw.Xml;
import java.nio.charset.StandardCharsets;

/** A growing piece of HTML. */
final class Html {
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder out = new StringBuilder(1 << 9);
  private final boolean closedVoidTags;

  /**
   * @param closedVoidTags {@code <br />} instead of {@code <br>}
   */
  Html(boolean closedVoidTags) {
    this.closedVoidTags = closedVoidTags;
  }

  Html raw(String html) {
    out.append(html);
    return this;
  }

  Html text(String text) {
    Xml.escape(text, out);
    return this;
  }

  Html attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    return text(value).raw("\"");
  }

  /** An attribute whose value is a link; what a URL cannot hold is percent-encoded. */
  Html address(String name, String target) {
    return attribute(name, percentEncoded(target));
  }

  Html voidTag(String name) {
    return raw("<").raw(name).raw(closedVoidTags ? " />" : ">");
  }

  /** Ends the line, unless at the beginning of one. */
  Html line() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return this;
  }

  /** Forgets all of it. */
  Html clear() {
    out.setLength(0);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** As JavaScript's encodeURI does; what is percent-encoded already stays. */
  static String percentEncoded(String target) {
    StringBuilder encoded = new StringBuilder(target.length());
    for (int i = 0; i < target.length(); ) {
      int c = target.codePointAt(i);
      i += Character.charCount(c);
      if (c == '%') {
        encoded.append(isHex(target, i) && isHex(target, i + 1) ? "%" : "%25");
      } else if (isUrlCharacter(c)) {
        encoded.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
      }
    }
    return encoded.toString();
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
  }

  /** RFC 3986, reserved and unreserved; square brackets are encoded. */
  private static boolean isUrlCharacter(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || ":/?#@!$&'()*+,;=-._~".indexOf(c) >= 0);
  }
}
