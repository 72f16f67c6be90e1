package dev.lesart.markdown;

import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.lesart.model.Document;
import dev.lesart.render.HtmlStyle;
import dev.lesart.render.HtmlWriter;

/** The same Markdown as HTML, once by way of our model and once by flexmark alone. */
final class Rendered {
  private static final HtmlRenderer FLEXMARK =
      HtmlRenderer.builder(
              new MutableDataSet(MarkdownParser.Flexmark.OPTIONS)
                  .set(HtmlRenderer.PERCENT_ENCODE_URLS, true)
                  .set(HtmlRenderer.SUPPRESSED_LINKS, "")
                  .set(HtmlRenderer.FORMAT_FLAGS, 0)
                  .set(HtmlRenderer.MAX_BLANK_LINES, Integer.MAX_VALUE))
          .build();

  private Rendered() {}

  static String plain(String markdown) {
    Document document = new MarkdownParser().parse(markdown, "test.md", 1, problem -> {});
    HtmlWriter writer = new HtmlWriter(document.footnotes(), HtmlStyle.PLAIN);
    return writer.blocks(document.blocks());
  }

  /** Flexmark writes an image without a definition as it stands; CommonMark reads its text. */
  static boolean hasUndefinedImage(String markdown) {
    return hasUndefinedImage(MarkdownParser.Flexmark.PARSER.parse(markdown));
  }

  private static boolean hasUndefinedImage(Node node) {
    if (node instanceof ImageRef image && !image.isDefined()) {
      return true;
    }
    for (Node child : node.getChildren()) {
      if (hasUndefinedImage(child)) {
        return true;
      }
    }
    return false;
  }

  static String byFlexmark(String markdown) {
    return FLEXMARK.render(MarkdownParser.Flexmark.PARSER.parse(markdown));
  }
}
