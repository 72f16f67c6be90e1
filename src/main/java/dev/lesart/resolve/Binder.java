package dev.lesart.resolve;

import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Fact;
import dev.lesart.model.Inline;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Problem;
import dev.lesart.model.Translation;
import dev.lesart.model.Unit;
import dev.lesart.read.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Binds the texts of one page in one language: links become mentions of terms, facts and sources or
 * the address of a page, figures take the value of their fact, and terms are linked by themselves.
 *
 * <p>A binder counts the mentions of its page, so its texts are bound in the order of the page.
 */
final class Binder {
  private final Scope scope;
  private final Addresses addresses;
  private final Map<String, Figures> figures;
  private final Map<String, TermLinker> linkers;
  private final boolean counting;
  private final Consumer<Problem> problems;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> drawn = new HashSet<>();

  /**
   * @param scope what links may name
   * @param figures by language
   * @param linkers by language
   * @param counting whether terms are linked by themselves and mentions counted: on pages, not in
   *     definitions and notes
   */
  Binder(
      Scope scope,
      Addresses addresses,
      Map<String, Figures> figures,
      Map<String, TermLinker> linkers,
      boolean counting,
      Consumer<Problem> problems) {
    this.scope = scope;
    this.addresses = addresses;
    this.figures = figures;
    this.linkers = linkers;
    this.counting = counting;
    this.problems = problems;
  }

  /**
   * Binds a section: a term is linked by itself at its first occurrence.
   *
   * @param file the file in which the text stands, by its path in the tree
   * @param language tag of the language it is written in
   */
  Document bind(Document text, String file, String language) {
    seen.clear();
    if (text.equals(Document.EMPTY)) {
      return text;
    }
    Text at = new Text(file, language);
    return new Document(
        blocks(text.blocks(), at),
        text.footnotes().stream()
            .map(note -> new Document.Footnote(note.label(), blocks(note.blocks(), at)))
            .toList());
  }

  /** Binds the table of a chart. */
  Block.Table bind(Block.Table table, String file, String language) {
    return (Block.Table) block(table, new Text(file, language));
  }

  /** Whether what was bound shows this picture. */
  boolean hasDrawn(String target) {
    return drawn.contains(target);
  }

  /** Binds a definition or note: a text for a card, which has its one heading already. */
  Document bindNote(Document text, String file, String language) {
    for (Block block : text.blocks()) {
      if (block instanceof Block.Heading heading) {
        problems.accept(
            Problem.error(
                heading.unit().place(),
                "heading in a note",
                "The text stands below a heading that is already there.",
                "Write it as a paragraph, with **bold** words if need be."));
      }
    }
    return bind(text, file, language);
  }

