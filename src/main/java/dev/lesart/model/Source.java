package dev.lesart.model;

import org.jspecify.annotations.Nullable;

/**
 * Who says so.
 *
 * @param publisher "" where it is not known
 * @param language BCP 47 tag of the language in which it was published, "" where not given
 * @param url "" where there is none
 */
public record Source(
    String id,
    String publisher,
    String language,
    @Nullable EdtfDate published,
    String url,
    Localized<Text> texts) {

  public Source with(Localized<Text> texts) {
    return new Source(id, publisher, language, published, url, texts);
  }

  /** Its name and what kind of source it is. */
  public record Text(String title, Document note, Place place) {
    public Text with(Document note) {
      return new Text(title, note, place);
    }
  }
}
