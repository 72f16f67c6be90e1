package dev.lesart.bake;

import dev.lesart.model.Problem;
import dev.lesart.resolve.Face;
import dev.lesart.resolve.Resolved;
import dev.lesart.translate.Alignment;
import dev.lesart.translate.Ends;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the {@link Ledger} of a build that is done. */
public final class Remembered {
  private Remembered() {}

  /** That of a whole site. */
  public static Ledger whole(
      Snapshot inputs,
      Snapshot outputs,
      Resolved resolved,
      SiteOven.Baked baked,
      Collection<Problem> problems) {
    return ledger(inputs, outputs, chapters(resolved, baked), baked, problems);
  }

  /** That of a site of which a part was made anew. */
  public static Ledger part(
      Ledger before,
      Snapshot inputs,
      Snapshot outputs,
      Resolved resolved,
      SiteOven.Baked baked,
      Collection<Problem> problems) {
    NavigableMap<String, Ledger.Chapter> chapters = new TreeMap<>(before.chapters());
    chapters.putAll(chapters(resolved, baked));
    return ledger(inputs, outputs, chapters, baked, problems);
  }

  private static Ledger ledger(
      Snapshot inputs,
      Snapshot outputs,
      NavigableMap<String, Ledger.Chapter> chapters,
      SiteOven.Baked baked,
      Collection<Problem> problems) {
    return new Ledger(
        inputs,
        outputs,
        chapters,
        baked.digests(),
        List.copyOf(problems),
        Lazy.known(baked.contents()));
  }

  private static NavigableMap<String, Ledger.Chapter> chapters(
      Resolved resolved, SiteOven.Baked baked) {
    NavigableMap<String, Face> faces = new TreeMap<>();
    resolved.faces().values().forEach(face -> faces.put(face.tree(), face));
    Map<String, SortedMap<String, Ends>> ends = new HashMap<>();
    resolved.alignments().forEach((tag, alignment) -> add(tag, alignment, faces, ends));
    NavigableMap<String, Ledger.Chapter> chapters = new TreeMap<>();
    for (Ledger.Made made : baked.made()) {
      Face face = java.util.Objects.requireNonNull(resolved.faces().get(made.id()));
      chapters.put(
          face.tree(),
          new Ledger.Chapter(
              made.id(),
              face,
              ends.getOrDefault(face.tree(), new TreeMap<>()),
              new TreeSet<>(made.pictures()),
              made.told(),
              made.published()));
    }
    return chapters;
  }

  private static void add(
      String tag,
      Alignment alignment,
      NavigableMap<String, Face> faces,
      Map<String, SortedMap<String, Ends>> ends) {
    alignment
        .ends()
        .forEach(
            (file, each) ->
                Ledger.owner(file, faces)
                    .ifPresent(
                        tree ->
                            ends.computeIfAbsent(tree, any -> new TreeMap<>())
                                .merge(tag, each, Ends::and)));
  }

  /** The ends of each explainer of a part, by its main file and language. */
  public static Map<String, SortedMap<String, Ends>> ends(Resolved resolved, Ledger before) {
    Map<String, SortedMap<String, Ends>> ends = new HashMap<>();
    NavigableMap<String, Face> faces = new TreeMap<>();
    before.chapters().forEach((tree, chapter) -> faces.put(tree, chapter.face()));
    resolved.alignments().forEach((tag, alignment) -> add(tag, alignment, faces, ends));
    return ends;
  }
}
