package dev.lesart.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.regex.Pattern;

/** What a reader sees of a text or markup of a {@link Page}. */
public final class ShownText {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?s)<sup class=\"footnote\".*?</sup>|<a class=\"footnote-back\".*?</a>|<svg.*?</svg>");
  private static final Pattern BLOCK_END =
      Pattern.compile("</(?:p|li|td|th|dt|dd|pre|h\\d|blockquote|figcaption)>|<br */?>");
  private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<[^>]*>");

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
    String markup = UNSEEN.matcher(markup(html)).replaceAll("");
    String text = TAG.matcher(BLOCK_END.matcher(markup).replaceAll(" ")).replaceAll("");
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u00a0")
        .replace("&amp;", "&")
        .replaceAll("[ \\t\\r\\n]+", " ")
        .strip();
  }
}
