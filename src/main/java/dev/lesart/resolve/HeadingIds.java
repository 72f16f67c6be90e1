package dev.lesart.resolve;

import dev.lesart.model.Block;
import dev.lesart.model.Block.Heading;
import dev.lesart.model.Document;
import dev.lesart.model.Explainer;
import dev.lesart.model.Explainer.Section;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Gives every heading of an explainer an id: its own, or the section's with a number. A translation
 * takes those of its source, so that an anchor means the same place in every language.
 */
final class HeadingIds {
  private final Map<String, List<String>> ids = new HashMap<>();
  private final Set<String> anchors = new TreeSet<>();
  private final Consumer<Problem> problems;

  HeadingIds(Explainer explainer, Consumer<Problem> problems) {
    this.problems = problems;
    Explainer.Text source = explainer.texts().in(explainer.texts().source());
    if (source.timeline() != null) {
      anchors.add("timeline");
    }
    for (Section section : source.sections()) {
      if (!anchors.add(section.id())) {
        problems.accept(twice(section.id(), source.place()));
      }
    }
    for (Section section : source.sections()) {
      ids.put(section.id(), ids(section.id(), section.body().blocks()));
    }
  }

  /** The ids of all sections and headings. */
  Set<String> anchors() {
    return anchors;
  }

  Section number(Section section) {
    List<String> own = ids.getOrDefault(section.id(), List.of());
    List<Block> blocks = apply(section.body().blocks(), own, section.id());
    return section.with(new Document(blocks, section.body().footnotes()));
  }

  private List<String> ids(String section, List<Block> blocks) {
    List<String> ids = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        String id = heading.id() == null ? section + "-" + (ids.size() + 1) : heading.id();
        ids.add(id);
        if (!anchors.add(id)) {
          problems.accept(twice(id, heading.unit().place()));
        }
      }
    }
    return ids;
  }

  private static Problem twice(String id, Place place) {
    return Problem.error(
        place,
        "id \"" + id + "\" twice",
        "Another section or heading of this explainer has the same id.",
        "Give one of the headings another: {#" + id + "-2}");
  }

  private static List<Block> apply(List<Block> blocks, List<String> ids, String section) {
    List<Block> numbered = new ArrayList<>(blocks.size());
    int count = 0;
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        String id = count < ids.size() ? ids.get(count) : section + "-" + (count + 1);
        numbered.add(new Heading(heading.level(), id, heading.unit()));
        count++;
      } else {
        numbered.add(block);
      }
    }
    return numbered;
  }
}
