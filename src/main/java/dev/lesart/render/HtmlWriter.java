package dev.lesart.render;

import dev.lesart.draw.Xml;
import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Inline;
import dev.lesart.model.PlainText;
import dev.lesart.model.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a document as HTML.
 *
 * <pre>{@code
 * HtmlWriter writer = new HtmlWriter(document.footnotes(), style);
 * String body = writer.blocks(document.blocks()) + writer.footnotes();
 * }</pre>
 *
 * <p>One writer serves one document on one page, and one thread: it counts the references to each
 * footnote so that their ids differ and the footnote links back to each.
 */
public final class HtmlWriter {
  private final HtmlStyle style;
  private final List<Document.Footnote> footnotes;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<String, Integer> references = new HashMap<>();
  private final Html out;

  /**
   * @param footnotes of the document, in the order in which they are numbered
   */
  public HtmlWriter(List<Document.Footnote> footnotes, HtmlStyle style) {
    this.style = style;
    this.out = new Html(style.plain());
    this.footnotes = List.copyOf(footnotes);
    for (Document.Footnote footnote : this.footnotes) {
      indexes.put(footnote.label(), indexes.size());
    }
  }

  private Html begin() {
    return out.clear();
  }

  public String blocks(List<Block> blocks) {
    Html out = begin();
    write(blocks, out);
    return style.plain() ? out.line().toString() : out.toString();
  }

  public String block(Block block) {
    return blocks(List.of(block));
  }

  public String inlines(List<Inline> inlines) {
    Html out = begin();
    writeInlines(inlines, out);
    return out.toString();
  }

  /** The document's footnotes, to be asked for last; empty when it has none. */
  public String footnotes() {
    if (footnotes.isEmpty()) {
      return "";
    }
    // All bodies first: a footnote may refer to an earlier one, which then links back here.
    List<Html> bodies = new ArrayList<>();
    for (Document.Footnote footnote : footnotes) {
      Html body = new Html(style.plain());
      write(footnote.blocks(), body);
      bodies.add(body);
    }
    Html out = new Html(style.plain());
    out.line().raw("<section class=\"footnotes\" role=\"doc-endnotes\"");
    out.attribute("aria-label", style.footnotesLabel()).raw(">").line();
    out.raw("<ol");
    if (style.firstFootnote() != 1) {
      out.attribute("start", Integer.toString(style.firstFootnote()));
    }
    out.raw(">").line();
    for (int i = 0; i < bodies.size(); i++) {
      out.raw("<li").attribute("id", footnoteId(i)).raw(">").line();
      String body = bodies.get(i).toString();
      // The way back stands at the end of the last paragraph, where there is one.
      String end = body.endsWith("</p>\n") ? "</p>\n" : "";
      out.raw(body.substring(0, body.length() - end.length()));
      writeBackLinks(i, out);
      out.raw(end).line().raw("</li>").line();
    }
    out.raw("</ol>").line().raw("</section>").line();
    return out.toString();
  }

  private void writeBackLinks(int index, Html out) {
    int count = references.getOrDefault(footnotes.get(index).label(), 0);
    String number = style.number().apply(style.firstFootnote() + index);
    for (int occurrence = 1; occurrence <= count; occurrence++) {
      String suffix = occurrence == 1 ? "" : "-" + style.number().apply(occurrence);
      out.raw(" <a class=\"footnote-back\" role=\"doc-backlink\"");
      out.attribute("href", "#" + referenceId(index, occurrence));
      out.attribute("aria-label", style.backLabel() + " " + number + suffix);
      out.raw(">↩").raw("</a>");
    }
  }

  private String footnoteId(int index) {
    return "fn-" + style.footnotePrefix() + (style.firstFootnote() + index) + style.idSuffix();
  }

  private String referenceId(int index, int occurrence) {
    return "fnref-"
        + style.footnotePrefix()
        + (style.firstFootnote() + index)
        + (occurrence == 1 ? "" : "-" + occurrence)
        + style.idSuffix();
  }

  private void write(List<Block> blocks, Html out) {
    for (Block block : blocks) {
      write(block, out);
    }
  }

  private void write(Block block, Html out) {
    if (block instanceof Block.Heading heading) {
      writeHeading(heading, out);
    } else if (block instanceof Block.Paragraph paragraph) {
      writeParagraph(paragraph, out);
    } else if (block instanceof Block.Drawing drawing) {
      out.line().raw(style.drawings().apply(drawing)).line();
    } else if (block instanceof Block.Group group) {
      write(group.blocks(), out);
    } else if (block instanceof Block.Quote quote) {
      out.line().raw("<blockquote>").line();
      write(quote.blocks(), out);
      out.line().raw("</blockquote>").line();
    } else if (block instanceof Block.Listing listing) {
      writeListing(listing, out);
    } else if (block instanceof Block.Code code) {
      writeCode(code, out);
    } else if (block instanceof Block.Html html) {
      // The parser lets only comments through, and a page carries none.
      if (style.plain()) {
        out.line().raw(html.raw()).line();
      }
    } else if (block instanceof Block.ThematicBreak) {
      out.line().voidTag("hr").line();
    } else if (block instanceof Block.Table table) {
      writeTable(table, out);
    } else if (block instanceof Block.DefinitionList list) {
      writeDefinitions(list, out);
    }
  }

