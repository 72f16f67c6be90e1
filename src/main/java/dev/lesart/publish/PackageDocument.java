package dev.lesart.publish;

import dev.lesart.render.Page;
import dev.lesart.render.Page.Frame;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a book says about itself: {@code package.opf} (EPUB 3.3, section 5). */
final class PackageDocument {
  /** Where no file of the site says when it changed: EPUB wants a time, and never the clock's. */
  private static final String UNKNOWN = "1980-01-01";

  private final Frame frame;
  private final Page.Book book;
  private final String accessibility;
  private final XmlWriter out = new XmlWriter();

  /**
   * @param page of kind book
   * @param accessibility in a sentence or two, for whom the book can be read
   */
  PackageDocument(Page page, String accessibility) {
    this.frame = page.frame();
    this.book = (Page.Book) page.content();
    this.accessibility = accessibility;
  }

  /**
   * The document.
   *
   * @param chapters in the order in which they are read
   * @param pictures the names of their pictures
   */
  String xml(List<Chapter> chapters, Collection<String> pictures, boolean cover) {
    out.open(
            "package",
            "xmlns",
            "http://www.idpf.org/2007/opf",
            "version",
            "3.0",
            "unique-identifier",
            "id",
            "xml:lang",
            frame.lang(),
            "dir",
            frame.dir())
        .open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    metadata(cover);
    boolean seen = !pictures.isEmpty() || chapters.stream().anyMatch(Chapter::hasDrawing);
    accessibility(seen);
    out.close("metadata").open("manifest");
    manifest(chapters, pictures, cover);
    out.close("manifest").open("spine", "page-progression-direction", frame.dir());
    chapters.forEach(chapter -> out.empty("itemref", "idref", chapter.name()));
    return out.close("spine").close("package").toString();
  }

  private void metadata(boolean cover) {
    String name = frame.root() + frame.edition() + "/" + book.article().explainer();
    out.element("dc:identifier", "urn:uuid:" + uuid(name), "id", "id");
    titles();
    frame.voices().forEach(voice -> out.element("dc:language", voice.tag()));
    people();
    out.element("dc:publisher", frame.siteTitle());
    if (book.article().date() != null) {
      out.element("dc:date", book.article().date().iso());
    }
    if (!frame.description().isEmpty()) {
      out.element("dc:description", frame.description());
    }
    out.element("dc:source", frame.url());
    property("dcterms:modified", modified() + "T00:00:00Z");
    property("rendition:layout", "reflowable");
    if (cover) {
      out.empty("meta", "name", "cover", "content", "cover");
    }
  }

  /** A whole day: a month or a year is taken for its first. */
  private String modified() {
    Page.Article article = book.article();
    for (Page.@Nullable Day day :
        Arrays.asList(article.modified(), article.date(), article.asOf())) {
      if (day != null) {
        return day.iso() + UNKNOWN.substring(day.iso().length());
      }
    }
    return UNKNOWN;
  }

  private void people() {
    book.authors().forEach(author -> out.element("dc:creator", author));
    int number = 0;
    for (String translator : book.translators()) {
      String id = "translator-" + ++number;
      out.element("dc:contributor", translator, "id", id);
      out.element(
          "meta", "trl", "refines", "#" + id, "property", "role", "scheme", "marc:relators");
    }
  }

  private void titles() {
    for (Page.Title title : book.article().texts()) {
      out.element(
          "dc:title",
          String.valueOf(title.title().html()),
          "xml:lang",
          title.title().lang(),
          "dir",
          title.title().dir());
    }
  }

  /** As schema.org names it (EPUB Accessibility 1.1, section 2). */
  private void accessibility(boolean seen) {
    property("schema:accessMode", "textual");
    if (seen) {
      property("schema:accessMode", "visual");
    }
    property("schema:accessModeSufficient", "textual");
    for (String feature :
        List.of("tableOfContents", "readingOrder", "structuralNavigation", "ARIA")) {
      property("schema:accessibilityFeature", feature);
    }
    property("schema:accessibilityFeature", "displayTransformability");
    if (seen) {
      property("schema:accessibilityFeature", "alternativeText");
      property("schema:accessibilityFeature", "longDescription");
    }
    property("schema:accessibilityHazard", "none");
    property("schema:accessibilitySummary", accessibility);
  }

  private void manifest(List<Chapter> chapters, Collection<String> pictures, boolean cover) {
    for (Chapter chapter : chapters) {
      String properties = chapter.isNavigation() ? "nav" : chapter.hasDrawing() ? "svg" : null;
      item(chapter.name(), chapter.file(), "application/xhtml+xml", properties);
    }
    item("style", Book.STYLE, "text/css", null);
    if (cover) {
      item("cover", Book.COVER, "image/png", "cover-image");
    }
    Map<String, String> types =
        BookPictures.ENDINGS.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    for (String picture : pictures) {
      int dot = picture.indexOf('.');
      item(
          picture.substring(0, dot),
          picture,
          types.getOrDefault(picture.substring(dot + 1), ""),
          null);
    }
  }

  private void item(String id, String href, String type, @Nullable String properties) {
    if (properties == null) {
      out.empty("item", "id", id, "href", href, "media-type", type);
    } else {
      out.empty("item", "id", id, "href", href, "media-type", type, "properties", properties);
    }
  }

  private void property(String name, String value) {
    out.element("meta", value, "property", name);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
