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
import java.util.regex.Pattern;

/**
 * Gives every heading of an explainer an id: its own, or the section's with a number. A translation
 * takes those of its source, so that an anchor means the same place in every language.
 */
final class HeadingIds {
  private static final String INTRO = "intro";

  /** What the page calls by itself: its parts, entries, mentions, footnotes and events. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "text|card|terms|figures|sources|timeline|(g|f|s|r|fn|fnref|view)-.*|.*-title"
              + "|(event|letter)-\\d+|intro-p\\d+");

  private final Map<String, List<String>> ids = new HashMap<>();
  private final Set<String> anchors = new TreeSet<>();
  private final Explainer.Text source;
  private final Consumer<Problem> problems;

  HeadingIds(Explainer explainer, Consumer<Problem> problems) {
    this.problems = problems;
    this.source = explainer.texts().in(explainer.texts().source());
    if (source.timeline() != null) {
      anchors.add("timeline");
    }
    for (Section section : source.sections()) {
      claim(section.id(), section.place());
    }
    ids.put(INTRO, ids(INTRO, source.intro().blocks()));
    for (Section section : source.sections()) {
      ids.put(section.id(), ids(section.id(), section.body().blocks()));
    }
  }

  /** The ids of all sections and headings. */
  Set<String> anchors() {
    return anchors;
  }

  /** The text with its headings numbered. */
  Explainer.Text number(Explainer.Text text) {
    return text.with(
        number(INTRO, text.intro()),
        text.sections().stream()
            .map(section -> section.with(number(section.id(), section.body())))
            .toList(),
        text.timeline(),
        text.charts());
  }

  private Document number(String section, Document body) {
    List<String> own = ids.getOrDefault(section, List.of());
    return new Document(apply(body.blocks(), own, section, new int[1]), body.footnotes());
  }

  private List<String> ids(String section, List<Block> blocks) {
    List<String> ids = new ArrayList<>();
    for (Heading heading : headings(blocks, new ArrayList<>())) {
      if (heading.id() == null) {
        String id = automatic(section, ids.size() + 1);
        ids.add(id);
        if (!anchors.add(id)) {
          problems.accept(twice(id, heading.unit().place()));
        }
      } else {
        ids.add(heading.id());
        claim(heading.id(), heading.unit().place());
      }
    }
    return ids;
  }

  private static String automatic(String section, int number) {
    return section + "-" + number;
  }

  private void claim(String id, Place place) {
    if (RESERVED.matcher(id).matches() || isRow(id)) {
      problems.accept(
          Problem.error(
              place,
              "id \"" + id + "\" is taken",
              "The page has something of its own with this id.",
              "Choose another: of a heading {#…} is the id, of a section the name of its file."));
    } else if (!anchors.add(id)) {
      problems.accept(twice(id, place));
    }
  }

  /** Whether a block of the text has this id: the section's with -p and a number. */
  private boolean isRow(String id) {
    int hyphen = id.lastIndexOf('-');
    return hyphen > 0
        && id.substring(hyphen + 1).matches("p\\d+")
        && source.sections().stream()
            .anyMatch(section -> section.id().equals(id.substring(0, hyphen)));
  }

  private static Problem twice(String id, Place place) {
    return Problem.error(
        place,
        "id \"" + id + "\" twice",
        "Another section or heading of this explainer has the same id.",
        "Give one of the headings another: {#" + id + "-b}");
  }

  private static List<Heading> headings(List<Block> blocks, List<Heading> headings) {
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        headings.add(heading);
      } else if (block instanceof Block.Quote quote) {
        headings(quote.blocks(), headings);
      } else if (block instanceof Block.Listing list) {
        list.items().forEach(item -> headings(item.blocks(), headings));
      } else if (block instanceof Block.DefinitionList list) {
        list.definitions()
            .forEach(definition -> definition.meanings().forEach(each -> headings(each, headings)));
      }
    }
    return headings;
  }

  private static List<Block> apply(
      List<Block> blocks, List<String> ids, String section, int[] count) {
    List<Block> numbered = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      numbered.add(apply(block, ids, section, count));
    }
    return numbered;
  }

  private static Block apply(Block block, List<String> ids, String section, int[] count) {
    if (block instanceof Heading heading) {
      int index = count[0]++;
      String id = index < ids.size() ? ids.get(index) : automatic(section, index + 1);
      return new Heading(heading.level(), id, heading.unit());
    } else if (block instanceof Block.Quote quote) {
      return new Block.Quote(apply(quote.blocks(), ids, section, count));
    } else if (block instanceof Block.Listing list) {
      return new Block.Listing(
          list.ordered(),
          list.start(),
          list.items().stream()
              .map(item -> new Block.Item(apply(item.blocks(), ids, section, count)))
              .toList());
    } else if (block instanceof Block.DefinitionList list) {
      return new Block.DefinitionList(
          list.definitions().stream()
              .map(
                  definition ->
                      new Block.Definition(
                          definition.terms(),
                          definition.meanings().stream()
                              .map(meaning -> apply(meaning, ids, section, count))
                              .toList()))
              .toList());
    }
    return block;
  }
}
