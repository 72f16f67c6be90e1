package dev.lesart.draw;

/**
 * A word on a picture.
 *
 * @param lang tag of its language, "" where it is the picture's
 * @param rightToLeft whether it is written so
 * @param kind class of its link: term, fact; "" where it is none
 * @param href where it leads, "" where nowhere
 */
public record Word(String text, String lang, boolean rightToLeft, String kind, String href) {
  boolean isLink() {
    return !href.isEmpty();
  }
}
