package dev.lesart.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Inline;
import dev.lesart.model.Lines;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's tree of blocks into ours. */
final class Blocks {
  private static final ListOptions LISTS = ListOptions.get(MarkdownParser.Flexmark.OPTIONS);

  private final com.vladsch.flexmark.util.ast.Document tree;
  private final Places places;
  private final Consumer<Problem> problems;
  private final Footnotes footnotes = new Footnotes();
  private final @Nullable Skeleton skeleton;

  /**
   * @param skeleton what was parsed in the place of the text, if anything was
   */
  Blocks(
      com.vladsch.flexmark.util.ast.Document tree,
      Places places,
      Consumer<Problem> problems,
      @Nullable Skeleton skeleton) {
    this.tree = tree;
    this.skeleton = skeleton;
    this.places = places;
    this.problems = problems;
  }

  /** The document; null where a word of the skeleton does not stand for itself. */
  @Nullable Document document() {
    List<Block> blocks = new ArrayList<>();
    List<Lines> lines = new ArrayList<>();
    int found = 0;
    for (Node node : tree.getChildren()) {
      Skeleton.Run run = skeleton == null ? null : skeleton.at(node.getStartOffset());
      if (run != null && node instanceof com.vladsch.flexmark.ast.Paragraph) {
        blocks.addAll(run.blocks());
        lines.addAll(run.lines());
        found++;
        continue;
      }
      if (node instanceof DefinitionItem) {
        // After a table, nothing is there that could be its term.
        for (Block block : meaningWithoutTerm(node)) {
          blocks.add(block);
          lines.add(lines(node));
        }
        continue;
      }
      Block block = block(node);
      if (block != null) {
        blocks.add(block);
        lines.add(lines(node));
      }
    }
    if (skeleton != null && found < skeleton.size()) {
      return null;
    }
    List<Document.Footnote> read =
        footnotes.definitions(
            (label, node) -> new Document.Footnote(label, blocks(node), lines(node)));
    footnotes.unused().forEach(this::reportUnused);
    return new Document(blocks, lines, read);
  }

  /** The lines from a block's first character to its last that is not blank. */
  private Lines lines(Node node) {
    BasedSequence body = tree.getChars();
    int end = Math.max(node.getStartOffset() + 1, node.getEndOffset());
    while (end > node.getStartOffset() + 1 && UnitText.isBlank(body.charAt(end - 1))) {
      end--;
    }
    return new Lines(places.at(node.getStartOffset()).line(), places.at(end - 1).line());
  }

  private void reportUnused(FootnoteBlock definition) {
    problems.accept(
        Problem.warning(
            places.at(definition.getStartOffset()),
            "unused footnote " + Shown.of(definition.getText().toString()),
            "No text refers to it, or to the first of that name, so it is on no page.",
            "refer to it by [^" + definition.getText() + "], or remove it."));
  }

