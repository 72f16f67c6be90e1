package dev.lesart.check;

import java.util.List;

/**
 * A file beside its translation.
 *
 * @param pairs the units whose translation was made from today's source
 * @param complete whether every unit has a translation and every translation a source, so that both
 *     files can be held against each other as a whole
 */
public record TranslatedFile(
    WrittenFile source, WrittenFile target, List<Translated> pairs, boolean complete) {
  public TranslatedFile {
    pairs = List.copyOf(pairs);
  }
}
