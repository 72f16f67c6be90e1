package dev.lesart.render;

import dev.lesart.model.Explainer;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Site;
import dev.lesart.render.Page.Entry;
import dev.lesart.render.Page.Glossary;
import dev.lesart.render.Page.Letter;
import dev.lesart.render.Page.Use;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the glossary of an edition: every term of the site, by its first letter. */
final class Glossaries {
  private final Site site;
  private final Messages messages;
  private final Frames frames;
  private final Mentions mentions;

  Glossaries(Site site, Messages messages, Frames frames, Mentions mentions) {
    this.mentions = mentions;
    this.site = site;
    this.messages = messages;
    this.frames = frames;
  }

  /**
   * The page.
   *
   * @param markup writes its definitions
   * @param told of every explainer
   */
  Page page(Edition edition, Entries entries, Markup markup, List<Told.Edition> told) {
    String uri = Address.glossary(edition, messages);
    String tag = edition.first().tag();
    Map<String, List<Use>> uses = new HashMap<>();
    for (Told.Edition explainer : told) {
      for (Told.Use use : explainer.uses()) {
        uses.computeIfAbsent(use.term(), term -> new ArrayList<>())
            .add(new Use(use.href(), null, use.title()));
      }
    }
    List<Entry> list =
        entries.sorted(
            site.terms().stream()
                .map(
                    term -> entries.term(term, markup, uses.getOrDefault(term.id(), List.of()), ""))
                .toList());
    return new Page(
        uri,
        "glossary",
        frames.of(
            edition,
            uri,
            messages.text(tag, "glossary-title"),
            messages.text(tag, "glossary-intro"),
            other -> Address.glossary(other, messages),
            other -> true,
            ""),
        new Glossary(list, letters(list, tag)));
  }

  /** Where an explainer mentions each of its terms first. */
  List<Told.Use> uses(Explainer explainer, Edition edition) {
    Explainer.Text text = explainer.texts().in(edition.first().tag());
    Mentioned mentioned = mentions.in(explainer, edition.first().tag());
    String url =
        Address.root(Address.glossary(edition, messages))
            + Address.url(Address.explainer(edition, explainer));
    return mentioned.ids(Mention.Kind.TERM).stream()
        .map(id -> new Told.Use(id, url + anchor(mentioned, id), text.title().text()))
        .toList();
  }

  /** Where the text mentions a term; the page as a whole where only its map does. */
  private static String anchor(Mentioned mentioned, String id) {
    return mentioned.count(Mention.Kind.TERM, id) == 0 ? "" : "#r-" + id + "-1";
  }

  private List<Letter> letters(List<Entry> entries, String tag) {
    Map<String, List<Entry>> letters = new LinkedHashMap<>();
    Locale locale = messages.locale(tag).toLocale();
    for (Entry entry : entries) {
      letters.computeIfAbsent(letter(entry, locale), letter -> new ArrayList<>()).add(entry);
    }
    return letters.entrySet().stream()
        .map(letter -> new Letter(letter.getKey(), letter.getValue()))
        .toList();
  }

  /** The letter under which a term stands: its first letter or digit, without diacritics. */
  private static String letter(Entry entry, Locale locale) {
    String heading = Normalizer.normalize(entry.texts().get(0).heading(), Normalizer.Form.NFD);
    return heading
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(c -> Character.isDigit(c) ? "0–9" : Character.toString(c).toUpperCase(locale))
        .findFirst()
        .orElse("…");
  }
}
