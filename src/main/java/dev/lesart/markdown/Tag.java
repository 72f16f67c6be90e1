package dev.lesart.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tag of raw HTML, read strictly.
 *
 * @param name in lower case
 * @param attributes names in lower case, values without their quotes
 */
record Tag(String name, boolean closing, boolean selfClosing, Map<String, String> attributes) {

  /**
   * Returns null for anything but one well-formed tag whose attributes all differ and have values.
   *
   * @param raw from {@code <} to {@code >}
   */
  static @Nullable Tag parse(String raw) {
    return new Reader(raw).tag();
  }

  private static final class Reader {
    private final String raw;
    private int at;

    Reader(String raw) {
      this.raw = raw;
    }

    @Nullable Tag tag() {
      if (!skip('<')) {
        return null;
      }
      boolean closing = skip('/');
      String name = name();
      if (name.isEmpty()) {
        return null;
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      boolean blank = skipBlanks();
      while (at < raw.length() && raw.charAt(at) != '>' && raw.charAt(at) != '/') {
        String attribute = name();
        if (!blank || closing || attribute.isEmpty() || !skip('=')) {
          return null;
        }
        String value = value();
        if (value == null || attributes.put(attribute, value) != null) {
          return null;
        }
        blank = skipBlanks();
      }
      boolean selfClosing = !closing && skip('/');
      boolean complete = skip('>') && at == raw.length();
      return complete ? new Tag(name, closing, selfClosing, attributes) : null;
    }

    private boolean skip(char c) {
      if (at < raw.length() && raw.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    private boolean skipBlanks() {
      int from = at;
      while (at < raw.length() && " \t\n".indexOf(raw.charAt(at)) >= 0) {
        at++;
      }
      return at > from;
    }

    private String name() {
      int from = at;
      while (at < raw.length() && isNameCharacter(raw.charAt(at))) {
        at++;
      }
      return raw.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameCharacter(char c) {
      return c == '-' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    /** Only quoted: what ends an unquoted value is easily misread. */
    private @Nullable String value() {
      for (char quote : new char[] {'"', '\''}) {
        if (skip(quote)) {
          int end = raw.indexOf(quote, at);
          if (end < 0) {
            return null;
          }
          String value = raw.substring(at, end);
          at = end + 1;
          return value;
        }
      }
      return null;
    }
  }
}
