package dev.lesart.resolve;

import dev.lesart.model.Block;
import dev.lesart.model.Block.Heading;
import dev.lesart.model.Document;
import dev.lesart.model.Explainer.Section;
import dev.lesart.model.PlainText;
import dev.lesart.model.Said;
import dev.lesart.model.Translation;
import dev.lesart.model.Unit;
import dev.lesart.resolve.Versions.Version;
import java.util.ArrayList;
import java.util.List;

/** Splits an explainer that is one file at its level-2 headings. */
final class Chapters {
  private Chapters() {}

  /** A heading and what stands below it. */
  private record Chapter(Heading heading, List<Block> blocks) {}

  /**
   * The sections as a page in the language shows them. A section is called by its heading's id in
   * the source, or by its number: the same in every language.
   */
  static List<Section> sections(Versions versions, String tag) {
    Version source = versions.sourceVersion();
    Version version = versions.in(tag);
    // A translation has the headings of its source, whether they are translated or not.
    List<Chapter> chapters = chapters(source);
    List<Chapter> own = chapters(version);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      String id = chapters.get(i).heading().id();
      Heading heading = own.get(i).heading();
      sections.add(
          new Section(
              id == null ? "section-" + (i + 1) : id,
              version.language(),
              title(heading.unit(), version),
              heading.unit().place(),
              Cited.document(own.get(i).blocks(), version.file().body().footnotes())));
    }
    return sections;
  }

  private static Said title(Unit heading, Version version) {
    Translation translation = heading.translation();
    return new Said(
        translation == null ? version.language() : translation.language(),
        PlainText.of(heading.content()));
  }

  /** What stands before the first level-2 heading. */
  static Document intro(Version version) {
    Document body = version.file().body();
    return Cited.document(
        body.blocks().stream().takeWhile(block -> !isChapter(block)).toList(), body.footnotes());
  }

  private static boolean isChapter(Block block) {
    return block instanceof Heading heading && heading.level() == 2;
  }

  private static List<Chapter> chapters(Version version) {
    List<Chapter> chapters = new ArrayList<>();
    for (Block block : version.file().body().blocks()) {
      if (block instanceof Heading heading && isChapter(block)) {
        chapters.add(new Chapter(heading, new ArrayList<>()));
      } else if (!chapters.isEmpty()) {
        chapters.get(chapters.size() - 1).blocks().add(block);
      }
    }
    return chapters;
  }
}
