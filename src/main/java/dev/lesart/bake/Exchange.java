package dev.lesart.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts new files in the place of old ones, each at once; all of it can be undone. */
final class Exchange {
  private final Path folder;
  private final Path staged;
  private final Path old;
  private final List<String> replaced = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final List<String> added = new ArrayList<>();

  /** What lies at the top of a folder that was empty. */
  private final List<String> filled = new ArrayList<>();

  /**
   * @param folder what is published; hidden files and folders at its top are not touched
   * @param staged the new files
   * @param old where replaced files wait until all is done; not there yet
   */
  Exchange(Path folder, Path staged, Path old) {
    this.folder = folder;
    this.staged = staged;
    this.old = old;
  }

  /**
   * Exchanges them.
   *
   * @param whole whether files go that have no new one
   * @return paths of what has changed, with forward slashes
   */
  NavigableSet<String> run(boolean whole) throws IOException {
    NavigableMap<String, Long> fresh = files(staged);
    NavigableMap<String, Long> before = whole ? files(folder) : sizes(fresh);
    if (before.isEmpty() && whole) {
      return fill(fresh.navigableKeySet());
    }
    List<String> changed = new ArrayList<>();
    for (var file : fresh.entrySet()) {
      Long size = before.get(file.getKey());
      if (size == null
          || !size.equals(file.getValue())
          || Files.mismatch(folder.resolve(file.getKey()), staged.resolve(file.getKey())) >= 0) {
        changed.add(file.getKey());
      }
    }
    if (whole) {
      for (String name : before.keySet()) {
        if (!fresh.containsKey(name)) {
          move(folder.resolve(name), old.resolve(name));
          removed.add(name);
        }
      }
      removed.forEach(this::clear);
    }
    for (String name : changed) {
      Path target = folder.resolve(name);
      if (before.containsKey(name)) {
        keep(target, old.resolve(name));
        replaced.add(name);
      } else {
        added.add(name);
      }
      move(staged.resolve(name), target);
    }
    NavigableSet<String> all = new TreeSet<>(changed);
    all.addAll(removed);
    return all;
  }

  /** Into an empty folder everything goes at once. */
  private NavigableSet<String> fill(NavigableSet<String> names) throws IOException {
    NavigableSet<String> tops = new TreeSet<>();
    names.forEach(name -> tops.add(name.split("/", -1)[0]));
    for (String top : tops) {
      Output.delete(folder.resolve(top));
      Files.move(staged.resolve(top), folder.resolve(top));
      filled.add(top);
    }
    return new TreeSet<>(names);
  }

  private NavigableMap<String, Long> sizes(NavigableMap<String, Long> fresh) throws IOException {
    NavigableMap<String, Long> sizes = new TreeMap<>();
    for (String name : fresh.keySet()) {
      if (Files.isRegularFile(folder.resolve(name))) {
        sizes.put(name, Files.size(folder.resolve(name)));
      }
    }
    return sizes;
  }

  /** The files in a folder, with their sizes. */
  private static NavigableMap<String, Long> files(Path root) throws IOException {
    NavigableMap<String, Long> files = new TreeMap<>();
    Snapshot.of(root).files().forEach((name, stamp) -> files.put(name, stamp.size()));
    return files;
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A second name for a file, so that it is never away; a copy where files have but one. */
  private static void keep(Path file, Path copy) throws IOException {
    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
    try {
      Files.createLink(copy, file);
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Deletes the folders that are empty without a file. */
  private void clear(String name) {
    Path parent = folder.resolve(name).getParent();
    while (parent != null && !parent.equals(folder)) {
      try {
        Files.delete(parent);
      } catch (IOException notEmpty) {
        return;
      }
      parent = parent.getParent();
    }
  }

  /** Puts everything back as far as the system lets it; what it does not is in the old folder. */
  void undo() {
    for (String name : filled) {
      try {
        Output.delete(folder.resolve(name));
      } catch (IOException left) {
        // The others may still go.
      }
    }
    for (String name : added) {
      try {
        Files.deleteIfExists(folder.resolve(name));
      } catch (IOException left) {
        // The others may still go.
      }
      clear(name);
    }
    List<String> back = new ArrayList<>(replaced);
    back.addAll(removed);
    for (String name : back) {
      try {
        move(old.resolve(name), folder.resolve(name));
      } catch (IOException lost) {
        // The next one may still go back.
      }
    }
  }
}
