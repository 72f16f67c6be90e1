package dev.lesart.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A file of expected/. An .html file holds selectors, each below it the elements it finds, so that
 * a change to the templates breaks the cases that it concerns:
 *
 * <pre>
 * == h1
 * &lt;h1&gt;Die Stadt&lt;/h1&gt;
 * == .draft
 * </pre>
 *
 * <p>The digest in an asset's name stands as {@code ########}: its content is no case's concern.
 *
 * <p>An empty file says that the output has no such file. Any other file is compared whole.
 */
final class Expected {
  private static final String SELECTOR = "== ";

  private Expected() {}

  /** What the file should hold, going by the output as it is now. */
  static String actual(Path expected, Path baked) throws IOException {
    if (!Files.isRegularFile(baked)) {
      return "";
    }
    String written = Files.readString(expected);
    if (!expected.toString().endsWith(".html") || !written.startsWith(SELECTOR)) {
      return Files.readString(baked);
    }
    Document page = Jsoup.parse(Files.readString(baked));
    page.outputSettings().prettyPrint(false);
    List<String> lines = new ArrayList<>();
    for (String line : written.lines().filter(line -> line.startsWith(SELECTOR)).toList()) {
      lines.add(line);
      for (Element element : page.select(line.substring(SELECTOR.length()))) {
        String html = element.outerHtml().strip().replaceAll("\\s*\n\\s*", "\n");
        lines.add(html.replaceAll("\\.[0-9a-f]{8}(?=\\.(?:css|js|svg)\\b)", ".########"));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