  private void writeHeading(Block.Heading heading, Html out) {
    int level = Math.min(6, heading.level() + style.headingShift());
    out.line().raw("<h" + level);
    if (heading.id() != null) {
      out.attribute("id", heading.id() + style.idSuffix());
    }
    out.raw(style.tongue().apply(heading.unit())).raw(">");
    writeInlines(heading.unit().content(), out);
    out.raw("</h" + level + ">").line();
    writeAnchor(heading, out);
  }

  /** Beside the heading, not in it: its text is what screen readers list and readers copy. */
  private void writeAnchor(Block.Heading heading, Html out) {
    String name = style.anchors().apply(PlainText.of(heading.unit().content()));
    if (heading.id() != null && !name.isEmpty()) {
      out.raw("<a class=\"anchor\"").attribute("href", "#" + heading.id() + style.idSuffix());
      out.attribute("aria-label", name).raw("></a>").line();
    }
  }

  private void writeParagraph(Block.Paragraph paragraph, Html out) {
    String tongue = style.tongue().apply(paragraph.unit());
    if (paragraph.tight() && !tongue.isEmpty()) {
      out.raw("<span").raw(tongue).raw(">");
      writeInlines(paragraph.unit().content(), out);
      out.raw("</span>");
    } else if (paragraph.tight()) {
      writeInlines(paragraph.unit().content(), out);
    } else {
      out.line().raw("<p").raw(tongue).raw(">");
      writeInlines(paragraph.unit().content(), out);
      out.raw("</p>").line();
    }
  }

  private void writeListing(Block.Listing listing, Html out) {
    out.line().raw(listing.ordered() ? "<ol" : "<ul");
    if (listing.ordered() && listing.start() != 1) {
      out.attribute("start", Integer.toString(listing.start()));
    }
    out.raw(">").line();
    for (Block.Item item : listing.items()) {
      out.line().raw("<li>");
      write(item.blocks(), out);
      out.raw("</li>").line();
    }
    out.raw(listing.ordered() ? "</ol>" : "</ul>").line();
  }

  private static void writeCode(Block.Code code, Html out) {
    out.line().raw("<pre><code");
    String language = language(code.info());
    if (!language.isEmpty()) {
      out.attribute("class", "language-" + language);
    }
    out.raw(">").text(code.text()).raw("</code></pre>").line();
  }

  /** The first word of a fence's info string. */
  private static String language(String info) {
    int end = 0;
    while (end < info.length() && info.charAt(end) != ' ' && info.charAt(end) != '\t') {
      end++;
    }
    return info.substring(0, end);
  }

  private void writeTable(Block.Table table, Html out) {
    out.line().raw("<table>").line().raw("<thead>").line();
    writeRow("th", table.head(), table.columns(), out);
    out.raw("</thead>").line();
    if (!table.rows().isEmpty()) {
      out.raw("<tbody>").line();
      for (List<Unit> row : table.rows()) {
        writeRow("td", row, table.columns(), out);
      }
      out.raw("</tbody>").line();
    }
    out.raw("</table>").line();
  }

  private void writeRow(String tag, List<Unit> cells, List<Block.Alignment> columns, Html out) {
    out.raw("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      out.raw("<").raw(tag);
      if (!style.plain() && tag.equals("th")) {
        out.raw(" scope=\"col\"");
      }
      Block.Alignment alignment = columns.get(i);
      if (alignment != Block.Alignment.NONE) {
        out.attribute(style.plain() ? "align" : "class", style.alignment(alignment));
      }
      out.raw(style.tongue().apply(cells.get(i))).raw(">");
      writeInlines(cells.get(i).content(), out);
      out.raw("</").raw(tag).raw(">");
    }
    out.raw("</tr>").line();
  }

  private void writeDefinitions(Block.DefinitionList list, Html out) {
    if (!style.plain()) {
      out.line();
    }
    out.raw("<dl>").line();
    for (Block.Definition definition : list.definitions()) {
      for (Unit term : definition.terms()) {
        out.line().raw("<dt").raw(style.tongue().apply(term)).raw(">");
        writeInlines(term.content(), out);
        out.raw("</dt>").line();
      }
      for (List<Block> meaning : definition.meanings()) {
        out.line().raw("<dd>");
        write(meaning, out);
        out.raw("</dd>").line();
      }
    }
    out.raw("</dl>");
    if (!style.plain()) {
      out.line();
    }
  }

  private void writeInlines(List<Inline> inlines, Html out) {
    for (int i = 0; i < inlines.size(); i++) {
      write(inlines.get(i), out);
    }
  }

