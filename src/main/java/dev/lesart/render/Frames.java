package dev.lesart.render;

import dev.lesart.model.Language;
import dev.lesart.model.Site;
import dev.lesart.render.Page.EditionLink;
import dev.lesart.render.Page.Frame;
import dev.lesart.render.Page.Voice;
import java.util.List;
import java.util.function.Function;

/** What every page has: title, languages, and the ways to other pages. */
final class Frames {
  private final Site site;
  private final Messages messages;
  private final List<Edition> editions;

  Frames(Site site, Messages messages, List<Edition> editions) {
    this.site = site;
    this.messages = messages;
    this.editions = editions;
  }

  /**
   * The frame of a page of an edition.
   *
   * @param same where the same page lies in another edition
   */
  Frame of(
      Edition edition,
      String uri,
      String title,
      String description,
      Function<Edition, String> same) {
    String root = Address.root(uri);
    return new Frame(
        title,
        site.title().in(edition.first().tag()),
        description,
        edition.first().tag(),
        edition.first().direction(),
        edition.id(),
        edition.pair(),
        voices(edition.languages()),
        root,
        root + Address.url(Address.start(edition)),
        root + Address.url(Address.glossary(edition, messages)),
        links(root, edition, same));
  }

  /**
   * The frame of a page outside the editions, in the source language.
   *
   * @param root the way to the root of the output
   */
  Frame outside(String root, String title, List<Language> voices) {
    Language source = site.settings().source();
    return new Frame(
        title,
        site.title().in(source.tag()),
        "",
        source.tag(),
        source.direction(),
        "",
        false,
        voices(voices),
        root,
        "",
        "",
        links(root, null, Address::start));
  }

  private static List<Voice> voices(List<Language> languages) {
    return languages.stream()
        .map(language -> new Voice(language.tag(), language.direction(), language.name()))
        .toList();
  }

  private List<EditionLink> links(
      String root,
      @org.jspecify.annotations.Nullable Edition current,
      Function<Edition, String> same) {
    return editions.stream()
        .map(
            edition ->
                new EditionLink(
                    edition.label(),
                    edition.tags(),
                    edition.first().tag(),
                    edition.first().direction(),
                    root + Address.url(same.apply(edition)),
                    edition.equals(current),
                    edition.pair()))
        .toList();
  }
}
