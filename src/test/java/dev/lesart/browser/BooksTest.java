package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The books of the shipped site. */
@ExtendWith(Baking.class)
class BooksTest {
  /** Its cover is a picture for libraries; no page of the book shows it. */
  private static final List<String> ALLOWED = List.of("OPF-097");

  @Test
  void epubcheck_has_nothing_to_say(BakedSite site) throws IOException {
    List<Path> books = site.files(".epub");
    assertThat(books).hasSize(6);
    for (Path book : books) {
      JsonNode report = new ObjectMapper().readTree(EpubCheck.check(book));
      List<String> found = new ArrayList<>();
      for (JsonNode message : report.get("messages")) {
        if (!ALLOWED.contains(message.get("ID").asText())) {
          found.add(message.toString());
        }
      }
      JsonNode checker = report.get("checker");
      System.out.printf(
          Locale.ROOT,
          "%s: %d bytes, %s errors, %s warnings%n",
          book.getFileName(),
          Files.size(book),
          checker.get("nError"),
          checker.get("nWarning"));
      assertThat(found).as(book.toString()).isEmpty();
      assertThat(checker.get("nFatal").asInt() + checker.get("nError").asInt()).isZero();
      assertThat(checker.get("nWarning").asInt()).isZero();
    }
  }

  /** Else the test above would pass with a checker whose schemas do not load. */
  @Test
  void epubcheck_finds_what_is_wrong(BakedSite site) throws IOException {
    Path broken = Files.createTempFile("broken", ".epub");
    Files.copy(site.files(".epub").get(0), broken, StandardCopyOption.REPLACE_EXISTING);
    try {
      try (FileSystem book = FileSystems.newFileSystem(broken)) {
        Path file = book.getPath("EPUB/section-1.xhtml");
        String text = Files.readString(file);
        Files.writeString(
            file,
            text.replace("id=\"background\"", "id=\"background-1\"")
                .replace("<p>", "<p size=\"1\">"));
      }
      assertThat(EpubCheck.check(broken)).contains("Duplicate").contains("attribute \\\"size\\\"");
    } finally {
      Files.delete(broken);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "ar", "de-en", "de-ar", "en-ar"})
  void every_note_is_there_and_leads_back(String edition, BakedSite site) throws IOException {
    Map<String, Document> files = read(site, edition);
    Map<String, Element> targets = new LinkedHashMap<>();
    files.forEach(
        (name, file) -> {
          targets.put(name, file);
          file.select("[id]").forEach(each -> targets.put(name + "#" + each.id(), each));
        });
    int references = 0;
    int notes = 0;
    for (Map.Entry<String, Document> file : files.entrySet()) {
      for (Element link : file.getValue().select("a[href]")) {
        String href = link.attr("href");
        if (href.startsWith("http")) {
          continue;
        }
        Element target = targets.get(href.startsWith("#") ? file.getKey() + href : href);
        assertThat(target).as(file.getKey() + " " + link).isNotNull();
        if (target != null && link.attr("epub:type").equals("noteref")) {
          references++;
          assertThat(target.attr("epub:type")).as(link.toString()).isEqualTo("footnote");
          assertThat(target.attr("role")).isEqualTo("doc-footnote");
          assertThat(link.attr("role")).isEqualTo("doc-noteref");
        }
      }
      for (Element note : file.getValue().select("[epub|type=footnote], [role=doc-footnote]")) {
        notes++;
        assertThat(note.normalName()).as("not hidden by reading systems").isEqualTo("div");
        assertThat(note.select("a[role=doc-backlink]")).as(note.id()).isNotEmpty();
      }
    }
    assertThat(notes).isGreaterThan(40);
    assertThat(references).isGreaterThan(notes);
    assertThat(file(files, "section-1.xhtml").select("svg.map a")).isNotEmpty();
    assertThat(file(files, "section-1.xhtml").select("details, script, form, input")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "ar", "de-en", "de-ar", "en-ar"})
  void pages_turn_as_the_language_reads(String edition, BakedSite site) throws IOException {
    Map<String, Document> files = read(site, edition);
    String first = edition.split("-", 2)[0];
    String direction = first.equals("ar") ? "rtl" : "ltr";
    Document about = file(files, "package.opf");
    assertThat(about.select("spine").attr("page-progression-direction")).isEqualTo(direction);
    assertThat(about.getElementsByTag("dc:language").eachText())
        .containsExactly(edition.split("-"));
    assertThat(about.getElementsByTag("dc:title")).hasSameSizeAs(edition.split("-"));
    files.forEach(
        (name, file) -> {
          if (name.endsWith(".xhtml")) {
            Element html = file.expectFirst("html");
            assertThat(html.attr("lang")).as(name).isEqualTo(first);
            assertThat(html.attr("xml:lang")).isEqualTo(first);
            assertThat(html.attr("dir")).isEqualTo(direction);
          }
        });
  }

  private static Document file(Map<String, Document> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static Map<String, Document> read(BakedSite site, String edition) throws IOException {
    Path book =
        site.files(".epub").stream()
            .filter(each -> site.folder().relativize(each).startsWith(edition))
            .findFirst()
            .orElseThrow();
    Map<String, Document> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName().replace("EPUB/", "");
        if (name.endsWith(".xhtml") || name.endsWith(".opf")) {
          String text =
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          files.put(name, Jsoup.parse(text, "", Parser.xmlParser()));
        }
      }
    }
    return files;
  }
}
