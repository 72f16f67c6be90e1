package dev.lesart.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML Checker, in this process. Warnings count as errors do. */
final class NuChecker {
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  private final Path folder;
  private final List<String> messages = new ArrayList<>();
  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);

  NuChecker(Path folder) {
    this.folder = folder;
    ErrorHandler collect =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException found) {
            add("warning", found);
          }

          @Override
          public void error(SAXParseException found) {
            add("error", found);
          }

          @Override
          public void fatalError(SAXParseException found) {
            add("error", found);
          }
        };
    try {
      validator.setUpMainSchema(SCHEMA, collect);
      validator.setUpValidatorAndParsers(collect, true, false);
    } catch (Exception unusable) {
      throw new IllegalStateException("The Nu HTML Checker does not start.", unusable);
    }
  }

  /**
   * The file under an address of a host: its content security policy knows no {@code file:}. Style
   * and script in the page are left to the browser: of CSS the checker knows no layers, of policies
   * no hashes, and it takes data for a script that they keep from running (HTML, "prepare the
   * script element": a data block is left before any policy is asked).
   */
  private InputSource source(Path file) throws IOException {
    String page =
        Files.readString(file)
            .replaceAll("(?s)<script type=\"application/ld\\+json\">.*?</script>", "")
            .replaceAll("(?s)(<style>).*?(</style>)|(<script>).*?(</script>)", "$1$2$3$4");
    InputSource source =
        new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    source.setSystemId(
        "https://example.org/" + folder.relativize(file).toString().replace('\\', '/'));
    source.setEncoding("UTF-8");
    return source;
  }

  void check(Path page) throws IOException {
    try {
      validator.checkHtmlInputSource(source(page));
    } catch (SAXException unreadable) {
      messages.add(page + ": " + unreadable.getMessage());
    }
  }

  /** What was found: file, line, column and message. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  private void add(String severity, SAXParseException found) {
    messages.add(
        "%s:%d:%d: %s: %s"
            .formatted(
                found.getSystemId(),
                found.getLineNumber(),
                found.getColumnNumber(),
                severity,
                found.getMessage()));
  }
}
