package dev.lesart.render;

import dev.lesart.model.Inline;
import dev.lesart.model.Problem;
import dev.lesart.read.PictureSize;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The pictures that lie beside Markdown: their sizes, and their content for pages of one file. */
public final class Pictures {
  static final String ATTACHMENT = "attachment:";

  /** By the ending of a file's name; of the last the size is not read. */
  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "avif", "image/avif");

  private final SiteFolder folder;
  private final Consumer<Problem> problems;
  private final Map<String, Optional<PictureSize>> sizes = new ConcurrentHashMap<>();

  public Pictures(SiteFolder folder, Consumer<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The same, of which nobody has asked for a picture yet: for one explainer, on one thread. */
  Pictures fresh() {
    return new Pictures(folder, problems);
  }

  /** The paths of the pictures that were asked for, in the tree and in the output. */
  public Set<String> shown() {
    return new TreeSet<>(sizes.keySet());
  }

  /**
   * How a picture is shown.
   *
   * @param inlined whether the page carries it in itself
   * @param late whether it may come when the reader comes near
   */
  HtmlStyle.Picture shown(Inline.Image image, boolean inlined, boolean late) {
    if (!image.target().startsWith(ATTACHMENT)) {
      return HtmlStyle.Picture.PLAIN;
    }
    String path = image.target().substring(ATTACHMENT.length());
    Optional<PictureSize> size = sizes.computeIfAbsent(path, any -> PictureSize.of(content(path)));
    String type = type(path);
    if (size.isEmpty() && !type.equals("image/avif")) {
      problems.accept(
          Problem.warning(
              image.place(),
              "picture cannot be read",
              "content/" + path + " is not, or not wholly, a picture in PNG, JPEG, GIF or WebP.",
              "Export the picture anew."));
    }
    return new HtmlStyle.Picture(
        inlined
            ? "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content(path))
            : "",
        size.map(PictureSize::width).orElse(0),
        size.map(PictureSize::height).orElse(0),
        late && !inlined);
  }

  private static String type(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  private byte[] content(String path) {
    try {
      return Files.readAllBytes(folder.resolve("content/" + path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
