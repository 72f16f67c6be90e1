package dev.lesart.bake;

import dev.lesart.model.Language;
import dev.lesart.read.Digest;
import dev.lesart.read.Workers;
import dev.lesart.render.Address;
import dev.lesart.render.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code de/offline.json} for each edition: what a reader's browser keeps of it to read it
 * without a connection. Each file comes with a digest of its content, by which the service worker
 * ({@code sw.js}) knows what a new bake has changed.
 *
 * <pre>{@code
 * {"index.html": "9f86d081884c7d65", "../style.css": "60303ae22b998861"}
 * }</pre>
 */
final class KeptFiles {
  private static final String NAME = "offline.json";
  private static final String PAGE = ".html";

  private static final Set<String> KINDS = Set.of("html", "css", "js", "svg", "woff2");

  /** They are for the network alone. */
  private static final Set<String> LEFT_OUT = Set.of("offline.html", "sw.js");

  private KeptFiles() {}

  /**
   * Writes the lists of a site.
   *
   * @param folder where what was baked lies, the whole site or what is new of it
   * @param drafts what of it was written, and not copied
   * @param output of the build before
   * @param made the explainers that were baked
   * @param last the build before, if only what has changed since was baked
   * @return the digests of the files of the whole site, by path
   */
  static SortedMap<String, String> write(
      Path folder,
      Drafts drafts,
      Path output,
      List<Edition> editions,
      List<Ledger.Made> made,
      @Nullable Ledger last)
      throws IOException {
    Set<String> pictures = last == null ? new TreeSet<>() : last.pictures(made);
    made.forEach(each -> pictures.addAll(each.pictures()));
    SortedMap<String, String> digests =
        new TreeMap<>(last == null ? new TreeMap<>() : last.digests());
    digests.putAll(digests(folder, drafts, pictures));
    if (last != null) {
      // Which pictures are shown may be all that has changed of them.
      digests.keySet().removeIf(name -> !pictures.contains(name) && !isKept(name));
      for (String picture : pictures) {
        Path file = output.resolve(picture);
        if (!digests.containsKey(picture) && Files.isRegularFile(file)) {
          digests.put(picture, digest(file));
        }
      }
    }
    write(folder, editions, digests, pictures);
    return digests;
  }

  /**
   * The digests of the files in a folder that are kept, by path.
   *
   * @param pictures the paths of those that pages show
   */
  private static SortedMap<String, String> digests(Path folder, Drafts drafts, Set<String> pictures)
      throws IOException {
    List<Map.Entry<String, Snapshot.Stamp>> kept =
        Snapshot.of(folder).files().entrySet().stream()
            .filter(file -> pictures.contains(file.getKey()) || isKept(file.getKey()))
            .toList();
    List<String> each;
    try {
      each = Workers.map(kept, file -> digest(folder, file.getKey(), file.getValue(), drafts));
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    SortedMap<String, String> digests = new TreeMap<>();
    for (int i = 0; i < kept.size(); i++) {
      digests.put(kept.get(i).getKey(), each.get(i));
    }
    return digests;
  }

  /**
   * Writes the lists.
   *
   * @param folder where they go
   * @param digests of the baked site, whole
   * @param pictures the paths of those that pages show
   */
  private static void write(
      Path folder, List<Edition> editions, SortedMap<String, String> digests, Set<String> pictures)
      throws IOException {
    Set<String> ids = editions.stream().map(Edition::id).collect(Collectors.toSet());
    SortedMap<String, String> shared = new TreeMap<>();
    SortedMap<String, SortedMap<String, String>> own = new TreeMap<>();
    digests.forEach(
        (name, digest) -> {
          String first = name.substring(0, Math.max(0, name.indexOf('/')));
          if (pictures.contains(name)) {
            shared.put("../" + Address.url(name), digest);
          } else if (ids.contains(first)) {
            own.computeIfAbsent(first, id -> new TreeMap<>())
                .put(Address.url(name.substring(first.length() + 1)), digest);
          } else if (!name.endsWith(PAGE)) {
            shared.put("../" + Address.url(name), digest);
          }
        });
    searchBoth(editions, own);
    for (Map.Entry<String, SortedMap<String, String>> files : own.entrySet()) {
      files.getValue().putAll(shared);
      Path list = folder.resolve(files.getKey()).resolve(NAME);
      Files.createDirectories(Objects.requireNonNull(list.getParent()));
      Files.writeString(list, json(files.getValue()));
    }
  }

  /** A pair of languages is searched in the indexes of both. */
  private static void searchBoth(
      List<Edition> editions, Map<String, SortedMap<String, String>> own) {
    for (Edition edition : editions) {
      SortedMap<String, String> pair = own.get(edition.id());
      for (Language language : edition.languages()) {
        if (pair != null && !language.tag().equals(edition.id())) {
          own.getOrDefault(language.tag(), new TreeMap<>())
              .forEach(
                  (name, digest) -> {
                    if (name.startsWith("search") && name.endsWith(".js")) {
                      pair.put("../" + language.tag() + "/" + name, digest);
                    }
                  });
        }
      }
    }
  }

  private static String json(SortedMap<String, String> files) {
    return files.entrySet().stream()
        .map(file -> "\"" + file.getKey() + "\": \"" + file.getValue() + "\"")
        .collect(Collectors.joining(",\n", "{", "}\n"));
  }

  private static boolean isKept(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !LEFT_OUT.contains(name) && KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String digest(Path folder, String name, Snapshot.Stamp stamp, Drafts drafts) {
    return drafts
        .digest(name, stamp.size())
        .orElseGet(
            () -> {
              try {
                return digest(folder.resolve(name));
              } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
              }
            });
  }

  private static String digest(Path file) throws IOException {
    return Digest.quick(ByteBuffer.wrap(Files.readAllBytes(file)));
  }
}
