package dev.lesart.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.lesart.model.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The footnotes that a document refers to, in the order of their first reference. */
final class Footnotes {
  private final Set<FootnoteBlock> referenced = new LinkedHashSet<>();
  private final List<FootnoteBlock> defined = new ArrayList<>();

  void define(FootnoteBlock definition) {
    defined.add(definition);
  }

  List<FootnoteBlock> unused() {
    return defined.stream().filter(definition -> !referenced.contains(definition)).toList();
  }

  /** Notes a reference and returns the label under which it is found. */
  String refer(FootnoteBlock definition) {
    referenced.add(definition);
    return label(definition);
  }

  /** Reads the definitions; one that refers to another puts that one last. */
  List<Document.Footnote> definitions(BiFunction<String, Node, Document.Footnote> read) {
    List<Document.Footnote> definitions = new ArrayList<>();
    while (definitions.size() < referenced.size()) {
      for (FootnoteBlock definition : referenced.stream().skip(definitions.size()).toList()) {
        definitions.add(read.apply(label(definition), definition));
      }
    }
    return definitions;
  }

  private static String label(FootnoteBlock definition) {
    return definition.getText().toString();
  }
}