  private List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node : parent.getChildren()) {
      if (node instanceof DefinitionItem) {
        blocks.addAll(meaningWithoutTerm(node));
        continue;
      }
      Block block = block(node);
      if (block != null) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** Null for what is only a definition for other blocks. */
  private @Nullable Block block(Node node) {
    if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
      return heading(heading);
    } else if (node instanceof com.vladsch.flexmark.ast.Paragraph paragraph) {
      return paragraph(paragraph);
    } else if (node instanceof BlockQuote) {
      return new Block.Quote(blocks(node));
    } else if (node instanceof DefinitionList list) {
      return definitions(list);
    } else if (node instanceof ListBlock list) {
      return listing(list);
    } else if (node instanceof FencedCodeBlock code) {
      return new Block.Code(
          code.getInfo().unescape().strip(), code.getContentChars().normalizeEOL());
    } else if (node instanceof IndentedCodeBlock code) {
      return new Block.Code(
          "", code.getContentChars().trimTailBlankLines().normalizeEndWithEOL().toString());
    } else if (node instanceof HtmlBlockBase html) {
      return html(html);
    } else if (node instanceof ThematicBreak) {
      return new Block.ThematicBreak();
    } else if (node instanceof TableBlock table) {
      return table(table);
    } else if (node instanceof FootnoteBlock definition) {
      footnotes.define(definition);
      return null;
    } else if (node instanceof Reference) {
      return null;
    }
    throw new IllegalStateException("a block that is not read: " + node.getNodeName());
  }

  /** A second colon: {@code : : meaning}. */
  private List<Block> meaningWithoutTerm(Node node) {
    problems.accept(
        Problem.error(
            places.at(node.getStartOffset()),
            "meaning without a term",
            "A colon at the beginning of a line says what the term above it means.",
            "put a backslash before the colon, or a term on the line above."));
    return blocks(node);
  }

  private Block heading(com.vladsch.flexmark.ast.Heading heading) {
    BasedSequence source = heading.getText();
    BlockId id = BlockId.in(source.toString());
    Unit unit = unit(Unit.Kind.HEADING, heading, source);
    return id == null
        ? new Block.Heading(heading.getLevel(), null, unit)
        : new Block.Heading(heading.getLevel(), id.id(), id.stripFrom(unit));
  }

  private @Nullable Block paragraph(com.vladsch.flexmark.ast.Paragraph paragraph) {
    if (!paragraph.hasChildren()) {
      return null;
    }
    boolean tight =
        paragraph.getParent() instanceof ParagraphItemContainer item
            && item.isParagraphWrappingDisabled(paragraph, LISTS, MarkdownParser.Flexmark.OPTIONS);
    boolean first =
        paragraph.getParent() instanceof ListItem item && item.isItemParagraph(paragraph);
    Unit.Kind kind = first ? Unit.Kind.ITEM : Unit.Kind.PARAGRAPH;
    return new Block.Paragraph(unit(kind, paragraph, paragraph.getContentChars()), tight);
  }

  private Block listing(ListBlock list) {
    List<Block.Item> items = new ArrayList<>();
    for (Node item : list.getChildren()) {
      items.add(new Block.Item(blocks(item)));
    }
    return list instanceof OrderedList ordered
        ? new Block.Listing(true, ordered.getStartNumber(), items)
        : new Block.Listing(false, 1, items);
  }

  private Block html(HtmlBlockBase html) {
    BasedSequence source = html.getContentChars();
    String raw = source.normalizeEOL();
    new RawHtml(problems).checkBlock(raw, at -> places.at(source.getIndexOffset(at)));
    return new Block.Html(raw, places.at(begin(source)));
  }

  private Block table(TableBlock table) {
    List<Block.Alignment> columns = new ArrayList<>();
    List<Unit> head = new ArrayList<>();
    List<List<Unit>> rows = new ArrayList<>();
    for (Node part : table.getChildren()) {
      if (part instanceof TableHead) {
        for (Node cell : children(part.getFirstChild())) {
          columns.add(alignment((TableCell) cell));
          head.add(cell((TableCell) cell));
        }
      } else if (part instanceof TableBody) {
        for (Node row : part.getChildren()) {
          List<Unit> cells = new ArrayList<>();
          for (Node cell : row.getChildren()) {
            cells.add(cell((TableCell) cell));
          }
          rows.add(cells);
        }
      }
    }
    return new Block.Table(columns, head, rows);
  }

  private static Iterable<Node> children(@Nullable Node parent) {
    return parent == null ? List.of() : parent.getChildren();
  }

  private Unit cell(TableCell cell) {
    BasedSequence source = cell.getText();
    if (source.isNull()) {
      // A cell that the row lacks: it would stand at the row's end.
      return new Unit(Unit.Kind.CELL, "", List.of(), places.at(cell.getParent().getEndOffset()));
    }
    return unit(Unit.Kind.CELL, cell, source);
  }

  private static Block.Alignment alignment(TableCell cell) {
    TableCell.@Nullable Alignment alignment = cell.getAlignment();
    if (alignment == null) {
      return Block.Alignment.NONE;
    }
    return switch (alignment) {
      case LEFT -> Block.Alignment.START;
      case CENTER -> Block.Alignment.CENTER;
      case RIGHT -> Block.Alignment.END;
    };
  }

  private Block definitions(DefinitionList list) {
    List<Block.Definition> definitions = new ArrayList<>();
    List<Unit> terms = new ArrayList<>();
    List<List<Block>> meanings = new ArrayList<>();
    for (Node node : list.getChildren()) {
      if (node instanceof DefinitionTerm) {
        if (!meanings.isEmpty()) {
          definitions.add(new Block.Definition(terms, meanings));
          terms = new ArrayList<>();
          meanings = new ArrayList<>();
        }
        for (Node term : node.getChildren()) {
          terms.add(
              unit(
                  Unit.Kind.TERM,
                  term,
                  ((com.vladsch.flexmark.ast.Paragraph) term).getContentChars()));
        }
      } else if (node instanceof DefinitionItem) {
        meanings.add(blocks(node));
      }
    }
    definitions.add(new Block.Definition(terms, meanings));
    return new Block.DefinitionList(definitions);
  }

  /**
   * @param source the block's text without its markers; a sequence of pieces of the body
   */
  private Unit unit(Unit.Kind kind, Node node, BasedSequence source) {
    Inlines inlines = new Inlines(tree, places, problems, footnotes);
    List<Inline> content = inlines.of(node);
    String text = UnitText.of(source, inlines.hardBreaks());
    Unit unit = new Unit(kind, text, content, places.at(begin(source)));
    // A cheap look first: few texts end in a brace.
    BlockId id = text.endsWith("}") && kind != Unit.Kind.HEADING ? BlockId.in(text) : null;
    return id == null ? unit : id.stripFrom(unit);
  }

  /** Where in the body the first character is that is not blank. */
  private static int begin(BasedSequence source) {
    int blanks = 0;
    while (blanks < source.length() && UnitText.isBlank(source.charAt(blanks))) {
      blanks++;
    }
    return blanks < source.length() ? source.getIndexOffset(blanks) : source.getStartOffset();
  }
}
