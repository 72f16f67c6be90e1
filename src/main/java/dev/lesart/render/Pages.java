package dev.lesart.render;

import dev.lesart.model.Explainer;
import dev.lesart.model.Language;
import dev.lesart.model.Site;
import dev.lesart.model.Term;
import dev.lesart.render.Page.Bare;
import dev.lesart.render.Page.Frame;
import dev.lesart.render.Page.Start;
import dev.lesart.render.Page.Teaser;
import dev.lesart.share.Poster;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every page of a site. */
public final class Pages {
  private final Site site;
  private final Messages messages;
  private final Calendar calendar;
  private final List<Edition> editions;
  private final Frames frames;
  private final Downloads downloads;
  private final Pictures pictures;
  private final boolean withPosters;
  private final Map<String, Explainer> explainers = new LinkedHashMap<>();
  private final Map<String, Term> terms = new HashMap<>();

  /**
   * @param withPosters whether pages name the pictures of {@link #posters}
   */
  public Pages(Site site, Templates templates, Pictures pictures, boolean withPosters) {
    this.pictures = pictures;
    this.withPosters = withPosters && site.settings().shareImages();
    this.site = site;
    this.messages = templates.messages();
    this.calendar = new Calendar(site.settings().languages(), messages);
    this.editions = Edition.all(site.settings());
    this.downloads = new Downloads(site.settings(), templates.haveBook());
    this.frames = new Frames(site, messages, editions);
    site.explainers().forEach(explainer -> explainers.put(explainer.id(), explainer));
    site.terms().forEach(term -> terms.put(term.id(), term));
  }

  /** The share image of each explainer in each language, where its characters can be drawn. */
  public List<Poster> posters() {
    if (!withPosters) {
      return List.of();
    }
    return site.settings().languages().stream()
        .flatMap(
            language -> explainers.values().stream().map(explainer -> poster(explainer, language)))
        .filter(Poster::canBeDrawn)
        .toList();
  }

  private Poster poster(Explainer explainer, Language language) {
    String tag = language.tag();
    Explainer.Text text = explainer.texts().in(tag);
    return new Poster(
        Address.poster(language, explainer),
        tag,
        language.direction().equals("rtl"),
        text.kicker().text(),
        text.title().text(),
        explainer.asOf() == null
            ? ""
            : messages.text(tag, "as-of", calendar.text(tag, explainer.asOf())),
        site.title().in(tag));
  }

  /** Makes one page after the other, so that none but the one at hand takes up memory. */
  public void each(Consumer<Page> visitor) {
    Sentences sentences = new Sentences();
    visitor.accept(choice());
    visitor.accept(missing());
    Glossaries glossaries = new Glossaries(site, messages, frames);
    Map<Edition, Articles> all = new LinkedHashMap<>();
    for (Edition edition : editions) {
      Entries entries = new Entries(site, edition, messages, calendar, terms);
      Articles articles = new Articles(site, edition, messages, calendar, entries, sentences);
      visitor.accept(start(edition, articles));
      visitor.accept(
          glossaries.page(edition, entries, markup(edition, Address.glossary(edition, messages))));
      visitor.accept(
          about(edition, new AboutPages(site, edition, messages, entries, articles, sentences)));
      all.put(edition, articles);
    }
    for (Explainer explainer : explainers.values()) {
      // The same in every edition that has the language.
      Map<Drawings.Drawn, String> maps = new HashMap<>();
      all.forEach((edition, articles) -> each(explainer, edition, articles, maps, visitor));
    }
  }

  private void each(
      Explainer explainer,
      Edition edition,
      Articles articles,
      Map<Drawings.Drawn, String> maps,
      Consumer<Page> visitor) {
    Frame frame = frame(explainer, edition);
    visitor.accept(
        new Page(
            Address.explainer(edition, explainer),
            "explainer",
            frame,
            article(explainer, edition, frame, articles, maps)));
    if (downloads.havePages() || downloads.haveBooks()) {
      keepable(explainer, edition, articles, maps, frame, visitor);
    }
    former(explainer, edition, frame).forEach(visitor);
  }

  /** The forms of an explainer that are one file. */
  private void keepable(
      Explainer explainer,
      Edition edition,
      Articles articles,
      Map<Drawings.Drawn, String> maps,
      Frame frame,
      Consumer<Page> visitor) {
    Frame alone = frames.offline(frame, edition, explainer, other -> listed(explainer, other));
    Page offline =
        new Page(
            Address.offline(edition, explainer),
            "explainer",
            alone,
            article(explainer, edition, alone, articles, maps));
    if (downloads.havePages()) {
      visitor.accept(offline);
    }
    if (downloads.haveBooks()) {
      visitor.accept(downloads.book(offline, explainer, edition, picture(explainer, edition)));
    }
  }

