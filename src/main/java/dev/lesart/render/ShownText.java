package dev.lesart.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Set;

/** What a reader sees of a text or markup of a {@link Page}. */
public final class ShownText {
  /** What is not read with the text: how its first tag begins, and its last. */
  private static final List<List<String>> UNSEEN =
      List.of(
          List.of("<sup class=\"footnote\"", "</sup>"),
          List.of("<a class=\"footnote-back\"", "</a>"),
          List.of("<svg", "</svg>"),
          List.of("<!--", "-->"));

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "li",
          "td",
          "th",
          "dt",
          "dd",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "figcaption");

  private static final char NOTHING = '\0';

  private ShownText() {}

  /** The markup as templates print it; a text that is not yet markup is escaped. */
  public static String markup(Object html) {
    try {
      return html instanceof TemplateHTMLOutputModel markup
          ? HTMLOutputFormat.INSTANCE.getMarkupString(markup)
          : HTMLOutputFormat.INSTANCE.escapePlainText(String.valueOf(html));
    } catch (TemplateModelException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Its characters in one line, without drawings and references to footnotes. */
  public static String text(Object html) {
    boolean isMarkup = html instanceof TemplateHTMLOutputModel;
    String markup = isMarkup ? markup(html) : String.valueOf(html);
    // What is shown is never longer, and takes the place of what was read.
    char[] characters = markup.toCharArray();
    int length = 0;
    for (int at = 0; at < characters.length; ) {
      char c = characters[at];
      int end = at + 1;
      if (isMarkup && c == '<') {
        end = afterTag(markup, at);
        c = end == at + 1 ? c : breaks(markup, at, end) ? ' ' : NOTHING;
      } else if (isMarkup && c == '&') {
        end = afterCharacter(markup, at);
        c = character(markup, at, end);
      }
      if (c == '\n' || c == '\t' || c == '\r') {
        c = ' ';
      }
      // Of white space only the first.
      if (c != NOTHING && (c != ' ' || length == 0 || characters[length - 1] != ' ')) {
        characters[length++] = c;
      }
      at = end;
    }
    return new String(characters, 0, length).strip();
  }

  private static int afterTag(String markup, int at) {
    for (List<String> unseen : UNSEEN) {
      if (markup.startsWith(unseen.get(0), at)) {
        int end = markup.indexOf(unseen.get(1), at + unseen.get(0).length());
        if (end >= 0) {
          return end + unseen.get(1).length();
        }
      }
    }
    return Math.max(at, markup.indexOf('>', at)) + 1;
  }

  /** Whether a line ends with a tag. */
  private static boolean breaks(String markup, int at, int end) {
    return markup.charAt(at + 1) == '/'
        ? BLOCKS.contains(markup.substring(at + 2, end - 1))
        : markup.startsWith("<br", at) && isEmpty(markup.substring(at + 3, end - 1));
  }

  private static boolean isEmpty(String attributes) {
    return attributes.isBlank() || attributes.strip().equals("/");
  }

  private static int afterCharacter(String markup, int at) {
    int end = at + 1;
    while (end < markup.length() && end < at + 6 && markup.charAt(end) != ';') {
      end++;
    }
    return end < markup.length() && character(markup, at, end + 1) != NOTHING ? end + 1 : at + 1;
  }

  private static char character(String markup, int at, int end) {
    return switch (markup.substring(at, end)) {
      case "&lt;" -> '<';
      case "&gt;" -> '>';
      case "&quot;" -> '"';
      case "&#39;" -> '\'';
      case "&nbsp;" -> '\u00a0';
      case "&", "&amp;" -> '&';
      default -> NOTHING;
    };
  }
}
