package dev.lesart.render;

import dev.lesart.model.Block;
import dev.lesart.model.Chart;
import dev.lesart.model.Document;
import dev.lesart.model.Explainer;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.RegionMap;
import dev.lesart.model.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text mentions, and how often: terms, facts and sources by id, in the order of the text.
 */
final class Mentioned {
  private final Map<String, Integer> terms = new LinkedHashMap<>();
  private final Map<String, Integer> facts = new LinkedHashMap<>();
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private boolean map;

  static Mentioned in(Explainer explainer, String tag) {
    Explainer.Text text = explainer.texts().in(tag);
    Mentioned mentioned = new Mentioned();
    mentioned.add(text.intro());
    text.sections().forEach(section -> mentioned.add(section.body()));
    if (text.timeline() != null) {
      text.timeline().events().forEach(event -> mentioned.add(event.body()));
    }
    for (Chart chart : text.charts()) {
      mentioned.add(new Document(List.of(chart.table()), List.of()));
      mentioned.add(chart.note());
    }
    explainer.atAGlance().forEach(id -> mentioned.add(Mention.Kind.FACT, id));
    if (explainer.map() != null && mentioned.map) {
      mentioned.add(explainer.map());
    }
    return mentioned;
  }

  /** What words on a map lead to. They have no number: nothing leads back to them. */
  private void add(RegionMap map) {
    map.spots().forEach(spot -> add(Mention.Kind.TERM, spot.name().term()));
    map.rivers().forEach(river -> add(Mention.Kind.TERM, river.name().term()));
    map.distances().forEach(distance -> add(Mention.Kind.FACT, distance.reported()));
  }

  void add(Document text) {
    map |= text.blocks().stream().anyMatch(Mentioned::isMap);
    Walk.units(
        text,
        unit ->
            Walk.inlines(
                unit.content(),
                inline -> {
                  if (inline instanceof Mention mention) {
                    // A definition's mention has the number 0: it names the entry without counting.
                    of(mention.kind()).merge(mention.id(), mention.number(), Math::max);
                  }
                }));
  }

  private static boolean isMap(Block block) {
    return block instanceof Block.Drawing drawing && drawing.kind() == Block.Drawing.Kind.MAP;
  }

  void add(Mention.Kind kind, String id) {
    if (!id.isEmpty()) {
      of(kind).putIfAbsent(id, 0);
    }
  }

  private Map<String, Integer> of(Mention.Kind kind) {
    return switch (kind) {
      case TERM -> terms;
      case FACT -> facts;
      case SOURCE -> sources;
    };
  }

  boolean isEmpty() {
    return terms.isEmpty() && facts.isEmpty() && sources.isEmpty();
  }

  Set<String> ids(Mention.Kind kind) {
    return of(kind).keySet();
  }

  /** How often the text itself mentions something; 0 where only a definition or note does. */
  int count(Mention.Kind kind, String id) {
    return of(kind).getOrDefault(id, 0);
  }
}
