package dev.lesart.bake;

import dev.lesart.read.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes into the folder of a bake, and knows what it wrote. For many threads. */
final class Drafts {
  private final Path folder;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final Map<String, Draft> written = new ConcurrentHashMap<>();

  private record Draft(long size, String digest) {}

  /**
   * @param folder need not be there
   */
  Drafts(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a file.
   *
   * @param name its path in the folder, with forward slashes
   */
  void write(String name, ByteBuffer content) throws IOException {
    Draft draft = new Draft(content.remaining(), Digest.quick(content));
    Path file = folder.resolve(name);
    Path parent = Objects.requireNonNull(file.getParent());
    if (!folders.contains(parent)) {
      Files.createDirectories(parent);
      folders.add(parent);
    }
    try (WritableByteChannel channel =
        Files.newByteChannel(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (content.hasRemaining()) {
        channel.write(content);
      }
    }
    written.put(name, draft);
  }

  /**
   * The {@linkplain Digest#quick quick digest} of a file that was written here; empty where its
   * size says that it was not.
   */
  Optional<String> digest(String name, long size) {
    return Optional.ofNullable(written.get(name))
        .filter(draft -> draft.size == size)
        .map(Draft::digest);
  }
}
