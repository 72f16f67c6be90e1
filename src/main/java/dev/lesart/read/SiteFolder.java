package dev.lesart.read;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder of a site: the only place that files are read from. */
public final class SiteFolder {
  /** The folders that a site is made from. */
  public static final List<String> PARTS =
      List.of("content", "translations", "templates", "assets");

  /** In what the system writes file names. */
  private static final Charset NAMES =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

  private final Path root;
  private final Path realRoot;

  /**
   * @throws IOException if there is no such folder
   */
  public SiteFolder(Path root) throws IOException {
    this.root = root.toAbsolutePath().normalize();
    this.realRoot = root.toRealPath();
  }

  public Path path() {
    return root;
  }

  public Path resolve(String path) {
    return root.resolve(path);
  }

  /** The path as problems name it: relative, with forward slashes. */
  public String name(Path file) {
    return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /**
   * The files below a folder, sorted, hidden ones left out. Links are followed as long as they stay
   * in the site; those that leave it or run in a circle are problems.
   */
  public List<Path> files(String folder, Consumer<Problem> problems) {
    Path start = resolve(folder);
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(start)) {
      walk(start, files, problems);
    }
    files.sort(null);
    return files;
  }

  /** Whether a folder below this one, or this one itself, is a symbolic link. */
  public boolean linksFolder(String folder) {
    Path start = resolve(folder);
    if (Files.isSymbolicLink(start)) {
      return true;
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files.anyMatch(file -> Files.isSymbolicLink(file) && Files.isDirectory(file));
    } catch (IOException | UncheckedIOException unreadable) {
      return true;
    }
  }

  private void walk(Path start, List<Path> files, Consumer<Problem> problems) {
    try {
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return hidden(folder) && !folder.equals(start)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (hidden(file)) {
                return FileVisitResult.CONTINUE;
              }
              if (!canName(name(file))) {
                problems.accept(unnameable(Place.of(name(file))));
                return FileVisitResult.CONTINUE;
              }
              if (attributes.isOther()) {
                // Reading a pipe or a device would never end.
                problems.accept(notAFile(Place.of(name(file))));
                return FileVisitResult.CONTINUE;
              }
              if (attributes.isSymbolicLink() && !stays(file, problems)) {
                return FileVisitResult.CONTINUE;
              }
              files.add(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              problems.accept(unreadable(name(file)));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failure) {
      problems.accept(unreadable(name(start)));
    }
  }

  /** Whether files can have this name here: in the locale C, Java knows only ASCII. */
  public static boolean canName(String name) {
    return name.indexOf('\uFFFD') < 0 && NAMES.newEncoder().canEncode(name);
  }

  /** The problem of a name that files cannot have here. */
  public static Problem unnameable(Place place) {
    return Problem.error(
        place,
        "file name beyond this machine's locale",
        "Names in the encoding " + NAMES + " cannot hold all its letters.",
        "Set the environment variable LC_ALL to C.UTF-8, and try again.");
  }

  private static Problem notAFile(Place place) {
    return Problem.error(
        place,
        "not a file",
        "This is a pipe, a socket or a device.",
        "Remove it from the site's folder.");
  }

  /** Whether a path within the site is hidden, or lies in a hidden folder. */
  public static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private static boolean hidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /** A symbolic link may point at a file of the site; a linked folder could hold itself. */
  private boolean stays(Path link, Consumer<Problem> problems) {
    Place place = Place.of(name(link));
    try {
      Path target = link.toRealPath();
      if (!target.startsWith(realRoot)) {
        problems.accept(
            Problem.error(
                place,
                "link leaves the site",
                "This symbolic link points to a file outside the site's folder.",
                "Copy the file into the site's folder, or remove the link."));
        return false;
      }
      if (Files.isDirectory(target)) {
        problems.accept(
            Problem.error(
                place,
                "linked folder",
                "This symbolic link points to a folder; a folder that is linked could hold itself.",
                "Move the folder here, or link its files one by one."));
        return false;
      }
      if (!Files.isRegularFile(target)) {
        problems.accept(notAFile(place));
        return false;
      }
      return true;
    } catch (IOException broken) {
      problems.accept(
          Problem.error(
              place,
              "broken link",
              "This symbolic link points to a file that is not there.",
              "Remove the link, or put the file back."));
      return false;
    }
  }

  /** The content of a file; empty after a problem. */
  Optional<byte[]> bytes(Path file, Consumer<Problem> problems) {
    String name = name(file);
    try {
      if (!file.toRealPath().startsWith(realRoot)) {
        stays(file, problems);
        return Optional.empty();
      }
      if (!Files.isRegularFile(file)) {
        problems.accept(notAFile(Place.of(name)));
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException failure) {
      problems.accept(unreadable(name));
      return Optional.empty();
    }
  }

  /**
   * The text of a file: UTF-8, line ends as LF, without a byte order mark; empty after a problem.
   */
  public Optional<String> text(Path file, Consumer<Problem> problems) {
    Optional<byte[]> content = bytes(file, problems);
    return content.isEmpty() ? Optional.empty() : text(name(file), content.get(), problems);
  }

  private static Optional<String> text(String name, byte[] bytes, Consumer<Problem> problems) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // What does not decode becomes U+FFFD, which a text may hold, too.
    if (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)) {
      problems.accept(notUtf8(name, bytes));
      return Optional.empty();
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (Characters.isUsual(bytes)) {
      return Optional.of(text);
    }
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return Characters.check(name, text, problems) ? Optional.of(text) : Optional.empty();
  }

  /**
   * The text of a file as it was written, with its line ends and its byte order mark; empty where
   * it cannot be read, which {@link #text} reports.
   */
  public Optional<String> written(Path file) {
    try {
      return file.toRealPath().startsWith(realRoot)
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static Problem notUtf8(String name, byte[] bytes) {
    // The first byte that a decoder rejects: everything before it decodes.
    ByteBuffer in = ByteBuffer.wrap(bytes);
    java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(in, out, true);
    String before = out.flip().toString();
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return Problem.error(
        new Place(name, line, column),
        "not UTF-8",
        "The byte 0x%02X here is not valid UTF-8.".formatted(bytes[in.position()]),
        "Save the file with the encoding UTF-8.");
  }

  private static Problem unreadable(String name) {
    return Problem.error(
        Place.of(name),
        "file cannot be read",
        "The file is there, but the system does not let it be read.",
        "Check its permissions.");
  }
}
