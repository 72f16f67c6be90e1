package dev.lesart.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Language;
import dev.lesart.model.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every single mistake of a kind that is put into the shipped translations is found. */
final class MutatedTranslationsTest {
  private static final Path SHIPPED = Path.of("");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"en", "ar"})
  void everyNumber(String tag) throws IOException {
    Pattern number = Pattern.compile("(?<=[\\s(«])\\d+(?=[\\s.,،؛;)»](?!\\d))");
    assertThat(unnoticed(tag, number, digits -> digits + "1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en", "ar"})
  void everyLink(String tag) throws IOException {
    assertThat(unnoticed(tag, Pattern.compile("\\((?:source|fact):[a-z0-9-]+\\)"), n -> ""))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en,January,February",
    "en,December,October",
    "en,April,May",
    "en,Sunday,Monday",
    "ar,كانون الثاني,شباط",
    "ar,نيسان,أيار",
    "ar,الأحد,السبت"
  })
  void everyMonthAndWeekday(String tag, String word, String other) throws IOException {
    assertThat(unnoticed(tag, Pattern.compile(Pattern.quote(word)), n -> other)).isEmpty();
  }

  /** The places at which a change of one match leaves the rules silent. */
  private List<String> unnoticed(String tag, Pattern pattern, UnaryOperator<String> change)
      throws IOException {
    Language language = tag.equals("ar") ? TranslatedSite.ARABIC : TranslatedSite.ENGLISH;
    copy(SHIPPED.resolve("content"), folder.resolve("content"));
    Path translations = folder.resolve("translations").resolve(tag);
    copy(SHIPPED.resolve("translations").resolve(tag), translations);
    List<Term> terms = TranslatedSite.terms(folder, language);
    List<String> unnoticed = new ArrayList<>();
    int changes = 0;
    for (Path file : files(translations)) {
      String text = Files.readString(file);
      String tree = translations.relativize(file).toString().replace('\\', '/');
      int body = text.indexOf("\n---\n");
      for (MatchResult match : pattern.matcher(text).results().toList()) {
        String line = text.substring(text.lastIndexOf('\n', match.start()) + 1, match.start());
        if (match.start() < body || line.startsWith("## 20")) {
          continue;
        }
        changes++;
        Files.writeString(
            file,
            text.substring(0, match.start())
                + change.apply(match.group())
                + text.substring(match.end()));
        if (TranslatedSite.problems(folder, language, terms, tree::equals).isEmpty()) {
          unnoticed.add(file.getFileName() + ":" + match.start() + " " + match.group());
        }
      }
      Files.writeString(file, text);
    }
    assertThat(changes).isPositive();
    return unnoticed;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }
}
