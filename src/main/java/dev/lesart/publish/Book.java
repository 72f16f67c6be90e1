package dev.lesart.publish;

import dev.lesart.render.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * An EPUB 3 made of one HTML document: each element with {@code data-file} becomes a file, of which
 * {@code nav} is the navigation document. What a book needs beyond its chapters stands in the
 * document's head: {@code <meta name="accessibility">} sums up for whom it can be read, {@code
 * <meta name="back">} names the way back from a note.
 */
final class Book {
  static final String NAVIGATION = "nav";
  static final String STYLE = "book.css";
  static final String COVER = "cover.png";

  /** Below it lies everything but what EPUB wants at fixed places. */
  private static final String FOLDER = "EPUB/";

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
      <rootfiles>
      <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
      </container>
      """;

  private final Page page;
  private final Document document;
  private final List<Chapter> chapters = new ArrayList<>();
  private final BookPictures pictures = new BookPictures();

  /**
   * @param page of kind book
   * @param html what its template made of it
   */
  Book(Page page, String html) {
    this.page = page;
    this.document = Jsoup.parse(html);
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .charset(StandardCharsets.UTF_8)
        .prettyPrint(false);
    Map<String, Element> files = new LinkedHashMap<>();
    for (Element element : document.body().select("[data-file]")) {
      files.put(element.attr("data-file"), element.removeAttr("data-file"));
    }
    Reduction.reduce(document.body(), pictures);
    new Links(files, meta("back")).lead();
    Reduction.mark(document.body());
    files.forEach((name, element) -> chapters.add(Chapter.of(name, element)));
  }

  private String meta(String name) {
    return document.select("meta[name=" + name + "]").attr("content");
  }

  /**
   * Its files by their paths.
   *
   * @param style the style sheet
   * @param cover a picture in PNG, empty for none
   */
  SortedMap<String, byte[]> files(String style, byte[] cover) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("META-INF/container.xml", utf8(CONTAINER));
    files.put(FOLDER + STYLE, utf8(style));
    if (cover.length > 0) {
      files.put(FOLDER + COVER, cover);
    }
    pictures.files().forEach((name, picture) -> files.put(FOLDER + name, picture));
    for (Chapter chapter : chapters) {
      files.put(
          FOLDER + chapter.file(), utf8(chapter.xhtml(page.frame(), document.body().className())));
    }
    files.put(
        FOLDER + "package.opf",
        utf8(
            new PackageDocument(page, meta("accessibility"))
                .xml(chapters, pictures.files().keySet(), cover.length > 0)));
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
