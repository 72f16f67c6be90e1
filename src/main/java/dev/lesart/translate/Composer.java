package dev.lesart.translate;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Inline;
import dev.lesart.model.Status;
import dev.lesart.model.Translation;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.translate.Alignment.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Puts a translated document together as its pages show it: the blocks of the source in their
 * order, and in the place of every unit what the translation says. What is missing, or no longer
 * agrees, stands there in the source's words.
 */
public final class Composer {
  private final String sourceTag;
  private final String tag;
  private final Predicate<Match> agrees;
  private final Map<String, String> labels = new HashMap<>();
  private final Iterator<Match> matches;

  /**
   * @param agrees whether the numbers, dates and names of a stale translation are still its
   *     source's
   * @param matches of the document's units, in its order
   * @param translated the translated document, whose footnotes may be called otherwise
   */
  private Composer(
      String sourceTag,
      String tag,
      Predicate<Match> agrees,
      List<Match> matches,
      Document source,
      Document translated) {
    this.sourceTag = sourceTag;
    this.tag = tag;
    this.agrees = agrees;
    this.matches = matches.iterator();
    List<Document.Footnote> own = translated.footnotes();
    for (int i = 0; i < own.size(); i++) {
      String label = own.get(i).label();
      boolean known = source.footnotes().stream().anyMatch(note -> note.label().equals(label));
      labels.put(
          label,
          known ? label : i < source.footnotes().size() ? source.footnotes().get(i).label() : "");
    }
  }

  /**
   * The document in a translation.
   *
   * @param sourceTag language of the source
   * @param tag language of the translation
   * @param agrees whether the numbers, dates and names of a stale translation are still its
   *     source's
   * @param matches of the document's units, in its order
   * @param translated the translated file's document, for the labels of its footnotes
   */
  public static Document compose(
      Document source,
      Document translated,
      List<Match> matches,
      String sourceTag,
      String tag,
      Predicate<Match> agrees) {
    Composer composer = new Composer(sourceTag, tag, agrees, matches, source, translated);
    List<Block> blocks = composer.blocks(source.blocks());
    List<Document.Footnote> footnotes = new ArrayList<>();
    source
        .footnotes()
        .forEach(
            note ->
                footnotes.add(new Document.Footnote(note.label(), composer.blocks(note.blocks()))));
    return new Document(blocks, footnotes);
  }

  /** What a translation says in the place of a unit. */
  public static Unit said(Match match, String sourceTag, String tag, Predicate<Match> agrees) {
    Unit source = match.source();
    Status status = match.status();
    if (status == Status.MISSING || match.shares()) {
      return source.with(new Translation(status, sourceTag, true));
    }
    if (match.targets().isEmpty()) {
      return source.with(new Translation(Status.CURRENT, tag, true));
    }
    if (status == Status.STALE && !agrees.test(match)) {
      return source.with(new Translation(status, sourceTag, false));
    }
    return match.targets().get(0).target().unit().with(new Translation(status, tag, true));
  }

  private List<Block> blocks(List<Block> blocks) {
    return Walk.map(blocks, this::paragraph, unit -> unit());
  }

  private Unit unit() {
    return relabelled(said(matches.next(), sourceTag, tag, agrees));
  }

  /** A paragraph that the translator split is several; one that joined the one before, none. */
  private Block paragraph(Block.Paragraph paragraph) {
    Match match = matches.next();
    Unit first = relabelled(said(match, sourceTag, tag, agrees));
    if (match.shares()) {
      return new Block.Group(List.of());
    }
    boolean source = first.translation() != null && !first.translation().language().equals(tag);
    if (match.targets().size() < 2 || source) {
      return new Block.Paragraph(first, paragraph.tight());
    }
    List<Block> parts = new ArrayList<>();
    match
        .targets()
        .forEach(
            ref ->
                parts.add(
                    new Block.Paragraph(
                        relabelled(ref.target().unit().with(first.translation())),
                        paragraph.tight())));
    return new Block.Group(parts);
  }

  /** The unit with references to the footnotes as the source calls them. */
  private Unit relabelled(Unit unit) {
    return labels.entrySet().stream().allMatch(label -> label.getKey().equals(label.getValue()))
        ? unit
        : unit.with(relabelled(unit.content()));
  }

  private List<Inline> relabelled(List<Inline> content) {
    List<Inline> changed = new ArrayList<>(content.size());
    for (Inline inline : content) {
      if (inline instanceof Inline.FootnoteReference reference) {
        String label = labels.getOrDefault(reference.label(), reference.label());
        if (!label.isEmpty()) {
          changed.add(new Inline.FootnoteReference(label, reference.place()));
        }
      } else if (inline instanceof Inline.Emphasis emphasis) {
        changed.add(new Inline.Emphasis(relabelled(emphasis.content())));
      } else if (inline instanceof Inline.Strong strong) {
        changed.add(new Inline.Strong(relabelled(strong.content())));
      } else if (inline instanceof Inline.Strikethrough strikethrough) {
        changed.add(new Inline.Strikethrough(relabelled(strikethrough.content())));
      } else if (inline instanceof Inline.Link link) {
        changed.add(
            new Inline.Link(link.target(), link.title(), relabelled(link.content()), link.place()));
      } else {
        changed.add(inline);
      }
    }
    return changed;
  }
}
