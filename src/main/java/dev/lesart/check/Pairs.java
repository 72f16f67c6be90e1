package dev.lesart.check;

import dev.lesart.model.Language;
import dev.lesart.model.Status;
import dev.lesart.model.Unit;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.resolve.Resolved;
import dev.lesart.translate.Alignment;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Entry;
import dev.lesart.translate.Target;
import dev.lesart.translate.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The files of a site as rules see them: each in its language, translations beside their source.
 */
final class Pairs {
  private final Sources sources;
  private final Resolved resolved;
  private final List<WrittenFile> files = new ArrayList<>();
  private final List<TranslatedFile> translations = new ArrayList<>();

  Pairs(Sources sources, Resolved resolved) {
    this.sources = sources;
    this.resolved = resolved;
    Language source = resolved.site().settings().source();
    sources.content().values().stream()
        .filter(Pairs::isText)
        .forEach(file -> files.add(new WrittenFile(file, source, Units.of(file))));
    for (Language language : resolved.site().settings().languages()) {
      Alignment alignment = resolved.alignments().get(language.tag());
      if (alignment != null) {
        sources.translations().getOrDefault(language.tag(), new TreeMap<>()).values().stream()
            .filter(Pairs::isText)
            .forEach(file -> translation(file, language, alignment));
      }
    }
  }

  List<WrittenFile> files() {
    return files;
  }

  List<TranslatedFile> translations() {
    return translations;
  }

  private void translation(SourceFile file, Language language, Alignment alignment) {
    List<Unit> units = Units.targets(file).stream().map(Target::unit).toList();
    WrittenFile target = new WrittenFile(file, language, units);
    files.add(target);
    SourceFile original = sources.content().get(file.tree());
    if (original == null) {
      return;
    }
    Language from = resolved.site().settings().source();
    List<Match> matches = alignment.in(file.tree());
    // Of a text that is behind its source, nobody knows yet what it should say.
    List<Translated> pairs =
        matches.stream()
            .filter(match -> match.status() == Status.CURRENT && match.targets().size() == 1)
            .map(
                match ->
                    new Translated(
                        match.source(),
                        match.targets().get(0).target().unit(),
                        from,
                        language,
                        match.entry() != null && match.entry().is(Entry.Flag.KEEP)))
            .toList();
    boolean complete =
        pairs.size() == matches.size() && !alignment.orphans().containsKey(file.tree());
    translations.add(
        new TranslatedFile(
            new WrittenFile(original, from, Units.of(original)), target, pairs, complete));
  }

  private static boolean isText(SourceFile file) {
    return file.tree().endsWith(".md");
  }
}
