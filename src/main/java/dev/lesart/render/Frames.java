package dev.lesart.render;

import com.ibm.icu.util.ULocale;
import dev.lesart.model.Explainer;
import dev.lesart.model.Language;
import dev.lesart.model.Site;
import dev.lesart.render.Page.Alternate;
import dev.lesart.render.Page.EditionLink;
import dev.lesart.render.Page.Frame;
import dev.lesart.render.Page.Sharing;
import dev.lesart.render.Page.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What every page has: title, languages, and the ways to other pages. */
final class Frames {
  /** A host serves it for its folder; links name it, for pages opened from the disk. */
  private static final String INDEX = "index.html";

  private final Site site;
  private final Messages messages;
  private final List<Edition> editions;
  private final Map<String, String> openGraph = new ConcurrentHashMap<>();

  Frames(Site site, Messages messages, List<Edition> editions) {
    this.site = site;
    this.messages = messages;
    this.editions = editions;
  }

  /**
   * The frame of a page of an edition.
   *
   * @param same where the same page lies in another edition
   * @param listed whether the page of an edition is translated well enough to be shown to people
   *     and search engines
   * @param image where the picture lies by which other places show the page, "" for none
   */
  Frame of(
      Edition edition,
      String uri,
      String title,
      String description,
      Function<Edition, String> same,
      Predicate<Edition> listed,
      String image) {
    Edition source = new Edition(List.of(site.settings().source()));
    boolean own = listed.test(edition);
    // Readers of any other language choose one on the first page.
    boolean choice = uri.equals(Address.start(edition));
    Sharing sharing =
        new Sharing(
            absolute(same.apply(own ? edition : source)),
            openGraph(edition.first()),
            editions.stream()
                .filter(other -> !other.pair() && !other.first().equals(edition.first()))
                .filter(listed)
                .map(other -> openGraph(other.first()))
                .toList(),
            image.isEmpty() ? "" : absolute(image));
    return frame(
        edition,
        Address.root(uri),
        title,
        description,
        same,
        listed,
        absolute(uri),
        own ? "" : absolute(same.apply(source)),
        own && !edition.pair()
            ? alternates(same, listed, choice ? "" : same.apply(source))
            : List.of(),
        false,
        sharing);
  }

  /** The frame of an explainer's page as one file, beside its page. */
  Frame offline(Frame online, Edition edition, Explainer explainer, Predicate<Edition> listed) {
    Function<Edition, String> same = other -> Address.explainer(other, explainer);
    String page = online.canonical().isEmpty() ? absolute(same.apply(edition)) : online.canonical();
    return frame(
        edition,
        site.settings().baseUrl(),
        online.title(),
        online.description(),
        same,
        listed,
        absolute(same.apply(edition)),
        page,
        List.of(),
        true,
        null);
  }

  /** The frame of a page that stands where an explainer's page was before. */
  Frame moved(
      Frame page, Edition edition, Explainer explainer, String uri, Predicate<Edition> listed) {
    return frame(
        edition,
        Address.root(uri),
        page.title(),
        page.description(),
        other -> Address.explainer(other, explainer),
        listed,
        "",
        page.canonical().isEmpty() ? page.url() : page.canonical(),
        List.of(),
        false,
        null);
  }

  /** Language and country, as Open Graph writes a locale; the likeliest where none is set. */
  private String openGraph(Language language) {
    return openGraph.computeIfAbsent(
        language.tag(),
        tag -> {
          ULocale likely = ULocale.addLikelySubtags(messages.locale(tag));
          return likely.getLanguage() + "_" + likely.getCountry();
        });
  }

  private Frame frame(
      Edition edition,
      String root,
      String title,
      String description,
      Function<Edition, String> same,
      Predicate<Edition> listed,
      String url,
      String canonical,
      List<Alternate> alternates,
      boolean offline,
      @Nullable Sharing sharing) {
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
        root + Address.url(Address.about(edition, messages)),
        links(root, edition, same, listed),
        url,
        canonical,
        alternates,
        offline,
        sharing,
        List.of());
  }

  /**
   * The same page in every language, for search engines.
   *
   * @param otherwise the page for readers of any other language
   */
  private List<Alternate> alternates(
      Function<Edition, String> same, Predicate<Edition> listed, String otherwise) {
    List<Alternate> alternates = new ArrayList<>();
    for (Edition edition : editions) {
      if (!edition.pair() && listed.test(edition)) {
        alternates.add(new Alternate(edition.first().tag(), absolute(same.apply(edition))));
      }
    }
    if (alternates.size() < 2) {
      return List.of();
    }
    alternates.add(new Alternate("x-default", absolute(otherwise)));
    return alternates;
  }

  private String absolute(String uri) {
    String url = Address.url(uri);
    String folder = url.endsWith(INDEX) ? url.substring(0, url.length() - INDEX.length()) : url;
    return site.settings().baseUrl() + folder;
  }

  /** The frame of the first page, which stands for all languages. */
  Frame choice(String title, String description) {
    List<Alternate> alternates = alternates(Address::start, edition -> true, "");
    return outside("", title, description, absolute(""), alternates);
  }

  /**
   * The frame of the page that a host shows at any address.
   *
   * @param root the way to the root of the output
   */
  Frame missing(String root, String title, String description) {
    return outside(root, title, description, "", List.of());
  }

  /** The frame of a page outside the editions, in the source language. */
  private Frame outside(
      String root, String title, String description, String url, List<Alternate> alternates) {
    Language source = site.settings().source();
    return new Frame(
        title,
        site.title().in(source.tag()),
        description,
        source.tag(),
        source.direction(),
        "",
        false,
        voices(site.settings().languages()),
        root,
        "",
        "",
        "",
        links(root, null, Address::start, edition -> true),
        url,
        "",
        alternates,
        false,
        null,
        List.of());
  }

  private static List<Voice> voices(List<Language> languages) {
    return languages.stream()
        .map(language -> new Voice(language.tag(), language.direction(), language.name()))
        .toList();
  }

  private List<EditionLink> links(
      String root,
      @Nullable Edition current,
      Function<Edition, String> same,
      Predicate<Edition> listed) {
    return editions.stream()
        .filter(edition -> edition.equals(current) || listed.test(edition))
        .map(
            edition ->
                new EditionLink(
                    voices(edition.languages()),
                    edition.first().tag(),
                    edition.first().direction(),
                    root + Address.url(same.apply(edition)),
                    edition.equals(current),
                    edition.pair()))
        .toList();
  }
}