  private Page choice() {
    String title = site.title().in(site.settings().source().tag());
    return new Page(
        "index.html",
        "choice",
        frames.choice(title, messages.text(site.settings().source().tag(), "start-intro")),
        new Bare());
  }

  /** Shown at any address, so its links are absolute. */
  private Page missing() {
    Language source = site.settings().source();
    return new Page(
        "404.html",
        "missing",
        frames.missing(
            URI.create(site.settings().baseUrl()).getRawPath(),
            messages.text(source.tag(), "missing-title"),
            messages.text(source.tag(), "missing-text")),
        new Bare());
  }

  private Page start(Edition edition, Articles articles) {
    String uri = Address.start(edition);
    String tag = edition.first().tag();
    List<Teaser> teasers = new ArrayList<>();
    Entries entries = new Entries(site, edition, messages, calendar, terms);
    for (Explainer explainer : explainers.values()) {
      if (!listed(explainer, edition)) {
        continue;
      }
      teasers.add(
          new Teaser(
              Address.root(uri) + Address.url(Address.explainer(edition, explainer)),
              entries.day(explainer.asOf()),
              articles.minutes(explainer),
              articles.titles(explainer)));
    }
    return new Page(
        uri,
        "start",
        frames.of(
            edition,
            uri,
            site.title().in(tag),
            messages.text(tag, "start-intro"),
            Address::start,
            other -> true,
            ""),
        new Start(teasers));
  }

  /** Whether enough of an explainer is translated into every language of an edition. */
  private boolean listed(Explainer explainer, Edition edition) {
    return edition.languages().stream()
        .allMatch(
            language ->
                explainer.texts().in(language.tag()).progress().share() >= language.publish());
  }

  private Frame frame(Explainer explainer, Edition edition) {
    Explainer.Text text = explainer.texts().in(edition.first().tag());
    return frames
        .of(
            edition,
            Address.explainer(edition, explainer),
            text.title().text(),
            text.standfirst().text(),
            other -> Address.explainer(other, explainer),
            other -> listed(explainer, other),
            picture(explainer, edition))
        .with(downloads.of(explainer, edition));
  }

  /** Where the picture lies by which other places show an explainer, "" for none. */
  private String picture(Explainer explainer, Edition edition) {
    return withPosters && poster(explainer, edition.first()).canBeDrawn()
        ? Address.poster(edition.first(), explainer)
        : "";
  }

  /** What stands where an explainer was before, and leads to it. */
  private List<Page> former(Explainer explainer, Edition edition, Frame frame) {
    Explainer.Text text = explainer.texts().in(edition.first().tag());
    return text.making().aliases().stream()
        .map(
            alias -> {
              String uri = Address.former(edition, alias.slug());
              String page = Address.root(uri) + Address.url(Address.explainer(edition, explainer));
              return new Page(
                  uri,
                  "moved",
                  frames.moved(frame, edition, explainer, uri, other -> listed(explainer, other)),
                  new Page.Moved(page));
            })
        .toList();
  }

  private Page.Article article(
      Explainer explainer,
      Edition edition,
      Frame frame,
      Articles articles,
      Map<Drawings.Drawn, String> maps) {
    Markup markup =
        new Markup(
            edition,
            explainer.id(),
            frame.root(),
            explainers,
            messages,
            site.settings().source(),
            pictures,
            frame.offline());
    Drawings drawings = Drawings.of(explainer, terms, messages, site.settings(), markup, maps);
    return articles.article(explainer, markup.with(drawings), frame.glossary());
  }

  /** Writes the texts of a page that is not an explainer's. */
  private Markup markup(Edition edition, String uri) {
    return new Markup(
        edition,
        "",
        Address.root(uri),
        explainers,
        messages,
        site.settings().source(),
        pictures,
        false);
  }

  private Page about(Edition edition, AboutPages about) {
    String uri = Address.about(edition, messages);
    String root = Address.root(uri);
    String tag = edition.first().tag();
    return new Page(
        uri,
        "making",
        frames.of(
            edition,
            uri,
            String.valueOf(about.titles().get(0).html()),
            messages.text(tag, "about-intro"),
            other -> Address.about(other, messages),
            other -> true,
            ""),
        about.about(
            markup(edition, uri),
            root,
            explainers.values().stream().filter(explainer -> listed(explainer, edition)).toList()));
  }
}
