package dev.lesart.publish;

import dev.lesart.publish.Finding.Fault;
import dev.lesart.publish.Reference.Manner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was found by following everything that leads anywhere in a baked site, from the files that
 * hosts, browsers and search engines ask for by themselves.
 *
 * @param files of the site, hidden ones left out
 * @param pages those of them that are HTML
 * @param links what leads to a page of the site, each page's own counted once per target
 * @param fragments those of them that lead to an id
 * @param assets what leads to another file of the site
 * @param external addresses elsewhere, each once
 * @param dead what leads nowhere, and what else is wrong
 * @param orphans files that nothing leads to
 * @param leftOut files that nothing needs to lead to, and why
 */
public record Crawl(
    int files,
    int pages,
    int links,
    int fragments,
    int assets,
    NavigableSet<String> external,
    NavigableSet<Finding> dead,
    NavigableSet<String> orphans,
    SortedMap<String, String> leftOut) {
  /** Files that are asked for by name. */
  private static final Map<String, String> ASKED =
      Map.of(
          "index.html", "where a site begins",
          "404.html", "hosts show it for what is not there",
          "_headers", "hosts read it",
          "_redirects", "hosts read it",
          "CNAME", "hosts read it",
          "favicon.ico", "browsers ask for it",
          "humans.txt", "people ask for it",
          "robots.txt", "search engines ask for it",
          "sitemap.xml", "search engines ask for it");

  private static final Set<String> TWINS = Set.of("br", "gz");

  public Crawl {
    external = Collections.unmodifiableNavigableSet(external);
    dead = Collections.unmodifiableNavigableSet(dead);
    orphans = Collections.unmodifiableNavigableSet(orphans);
    leftOut = Collections.unmodifiableSortedMap(leftOut);
  }

  /**
   * Crawls a folder.
   *
   * @param base where it is published, ending in a slash: {@code https://example.org/projects/x/}
   */
  public static Crawl of(Path folder, String base) throws IOException {
    return new Crawler(folder, base).crawl();
  }

  private static final class Crawler {
    private final Addressing addressing;
    private final Map<String, Contents> contents = new LinkedHashMap<>();
    private final SortedMap<String, String> leftOut = new TreeMap<>();
    private final NavigableSet<Finding> dead = new TreeSet<>();
    private final NavigableSet<String> external = new TreeSet<>();
    private final Map<String, Set<String>> edges = new HashMap<>();
    private int links;
    private int fragments;
    private int assets;

    Crawler(Path folder, String base) throws IOException {
      NavigableSet<String> names = new TreeSet<>();
      for (Path file : files(folder)) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (("/" + name).contains("/.")) {
          leftOut.put(name, "hidden");
        } else {
          names.add(name);
        }
      }
      addressing = new Addressing(base, names);
      for (String name : names) {
        contents.put(name, Readings.of(folder.resolve(name), name, base));
      }
    }

    private static List<Path> files(Path folder) throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        return files.filter(Files::isRegularFile).toList();
      }
    }

    Crawl crawl() {
      contents.forEach(this::judge);
      Set<String> reached = reached();
      NavigableSet<String> orphans = new TreeSet<>(contents.keySet());
      orphans.removeAll(reached);
      int pages = (int) contents.keySet().stream().filter(Crawler::isPage).count();
      return new Crawl(
          contents.size(), pages, links, fragments, assets, external, dead, orphans, leftOut);
    }

    private void judge(String name, Contents in) {
      in.repeated().forEach(id -> dead.add(new Finding(name, "#" + id, Fault.TWICE)));
      if (!in.isReadable()) {
        dead.add(new Finding(name, "", Fault.UNREADABLE));
      }
      Set<String> to = edges.computeIfAbsent(name, key -> new HashSet<>());
      for (Reference reference : in.references()) {
        switch (reference.manner()) {
          case HINT -> to.addAll(addressing.hinted(name, reference.target()));
          case PATTERN -> {
            if (!addressing.fits(reference.target())) {
              dead.add(new Finding(name, reference.target(), Fault.NO_FILE));
            }
          }
          default -> follow(name, reference).ifPresent(to::add);
        }
      }
    }

    /** The file that a reference leads to. */
    private Optional<String> follow(String name, Reference reference) {
      Addressing.Aim aim = addressing.aim(name, reference);
      aim.fault().ifPresent(fault -> dead.add(new Finding(name, reference.target(), fault)));
      if (aim.elsewhere()) {
        external.add(reference.target());
        return Optional.empty();
      }
      String file = aim.file();
      Contents there = contents.get(file);
      if (there == null) {
        return Optional.empty();
      }
      if (isPage(file)) {
        links++;
      } else {
        assets++;
      }
      if (!aim.fragment().isEmpty() && reference.manner() != Manner.PLACE) {
        fragments++;
        if (!aim.isOneOf(there.ids())) {
          dead.add(new Finding(name, reference.target(), Fault.NO_ID));
        }
      }
      return Optional.of(file);
    }

    private static boolean isPage(String name) {
      return name.endsWith(".html");
    }

    private Set<String> reached() {
      Set<String> reached = new HashSet<>();
      for (Entry<String, Contents> file : contents.entrySet()) {
        reason(file.getKey(), file.getValue()).ifPresent(why -> leftOut.put(file.getKey(), why));
      }
      Deque<String> open = new ArrayDeque<>(new ArrayList<>(leftOut.keySet()));
      while (!open.isEmpty()) {
        String next = open.remove();
        if (reached.add(next)) {
          open.addAll(edges.getOrDefault(next, Set.of()));
        }
      }
      return reached;
    }

    private Optional<String> reason(String name, Contents in) {
      int dot = name.lastIndexOf('.');
      if (ASKED.containsKey(name)) {
        return Optional.of(ASKED.getOrDefault(name, ""));
      } else if (dot > 0
          && TWINS.contains(name.substring(dot + 1))
          && contents.containsKey(name.substring(0, dot))) {
        return Optional.of("sent in the place of the same file");
      } else if (in.isMoved()) {
        return Optional.of("a former address");
      } else if (in.isUnlisted() && name.endsWith("/index.html")) {
        return Optional.of("not listed on purpose");
      }
      return Optional.empty();
    }
  }
}
