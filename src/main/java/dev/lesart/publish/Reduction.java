package dev.lesart.publish;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Takes from a page what a book cannot have, and says of the rest what XML needs to hear. */
final class Reduction {
  /** A sentence, marked for the script of the page. */
  private static final Pattern SENTENCE = Pattern.compile("s\\d+");

  private Reduction() {}

  /** Removes what opens, loads late or leads from a heading to itself. */
  static void reduce(Element body, BookPictures pictures) {
    for (Element element : body.getAllElements()) {
      switch (element.normalName()) {
        case "a" -> {
          if (element.hasClass("anchor")) {
            element.remove();
          }
        }
        case "span" -> {
          if (element.attributesSize() == 1 && SENTENCE.matcher(element.className()).matches()) {
            element.unwrap();
          }
        }
        case "details" -> element.tagName("div");
        case "summary" -> element.tagName("p").addClass("label");
        case "img" -> picture(element, pictures);
        default -> {}
      }
    }
    body.select("section.footnotes").forEach(Reduction::footnotes);
    body.nodeStream(Comment.class).toList().forEach(Comment::remove);
  }

  private static void picture(Element image, BookPictures pictures) {
    Optional<String> file = pictures.file(image.attr("src"));
    if (file.isPresent()) {
      image.attr("src", file.get()).removeAttr("loading").removeAttr("decoding");
    } else {
      image.replaceWith(new TextNode(image.attr("alt")));
    }
  }

  /** A note is an element of its own in its item, which has no such role. */
  private static void footnotes(Element section) {
    section.removeAttr("role");
    for (Element item : section.select("li[id]")) {
      Element note = new Element("div").attr("class", Links.NOTE).attr("id", item.id());
      item.removeAttr("id");
      note.insertChildren(0, item.childNodes());
      item.empty().appendChild(note);
    }
  }

  /** Names space and language as XML does: {@code xml:lang}, in drawings instead of lang. */
  static void mark(Element body) {
    for (Element element : body.getAllElements()) {
      if (element.hasAttr("lang")) {
        element.attr("xml:lang", element.attr("lang"));
      }
    }
    for (Element drawing : body.getElementsByTag("svg")) {
      drawing.attr("xmlns", "http://www.w3.org/2000/svg");
      drawing.getAllElements().forEach(element -> element.removeAttr("lang"));
    }
  }
}
