package dev.lesart.check;

import dev.lesart.model.Inline;
import dev.lesart.model.Place;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that a unit and its translation both have: a target, a tag, a label. */
record Marked(String key, Place place) {

  /** What {@code key} finds in the unit, in its order. */
  static List<Marked> in(Unit unit, Function<Inline, @Nullable Marked> key) {
    List<Marked> found = new ArrayList<>();
    Walk.inlines(
        unit.content(),
        inline -> {
          Marked marked = key.apply(inline);
          if (marked != null) {
            found.add(marked);
          }
        });
    return found;
  }

  /** The targets of the links with this scheme. */
  static List<Marked> links(Unit unit, String scheme) {
    return in(
        unit,
        inline ->
            inline instanceof Inline.Link link && link.target().startsWith(scheme)
                ? new Marked(link.target(), link.place())
                : null);
  }

  /** Those of the first list that have no equal in the second, each of which is used once. */
  static List<Marked> without(List<Marked> first, List<Marked> second) {
    Map<String, Integer> there = new HashMap<>();
    second.forEach(each -> there.merge(each.key, 1, Integer::sum));
    List<Marked> rest = new ArrayList<>();
    for (Marked each : first) {
      if (there.merge(each.key, -1, Integer::sum) < 0) {
        rest.add(each);
      }
    }
    return rest;
  }
}
