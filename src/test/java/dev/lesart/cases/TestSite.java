package dev.lesart.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.Main;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A site in a folder of its own, and what comes of building it.
 *
 * <pre>{@code
 * TestSite.base(temporary)
 *     .write("content/notiz.md", "")
 *     .run("build")
 *     .fails("content/notiz.md: error: empty file\n…");
 * }</pre>
 */
public final class TestSite {
  /** Where cases lie. */
  public static final Path CASES = Path.of("src/test/resources/cases");

  private static final Pattern EXCEPTION =
      Pattern.compile("\\tat |\\b[A-Z]\\w+(Exception|Error)\\b|\\bCaused by\\b|\\bjava\\.");

  private final Path root;

  private TestSite(Path root) {
    this.root = root;
  }

  /** An empty folder; what is in it is written by the test. */
  public static TestSite empty(Path folder) throws IOException {
    Path root = folder.resolve("site");
    Files.createDirectories(root);
    return new TestSite(root);
  }

  /** The small bilingual site that cases are laid over. */
  public static TestSite base(Path folder) throws IOException {
    return empty(folder).lay(CASES.resolve("base"));
  }

  /** The site that this repository ships, without templates and assets of its own. */
  public static TestSite shipped(Path folder) throws IOException {
    TestSite site = empty(folder);
    copy(Path.of("content"), site.path("content"));
    copy(Path.of("translations"), site.path("translations"));
    return site;
  }

  /** Lays the files of a folder over the site. */
  public TestSite lay(Path folder) throws IOException {
    for (String part : SiteFolder.PARTS) {
      if (Files.isDirectory(folder.resolve(part))) {
        copy(folder.resolve(part), root.resolve(part));
      }
    }
    if (Files.exists(folder.resolve("jbake.properties"))) {
      Files.copy(folder.resolve("jbake.properties"), root.resolve("jbake.properties"));
    }
    return this;
  }

  public Path root() {
    return root;
  }

  public Path path(String path) {
    return root.resolve(path);
  }

  public TestSite write(String path, String text) throws IOException {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public TestSite write(String path, byte[] bytes) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.write(root.resolve(path), bytes);
    return this;
  }

  public TestSite append(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(
        root.resolve(path), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return this;
  }

  /** Deletes a file or a whole folder. */
  public TestSite delete(String path) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(path))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    return this;
  }

  /** Makes a symbolic link; a relative target starts from the link's folder. */
  public TestSite link(String path, String target) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.deleteIfExists(root.resolve(path));
    Files.createSymbolicLink(root.resolve(path), Path.of(target));
    return this;
  }

  /** Puts a site into output/ as an earlier bake left it. */
  public TestSite bakedBefore() throws IOException {
    return write("output/.lesart", "")
        .write("output/index.html", "old\n")
        .write("output/de/index.html", "old, too\n")
        .write("output/.gitignore", "*\n");
  }

  /** Every file and link in output/, with its content. */
  public SortedMap<String, String> output() throws IOException {
    return tree(root.resolve("output"));
  }

  /** Every file, folder and link below a folder, with its content byte by byte (ISO 8859-1). */
  public static SortedMap<String, String> tree(Path folder) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return tree;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = folder.relativize(file).toString();
        if (Files.isSymbolicLink(file)) {
          tree.put(name, "-> " + Files.readSymbolicLink(file));
        } else if (Files.isDirectory(file)) {
          tree.put(name + "/", "");
        } else {
          tree.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return tree;
  }

  /** Runs a command of Lesart on the site. */
  public Run run(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--site");
    arguments.add(root.toString());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try {
      SortedMap<String, String> before = output();
      int code =
          Main.run(
              new PrintWriter(out, true),
              new PrintWriter(err, true),
              arguments.toArray(String[]::new));
      return new Run(this, before, code, out.toString(), named(err.toString()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What was printed, with the folder of the test called SITE. */
  private String named(String printed) {
    return printed.replace(root.toString(), "SITE");
  }

  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(
                file, target, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * A command that has ended.
   *
   * @param before output/ as it was before the command
   */
  public record Run(
      TestSite site, SortedMap<String, String> before, int code, String out, String err) {

    /** Nothing was printed on stderr. */
    public Run succeeds() {
      assertThat(err).isEmpty();
      assertThat(code).isZero();
      return this;
    }

    /** Exactly this was printed on stderr, and output/ is as it was. */
    public Run fails(String printed) {
      assertThat(err).isEqualTo(printed);
      return fails();
    }

    /** Problems were printed, nothing that only a programmer reads, and output/ is as it was. */
    public Run fails() {
      assertThat(code).isEqualTo(1);
      assertThat(EXCEPTION.matcher(err).results().map(java.util.regex.MatchResult::group))
          .as("names of exceptions in: %s", err)
          .isEmpty();
      try {
        assertThat(site.output()).isEqualTo(before);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      return this;
    }
  }
}
