package dev.lesart.read;

import dev.lesart.model.Document;
import dev.lesart.model.Problem;
import dev.lesart.read.SourceFile.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What comes with Lesart for sites that do not bring their own. */
public final class BuiltIn {
  /** Where templates, assets and strings lie on the class path. */
  public static final String ROOT = "/dev/lesart/site/";

  private BuiltIn() {}

  /** Copies the assets that come with Lesart into a folder, where it does not have its own. */
  public static void copyAssets(Path folder) throws IOException {
    URL assets = BuiltIn.class.getResource(ROOT + "assets");
    if (assets == null) {
      throw new IllegalStateException("no assets on the class path");
    }
    try {
      if (assets.getProtocol().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(assets.toURI(), Map.of())) {
          copy(jar.getPath(ROOT + "assets"), folder);
        }
      } else {
        copy(Path.of(assets.toURI()), folder);
      }
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        boolean published = !isIgnored(file, from);
        if (published && Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (published && Files.notExists(target)) {
          Files.copy(file, target);
        }
      }
    }
  }

  /** As JBake's own copy does, a folder with a {@code .jbakeignore} is left out. */
  private static boolean isIgnored(Path file, Path root) {
    for (Path folder = file;
        !folder.equals(root);
        folder = Objects.requireNonNull(folder.getParent())) {
      if (Files.exists(folder.resolve(".jbakeignore"))) {
        return true;
      }
    }
    return false;
  }

  /** An asset that comes with Lesart, if there is one of this name. */
  static Optional<byte[]> content(String name) {
    try (InputStream in = BuiltIn.class.getResourceAsStream(ROOT + "assets/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The text of an asset that comes with Lesart. */
  public static String asset(String name) {
    return content(name)
        .map(content -> new String(content, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalArgumentException("no asset " + name));
  }

  /** The strings of the templates in a language, if Lesart has them. */
  public static Optional<SourceFile> strings(String tag, Consumer<Problem> problems) {
    String path = "translations/" + tag + "/ui.yaml";
    try (InputStream in = BuiltIn.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new YamlReader(path, 1, problems)
          .read(text)
          .map(keys -> new SourceFile("ui.yaml", path, Header.YAML, keys, Document.EMPTY));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
