package dev.lesart.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.lesart.model.Inline;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns what flexmark found in one unit into our inlines. */
final class Inlines {
  // Asked for definitions: a node taken out of brackets that are no link does not know its
  // document.
  private final Document tree;
  private final Places places;
  private final Consumer<Problem> problems;
  private final Footnotes footnotes;
  private final RawHtml html;
  private final Targets targets;
  private final Set<Integer> hardBreaks = new HashSet<>();

  Inlines(Document tree, Places places, Consumer<Problem> problems, Footnotes footnotes) {
    this.tree = tree;
    this.places = places;
    this.problems = problems;
    this.footnotes = footnotes;
    html = new RawHtml(problems);
    targets = new Targets(problems);
  }

  /** Where in the body the line feeds of hard breaks are, once the unit is read. */
  Set<Integer> hardBreaks() {
    return hardBreaks;
  }

  List<Inline> of(Node parent) {
    Run run = new Run();
    addChildren(parent, run);
    List<Inline> inlines = run.end();
    html.checkInlines(inlines);
    return inlines;
  }

  private void addChildren(Node parent, Run run) {
    for (Node node : parent.getChildren()) {
      add(node, run);
    }
  }

  private void add(Node node, Run run) {
    if (node instanceof com.vladsch.flexmark.ast.Text || node instanceof HtmlEntity) {
      run.text(node.getChars().unescape());
    } else if (node instanceof TextBase) {
      addChildren(node, run);
    } else if (node instanceof SoftLineBreak) {
      run.add(new Inline.SoftBreak());
    } else if (node instanceof HardLineBreak) {
      hardBreaks.add(node.getEndOffset() - 1);
      run.add(new Inline.HardBreak());
    } else if (node instanceof com.vladsch.flexmark.ast.Emphasis) {
      run.add(new Inline.Emphasis(of(node)));
    } else if (node instanceof StrongEmphasis) {
      run.add(new Inline.Strong(of(node)));
    } else if (node instanceof com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough) {
      run.add(new Inline.Strikethrough(of(node)));
    } else if (node instanceof com.vladsch.flexmark.ast.Code code) {
      run.add(new Inline.Code(Escaping.collapseWhitespace(code.getText(), true)));
    } else if (node instanceof HtmlInlineBase) {
      run.add(new Inline.Html(node.getChars().normalizeEOL(), place(node)));
    } else if (node instanceof AutoLink link) {
      run.add(addressed(node, link.getText().toString(), ""));
    } else if (node instanceof MailLink link) {
      run.add(addressed(node, link.getText().unescape(), "mailto:"));
    } else if (node instanceof com.vladsch.flexmark.ast.Link link) {
      run.add(link(node, link.getUrl(), link.getTitle()));
    } else if (node instanceof com.vladsch.flexmark.ast.Image image) {
      run.add(image(node, image.getUrl(), image.getTitle()));
    } else if (node instanceof RefNode reference) {
      addReference(reference, run);
    } else if (node instanceof Footnote footnote) {
      addFootnote(footnote, run);
    } else {
      throw new IllegalStateException("an inline that is not read: " + node.getNodeName());
    }
  }

  private void addReference(RefNode node, Run run) {
    Reference definition = node.isDefined() ? node.getReferenceNode(tree) : null;
    if (definition != null && node instanceof LinkRef) {
      run.add(link(node, definition.getUrl(), definition.getTitle()));
    } else if (definition != null && node instanceof ImageRef) {
      run.add(image(node, definition.getUrl(), definition.getTitle()));
    } else {
      addBracketed(node, run);
    }
  }

  /** Brackets that lead nowhere are text. */
  private void addBracketed(Node node, Run run) {
    BasedSequence chars = node.getChars();
    if (!node.hasChildren()) {
      run.text(chars.unescape());
      return;
    }
    BasedSequence inner = node.getChildChars();
    run.text(chars.prefixOf(inner).unescape());
    addChildren(node, run);
    run.text(chars.suffixOf(inner).unescape());
  }

  private void addFootnote(Footnote node, Run run) {
    FootnoteBlock definition = node.getReferenceNode(tree);
    if (definition == null) {
      reportMissing(node);
      addBracketed(node, run);
    } else {
      run.add(new Inline.FootnoteReference(footnotes.refer(definition), place(node)));
    }
  }

  private void reportMissing(Footnote node) {
    problems.accept(
        Problem.error(
            place(node),
            "unknown footnote " + Shown.of(node.getText().toString()),
            "The file has no line that begins with [^" + node.getText() + "]: and its text.",
            "add one, or put a backslash before the bracket if it is text."));
  }

  /** An address in angle brackets. */
  private Inline addressed(Node node, String address, String scheme) {
    Place place = place(node);
    targets.checkLink(scheme + address, place);
    return new Inline.Link(scheme + address, null, List.of(new Inline.Text(address)), place);
  }

  private Inline link(Node node, BasedSequence address, BasedSequence title) {
    String target = address.unescape();
    Place place = place(node);
    targets.checkLink(target, place);
    return new Inline.Link(target, title(title), of(node), place);
  }

  private Inline image(Node node, BasedSequence address, BasedSequence title) {
    String target = address.unescape();
    Place place = place(node);
    targets.checkImage(target, place);
    StringBuilder alt = new StringBuilder();
    for (Inline inline : of(node)) {
      appendPlain(inline, alt);
    }
    return new Inline.Image(target, title(title), alt.toString(), place);
  }

  private static @Nullable String title(BasedSequence title) {
    return title.isNotNull() ? title.unescape() : null;
  }

  private static void appendPlain(Inline inline, StringBuilder out) {
    if (inline instanceof Inline.Text text) {
      out.append(text.value());
    } else if (inline instanceof Inline.Code code) {
      out.append(code.value());
    } else if (inline instanceof Inline.Image image) {
      out.append(image.alt());
    } else if (inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak) {
      out.append('\n');
    } else {
      for (Inline child : children(inline)) {
        appendPlain(child, out);
      }
    }
  }

  private static List<Inline> children(Inline inline) {
    if (inline instanceof Inline.Emphasis emphasis) {
      return emphasis.content();
    } else if (inline instanceof Inline.Strong strong) {
      return strong.content();
    } else if (inline instanceof Inline.Strikethrough strikethrough) {
      return strikethrough.content();
    } else if (inline instanceof Inline.Link link) {
      return link.content();
    }
    return List.of();
  }

  private Place place(Node node) {
    return places.at(node.getStartOffset());
  }

  /** Inlines side by side, runs of text made one. */
  private static final class Run {
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void text(String more) {
      text.append(more);
    }

    void add(Inline inline) {
      flush();
      inlines.add(inline);
    }

    List<Inline> end() {
      flush();
      return inlines;
    }

    private void flush() {
      if (!text.isEmpty()) {
        inlines.add(new Inline.Text(text.toString()));
        text.setLength(0);
      }
    }
  }
}
