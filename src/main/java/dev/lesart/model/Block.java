package dev.lesart.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** CommonMark's blocks, with tables, definition lists and footnotes; the leaves hold units. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param id as given in the heading's attributes, else null
   */
  record Heading(int level, @Nullable String id, Unit unit) implements Block {}

  /**
   * A paragraph.
   *
   * @param tight printed without {@code <p>}, as in a tight list item
   */
  record Paragraph(Unit unit, boolean tight) implements Block {}

  /**
   * What stands in the place of one block of the source, by itself nothing: the paragraphs into
   * which a translator split it, or none where it is joined to the one before.
   */
  record Group(List<Block> blocks) implements Block {
    public Group {
      blocks = List.copyOf(blocks);
    }
  }

  record Quote(List<Block> blocks) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }

  /** A bullet list, or an ordered one that counts from {@code start}. */
  record Listing(boolean ordered, int start, List<Item> items) implements Block {
    public Listing {
      items = List.copyOf(items);
    }
  }

  record Item(List<Block> blocks) {
    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  /** Fenced or indented code; {@code info} is empty when there is none. */
  record Code(String info, String text) implements Block {}

  record Html(String raw, Place place) implements Block {}

  record ThematicBreak() implements Block {}

  /**
   * A picture that Lesart draws, in the place of the paragraph that names it; made by resolving,
   * never by parsing.
   *
   * @param id what stands after the colon of its target: {@code region} in {@code map:region}
   * @param alt what the picture says, for those who do not see it
   * @param caption the line below it, "" where there is none
   * @param unit the paragraph, of which alt and caption are the words
   */
  record Drawing(Kind kind, String id, String alt, String caption, Unit unit) implements Block {
    /** What a picture is drawn from. */
    public enum Kind {
      MAP,
      TIMELINE,
      CHART
    }
  }

  /** A table: every row has as many cells as {@code columns}. */
  record Table(List<Alignment> columns, List<Unit> head, List<List<Unit>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  enum Alignment {
    NONE,
    START,
    CENTER,
    END
  }

  record DefinitionList(List<Definition> definitions) implements Block {
    public DefinitionList {
      definitions = List.copyOf(definitions);
    }
  }

  /** One or more terms and what they mean. */
  record Definition(List<Unit> terms, List<List<Block>> meanings) {
    public Definition {
      terms = List.copyOf(terms);
      meanings = meanings.stream().map(List::copyOf).toList();
    }
  }
}
