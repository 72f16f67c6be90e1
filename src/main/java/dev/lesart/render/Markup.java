package dev.lesart.render;

import dev.lesart.model.Document;
import dev.lesart.model.Language;
import dev.lesart.model.Translation;
import dev.lesart.model.Unit;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.Map;

/** Writes documents as markup for one page: its links lead from there. */
final class Markup {
  private final Edition edition;
  private final String root;
  private final Map<String, Map<String, String>> slugs;
  private final Messages messages;
  private final Language source;
  private final Drawings drawings;
  private final String self;
  private final Pictures pictures;
  private final boolean inlined;

  /**
   * @param self the id of the explainer whose page it is, "" on others
   * @param root the way from the page to the root of the output
   * @param slugs of the site's explainers, by id and language
   * @param source the site's source language
   * @param inlined whether the page carries its pictures in itself
   */
  Markup(
      Edition edition,
      String self,
      String root,
      Map<String, Map<String, String>> slugs,
      Messages messages,
      Language source,
      Pictures pictures,
      boolean inlined) {
    this(edition, self, root, slugs, messages, source, pictures, inlined, Drawings.NONE);
  }

  private Markup(
      Edition edition,
      String self,
      String root,
      Map<String, Map<String, String>> slugs,
      Messages messages,
      Language source,
      Pictures pictures,
      boolean inlined,
      Drawings drawings) {
    this.pictures = pictures;
    this.inlined = inlined;
    this.drawings = drawings;
    this.source = source;
    this.self = self;
    this.edition = edition;
    this.root = root;
    this.slugs = slugs;
    this.messages = messages;
  }

  /** The same for texts that show pictures. */
  Markup with(Drawings drawn) {
    return new Markup(edition, self, root, slugs, messages, source, pictures, inlined, drawn);
  }

  /**
   * A writer for a document in one of the page's languages.
   *
   * @param tag the page's language for which it stands there
   * @param firstFootnote the number of its first footnote
   * @param prefix begins the ids of its footnotes, "" where all count on over the page
   * @param first whether the page begins with it: what it shows is seen at once
   */
  HtmlWriter writer(
      Document document, String tag, int firstFootnote, String prefix, boolean first) {
    boolean second = edition.pair() && !tag.equals(edition.first().tag());
    HtmlStyle style =
        HtmlStyle.page(messages.text(tag, "footnotes"), messages.text(tag, "footnote-back"))
            .headingShift(1)
            .idSuffix(second ? "-" + tag : "")
            .links(this::link)
            .tongue(unit -> tongue(unit, tag))
            .drawings(drawing -> drawings.html(drawing, tag, tongue(drawing.unit(), tag)))
            .anchors(name -> second ? "" : messages.text(tag, "section-link", name))
            .pictures(image -> pictures.shown(image, inlined, !first))
            .footnotes(firstFootnote, prefix, Integer::toString)
            .build();
    return new HtmlWriter(document.footnotes(), style);
  }

  /** What is not translated stands in the source's language. */
  private String tongue(Unit unit, String tag) {
    Translation translation = unit.translation();
    if (translation == null || translation.language().equals(tag)) {
      return "";
    }
    return " lang=\"" + source.tag() + "\" dir=\"" + source.direction() + "\"";
  }

  /**
   * A definition, note or event as a whole.
   *
   * @param id of the entry that it belongs to
   */
  TemplateHTMLOutputModel whole(Document document, String tag, String id) {
    return html(written(document, tag, id));
  }

  /** The same as a string. */
  String written(Document document, String tag, String id) {
    if (document.blocks().isEmpty() && document.footnotes().isEmpty()) {
      return "";
    }
    HtmlWriter writer = writer(document, tag, 1, id + "-", false);
    return writer.blocks(document.blocks()) + writer.footnotes();
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
      String id = target.substring("explainer:".length(), hash);
      String anchor = target.substring(hash + 1);
      if (id.equals(self) && !anchor.isEmpty()) {
        return "#" + anchor;
      }
      Map<String, String> slug = slugs.get(id);
      String page =
          slug == null
              ? ""
              : root
                  + Address.url(
                      Address.page(edition, slug.getOrDefault(edition.first().tag(), "")));
      return page + (anchor.isEmpty() ? "" : "#" + anchor);
    }
    return target.startsWith(Pictures.ATTACHMENT)
        ? root + Address.url(target.substring(Pictures.ATTACHMENT.length()))
        : target;
  }
}
