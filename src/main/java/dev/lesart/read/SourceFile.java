package dev.lesart.read;

import dev.lesart.model.Document;
import dev.lesart.model.Place;
import dev.lesart.read.Yaml.Mapping;
import java.util.Set;

/**
 * A file of the site as it was read.
 *
 * @param tree its path within the tree of its language, the same for a source and its translations:
 *     {@code deir-al-sor/offensive.md}
 * @param path its path within the site: {@code content/deir-al-sor/offensive.md}
 * @param header how its front matter is written
 * @param keys the front matter, or the whole of a YAML file
 * @param body empty for a YAML file
 * @param untranslated the keys of a translation that say what the source says
 */
public record SourceFile(
    String tree,
    String path,
    Header header,
    Mapping keys,
    Document body,
    Set<String> untranslated) {
  /** How a file's front matter is written. */
  public enum Header {
    /** YAML between two lines {@code ---}, or a YAML file. */
    YAML,
    /** JBake's {@code key=value} lines down to {@code ~~~~~~}. */
    JBAKE,
    NONE
  }

  public SourceFile(String tree, String path, Header header, Mapping keys, Document body) {
    this(tree, path, header, keys, body, Set.of());
  }

  public Place place() {
    return Place.of(path);
  }

  /** The file's name without its extension, which is the id of what it holds. */
  public String id() {
    return tree.substring(tree.lastIndexOf('/') + 1, tree.lastIndexOf('.'));
  }

  /** The folder within the tree, without a slash at its end; "" at the top. */
  public String folder() {
    int slash = tree.lastIndexOf('/');
    return slash < 0 ? "" : tree.substring(0, slash);
  }
}
