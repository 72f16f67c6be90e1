package dev.lesart.render;

import dev.lesart.model.Explainer;
import dev.lesart.model.Explainer.Section;
import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Progress;
import dev.lesart.model.Site;
import dev.lesart.render.Page.About;
import dev.lesart.render.Page.Link;
import dev.lesart.render.Page.Made;
import dev.lesart.render.Page.Row;
import dev.lesart.render.Page.State;
import dev.lesart.render.Page.Text;
import dev.lesart.render.Page.Voice;
import java.util.List;

/** Says how the site is made: its makers' own words, then of each explainer what is known. */
final class AboutPages {
  private final Site site;
  private final Edition edition;
  private final Messages messages;
  private final Entries entries;
  private final Articles articles;
  private final Sentences sentences;

  AboutPages(
      Site site,
      Edition edition,
      Messages messages,
      Entries entries,
      Articles articles,
      Sentences sentences) {
    this.site = site;
    this.edition = edition;
    this.messages = messages;
    this.entries = entries;
    this.articles = articles;
    this.sentences = sentences;
  }

  /** The title in each language of the edition. */
  List<Text> titles() {
    Localized<Section> about = site.about();
    return edition.tags().stream()
        .map(
            tag ->
                about == null
                    ? articles.text(tag, messages.text(tag, "about-title"))
                    : articles.text(about.in(tag).title()))
        .toList();
  }

  /**
   * The page.
   *
   * @param explainers those that the edition lists
   */
  About about(Markup markup, List<Made> explainers) {
    return new About(titles(), rows(markup), explainers);
  }

  private List<Row> rows(Markup markup) {
    Localized<Section> about = site.about();
    if (about == null) {
      return List.of();
    }
    Language source = site.settings().source();
    List<Section> texts = edition.tags().stream().map(about::in).toList();
    return new Rows(
            markup, edition, articles::text, source, new Original(mention -> false), sentences)
        .of(
            texts.stream().map(Section::body).toList(),
            texts.stream().map(Section::language).toList(),
            about.in(source.tag()).body(),
            true);
  }

  /**
   * How an explainer was made.
   *
   * @param root the way from the page to the root of the output
   */
  Made made(Explainer explainer, String root) {
    String url = root + Address.url(Address.explainer(edition, explainer));
    List<Explainer.Text> texts =
        edition.tags().stream().map(tag -> explainer.texts().in(tag)).toList();
    Changes changes = articles.changes();
    return new Made(
        url,
        articles.titles(explainer),
        entries.day(explainer.asOf()),
        changes.modified(texts),
        explainer.sources().stream()
            .map(
                of -> new Link(url + "#s-" + of.id(), of.texts().in(edition.first().tag()).title()))
            .toList(),
        site.settings().languages().stream().map(language -> state(explainer, language)).toList(),
        changes.corrections(texts));
  }

  private State state(Explainer explainer, Language language) {
    Explainer.Text text = explainer.texts().in(language.tag());
    Progress progress = text.progress();
    return new State(
        new Voice(language.tag(), language.direction(), language.name()),
        language.equals(site.settings().source()) ? null : progress.percent(),
        progress.stale(),
        articles.changes().byline(text, edition.first().tag()));
  }
}
