package dev.lesart.render;

import dev.lesart.model.Explainer;
import dev.lesart.model.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where pages lie in the output, and how one leads to another. */
public final class Address {
  private static final String INDEX = "index.html";

  private Address() {}

  static String start(Edition edition) {
    return edition.id() + "/" + INDEX;
  }

  static String explainer(Edition edition, Explainer explainer) {
    return page(edition, explainer.texts().in(edition.first().tag()).slug());
  }

  static String page(Edition edition, String slug) {
    return edition.id() + "/" + slug + "/" + INDEX;
  }

  /** The page of an explainer as one file, beside the page itself. */
  static String offline(Edition edition, Explainer explainer) {
    String page = explainer(edition, explainer);
    return page.substring(0, page.length() - INDEX.length()) + "offline.html";
  }

  /**
   * The book of an explainer, beside its page.
   *
   * @param name of the file, which readers keep
   */
  static String book(Edition edition, Explainer explainer, String name) {
    String page = explainer(edition, explainer);
    return page.substring(0, page.length() - INDEX.length()) + name;
  }

  /** The picture by which other places show an explainer in a language. */
  static String poster(Language language, Explainer explainer) {
    String page = explainer(new Edition(List.of(language)), explainer);
    return page.substring(0, page.length() - INDEX.length()) + "share.png";
  }

  static String glossary(Edition edition, Messages messages) {
    return edition.id() + "/" + messages.text(edition.first().tag(), "glossary-slug") + "/" + INDEX;
  }

  static String about(Edition edition, Messages messages) {
    return edition.id() + "/" + messages.text(edition.first().tag(), "about-slug") + "/" + INDEX;
  }

  /**
   * The way from a page to the root of the output: {@code ../../}, or "" for a page at the root.
   */
  static String root(String uri) {
    int folders = 0;
    for (int at = uri.indexOf('/'); at >= 0; at = uri.indexOf('/', at + 1)) {
      folders++;
    }
    return "../".repeat(folders);
  }

  /** A path as a URL has it: segments percent-encoded (RFC 3986, section 3.3). */
  public static String url(String path) {
    if (isUrl(path)) {
      return path;
    }
    StringBuilder url = new StringBuilder();
    for (String segment : path.split("/", -1)) {
      url.append(url.isEmpty() ? "" : "/")
          .append(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return url.toString();
  }

  /** Whether a path is a URL as it is, as nearly all are. */
  private static boolean isUrl(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || c == '-'
              || c == '.'
              || c == '_'
              || (c == '/' && i > 0);
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
