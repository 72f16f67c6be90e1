package dev.lesart.publish;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The links of a book: from file to file, and from the text to its notes.
 *
 * <p>A note is a {@code div}: of {@code aside}s, reading systems hide what they show as a note, and
 * the lists would be gone. Every note that is referred to has a way back.
 */
final class Links {
  /** The class of a note of the text itself; an entry is one as well. */
  static final String NOTE = "footnote";

  private static final Pattern OUTSIDE = Pattern.compile("(?i)(?:https?|mailto|tel):.*");

  /** A link, and the file in which it stands. */
  private record Reference(Element link, String file) {}

  private final String back;

  /** Where each id is. */
  private final Map<String, Element> targets = new HashMap<>();

  private final Map<String, String> places = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  /**
   * @param files the elements that become files, by their names
   * @param back names the way back from a note
   */
  Links(Map<String, Element> files, String back) {
    this.back = back;
    files.forEach(
        (name, file) -> {
          for (Element element : file.getAllElements()) {
            if (!element.id().isEmpty()) {
              targets.put(element.id(), element);
              places.put(element.id(), name);
            }
            if (element.hasAttr("href")) {
              references.add(new Reference(element, name));
            }
          }
        });
  }

  /** Lets every link lead where its target is in the book. */
  void lead() {
    Map<Element, List<Reference>> notes = new LinkedHashMap<>();
    for (Reference reference : references) {
      Element link = reference.link();
      Element target = target(link);
      if (target == null && !OUTSIDE.matcher(link.attr("href")).matches()) {
        link.unwrap();
      } else if (target != null && isNote(target) && isReference(link)) {
        notes.computeIfAbsent(target, note -> new ArrayList<>()).add(reference);
      }
    }
    notes.forEach(this::note);
    references.forEach(this::lead);
  }

  private @Nullable Element target(Element link) {
    String href = link.attr("href");
    if (!href.startsWith("#")) {
      return null;
    }
    Element exact = targets.get(href.substring(1));
    return exact != null ? exact : targets.get(id(href));
  }

  private static String id(String href) {
    try {
      return URLDecoder.decode(href.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return "";
    }
  }

  private static boolean isNote(Element target) {
    return target.hasClass("entry") || target.hasClass(NOTE);
  }

  /** Not the way back, nor a link that an author set. */
  private static boolean isReference(Element link) {
    return link.hasClass("term")
        || link.hasClass("fact")
        || link.hasClass("source")
        || link.attr("role").equals("doc-noteref");
  }

  private void note(Element note, List<Reference> references) {
    note.attr("epub:type", "footnote").attr("role", "doc-footnote");
    for (Reference reference : references) {
      reference.link().attr("epub:type", "noteref").attr("role", "doc-noteref");
    }
    List<Element> ways = note.select(".uses a[href], a[role=doc-backlink]");
    ways.forEach(way -> way.attr("role", "doc-backlink"));
    if (ways.isEmpty()) {
      Element from = references.get(0).link();
      if (from.id().isEmpty()) {
        from.attr("id", "n-" + note.id());
        targets.put(from.id(), from);
        places.put(from.id(), references.get(0).file());
      }
      Element way =
          note.appendElement("p")
              .addClass("uses")
              .appendElement("a")
              .attr("role", "doc-backlink")
              .attr("href", "#" + from.id())
              .attr("aria-label", back)
              .text("↩");
      this.references.add(new Reference(way, Objects.requireNonNull(places.get(note.id()))));
    }
  }

  private void lead(Reference reference) {
    Element target = target(reference.link());
    if (target != null) {
      String file = places.get(target.id());
      if (!reference.file().equals(file)) {
        reference.link().attr("href", file + ".xhtml" + reference.link().attr("href"));
      }
    }
  }
}
