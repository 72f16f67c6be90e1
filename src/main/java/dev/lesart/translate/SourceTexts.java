package dev.lesart.translate;

import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.translate.Comment.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the source has or had: a comment that holds nothing else is one that {@code sync}
 * wrote. Whatever else stands in a comment, a translator wrote it.
 */
final class SourceTexts {
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]+]:[ \\t]*");

  private final Map<String, List<Unit>> sources;
  private final Map<String, List<Entry>> records;
  private @Nullable Set<String> texts;

  SourceTexts(Map<String, List<Unit>> sources, Map<String, List<Entry>> records) {
    this.sources = sources;
    this.records = records;
  }

  /** All of them; put together when a comment is read, since most translations have none. */
  private Set<String> texts() {
    if (texts == null) {
      Set<String> all = new HashSet<>();
      sources.values().forEach(units -> units.forEach(unit -> add(unit.text(), all)));
      for (List<Entry> entries : records.values()) {
        for (Entry entry : entries) {
          add(entry.source(), all);
          if (entry.asked() != null) {
            add(entry.asked(), all);
          }
        }
      }
      texts = all;
    }
    return texts;
  }

  private static void add(String text, Set<String> all) {
    all.add(folded(Comment.inside(text)));
  }

  /** As texts in comments are compared: an editor may have taken blanks at the ends of lines. */
  static String folded(String text) {
    return Words.spaced(Words.key(text)).strip();
  }

  private boolean knows(String text) {
    return text.isEmpty() || texts().contains(folded(text));
  }

  /** Whether {@code sync} wrote the comment, and nobody has changed it since. */
  boolean wrote(Comment comment) {
    if (!comment.shaped()) {
      return false;
    }
    return switch (comment.kind()) {
      case CHANGED -> comment.changes().stream().allMatch(this::knows);
      case MISSING ->
          comment.key().isEmpty() ? wroteBlock(comment.content()) : knows(comment.content());
      case ASIDE -> true;
      case OTHER -> false;
    };
  }

  private boolean knows(Change change) {
    return knows(change.old()) && knows(change.now());
  }

  /** Every unit must be known, and no word may stand beside them. */
  private boolean wroteBlock(String content) {
    String markdown = FOOTNOTE.matcher(content).replaceFirst("");
    Document document = new MarkdownParser().parse(markdown, "", 1, problem -> {});
    List<Unit> units = new ArrayList<>();
    Walk.units(document, units::add);
    List<String> words = new ArrayList<>();
    for (Unit unit : units) {
      if (!knows(unit.text())) {
        return false;
      }
      words.addAll(Words.of(unit.text()));
      words.addAll(Words.of(unit.id() == null ? "" : unit.id()));
    }
    if (units.isEmpty() || document.blocks().stream().anyMatch(Block.Html.class::isInstance)) {
      return false;
    }
    List<String> written = Words.of(markdown);
    long numbers =
        written.stream().filter(word -> word.chars().allMatch(Character::isDigit)).count();
    return Words.shared(written, words) >= written.size() - numbers;
  }

  /**
   * Whether a comment speaks of a unit.
   *
   * @param entry what is recorded of it
   */
  boolean asks(Comment comment, Entry entry) {
    return !wrote(comment)
        || comment.changes().isEmpty()
        || comment.changes().stream()
            .anyMatch(
                change ->
                    isText(change.old(), entry.source())
                        || (entry.asked() != null && isText(change.now(), entry.asked())));
  }

  /** The changes that comments show. */
  static Set<String> shown(Stream<Comment> comments) {
    return comments
        .flatMap(comment -> comment.changes().stream())
        .map(change -> folded(change.old()) + "\n" + folded(change.now()))
        .collect(Collectors.toSet());
  }

  /** Whether they show exactly the change for which the translator of a unit was asked. */
  static boolean show(Set<String> shown, Entry entry) {
    String asked = entry.asked();
    return asked != null
        && shown.contains(
            folded(Comment.inside(entry.source())) + "\n" + folded(Comment.inside(asked)));
  }

  /** As {@link #asks}, of a unit of which nothing is recorded. */
  boolean asks(Comment comment, Unit source) {
    return !wrote(comment)
        || comment.changes().isEmpty()
        || comment.changes().stream().anyMatch(change -> isText(change.now(), source.text()));
  }

  private static boolean isText(String shown, String text) {
    return !text.isEmpty() && folded(shown).equals(folded(Comment.inside(text)));
  }
}
