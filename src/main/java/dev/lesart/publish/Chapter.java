package dev.lesart.publish;

import dev.lesart.draw.Xml;
import dev.lesart.render.Page;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A file of a book.
 *
 * @param name without its ending
 * @param hasDrawing which the package document has to say
 */
record Chapter(String name, Element element, boolean hasDrawing) {
  static Chapter of(String name, Element element) {
    return new Chapter(name, element, !element.getElementsByTag("svg").isEmpty());
  }

  String file() {
    return name + ".xhtml";
  }

  boolean isNavigation() {
    return name.equals(Book.NAVIGATION);
  }

  /**
   * The file in XML syntax.
   *
   * @param kind class of its body, "" for none
   */
  String xhtml(Page.Frame frame, String kind) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"");
    out.append(" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"").append(frame.lang());
    out.append("\" xml:lang=\"").append(frame.lang()).append("\" dir=\"").append(frame.dir());
    out.append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>");
    Xml.escape(title(frame.title()), out);
    out.append("</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"");
    out.append(Book.STYLE).append("\"/>\n</head>\n<body");
    if (!kind.isEmpty()) {
      out.append(" class=\"").append(kind).append('"');
    }
    return out.append(">\n").append(element.outerHtml()).append("\n</body>\n</html>\n").toString();
  }

  /** Its first heading; in two languages, both. */
  private String title(String book) {
    Element heading = element.selectFirst("h1, h2");
    if (heading == null) {
      return book;
    }
    String both =
        heading.select(".cell").stream().map(Element::text).collect(Collectors.joining(" – "));
    return both.isEmpty() ? heading.text() : both;
  }
}
