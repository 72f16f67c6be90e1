package dev.lesart.render;

import dev.lesart.model.Explainer;
import dev.lesart.model.Settings;
import dev.lesart.render.Page.Download;
import java.util.ArrayList;
import java.util.List;

/** What readers may keep of an explainer. */
final class Downloads {
  private final Settings settings;
  private final boolean books;

  /**
   * @param template whether there is the one of books
   */
  Downloads(Settings settings, boolean template) {
    this.settings = settings;
    this.books = template && settings.downloads().contains(Settings.EPUB);
  }

  /** What lies beside its page. */
  List<Download> of(Explainer explainer, Edition edition) {
    List<Download> downloads = new ArrayList<>();
    String name = savedAs(explainer, edition);
    if (havePages()) {
      downloads.add(new Download(Settings.HTML, "offline.html", name + ".html"));
    }
    if (books) {
      String file = name + "." + Settings.EPUB;
      downloads.add(new Download(Settings.EPUB, Address.url(file), file));
    }
    return downloads;
  }

  /** What a reader's copy is called, before the ending that says what it is. */
  private static String savedAs(Explainer explainer, Edition edition) {
    String slug = explainer.texts().in(edition.first().tag()).slug();
    return slug.replace('/', '-') + "-" + edition.id();
  }

  /** Whether there are pages as one file. */
  boolean havePages() {
    return settings.downloads().contains(Settings.HTML);
  }

  boolean haveBooks() {
    return books;
  }

  /**
   * A book of what the page as one file holds.
   *
   * @param cover path of its picture in the output, "" for none
   */
  Page book(Page offline, Explainer explainer, Edition edition, String cover) {
    String source = settings.source().tag();
    List<String> translators =
        edition.tags().stream()
            .map(tag -> explainer.texts().in(tag))
            .filter(text -> !text.language().equals(source))
            .flatMap(text -> text.making().byline().stream())
            .distinct()
            .toList();
    return new Page(
        Address.book(edition, explainer, savedAs(explainer, edition) + "." + Settings.EPUB),
        "book",
        offline.frame(),
        new Page.Book(
            (Page.Article) offline.content(),
            explainer.texts().in(source).making().byline(),
            translators,
            cover));
  }
}
