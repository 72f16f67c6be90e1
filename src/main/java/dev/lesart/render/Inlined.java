package dev.lesart.render;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.BuiltIn;
import dev.lesart.read.Digest;
import dev.lesart.read.SiteFolder;
import freemarker.core.TemplateHTMLOutputModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style, script and icon of the site as a page that is one file carries them in itself. What cannot
 * be read is "", and a problem.
 *
 * @param styleHash as a content security policy names it: {@code sha256-…} (CSP 3, section 2.3.1)
 * @param icon a data URL
 */
public record Inlined(
    TemplateHTMLOutputModel style,
    String styleHash,
    TemplateHTMLOutputModel script,
    String scriptHash,
    String icon) {

  /** What would end the element before its end, or keep it from ending (HTML, section 13.2.5). */
  private static final Pattern END = Pattern.compile("(?i)</(?:script|style)|<!--|<script");

  /** Reads them from the site's assets, or from those that come with Lesart. */
  public static Inlined read(SiteFolder folder, Consumer<Problem> problems) {
    String style = text(folder, "style.css", problems);
    String script = text(folder, "lesart.js", problems);
    String icon = text(folder, "icon.svg", problems);
    return new Inlined(
        Markup.html(style),
        style.isEmpty() ? "" : hash(style),
        Markup.html(script),
        script.isEmpty() ? "" : hash(script),
        icon.isEmpty()
            ? ""
            : "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(icon.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(SiteFolder folder, String name, Consumer<Problem> problems) {
    if (!Files.exists(folder.resolve("assets/" + name))) {
      return BuiltIn.asset(name);
    }
    String text = folder.text(folder.resolve("assets/" + name), problems).orElse("");
    Matcher end = END.matcher(text);
    if (!name.endsWith(".svg") && end.find()) {
      String before = text.substring(0, end.start());
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      problems.accept(
          Problem.error(
              new Place("assets/" + name, line, before.length() - before.lastIndexOf('\n')),
              "\"" + end.group() + "\" in a file that pages carry in themselves",
              "offline.html holds this file whole; a browser would take these characters for"
                  + " markup.",
              "Write a backslash after the first character: "
                  + end.group().charAt(0)
                  + "\\"
                  + end.group().substring(1)));
      return "";
    }
    return text;
  }

  private static String hash(String text) {
    byte[] digest = Digest.of(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
