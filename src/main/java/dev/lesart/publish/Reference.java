package dev.lesart.publish;

/**
 * Something that a file of the baked site leads to.
 *
 * @param target as written, percent-encoded: {@code ../de/index.html#chronik}
 */
record Reference(String target, Manner manner) {
  /** What has to be true of a target within the site. */
  enum Manner {
    /** What a reader follows from a page: a file, on a disk as well, and an id in it. */
    LINK,

    /** A file, and an id in it. */
    ADDRESS,

    /** A file, or a folder of which a script knows what is in it; the fragment names nothing. */
    PLACE,

    /** An address of the site itself, absolute: a file, and an id in it. */
    OWN,

    /** A path with {@code *} in it that fits a file; nobody is led there. */
    PATTERN,

    /** A text of a script that is the path of a file, or is something else. */
    HINT
  }
}
