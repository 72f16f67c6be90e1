package dev.lesart.bake;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Assets;
import dev.lesart.read.BuiltIn;
import dev.lesart.read.Failures;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jbake.app.Asset;

/** What is copied into the baked site as it is: assets, and files that lie beside Markdown. */
final class Copies {
  private final SiteFolder folder;
  private final Path destination;
  private final Consumer<Problem> problems;

  Copies(SiteFolder folder, Path destination, Consumer<Problem> problems) {
    this.folder = folder;
    this.destination = destination;
    this.problems = problems;
  }

  /**
   * Copies them.
   *
   * @param asset JBake's copying of the folder {@code assets/}
   * @param asked the assets that get other names
   * @param attachments paths in {@code content/}
   */
  void make(Asset asset, Assets asked, Set<String> attachments) {
    try {
      if (Files.isDirectory(folder.resolve("assets"))) {
        for (Path file : folder.files("assets", problem -> {})) {
          if (Files.exists(destination.resolve(folder.resolve("assets").relativize(file)))) {
            problems.accept(inTheWay(folder.name(file)));
          }
        }
        asset.copy();
      }
      BuiltIn.copyAssets(destination);
      asked.write(destination);
    } catch (IOException failed) {
      problems.accept(failed(failed));
    }
    asset.getErrors().forEach(failed -> problems.accept(failed(failed)));
    attachments(attachments);
  }

  /** Copies what was found in content/; JBake would copy what lies in hidden folders as well. */
  private void attachments(Set<String> attachments) {
    for (String name : attachments) {
      Path target = destination.resolve(name);
      if (Files.exists(target)) {
        problems.accept(inTheWay("content/" + name));
        continue;
      }
      try {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(folder.resolve("content/" + name), target);
      } catch (IOException failed) {
        problems.accept(failed(failed));
      }
    }
  }

  private static Problem inTheWay(String name) {
    return Problem.error(
        Place.of(name),
        "file in the place of another",
        "A page or an asset of the baked site has the same path.",
        "Give the file another name, or put it into another folder.");
  }

  static Problem failed(Throwable failed) {
    return Problem.error(
        Place.of("assets"),
        "file cannot be copied",
        failed instanceof IOException reason
            ? Failures.reason(reason)
            : String.valueOf(failed.getMessage()),
        "Check the permissions of the file and the space on the disk.");
  }
}