  private List<Block> blocks(List<Block> blocks, Text at) {
    List<Block> bound = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      Inline.Image image = drawn(block);
      bound.add(
          image != null && addresses.hasPicture(image, at.file(), problems)
              ? drawing(image, ((Block.Paragraph) block).unit())
              : block(block, at));
    }
    return bound;
  }

  private Block block(Block block, Text at) {
    if (block instanceof Block.Paragraph paragraph) {
      return new Block.Paragraph(unit(paragraph.unit(), at, true), paragraph.tight());
    } else if (block instanceof Block.Heading heading) {
      return new Block.Heading(heading.level(), heading.id(), unit(heading.unit(), at, false));
    } else if (block instanceof Block.Group group) {
      return new Block.Group(blocks(group.blocks(), at));
    } else if (block instanceof Block.Quote quote) {
      return new Block.Quote(blocks(quote.blocks(), at));
    } else if (block instanceof Block.Listing list) {
      return new Block.Listing(
          list.ordered(),
          list.start(),
          list.items().stream().map(item -> new Block.Item(blocks(item.blocks(), at))).toList());
    } else if (block instanceof Block.Table table) {
      return new Block.Table(
          table.columns(),
          table.head().stream().map(cell -> unit(cell, at, false)).toList(),
          table.rows().stream()
              .map(row -> row.stream().map(cell -> unit(cell, at, true)).toList())
              .toList());
    } else if (block instanceof Block.DefinitionList list) {
      return new Block.DefinitionList(
          list.definitions().stream()
              .map(
                  definition ->
                      new Block.Definition(
                          definition.terms().stream().map(term -> unit(term, at, false)).toList(),
                          definition.meanings().stream()
                              .map(meaning -> blocks(meaning, at))
                              .toList()))
              .toList());
    }
    return block;
  }

  private Unit unit(Unit unit, Text at, boolean linkTerms) {
    Translation translation = unit.translation();
    Text written = translation == null ? at : new Text(at.file(), translation.language());
    List<Inline> bound = inlines(unit.content(), written);
    return unit.bound(
        linkTerms && counting
            ? get(linkers, written.language())
                .link(bound, seen, id -> number(Mention.Kind.TERM, id))
            : bound);
  }

  private List<Inline> inlines(List<Inline> content, Text at) {
    List<Inline> bound = new ArrayList<>(content.size());
    for (Inline inline : content) {
      bound.add(inline(inline, at));
    }
    return bound;
  }

  private Inline inline(Inline inline, Text at) {
    if (inline instanceof Inline.Link link) {
      return link(link, at);
    } else if (inline instanceof Inline.Image image) {
      return addresses.image(image, at.file(), problems);
    } else if (inline instanceof Inline.Emphasis emphasis) {
      return new Inline.Emphasis(inlines(emphasis.content(), at));
    } else if (inline instanceof Inline.Strong strong) {
      return new Inline.Strong(inlines(strong.content(), at));
    } else if (inline instanceof Inline.Strikethrough strikethrough) {
      return new Inline.Strikethrough(inlines(strikethrough.content(), at));
    }
    return inline;
  }

  private Inline link(Inline.Link link, Text at) {
    String target = link.target();
    int colon = target.indexOf(':');
    String scheme = colon < 0 ? "" : target.substring(0, colon);
    String id = target.substring(colon + 1);
    return switch (scheme) {
      case "term" ->
          scope.terms().containsKey(id)
              ? mention(Mention.Kind.TERM, id, link.content())
              : unknown(link, "term", id, scope.terms().keySet(), "content/glossary/");
      case "fact" -> fact(link, id, at);
      case "source" ->
          scope.sources().containsKey(id)
              ? mention(Mention.Kind.SOURCE, id, link.content())
              : unknown(link, "source", id, scope.sources().keySet(), scope.folder() + "sources/");
      case "map", "timeline", "chart" -> {
        problems.accept(
            Problem.error(
                link.place(),
                "link to a picture",
                "\"" + target + "\" names a picture, which is shown and not linked to.",
                "Put an exclamation mark before the link: ![…](" + target + ")"));
        yield link;
      }
      case "http", "https", "mailto", "tel" -> link;
      default -> addresses.link(link, at.file(), scope, problems);
    };
  }

  private Inline unknown(
      Inline.Link link, String kind, String id, Set<String> known, String folder) {
    if (scope.unread().test(folder.substring("content/".length()) + id + ".md")) {
      return link;
    }
    problems.accept(
        Problem.error(
            link.place(),
            "unknown " + kind + " \"" + id + "\"",
            switch (kind) {
              case "term" ->
                  "The link points to a glossary term that " + folder + " does not have.";
              default -> "The link points to a " + kind + " that " + folder + " does not have.";
            },
            unknownFix(kind, id, known, folder)));
    return link;
  }

  private static String unknownFix(String kind, String id, Set<String> known, String folder) {
    if (!Ids.isId(id)) {
      return "Write " + kind + ": and the name of a file in " + folder + " without its ending.";
    }
    return Nearest.to(id, known)
        .map(near -> "did you mean %s:%s? Or add %s%s.md.".formatted(kind, near, folder, id))
        .orElse("Add " + folder + id + ".md.");
  }

  private Mention mention(Mention.Kind kind, String id, List<Inline> content) {
    if (kind == Mention.Kind.TERM) {
      seen.add(id);
    }
    return new Mention(kind, id, number(kind, id), content);
  }

  private int number(Mention.Kind kind, String id) {
    return !counting ? 0 : numbers.merge(kind + id, 1, Integer::sum);
  }

  private Inline fact(Inline.Link link, String id, Text at) {
    Fact fact = scope.facts().get(id);
    return fact == null
        ? unknown(link, "fact", id, scope.facts().keySet(), scope.folder() + "facts/")
        : mention(
            Mention.Kind.FACT,
            id,
            FigureText.of(link, fact, get(figures, at.language()), problems));
  }

  /** The picture to be drawn of which a paragraph consists; null of any other block. */
  private static Inline.@Nullable Image drawn(Block block) {
    return block instanceof Block.Paragraph paragraph
            && paragraph.unit().content().size() == 1
            && paragraph.unit().content().get(0) instanceof Inline.Image image
            && Addresses.isDrawn(image)
        ? image
        : null;
  }

  private Block.Drawing drawing(Inline.Image image, Unit unit) {
    int colon = image.target().indexOf(':');
    if (!drawn.add(image.target())) {
      problems.accept(
          Problem.error(
              image.place(),
              "picture \"" + image.target() + "\" twice",
              "A picture that is drawn stands once on a page.",
              "Remove one of the two."));
    }
    return new Block.Drawing(
        Block.Drawing.Kind.valueOf(image.target().substring(0, colon).toUpperCase(Locale.ROOT)),
        image.target().substring(colon + 1),
        image.alt(),
        Objects.requireNonNullElse(image.title(), ""),
        unit.bound(unit.content()));
  }

  private static <T> T get(Map<String, T> byLanguage, String language) {
    return Objects.requireNonNull(byLanguage.get(language), language);
  }

  /** Where a text stands, and in which language. */
  private record Text(String file, String language) {}
}