  private void write(Inline inline, Html out) {
    if (inline instanceof Inline.Text text) {
      writeText(text.value(), out);
    } else if (inline instanceof Inline.Emphasis emphasis) {
      writeElement("em", emphasis.content(), out);
    } else if (inline instanceof Inline.Strong strong) {
      writeElement("strong", strong.content(), out);
    } else if (inline instanceof Inline.Strikethrough strikethrough) {
      writeElement("del", strikethrough.content(), out);
    } else if (inline instanceof Inline.Code code) {
      out.raw("<code>").text(code.value()).raw("</code>");
    } else if (inline instanceof Inline.SoftBreak) {
      out.raw("\n");
    } else if (inline instanceof Inline.HardBreak) {
      out.voidTag("br").raw("\n");
    } else if (inline instanceof Inline.Html html) {
      if (style.plain() || !html.raw().startsWith("<!--")) {
        out.raw(html.raw());
      }
    } else if (inline instanceof Inline.Link link) {
      writeLink(link, out);
    } else if (inline instanceof Inline.Image image) {
      writeImage(image, out);
    } else if (inline instanceof Inline.FootnoteReference reference) {
      writeReference(reference, out);
    } else if (inline instanceof Inline.Mention mention) {
      writeMention(mention, out);
    } else if (inline instanceof Inline.Sentence sentence) {
      out.raw("<span class=\"s" + sentence.number() + "\">");
      writeInlines(sentence.content(), out);
      out.raw("</span>");
    }
  }

  private void writeText(String text, Html out) {
    if (isReady(text)) {
      out.raw(text);
    } else {
      out.text(style.plain() ? text : NoBreak.in(text));
    }
  }

  /** Whether a text, as nearly all, has nothing to escape, nor a space at which no line may end. */
  private static boolean isReady(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c <= '>' && (c == ' ' ? NoBreak.isWithin(text, i) : Xml.isEscaped(c))) {
        return false;
      }
    }
    return true;
  }

  private void writeElement(String tag, List<Inline> content, Html out) {
    out.raw("<").raw(tag).raw(">");
    writeInlines(content, out);
    out.raw("</").raw(tag).raw(">");
  }

  private void writeLink(Inline.Link link, Html out) {
    String target = style.links().apply(link.target());
    out.raw("<a").address("href", target);
    if (link.title() != null) {
      out.attribute("title", link.title());
    }
    if (!style.plain() && isExternal(target)) {
      out.raw(" rel=\"external\"");
    }
    out.raw(">");
    writeInlines(link.content(), out);
    out.raw("</a>");
  }

  private static boolean isExternal(String target) {
    return target.regionMatches(true, 0, "http://", 0, 7)
        || target.regionMatches(true, 0, "https://", 0, 8);
  }

  private void writeImage(Inline.Image image, Html out) {
    HtmlStyle.Picture picture = style.pictures().apply(image);
    out.raw("<img");
    out.address(
        "src",
        picture.address().isEmpty() ? style.links().apply(image.target()) : picture.address());
    out.attribute("alt", image.alt());
    if (image.title() != null) {
      out.attribute("title", image.title());
    }
    if (picture.width() > 0) {
      out.attribute("width", Integer.toString(picture.width()));
      out.attribute("height", Integer.toString(picture.height()));
    }
    if (picture.late()) {
      out.raw(" loading=\"lazy\" decoding=\"async\"");
    }
    out.raw(style.plain() ? " />" : ">");
  }

  private void writeReference(Inline.FootnoteReference reference, Html out) {
    Integer index = indexes.get(reference.label());
    if (index == null) {
      throw new IllegalArgumentException("no footnote " + reference.label());
    }
    int occurrence = references.merge(reference.label(), 1, Integer::sum);
    out.raw("<sup class=\"footnote\"><a role=\"doc-noteref\"");
    out.attribute("href", "#" + footnoteId(index));
    out.attribute("id", referenceId(index, occurrence)).raw(">");
    out.text(style.number().apply(style.firstFootnote() + index)).raw("</a></sup>");
  }

  private void writeMention(Inline.Mention mention, Html out) {
    String letter =
        switch (mention.kind()) {
          case TERM -> "g";
          case FACT -> "f";
          case SOURCE -> "s";
        };
    // Back references of terms came first and have no letter.
    String reference = mention.kind() == Inline.Mention.Kind.TERM ? "r-" : "r-" + letter + "-";
    out.raw("<a");
    out.attribute(
        "class",
        switch (mention.kind()) {
          case TERM -> "term";
          case FACT -> "fact";
          case SOURCE -> "source";
        });
    out.attribute("href", "#" + letter + "-" + mention.id());
    if (mention.number() > 0) {
      out.attribute("id", reference + mention.id() + "-" + mention.number() + style.idSuffix());
    }
    out.raw(">");
    writeInlines(mention.content(), out);
    out.raw("</a>");
  }
}
