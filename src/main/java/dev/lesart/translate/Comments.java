package dev.lesart.translate;

import dev.lesart.model.Block;

/** The comments by which {@code sync} and translators speak to each other. */
final class Comments {
  /** Above a unit whose source has changed; the translator deletes it when the text is right. */
  static final String CHANGED = "<!-- source changed";

  /** In the place of a unit that has no translation yet; the translator writes over it. */
  static final String MISSING = "<!-- to translate";

  /** Above what has no source any more, at the end of a file. */
  static final String ASIDE = "<!-- no longer in the source";

  private Comments() {}

  static boolean is(Block block, String opening) {
    return block instanceof Block.Html html && html.raw().stripLeading().startsWith(opening);
  }

  /** The key of the front matter that a comment is about; "" where it is about the next block. */
  static String key(Block block) {
    String raw = block instanceof Block.Html html ? html.raw().stripLeading() : "";
    for (String opening : new String[] {CHANGED, MISSING}) {
      if (raw.startsWith(opening + ": ")) {
        String rest = raw.substring(opening.length() + 2);
        int end = 0;
        while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
          end++;
        }
        return rest.substring(0, end);
      }
    }
    return "";
  }
}
