package dev.lesart.publish;

import dev.lesart.model.Inline;
import dev.lesart.model.Place;
import dev.lesart.model.Walk;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Yaml;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The links that authors and translators wrote: those of texts, and each {@code url:}.
 *
 * @param places by the address, as it is written
 */
public record Written(NavigableMap<String, NavigableSet<Place>> places) {
  public Written {
    places = Collections.unmodifiableNavigableMap(places);
  }

  /** Gathers them from all files of content/ and translations/. */
  public static Written of(Sources sources) {
    NavigableMap<String, NavigableSet<Place>> places = new TreeMap<>();
    sources.content().values().forEach(file -> gather(file, places));
    sources
        .translations()
        .values()
        .forEach(files -> files.values().forEach(file -> gather(file, places)));
    return new Written(places);
  }

  private static void gather(SourceFile file, Map<String, NavigableSet<Place>> places) {
    Walk.units(
        file.body(),
        unit ->
            Walk.inlines(
                unit.content(),
                inline -> {
                  if (inline instanceof Inline.Link link) {
                    add(link.target(), link.place(), places);
                  }
                }));
    urls(file.keys(), places);
  }

  private static void urls(Yaml value, Map<String, NavigableSet<Place>> places) {
    if (value instanceof Yaml.Sequence sequence) {
      sequence.values().forEach(each -> urls(each, places));
    } else if (value instanceof Yaml.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                if (key.equals("url") && entry.value() instanceof Yaml.Scalar url) {
                  add(url.text(), url.place(), places);
                } else {
                  urls(entry.value(), places);
                }
              });
    }
  }

  private static void add(String target, Place place, Map<String, NavigableSet<Place>> places) {
    places.computeIfAbsent(target.strip(), key -> new TreeSet<>()).add(place);
  }

  /** Where an address is written; empty where no author wrote it. */
  NavigableSet<Place> of(String target) {
    return places.getOrDefault(target, new TreeSet<>());
  }
}
