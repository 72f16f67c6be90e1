package dev.lesart.render;

import dev.lesart.model.Document;
import dev.lesart.model.Explainer;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.Map;

/** Writes documents as markup for one page: its links lead from there. */
final class Markup {
  private final Edition edition;
  private final String root;
  private final Map<String, Explainer> explainers;
  private final Messages messages;

  /**
   * @param root the way from the page to the root of the output
   * @param explainers of the site, by id
   */
  Markup(Edition edition, String root, Map<String, Explainer> explainers, Messages messages) {
    this.edition = edition;
    this.root = root;
    this.explainers = explainers;
    this.messages = messages;
  }

  /**
   * A writer for a document in one of the page's languages.
   *
   * @param tag the page's language for which it stands there
   * @param firstFootnote the number of its first footnote
   */
  HtmlWriter writer(Document document, String tag, int firstFootnote) {
    return writer(document, tag, firstFootnote, "");
  }

  private HtmlWriter writer(
      Document document, String tag, int firstFootnote, String footnotePrefix) {
    boolean second = edition.pair() && !tag.equals(edition.first().tag());
    HtmlStyle style =
        HtmlStyle.page(messages.text(tag, "footnotes"), messages.text(tag, "footnote-back"))
            .withHeadingShift(1)
            .withIdSuffix(second ? "-" + tag : "")
            .withLinks(this::link)
            .withFootnotes(firstFootnote, footnotePrefix, Integer::toString);
    return new HtmlWriter(document.footnotes(), style);
  }

  /**
   * A definition, a note or an event as a whole.
   *
   * @param id of what it belongs to: its footnotes begin at 1, whatever else is on the page
   */
  TemplateHTMLOutputModel whole(Document document, String tag, String id) {
    HtmlWriter writer = writer(document, tag, 1, id + "-");
    return html(writer.blocks(document.blocks()) + writer.footnotes());
  }

  static TemplateHTMLOutputModel html(String markup) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
    } catch (TemplateModelException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String link(String target) {
    if (target.startsWith("explainer:")) {
      int hash = target.indexOf('#');
      Explainer explainer = explainers.get(target.substring("explainer:".length(), hash));
      String anchor = target.substring(hash + 1);
      String page =
          explainer == null ? "" : root + Address.url(Address.explainer(edition, explainer));
      return page + (anchor.isEmpty() ? "" : "#" + anchor);
    }
    return target.startsWith("attachment:")
        ? root + Address.url(target.substring("attachment:".length()))
        : target;
  }
}
