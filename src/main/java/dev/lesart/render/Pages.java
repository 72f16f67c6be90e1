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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Every page of a site. Those of different explainers may be made at the same time; those that are
 * no explainer's need to know only what is {@link #told} of each.
 */
public final class Pages {
  /** What makes the pages of an edition. */
  private record Maker(Entries entries, Articles articles, AboutPages about) {}

  private final Site site;
  private final Messages messages;
  private final Calendar calendar;
  private final List<Edition> editions;
  private final Frames frames;
  private final Downloads downloads;
  private final Pictures pictures;
  private final boolean withPosters;
  private final Glossaries glossaries;
  private final Map<Edition, Maker> makers = new LinkedHashMap<>();
  private final Map<String, Explainer> explainers = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> slugs = new HashMap<>();
  private final Map<String, Term> terms = new HashMap<>();

  /**
   * @param others the slugs of explainers that are not made now, by id and language
   * @param withPosters whether pages name the pictures of {@link #posters}
   */
  public Pages(
      Site site,
      Templates templates,
      Pictures pictures,
      Map<String, Map<String, String>> others,
      boolean withPosters) {
    this.pictures = pictures;
    this.withPosters = withPosters && site.settings().shareImages();
    this.site = site;
    this.messages = templates.messages();
    this.calendar = new Calendar(site.settings().languages(), messages);
    this.editions = Edition.all(site.settings());
    this.downloads = new Downloads(site.settings(), templates.haveBook());
    this.frames = new Frames(site, messages, editions);
    slugs.putAll(others);
    for (Explainer explainer : site.explainers()) {
      explainers.put(explainer.id(), explainer);
      Map<String, String> own = new HashMap<>();
      explainer.texts().texts().forEach((tag, text) -> own.put(tag, text.slug()));
      slugs.put(explainer.id(), own);
    }
    site.terms().forEach(term -> terms.put(term.id(), term));
    Mentions mentions = new Mentions();
    this.glossaries = new Glossaries(site, messages, frames, mentions);
    Sentences sentences = new Sentences();
    for (Edition edition : editions) {
      Entries entries = new Entries(site, edition, messages, calendar, terms);
      Articles articles =
          new Articles(site, edition, messages, calendar, entries, sentences, mentions);
      AboutPages about = new AboutPages(site, edition, messages, entries, articles, sentences);
      makers.put(edition, new Maker(entries, articles, about));
    }
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

  public List<Explainer> explainers() {
    return List.copyOf(explainers.values());
  }

  /** What the pages of all explainers say of one. */
  public Told told(Explainer explainer) {
    SortedMap<String, Told.Edition> told = new TreeMap<>();
    makers.forEach((edition, maker) -> told.put(edition.id(), told(explainer, edition, maker)));
    return new Told(explainer.id(), told);
  }

  private Told.Edition told(Explainer explainer, Edition edition, Maker maker) {
    List<Told.Use> uses = glossaries.uses(explainer, edition);
    if (!listed(explainer, edition)) {
      return new Told.Edition(null, null, uses);
    }
    return new Told.Edition(
        new Teaser(
            Address.root(Address.start(edition))
                + Address.url(Address.explainer(edition, explainer)),
            maker.entries().day(explainer.asOf()),
            maker.articles().minutes(explainer),
            maker.articles().titles(explainer)),
        maker.about().made(explainer, Address.root(Address.about(edition, messages))),
        uses);
  }

  /** Begins with an explainer. */
  public Making making(Explainer explainer) {
    return new Making(explainer);
  }

  /**
   * The pages of an explainer, made one after the other, so that only one takes up memory. For one
   * thread at a time.
   */
  public final class Making {
    private final Explainer explainer;

    /** The same in every edition that has the language. */
    private final Map<Drawings.Drawn, String> maps = new HashMap<>();

    private final Pictures shown = pictures.fresh();

    private Making(Explainer explainer) {
      this.explainer = explainer;
    }

    /** Makes all of them. */
    public void all(Consumer<Page> visitor) {
      makers.forEach(
          (edition, maker) -> {
            page(edition, maker, visitor);
            keepable(edition, maker, visitor);
          });
    }

    /** Makes only those that stand at addresses of their own. */
    public void pages(Consumer<Page> visitor) {
      makers.forEach((edition, maker) -> page(edition, maker, visitor));
    }

    /** Makes the others, which readers keep: of each edition all in one file. */
    public void keepables(Consumer<Page> visitor) {
      makers.forEach((edition, maker) -> keepable(edition, maker, visitor));
    }

    /** The paths of the pictures that they show. */
    public Set<String> pictures() {
      return shown.shown();
    }

    private void page(Edition edition, Maker maker, Consumer<Page> visitor) {
      Frame frame = frame(explainer, edition);
      visitor.accept(
          new Page(
              Address.explainer(edition, explainer),
              "explainer",
              frame,
              article(explainer, edition, frame, maker.articles(), maps, shown)));
      former(explainer, edition, frame).forEach(visitor);
    }

    private void keepable(Edition edition, Maker maker, Consumer<Page> visitor) {
      if (!downloads.havePages() && !downloads.haveBooks()) {
        return;
      }
      Frame alone =
          frames.offline(
              frame(explainer, edition), edition, explainer, other -> listed(explainer, other));
      Page offline =
          new Page(
              Address.offline(edition, explainer),
              "explainer",
              alone,
              article(explainer, edition, alone, maker.articles(), maps, shown));
      if (downloads.havePages()) {
        visitor.accept(offline);
      }
      if (downloads.haveBooks()) {
        visitor.accept(downloads.book(offline, explainer, edition, picture(explainer, edition)));
      }
    }
  }

  /**
   * Makes the pages that are no explainer's.
   *
   * @param told of every explainer, in their order
   */
  public void shared(List<Told> told, Consumer<Page> visitor) {
    visitor.accept(choice());
    visitor.accept(missing());
    makers.forEach(
        (edition, maker) -> {
          List<Told.Edition> ofEdition = told.stream().map(each -> each.in(edition.id())).toList();
          visitor.accept(start(edition, ofEdition));
          visitor.accept(
              glossaries.page(
                  edition,
                  maker.entries(),
                  markup(edition, Address.glossary(edition, messages)),
                  ofEdition));
          visitor.accept(about(edition, maker.about(), ofEdition));
        });
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

  private Page start(Edition edition, List<Told.Edition> told) {
    String tag = edition.first().tag();
    return new Page(
        Address.start(edition),
        "start",
        frames.of(
            edition,
            Address.start(edition),
            site.title().in(tag),
            messages.text(tag, "start-intro"),
            Address::start,
            other -> true,
            ""),
        new Start(told.stream().map(Told.Edition::teaser).filter(Objects::nonNull).toList()));
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
              String uri = Address.page(edition, alias.slug());
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
      Map<Drawings.Drawn, String> maps,
      Pictures shown) {
    Markup markup =
        new Markup(
            edition,
            explainer.id(),
            frame.root(),
            slugs,
            messages,
            site.settings().source(),
            shown,
            frame.offline());
    Drawings drawings = Drawings.of(explainer, terms, messages, site.settings(), markup, maps);
    return articles.article(explainer, markup.with(drawings), frame.glossary());
  }

  /** Writes the texts of a page that is not an explainer's. */
  private Markup markup(Edition edition, String uri) {
    return new Markup(
        edition, "", Address.root(uri), slugs, messages, site.settings().source(), pictures, false);
  }

  private Page about(Edition edition, AboutPages about, List<Told.Edition> told) {
    String uri = Address.about(edition, messages);
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
            told.stream().map(Told.Edition::made).filter(Objects::nonNull).toList()));
  }
}
