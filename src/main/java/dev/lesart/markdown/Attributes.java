package dev.lesart.markdown;

/** Counts the attributes of what may be a tag (CommonMark 0.31, 6.6), without reading them. */
final class Attributes {
  private final String text;
  private final int start;
  private int at;

  /**
   * @param start of the {@code <}
   */
  Attributes(String text, int start) {
    this.text = text;
    this.start = start;
  }

  /** Whether there are more than {@code count}, or they are longer than {@code length}. */
  boolean exceed(int count, int length) {
    at = start + 1;
    if (!skipName()) {
      return false;
    }
    int attributes = 0;
    while (skipBlanks() && skipName()) {
      if (++attributes > count || at - start > length) {
        return true;
      }
      int name = at;
      skipBlanks();
      if (at == text.length() || text.charAt(at) != '=') {
        at = name;
        continue;
      }
      at++;
      skipBlanks();
      skipValue(start + length);
    }
    return false;
  }

  private boolean skipBlanks() {
    int from = at;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at > from;
  }

  private boolean skipName() {
    int from = at;
    while (at < text.length() && isName(text.charAt(at))) {
      at++;
    }
    return at > from;
  }

  private static boolean isName(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "_:.-".indexOf(c) >= 0);
  }

  private void skipValue(int limit) {
    char quote = at < text.length() ? text.charAt(at) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    at += quoted ? 1 : 0;
    String stops = quoted ? String.valueOf(quote) : "\"'=<>`";
    while (at < text.length() && at <= limit) {
      char c = text.charAt(at);
      if (stops.indexOf(c) >= 0 || (!quoted && c <= ' ')) {
        break;
      }
      at++;
    }
    at += quoted && at < text.length() ? 1 : 0;
  }
}
