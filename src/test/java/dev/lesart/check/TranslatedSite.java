package dev.lesart.check;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Language;
import dev.lesart.model.Problem;
import dev.lesart.model.Term;
import dev.lesart.read.FileReader;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.resolve.Resolver;
import dev.lesart.translate.Units;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A site's folder, its texts paired block by block, and what the rules say. */
final class TranslatedSite {
  static final Language GERMAN = new Language("de", "ltr", "Deutsch", "latn", "de");
  static final Language ENGLISH = new Language("en", "ltr", "English", "latn", "en");
  static final Language ARABIC = new Language("ar", "rtl", "العربية", "latn", "ar-SY");

  private TranslatedSite() {}

  /** What the rules say of a site in German and another language. */
  static NavigableSet<Problem> problems(Path root, Language language) throws IOException {
    return problems(root, language, terms(root, language), tree -> true);
  }

  /** The terms of a site in German and another language. */
  static List<Term> terms(Path root, Language language) throws IOException {
    SiteFolder folder = new SiteFolder(root);
    Sources sources =
        new Sources(
            read(folder, "content", tree -> true),
            Map.of(language.tag(), read(folder, "translations/" + language.tag(), tree -> true)),
            Set.of(),
            Set.of());
    return Resolver.resolve(sources, Map.of(), problem -> {}).orElseThrow().site().terms();
  }

  /** What the rules say of some of its files. */
  static NavigableSet<Problem> problems(
      Path root, Language language, List<Term> terms, Predicate<String> trees) throws IOException {
    SiteFolder folder = new SiteFolder(root);
    Map<String, SourceFile> translations = read(folder, "translations/" + language.tag(), trees);
    List<WrittenFile> files = new ArrayList<>();
    List<TranslatedFile> translated = new ArrayList<>();
    read(folder, "content", trees)
        .forEach(
            (tree, file) -> {
              if (!tree.endsWith(".md")) {
                return;
              }
              WrittenFile source = new WrittenFile(file, GERMAN, Units.of(file));
              files.add(source);
              SourceFile translation = translations.get(tree);
              if (translation != null) {
                WrittenFile target = new WrittenFile(translation, language, Units.of(translation));
                files.add(target);
                translated.add(pair(source, target));
              }
            });
    NavigableSet<Problem> problems = new TreeSet<>();
    TranslationRules.check(terms, files, translated, problems::add);
    return problems;
  }

  private static TranslatedFile pair(WrittenFile source, WrittenFile target) {
    List<Translated> pairs = new ArrayList<>();
    int size = Math.min(source.units().size(), target.units().size());
    for (int i = 0; i < size; i++) {
      pairs.add(
          new Translated(
              source.units().get(i),
              target.units().get(i),
              source.language(),
              target.language(),
              false));
    }
    return new TranslatedFile(
        source, target, pairs, source.units().size() == target.units().size());
  }

  private static NavigableMap<String, SourceFile> read(
      SiteFolder folder, String below, Predicate<String> trees) {
    FileReader reader = new FileReader(folder, new MarkdownParser()::parse, problem -> {});
    NavigableMap<String, SourceFile> files = new TreeMap<>();
    for (Path file : folder.files(below, problem -> {})) {
      String tree = folder.name(file).substring(below.length() + 1);
      if ((tree.endsWith(".md") || tree.endsWith(".yaml")) && trees.test(tree)) {
        reader.read(file, tree).ifPresent(read -> files.put(tree, read));
      }
    }
    return files;
  }
}
