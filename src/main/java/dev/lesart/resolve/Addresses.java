package dev.lesart.resolve;

import dev.lesart.model.Explainer;
import dev.lesart.model.Inline;
import dev.lesart.model.Problem;
import dev.lesart.read.Nearest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Where links between files lead. A bound link's target is {@code explainer:ID#anchor}, {@code
 * attachment:path} or {@code #anchor}; pages turn it into a relative URL.
 */
final class Addresses {
  static final String EXPLAINER = "explainer:";
  static final String ATTACHMENT = "attachment:";

  private final Map<String, String> files = new HashMap<>();
  private final Map<String, Set<String>> anchors;
  private final Set<String> attachments;
  private final Set<String> pictures;

  /**
   * @param explainers by the path of their main file in the tree
   * @param anchors of each explainer, by its id
   * @param attachments paths in the tree
   * @param pictures maps and timelines, by the path of their file in the tree
   */
  Addresses(
      Map<String, Explainer> explainers,
      Map<String, Set<String>> anchors,
      Set<String> attachments,
      Set<String> pictures) {
    this.anchors = anchors;
    this.attachments = attachments;
    this.pictures = pictures;
    explainers.forEach(
        (tree, explainer) -> {
          files.put(tree, explainer.id() + "#");
          if (tree.endsWith("/index.md")) {
            for (Explainer.Section section : sections(explainer)) {
              files.put(
                  explainer.id() + "/" + section.id() + ".md", explainer.id() + "#" + section.id());
            }
          }
        });
  }

  private static List<Explainer.Section> sections(Explainer explainer) {
    return explainer.texts().in(explainer.texts().source()).sections();
  }

  /** The link with its target bound; as it is after a problem. */
  Inline.Link link(Inline.Link link, String file, Scope scope, Consumer<Problem> problems) {
    String target = link.target();
    if (target.startsWith("#")) {
      if (!scope.anchors().contains(target.substring(1))) {
        nowhere(link, "This explainer has no such section or heading.", scope.anchors(), problems);
      }
      return link;
    }
    int hash = target.indexOf('#');
    String anchor = hash < 0 ? "" : target.substring(hash + 1);
    Optional<String> path = path(hash < 0 ? target : target.substring(0, hash), file);
    if (path.isEmpty()) {
      problems.accept(leaves(link));
      return link;
    }
    if (attachments.contains(path.get())) {
      return to(link, ATTACHMENT + path.get());
    }
    String explainer = files.get(path.get());
    if (explainer == null) {
      Set<String> known = new TreeSet<>();
      files.keySet().forEach(known::add);
      nowhere(link, "content/" + path.get() + " is no page of the site.", known, problems);
      return link;
    }
    String id = explainer.substring(0, explainer.indexOf('#'));
    if (anchor.isEmpty()) {
      return to(link, EXPLAINER + explainer);
    }
    Set<String> known = anchors.getOrDefault(id, Set.of());
    if (!known.contains(anchor)) {
      nowhere(link, "That page has no such section or heading.", known, problems);
    }
    return to(link, EXPLAINER + id + "#" + anchor);
  }

  private static Inline.Link to(Inline.Link link, String target) {
    return new Inline.Link(target, link.title(), link.content(), link.place());
  }

  private static void nowhere(
      Inline.Link link, String detail, Set<String> known, Consumer<Problem> problems) {
    problems.accept(
        Problem.error(
            link.place(),
            "link to nowhere \"" + link.target() + "\"",
            detail,
            Nearest.to(link.target().replaceFirst("^#", ""), known)
                .map(near -> "did you mean " + near + "?")
                .orElse("Correct the link, or remove it.")));
  }

  private static Problem leaves(Inline.Link link) {
    return Problem.error(
        link.place(),
        "link leaves the site \"" + link.target() + "\"",
        "The path leads out of the folder content/.",
        "Link to a file of the site, or write the whole address with https://.");
  }

  /** Whether an image is a map or a timeline, which Lesart draws. */
  static boolean isDrawn(Inline.Image image) {
    return image.target().startsWith("map:") || image.target().startsWith("timeline:");
  }

  /** Whether the file that a picture is drawn from is there; a problem if not. */
  boolean hasPicture(Inline.Image image, String file, Consumer<Problem> problems) {
    String name = image.target().startsWith("map:") ? "map.yaml" : "timeline.md";
    int slash = file.lastIndexOf('/');
    String path = file.substring(0, slash + 1) + name;
    if (pictures.contains(path)) {
      return true;
    }
    problems.accept(
        Problem.error(
            image.place(),
            "unknown picture \"" + image.target() + "\"",
            "It is drawn from content/" + path + ", which is not there.",
            "Write the file, or remove the picture."));
    return false;
  }

  /** The image with its target bound; as it is after a problem. */
  Inline image(Inline.Image image, String file, Consumer<Problem> problems) {
    if (isDrawn(image)) {
      if (hasPicture(image, file, problems)) {
        problems.accept(
            Problem.error(
                image.place(),
                "picture inside a paragraph",
                "A map or timeline is a paragraph of its own.",
                "Put empty lines before and after it."));
      }
      return image;
    }
    Optional<String> path = path(image.target(), file);
    if (path.isPresent() && attachments.contains(path.get())) {
      return new Inline.Image(ATTACHMENT + path.get(), image.title(), image.alt(), image.place());
    }
    problems.accept(
        path.isEmpty()
            ? leaves(new Inline.Link(image.target(), null, List.of(), image.place()))
            : Problem.error(
                image.place(),
                "unknown picture \"" + image.target() + "\"",
                "There is no file content/" + path.get() + ".",
                Nearest.to(path.get(), attachments)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("Put the picture beside the text.")));
    return image;
  }

  /** The path in the tree that a relative path in a file means; empty where it leaves the tree. */
  private static Optional<String> path(String relative, String file) {
    String decoded;
    try {
      decoded = URLDecoder.decode(relative.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      decoded = relative;
    }
    Deque<String> path = new ArrayDeque<>();
    if (!decoded.startsWith("/")) {
      String[] folders = file.split("/", -1);
      for (int i = 0; i < folders.length - 1; i++) {
        path.addLast(folders[i]);
      }
    }
    for (String step : decoded.split("/", -1)) {
      if (step.equals("..")) {
        if (path.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return Optional.of(String.join("/", path));
  }
}
