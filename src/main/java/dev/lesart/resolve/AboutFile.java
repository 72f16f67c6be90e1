package dev.lesart.resolve;

import dev.lesart.model.Document;
import dev.lesart.model.Explainer.Section;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.model.Walk;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.resolve.Versions.Version;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code content/about.md}: what the makers of the site say of themselves. */
final class AboutFile {
  static final String TREE = "about.md";
  private static final String ID = "about";

  private final Sources sources;
  private final Settings settings;
  private final Consumer<Problem> problems;

  AboutFile(Sources sources, Settings settings, Consumer<Problem> problems) {
    this.sources = sources;
    this.settings = settings;
    this.problems = problems;
  }

  /** The text in every language of the site; null where there is no such file. */
  @Nullable Localized<Section> read(Binder binder) {
    SourceFile file = sources.content().get(TREE);
    if (file == null) {
      return null;
    }
    String source = settings.source().tag();
    Versions versions = Versions.of(file, sources, source, Set.of("title"), Set.of(), problems);
    NavigableMap<String, Section> texts = new TreeMap<>();
    for (Language language : settings.languages()) {
      Version version = versions.in(language.tag());
      Document body = binder.bind(version.file().body(), TREE, version.language());
      withoutEntries(body);
      texts.put(
          language.tag(),
          new Section(
              ID,
              version.language(),
              version.said("title", "How these pages are made"),
              version.file().place(),
              body));
    }
    return new Localized<>(source, texts);
  }

  /** A page without lists of terms, figures and sources has nothing that a card could show. */
  private void withoutEntries(Document body) {
    Walk.units(
        body,
        unit ->
            Walk.inlines(
                unit.content(),
                inline -> {
                  if (inline instanceof Mention mention) {
                    problems.accept(
                        Problem.error(
                            unit.place(),
                            "link to \"" + mention.id() + "\" on a page without entries",
                            "Terms, figures and sources open on the pages of explainers only.",
                            "Remove the link, or link an explainer: deir-al-sor/index.md."));
                  }
                }));
  }
}
