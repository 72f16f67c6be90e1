package dev.lesart.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands inside a unit: CommonMark's inline elements, and the mentions that Lesart adds. */
public sealed interface Inline {
  /** What has inline elements within it. */
  sealed interface Container extends Inline {
    List<Inline> content();
  }

  /**
   * Characters as they are read: backslash escapes and entities are resolved, nothing is
   * HTML-escaped.
   */
  record Text(String value) implements Inline {}

  record Emphasis(List<Inline> content) implements Container {
    public Emphasis {
      content = List.copyOf(content);
    }
  }

  record Strong(List<Inline> content) implements Container {
    public Strong {
      content = List.copyOf(content);
    }
  }

  record Strikethrough(List<Inline> content) implements Container {
    public Strikethrough {
      content = List.copyOf(content);
    }
  }

  record Code(String value) implements Inline {}

  record SoftBreak() implements Inline {}

  record HardBreak() implements Inline {}

  /** Raw inline HTML, one tag or comment. */
  record Html(String raw, Place place) implements Inline {}

  /**
   * A link as written.
   *
   * @param target the destination, unescaped, not yet percent-encoded: {@code term:luftschlag},
   *     {@code airstrikes.md}
   */
  record Link(String target, @Nullable String title, List<Inline> content, Place place)
      implements Container {
    public Link {
      content = List.copyOf(content);
    }
  }

  /** An image as written; {@code alt} is its plain alternative text. */
  record Image(String target, @Nullable String title, String alt, Place place) implements Inline {}

  /** A reference to the footnote with this label. */
  record FootnoteReference(String label, Place place) implements Inline {}

  /**
   * A word that opens a popover; made by resolving, never by parsing.
   *
   * @param number counts the mentions of one entry on a page, from 1; 0 in definitions and notes,
   *     to which nothing leads back
   */
  record Mention(Kind kind, String id, int number, List<Inline> content) implements Container {
    /** What a mention points at. */
    public enum Kind {
      TERM,
      FACT,
      SOURCE
    }

    public Mention {
      content = List.copyOf(content);
    }
  }

  /**
   * A sentence that a page shows beside its translation; made by rendering.
   *
   * @param number the same for a sentence and its translation, from 1 in every block
   */
  record Sentence(int number, List<Inline> content) implements Container {
    public Sentence {
      content = List.copyOf(content);
    }
  }
}
