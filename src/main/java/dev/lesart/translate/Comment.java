package dev.lesart.translate;

import dev.lesart.model.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * A comment in a translated file by which {@code sync} and the translator speak to each other:
 *
 * <pre>{@code
 * <!-- source changed
 * - The siege has lasted two years.
 * + The siege has lasted three years.
 * -->
 * }</pre>
 *
 * @param key the key of the front matter that it is about; "" where it is about the next block
 * @param changes what a comment of the kind {@link Kind#CHANGED} shows
 * @param shaped whether it has the form in which {@code sync} writes such a comment
 */
public record Comment(Kind kind, String key, String raw, List<Change> changes, boolean shaped) {
  /** What a comment says. */
  public enum Kind {
    /** Above a unit whose source has changed; the translator deletes it when the text is right. */
    CHANGED("<!-- source changed"),
    /** In the place of a unit that has no translation yet; the translator writes over it. */
    MISSING("<!-- to translate"),
    /** Above what has no source any more, at the end of a file. */
    ASIDE("<!-- no longer in the source"),
    /** Something else. */
    OTHER("<!--");

    final String opening;

    Kind(String opening) {
      this.opening = opening;
    }
  }

  /** What a text was and is; written so that it does not end the comment. "": not known. */
  public record Change(String old, String now) {}

  static final String ASIDE =
      "<!-- no longer in the source: move what is still of use, delete the rest -->";

  /** A comment that says of all that stands below it that its source has changed. */
  static final Comment ANY = new Comment(Kind.CHANGED, "", "", List.of(), true);

  public Comment {
    changes = List.copyOf(changes);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  static Comment of(Block.Html html) {
    String raw = html.raw().strip();
    for (Kind kind : Kind.values()) {
      if (raw.startsWith(kind.opening)) {
        return of(kind, raw);
      }
    }
    return new Comment(Kind.OTHER, "", raw, List.of(), false);
  }

  private static Comment of(Kind kind, String raw) {
    if (kind == Kind.ASIDE || kind == Kind.OTHER) {
      return new Comment(kind, "", raw, List.of(), raw.equals(ASIDE));
    }
    List<String> lines = raw.lines().toList();
    String rest = lines.get(0).substring(kind.opening.length()).strip();
    String key = rest.startsWith(": ") ? rest.substring(2).split("\\s", 2)[0] : "";
    List<Change> changes = new ArrayList<>();
    boolean shaped = lines.size() > 1 && rest.equals(key.isEmpty() ? "" : ": " + key);
    if (kind == Kind.CHANGED) {
      shaped =
          lines.size() == 1
              ? rest.equals("-->")
              : shaped && changes(lines.subList(1, lines.size()), changes);
    } else {
      shaped &= lines.get(lines.size() - 1).equals("-->");
    }
    return new Comment(kind, key, raw, changes, shaped);
  }

  /** Reads the lines down to the comment's end; returns whether all of them have the form. */
  private static boolean changes(List<String> lines, List<Change> changes) {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    StringBuilder last = null;
    for (String line : lines.subList(0, lines.size() - 1)) {
      if (line.startsWith("- ")) {
        add(old, now, changes);
        last = old;
      } else if (line.startsWith("+ ")) {
        if (!now.isEmpty()) {
          add(old, now, changes);
        }
        last = now;
      } else if (!line.startsWith("  ") || last == null) {
        return false;
      }
      last.append(last.isEmpty() ? "" : "\n").append(line.substring(2));
    }
    add(old, now, changes);
    return lines.get(lines.size() - 1).equals("-->");
  }

  private static void add(StringBuilder old, StringBuilder now, List<Change> changes) {
    if (!old.isEmpty() || !now.isEmpty()) {
      changes.add(new Change(old.toString(), now.toString()));
    }
    old.setLength(0);
    now.setLength(0);
  }

  /** The content between the first line and the last, of a comment in its form. */
  String content() {
    int start = raw.indexOf('\n') + 1;
    int end = raw.lastIndexOf('\n');
    return start > 0 && start < end ? raw.substring(start, end) : "";
  }

  /** The text so that it does not end a comment. */
  static String inside(String text) {
    return text.replace("-->", "--&gt;").replace("--!>", "--!&gt;");
  }

  static String changed(String key, List<Change> changes) {
    StringBuilder out = new StringBuilder(Kind.CHANGED.opening).append(about(key));
    for (Change change : changes) {
      line("- ", change.old(), out);
      line("+ ", change.now(), out);
    }
    return out.append("-->").toString();
  }

  static String missing(String key, String markdown) {
    return Kind.MISSING.opening + about(key) + inside(markdown) + "\n-->";
  }

  /** Several texts of a block that has a translation already. */
  static String missing(List<String> texts) {
    StringBuilder out = new StringBuilder(Kind.MISSING.opening).append('\n');
    texts.forEach(text -> line("- ", inside(text), out));
    return out.append("-->").toString();
  }

  private static String about(String key) {
    return key.isEmpty() ? "\n" : ": " + key + "\n";
  }

  private static void line(String mark, String text, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append(mark).append(text.replace("\n", "\n  ")).append('\n');
    }
  }
}
