package dev.lesart.translate;

import dev.lesart.translate.Entry.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recorded entry while its source and its target are looked for. */
final class Known {
  final String file;
  final int index;
  final Entry entry;
  final List<Made> targets = new ArrayList<>();
  @Nullable Original source;

  /** Whether the translator joined its target with that of the entry before. */
  boolean shares;

  /** Whether a comment still asks for its translation. */
  boolean open;

  /** Whether the translator wrote something into that comment, so that it stays. */
  boolean held;

  /** The source text from which the targets are made, as {@link Original#key}. */
  String key = "";

  private @Nullable List<String> words;

  Known(String file, int index, Entry entry) {
    this.file = file;
    this.index = index;
    this.entry = entry;
    this.shares = entry.is(Flag.SHARES);
  }

  /** Whether it should have a target of its own, and has none yet. */
  boolean alone() {
    return targets.isEmpty() && !shares;
  }

  /** What names its target; a key of the front matter is no text of the body. */
  @Nullable String hash() {
    return entry.target() == null ? null : Original.key(entry.kind(), "") + entry.target();
  }

  /**
   * Reads the comments above the targets.
   *
   * @param shown the changes that all comments of the file show: one that stands on where its
   *     target was moved away from has not been deleted
   */
  void ask(SourceTexts texts, Set<String> shown) {
    for (Made made : targets) {
      for (Comment comment : made.target.comments()) {
        if (texts.asks(comment, entry)) {
          open = true;
          held |= !texts.wrote(comment);
        }
      }
    }
    if (!open && !targets.isEmpty()) {
      open = SourceTexts.show(shown, entry);
    }
    key = Original.key(entry.kind(), entry.made(open));
  }

  /** The source text that a comment shows as today's, as {@link Original#key}. */
  @Nullable String askedKey() {
    return entry.asked() == null ? null : Original.key(entry.kind(), entry.asked());
  }

  List<String> words() {
    if (words == null) {
      words = Words.visible(key);
    }
    return words;
  }
}
