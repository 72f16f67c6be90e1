package dev.lesart.publish;

import dev.lesart.publish.Reference.Manner;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a file of the baked site leads to, and what in it can be led to. */
final class Contents {
  private final Set<Reference> references = new LinkedHashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> repeated = new LinkedHashSet<>();
  private boolean unlisted;
  private boolean moved;
  private boolean readable = true;

  /** Adds what the file leads to; the same in the same manner counts once. */
  void lead(String target, Manner manner) {
    references.add(new Reference(target.strip(), manner));
  }

  void id(String id) {
    if (!ids.add(id)) {
      repeated.add(id);
    }
  }

  /** Says that nobody is to be led to this page. */
  void unlist() {
    unlisted = true;
  }

  /** Says that the page leads on by itself to where it now is. */
  void move() {
    moved = true;
  }

  void garble() {
    readable = false;
  }

  Set<Reference> references() {
    return references;
  }

  Set<String> ids() {
    return ids;
  }

  /** The ids of more than one element. */
  Set<String> repeated() {
    return repeated;
  }

  boolean isUnlisted() {
    return unlisted;
  }

  boolean isMoved() {
    return moved;
  }

  boolean isReadable() {
    return readable;
  }
}
