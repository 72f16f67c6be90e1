package dev.lesart.bake;

import dev.lesart.model.Problem;
import dev.lesart.resolve.Face;
import dev.lesart.resolve.Resolved;
import dev.lesart.translate.Ends;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the {@link Ledger} of a build that is done. */
public final class Remembered {
  /** In the place of an explainer, where there is none. */
  public static final String SHARED = "";

  private Remembered() {}

  /** That of a whole site. */
  public static Ledger whole(
      Snapshot inputs,
      Snapshot outputs,
      Resolved resolved,
      SiteOven.Baked baked,
      Collection<Problem> problems) {
    return ledger(new TreeMap<>(), inputs, outputs, resolved, baked, problems);
  }

  /** That of a site of which a part was made anew. */
  public static Ledger part(
      Ledger before,
      Snapshot inputs,
      Snapshot outputs,
      Resolved resolved,
      SiteOven.Baked baked,
      Collection<Problem> problems) {
    return ledger(new TreeMap<>(before.chapters()), inputs, outputs, resolved, baked, problems);
  }

  private static Ledger ledger(
      NavigableMap<String, Ledger.Chapter> chapters,
      Snapshot inputs,
      Snapshot outputs,
      Resolved resolved,
      SiteOven.Baked baked,
      Collection<Problem> problems) {
    Map<String, SortedMap<String, Ends>> ends = ends(resolved);
    for (Ledger.Made made : baked.made()) {
      Face face = Objects.requireNonNull(resolved.faces().get(made.id()));
      chapters.put(
          face.tree(),
          new Ledger.Chapter(
              made.id(),
              face,
              ends.getOrDefault(face.tree(), new TreeMap<>()),
              new TreeSet<>(made.pictures()),
              new TreeSet<>(made.terms()),
              made.told(),
              made.published()));
    }
    return new Ledger(
        inputs,
        outputs,
        chapters,
        Ledger.linking(resolved.site()),
        ends.getOrDefault(SHARED, new TreeMap<>()),
        baked.digests(),
        List.copyOf(problems),
        Lazy.known(baked.contents()));
  }

  /**
   * The ends of each explainer that was resolved, by its main file and language; those of what
   * belongs to none stand at {@link #SHARED}.
   */
  public static Map<String, SortedMap<String, Ends>> ends(Resolved resolved) {
    Map<String, Face> faces = new HashMap<>();
    resolved.faces().values().forEach(face -> faces.put(face.tree(), face));
    Map<String, SortedMap<String, Ends>> ends = new HashMap<>();
    resolved
        .alignments()
        .forEach(
            (tag, alignment) -> {
              Map<String, List<Ends>> files = new HashMap<>();
              alignment
                  .ends()
                  .forEach(
                      (file, each) ->
                          files
                              .computeIfAbsent(
                                  Ledger.owner(file, faces).orElse(SHARED),
                                  any -> new ArrayList<>())
                              .add(each));
              files.forEach(
                  (tree, all) ->
                      ends.computeIfAbsent(tree, any -> new TreeMap<>()).put(tag, Ends.all(all)));
            });
    return ends;
  }
}
