package dev.lesart.resolve;

import dev.lesart.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Inline content read as one run of characters, so that words are seen whole whatever emphasis cuts
 * through them, and put together again with some of the characters in mentions.
 *
 * <p>Of a link or a mention the text is there to be read, not to be linked; code and what cannot be
 * read stand as U+FFFC.
 */
final class LinkableText {
  private static final char OBJECT = '\uFFFC';
  private static final Set<String> VOID_TAGS =
      Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr");

  private final List<Inline> content;
  private final StringBuilder text = new StringBuilder();

  /** The texts and soft breaks that may be linked, in order. */
  private final List<Piece> pieces = new ArrayList<>();

  private boolean mentions;
  private int run;
  private int openTags;

  /**
   * A text or soft break; those with the same run stand side by side.
   *
   * @param run 0 for none that may be linked
   */
  private record Piece(int start, int end, int run) {}

  /**
   * Characters to put into a mention of a term, or without a term to leave out.
   *
   * @param end exclusive
   */
  record Cut(int start, int end, @Nullable String term) {}

  LinkableText(List<Inline> content) {
    this.content = content;
    read(content, true);
  }

  /** Whether these characters may become one mention. */
  boolean isLinkable(int start, int end) {
    int run = runAt(start);
    return run > 0 && run == runAt(end - 1);
  }

  boolean isBackslash(int at) {
    return at >= 0 && text.charAt(at) == '\\';
  }

  /** Whether the backslash here was written to prevent a link, and is no part of a path. */
  boolean isGuard(int at) {
    if (!isLinkable(at, at + 2)) {
      return false;
    }
    int before = at == 0 ? ' ' : text.charAt(at - 1);
    return !Tokens.isWordCharacter(before) && before != ':' && before != '\\';
  }

  /** The content with the cuts applied; a mention only for terms not yet in {@code seen}. */
  List<Inline> cut(List<Cut> cuts, Set<String> seen, ToIntFunction<String> number) {
    if (cuts.isEmpty() && !mentions) {
      return content;
    }
    return new Cutting(cuts, seen, number).apply(content);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void read(List<Inline> content, boolean linkable) {
    run++;
    for (Inline inline : content) {
      int start = text.length();
      if (inline instanceof Inline.Text it) {
        text.append(it.value());
      } else if (inline instanceof Inline.SoftBreak) {
        text.append('\n');
      } else {
        readOther(inline, linkable);
        run++;
        continue;
      }
      if (linkable) {
        pieces.add(new Piece(start, text.length(), openTags == 0 ? run : 0));
      }
    }
    run++;
  }

  private void readOther(Inline inline, boolean linkable) {
    if (inline instanceof Inline.Emphasis it) {
      read(it.content(), linkable);
    } else if (inline instanceof Inline.Strong it) {
      read(it.content(), linkable);
    } else if (inline instanceof Inline.Strikethrough it) {
      read(it.content(), linkable);
    } else if (inline instanceof Inline.Link it) {
      read(it.content(), false);
    } else if (inline instanceof Inline.Mention it) {
      mentions = true;
      read(it.content(), false);
    } else if (inline instanceof Inline.HardBreak) {
      text.append('\n');
    } else if (inline instanceof Inline.Html it) {
      countTags(it.raw());
    } else if (inline instanceof Inline.Code it) {
      text.append(it.value());
    } else {
      text.append(OBJECT);
    }
  }

  /** Text between raw tags is theirs: it may be a link, code, or in another language. */
  private void countTags(String raw) {
    if (raw.startsWith("</")) {
      openTags = Math.max(0, openTags - 1);
      return;
    }
    int end = 1;
    while (end < raw.length() && Character.isLetterOrDigit(raw.charAt(end))) {
      end++;
    }
    boolean isTag = end > 1 && !raw.endsWith("/>");
    if (isTag && !VOID_TAGS.contains(raw.substring(1, end).toLowerCase(Locale.ROOT))) {
      openTags++;
    }
  }

  private int runAt(int at) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Piece piece = pieces.get(middle);
      if (at < piece.start) {
        high = middle - 1;
      } else if (at >= piece.end) {
        low = middle + 1;
      } else {
        return piece.run;
      }
    }
    return 0;
  }

  /** One walk over the content in the order in which it was read. */
  private final class Cutting {
    private final List<Cut> cuts;
    private final Set<String> seen;
    private final ToIntFunction<String> number;
    private int nextCut;
    private int nextPiece;

    Cutting(List<Cut> cuts, Set<String> seen, ToIntFunction<String> number) {
      this.cuts = cuts;
      this.seen = seen;
      this.number = number;
    }

    List<Inline> apply(List<Inline> content) {
      List<Inline> out = new ArrayList<>(content.size());
      List<Inline> linked = new ArrayList<>();
      for (Inline inline : content) {
        if (inline instanceof Inline.Text || inline instanceof Inline.SoftBreak) {
          cut(inline, pieces.get(nextPiece++), out, linked);
        } else {
          out.add(applyInside(inline));
        }
      }
      return out;
    }

    private Inline applyInside(Inline inline) {
      if (inline instanceof Inline.Emphasis it) {
        return new Inline.Emphasis(apply(it.content()));
      }
      if (inline instanceof Inline.Strong it) {
        return new Inline.Strong(apply(it.content()));
      }
      if (inline instanceof Inline.Strikethrough it) {
        return new Inline.Strikethrough(apply(it.content()));
      }
      if (inline instanceof Inline.Mention it && it.kind() == Inline.Mention.Kind.TERM) {
        seen.add(it.id());
      }
      return inline;
    }

    /** Parts of a cut that goes on in the next piece are kept in {@code linked} until its end. */
    private void cut(Inline inline, Piece piece, List<Inline> out, List<Inline> linked) {
      int at = piece.start;
      while (at < piece.end) {
        Cut cut = nextCut < cuts.size() ? cuts.get(nextCut) : null;
        if (cut == null || cut.start >= piece.end) {
          add(part(inline, piece, at, piece.end), out);
          return;
        }
        if (cut.start > at) {
          add(part(inline, piece, at, cut.start), out);
          at = cut.start;
        }
        int end = Math.min(cut.end, piece.end);
        if (cut.term != null) {
          linked.add(part(inline, piece, at, end));
        }
        at = end;
        if (end == cut.end) {
          nextCut++;
          if (cut.term != null && seen.add(cut.term)) {
            int count = number.applyAsInt(cut.term);
            out.add(new Inline.Mention(Inline.Mention.Kind.TERM, cut.term, count, linked));
          } else {
            linked.forEach(part -> add(part, out));
          }
          linked.clear();
        }
      }
    }

    /** Joins texts that no mention parts. */
    private static void add(Inline part, List<Inline> out) {
      int last = out.size() - 1;
      if (last >= 0
          && part instanceof Inline.Text text
          && out.get(last) instanceof Inline.Text before) {
        out.set(last, new Inline.Text(before.value() + text.value()));
      } else {
        out.add(part);
      }
    }

    private Inline part(Inline inline, Piece piece, int start, int end) {
      return start == piece.start && end == piece.end
          ? inline
          : new Inline.Text(text.substring(start, end));
    }
  }
}
