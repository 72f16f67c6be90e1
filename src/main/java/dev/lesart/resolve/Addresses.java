package dev.lesart.resolve;

import dev.lesart.model.Explainer;
import dev.lesart.model.Inline;
import dev.lesart.model.Problem;
import dev.lesart.read.Nearest;
import dev.lesart.read.Sources;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where links between files lead. A bound link's target is {@code explainer:ID#anchor}, {@code
 * attachment:path} or {@code #anchor}; pages turn it into a relative URL.
 */
final class Addresses {
  static final String EXPLAINER = "explainer:";
  static final String ATTACHMENT = "attachment:";

  private static final Pattern ENTRY =
      Pattern.compile("(?:.*/)?(facts|sources|glossary)/([^/]+)\\.md");

  private static final Pattern DRAWN = Pattern.compile("(map|timeline|chart):");

  private static final Pattern ELSEWHERE =
      Pattern.compile("[\\s\\p{Cntrl}]*([^/?#\\\\:]*:|[/\\\\]{2})");

  private final Map<String, String> files = new HashMap<>();
  private final Map<String, Set<String>> anchors = new HashMap<>();
  private final Sources sources;

  /**
   * @param faces of the explainers among the sources
   * @param others of the site's other explainers
   */
  Addresses(Collection<Face> faces, Collection<Face> others, Sources sources) {
    this.sources = sources;
    faces.forEach(this::add);
    others.forEach(this::add);
  }

  private void add(Face face) {
    files.putAll(face.addresses());
    String main = face.addresses().getOrDefault(face.tree(), "#");
    anchors.put(main.substring(0, main.length() - 1), face.anchors());
  }

  /** Where links to the files of an explainer lead, as {@code ID#anchor}. */
  static Map<String, String> of(String tree, Explainer explainer) {
    Map<String, String> files = new HashMap<>();
    files.put(tree, explainer.id() + "#");
    if (tree.endsWith("/index.md")) {
      for (Explainer.Section section : sections(explainer)) {
        files.put(explainer.id() + "/" + section.id() + ".md", explainer.id() + "#" + section.id());
      }
    }
    return files;
  }

  private static List<Explainer.Section> sections(Explainer explainer) {
    return explainer.texts().in(explainer.texts().source()).sections();
  }

  /** The link with its target bound; as it is after a problem. */
  Inline.Link link(Inline.Link link, String file, Scope scope, Consumer<Problem> problems) {
    String target = link.target();
    if (isElsewhere(target)) {
      // A problem already, found where the Markdown was read.
      return link;
    }
    if (target.startsWith("#")) {
      if (!scope.anchors().contains(target.substring(1))) {
        problems.accept(
            nowhere(
                link,
                "This explainer has no such section or heading.",
                Nearest.to(target.substring(1), scope.anchors()).map(near -> "#" + near)));
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
    if (sources.attachments().contains(path.get())) {
      return to(link, ATTACHMENT + path.get());
    }
    String explainer = files.get(path.get());
    if (explainer == null && sources.unread().contains("content/" + path.get())) {
      return link;
    }
    if (explainer == null) {
      problems.accept(
          entry(link, path.get())
              .orElseGet(
                  () ->
                      nowhere(
                          link,
                          target.isEmpty()
                              ? "The link has no address."
                              : "content/" + path.get() + " is no page of the site.",
                          near(path.get(), files.keySet(), file))));
      return link;
    }
    String id = explainer.substring(0, explainer.indexOf('#'));
    if (anchor.isEmpty()) {
      return to(link, EXPLAINER + explainer);
    }
    Set<String> known = anchors.getOrDefault(id, Set.of());
    if (!known.contains(anchor)) {
      problems.accept(
          nowhere(
              link,
              "That page has no such section or heading.",
              Nearest.to(anchor, known).map(near -> target.substring(0, hash + 1) + near)));
    }
    return to(link, EXPLAINER + id + "#" + anchor);
  }

  private static Inline.Link to(Inline.Link link, String target) {
    return new Inline.Link(target, link.title(), link.content(), link.place());
  }

  private static Optional<String> near(String path, Set<String> known, String file) {
    Set<String> relative = new TreeSet<>();
    known.forEach(each -> relative.add(relative(each, file)));
    return Nearest.to(relative(path, file), relative);
  }

  /** Whether an address has a scheme or a host. */
  private static boolean isElsewhere(String target) {
    return ELSEWHERE.matcher(target).lookingAt();
  }

  private static Problem nowhere(Inline.Link link, String detail, Optional<String> near) {
    return Problem.error(
        link.place(),
        "link to nowhere \"" + link.target() + "\"",
        detail,
        near.map(guess -> "did you mean " + guess + "?").orElse("Correct the link, or remove it."));
  }

  /** A term, fact or source is no page: it is linked to by its kind and name. */
  private static Optional<Problem> entry(Inline.Link link, String path) {
    Matcher entry = ENTRY.matcher(path);
    if (!entry.matches()) {
      return Optional.empty();
    }
    String kind =
        switch (entry.group(1)) {
          case "facts" -> "fact";
          case "sources" -> "source";
          default -> "term";
        };
    return Optional.of(
        Problem.error(
            link.place(),
            "link to the file of a " + kind,
            "The file content/" + path + " is no page; it is shown on a card.",
            "Write " + kind + ":" + entry.group(2)));
  }

  /** The path from one file of the tree to another. */
  private static String relative(String target, String file) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    int common = 0;
    for (int slash = folder.indexOf('/');
        slash >= 0 && target.startsWith(folder.substring(0, slash + 1));
        slash = folder.indexOf('/', slash + 1)) {
      common = slash + 1;
    }
    long up = folder.substring(common).chars().filter(c -> c == '/').count();
    return "../".repeat((int) up) + target.substring(common);
  }

  private static Problem leaves(Inline.Link link) {
    return Problem.error(
        link.place(),
        "link leaves the site \"" + link.target() + "\"",
        "The path leads out of the folder content/.",
        "Link to a file of the site, or write the whole address with https://.");
  }

  /** Whether an image is a map, a timeline or a chart, which Lesart draws. */
  static boolean isDrawn(Inline.Image image) {
    return DRAWN.matcher(image.target()).lookingAt();
  }

  /** Whether the file that a picture is drawn from is there; a problem if not. */
  boolean hasPicture(Inline.Image image, String file, Consumer<Problem> problems) {
    int colon = image.target().indexOf(':');
    String id = image.target().substring(colon + 1);
    String path =
        file.substring(0, file.lastIndexOf('/') + 1)
            + switch (image.target().substring(0, colon)) {
              case "map" -> MapFile.NAME;
              case "timeline" -> Explainers.TIMELINE;
              default -> Charts.FOLDER + "/" + id + ".md";
            };
    boolean folder = sources.has(file.substring(0, file.lastIndexOf('/') + 1) + "index.md");
    if (folder && sources.has(path)) {
      return true;
    }
    problems.accept(
        Problem.error(
            image.place(),
            "unknown picture \"" + image.target() + "\"",
            folder
                ? "It is drawn from content/" + path + ", which is not there."
                : "Only an explainer with a folder and an index.md of its own has such pictures.",
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
                "A map, timeline or chart is a paragraph of its own.",
                "Put empty lines before and after it."));
      }
      return image;
    }
    if (isElsewhere(image.target())) {
      return image;
    }
    Optional<String> path = path(image.target(), file);
    if (path.isPresent() && sources.attachments().contains(path.get())) {
      return new Inline.Image(ATTACHMENT + path.get(), image.title(), image.alt(), image.place());
    }
    problems.accept(
        path.isEmpty()
            ? leaves(new Inline.Link(image.target(), null, List.of(), image.place()))
            : Problem.error(
                image.place(),
                "unknown picture \"" + image.target() + "\"",
                "There is no file content/" + path.get() + ".",
                near(path.get(), sources.attachments(), file)
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
