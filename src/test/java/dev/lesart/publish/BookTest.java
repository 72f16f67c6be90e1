package dev.lesart.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.render.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a page becomes the files of a book. */
final class BookTest {
  private static final String PNG =
      "data:image/png;base64," + Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});

  private static Page page(String lang, String dir) {
    Page.Text title = new Page.Text(lang, dir, "T & T");
    Page.Text none = new Page.Text(lang, dir, "");
    Page.Article article =
        new Page.Article(
            "t",
            List.of(new Page.Title(none, title, none)),
            List.of(),
            new Page.Day("2017-02", "Februar 2017"),
            null,
            new Page.Day("2017-01", "Januar 2017"),
            1,
            null,
            0,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Page.Frame frame =
        new Page.Frame(
            "T & T",
            "Lesart",
            "",
            lang,
            dir,
            lang + "-fr",
            true,
            List.of(new Page.Voice(lang, dir, lang), new Page.Voice("fr", "ltr", "français")),
            "https://example.org/",
            "",
            "",
            "",
            List.of(),
            "https://example.org/t/",
            "",
            List.of(),
            true,
            null,
            List.of());
    return new Page(
        "t.epub", "book", frame, new Page.Book(article, List.of("A"), List.of("B"), ""));
  }

  private static SortedMap<String, byte[]> files(String body) {
    String head = "<head><meta name=\"back\" content=\"Zurück\"></head>";
    String html = "<!doctype html><html>" + head + "<body>" + body + "</body></html>";
    return new Book(page("de", "ltr"), html).files("p { margin: 0 }", new byte[0]);
  }

  private static String text(SortedMap<String, byte[]> files, String name) {
    return new String(files.get("EPUB/" + name), StandardCharsets.UTF_8);
  }

  @Test
  void marked_elements_become_files() {
    SortedMap<String, byte[]> files =
        files(
            """
            <nav data-file="nav"><h2>Inhalt</h2><ol><li><a href="#b">B</a></li></ol></nav>
            <section data-file="a"><h2>Eins</h2><p>1<br>2</p></section>
            <section data-file="b" id="b"><h2><span class="cell">Zwei</span><span class="cell">Deux</span></h2></section>
            <section>nowhere</section>""");
    assertThat(files.keySet())
        .containsExactly(
            "EPUB/a.xhtml",
            "EPUB/b.xhtml",
            "EPUB/book.css",
            "EPUB/nav.xhtml",
            "EPUB/package.opf",
            "META-INF/container.xml");
    assertThat(text(files, "a.xhtml")).contains("<title>Eins</title>").contains("1<br />2");
    assertThat(text(files, "b.xhtml")).contains("<title>Zwei – Deux</title>");
    assertThat(text(files, "nav.xhtml")).contains("href=\"b.xhtml#b\"");
    assertThat(text(files, "package.opf"))
        .contains("<itemref idref=\"nav\"/>\n<itemref idref=\"a\"/>\n<itemref idref=\"b\"/>");
  }

  @Test
  void links_lead_where_their_target_is() {
    SortedMap<String, byte[]> files =
        files(
            """
            <p data-file="a" id="a"><a href="#a">here</a> <a href="#b1">there</a>
            <a href="#%D8%A8">coded</a> <a href="#gone">gone</a> <a href="../x.html">x</a>
            <a href="https://example.org/">out</a> <a class="anchor" href="#a"></a></p>
            <div data-file="b"><p id="b1">1</p><p id="ب">2</p></div>""");
    assertThat(text(files, "a.xhtml"))
        .contains("<a href=\"#a\">here</a> <a href=\"b.xhtml#b1\">there</a>")
        .contains("<a href=\"b.xhtml#%D8%A8\">coded</a> gone x\n")
        .contains("<a href=\"https://example.org/\">out</a>")
        .doesNotContain("anchor");
  }

  @Test
  void entries_become_notes_with_a_way_back() {
    SortedMap<String, byte[]> files =
        files(
            """
            <p data-file="a"><a class="term" href="#g-x" id="r-x-1">X</a> <a href="#g-x">plain</a></p>
            <div data-file="b">
            <div class="entry" id="g-x"><a class="source" href="#s-y">Y</a>
            <p class="uses"><a href="#r-x-1">1</a></p></div>
            <div class="entry" id="s-y">Y</div>
            <div class="entry" id="s-z">Z</div>
            </div>""");
    assertThat(text(files, "a.xhtml"))
        .contains("href=\"b.xhtml#g-x\" id=\"r-x-1\" epub:type=\"noteref\" role=\"doc-noteref\"")
        .contains("<a href=\"b.xhtml#g-x\">plain</a>");
    assertThat(text(files, "b.xhtml"))
        .contains("id=\"g-x\" epub:type=\"footnote\" role=\"doc-footnote\"")
        .contains("<a href=\"a.xhtml#r-x-1\" role=\"doc-backlink\">1</a>")
        .contains("role=\"doc-noteref\" id=\"n-s-y\"")
        .contains("<a role=\"doc-backlink\" href=\"#n-s-y\" aria-label=\"Zurück\">↩</a>")
        .contains("<div class=\"entry\" id=\"s-z\">Z</div>");
  }

  @Test
  void footnotes_of_the_text_become_notes_inside_their_items() {
    SortedMap<String, byte[]> files =
        files(
            """
            <div data-file="a"><sup class="footnote"><a role="doc-noteref" href="#fn-1" id="fnref-1">1</a></sup>
            <section class="footnotes" role="doc-endnotes" aria-label="Noten"><ol>
            <li id="fn-1"><p>Note <a role="doc-backlink" href="#fnref-1">↩</a></p></li></ol></section></div>""");
    assertThat(text(files, "a.xhtml"))
        .contains("<a role=\"doc-noteref\" href=\"#fn-1\" id=\"fnref-1\" epub:type=\"noteref\">")
        .contains(
            "<li><div class=\"footnote\" id=\"fn-1\" epub:type=\"footnote\" role=\"doc-footnote\">")
        .doesNotContain("doc-endnotes")
        .containsOnlyOnce("doc-backlink");
  }

  @Test
  void drawings_and_pictures_are_as_epub_wants_them() {
    SortedMap<String, byte[]> files =
        files(
            """
            <div data-file="a" lang="en"><!-- -- --><svg viewBox="0 0 1 1"><text lang="de">ä&nbsp;&lt;</text></svg>
            <img src="%s" alt="A" loading="lazy" decoding="async"><img src="%s" alt="B">
            <img src="data:image/avif;base64,AAAA" alt="C">
            <details><summary>Als Tabelle</summary><p><span class="s1">Satz.</span></p></details></div>"""
                .formatted(PNG, PNG));
    assertThat(text(files, "a.xhtml"))
        .contains("<div lang=\"en\" xml:lang=\"en\"><svg viewBox=\"0 0 1 1\"")
        .contains("xmlns=\"http://www.w3.org/2000/svg\"><text xml:lang=\"de\">ä&#xa0;&lt;</text>")
        .contains("<img src=\"picture-1.png\" alt=\"A\" />")
        .contains("<img src=\"picture-1.png\" alt=\"B\" />\nC\n")
        .contains("<div><p class=\"label\">Als Tabelle</p><p>Satz.</p></div>");
    assertThat(files.get("EPUB/picture-1.png")).containsExactly(1, 2, 3);
    assertThat(text(files, "package.opf"))
        .contains("href=\"a.xhtml\" media-type=\"application/xhtml+xml\" properties=\"svg\"")
        .contains("href=\"picture-1.png\" media-type=\"image/png\"")
        .contains("<meta property=\"schema:accessMode\">visual</meta>");
  }

  @Test
  void a_book_says_what_it_is() {
    SortedMap<String, byte[]> files =
        new Book(page("ar", "rtl"), "<p data-file=a>x</p>").files("", new byte[] {4});
    assertThat(text(files, "a.xhtml")).contains("lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">");
    assertThat(text(files, "package.opf"))
        .contains("page-progression-direction=\"rtl\"")
        .contains("<dc:title xml:lang=\"ar\" dir=\"rtl\">T &amp; T</dc:title>")
        .contains("<dc:language>ar</dc:language>\n<dc:language>fr</dc:language>")
        .contains("<dc:date>2017-01</dc:date>")
        .contains("<dc:creator>A</dc:creator>\n<dc:contributor id=\"translator-1\">B<")
        .contains("<meta property=\"dcterms:modified\">2017-02-01T00:00:00Z</meta>")
        .contains("href=\"cover.png\" media-type=\"image/png\" properties=\"cover-image\"")
        .doesNotContain("visual");
    assertThat(text(files, "package.opf")).containsPattern("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-3");
  }

  @Test
  void the_same_files_are_packed_the_same_anywhere(@TempDir Path folder) throws IOException {
    SortedMap<String, byte[]> files = files("<p data-file=\"a\"><img src=\"" + PNG + "\"></p>");
    EpubFile.write(folder.resolve("1.epub"), files);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
      EpubFile.write(folder.resolve("2.epub"), files);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertThat(folder.resolve("2.epub")).hasSameBinaryContentAs(folder.resolve("1.epub"));
    byte[] start = Files.readAllBytes(folder.resolve("1.epub"));
    // Byte 38 on, as magic numbers of EPUB have it: no field may come between.
    assertThat(new String(start, 30, 28, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/epub+zip");
    try (ZipFile zip = new ZipFile(folder.resolve("1.epub").toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertThat(names).startsWith("mimetype").containsAll(files.keySet());
      assertThat(names.subList(1, names.size())).isSorted();
      assertThat(zip.getEntry("EPUB/picture-1.png").getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }
}
