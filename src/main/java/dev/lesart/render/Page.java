package dev.lesart.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as its template sees it, under the name {@code page}: the frame's fields and those of its
 * content side by side. Fields that hold HTML are markup already and print as they are.
 *
 * @param uri where it lies in the output: {@code de/deir-al-sor/index.html}
 * @param kind names its template: choice, start, explainer, book, glossary, missing
 */
public record Page(String uri, String kind, Frame frame, Record content) {

  /**
   * What every page has.
   *
   * @param edition "" on pages that belong to none
   * @param root the way to the root of the output
   * @param home the start page of the edition, "" on pages that belong to none
   * @param glossary as {@code home}
   * @param about the page about the site; as {@code home}
   * @param editions the same page in every edition
   * @param url its address on the web, "" for the pages outside the editions
   * @param canonical the page that search engines should show instead, "" for the page itself
   * @param offline whether the page is one file, opened wherever it was saved: it carries style,
   *     script and pictures in itself, and {@code root} is the site's base URL
   * @param sharing null on pages that belong to no edition, or are one file
   * @param downloads what lies beside the page for readers to keep
   */
  public record Frame(
      String title,
      String siteTitle,
      String description,
      String lang,
      String dir,
      String edition,
      boolean pair,
      List<Voice> voices,
      String root,
      String home,
      String glossary,
      String about,
      List<EditionLink> editions,
      String url,
      String canonical,
      List<Alternate> alternates,
      boolean offline,
      @Nullable Sharing sharing,
      List<Download> downloads) {
    public Frame with(List<Download> beside) {
      return new Frame(
          title,
          siteTitle,
          description,
          lang,
          dir,
          edition,
          pair,
          voices,
          root,
          home,
          glossary,
          about,
          editions,
          url,
          canonical,
          alternates,
          offline,
          sharing,
          beside);
    }
  }

  /**
   * How other places show the page (ogp.me).
   *
   * @param url absolute
   * @param locale as Open Graph writes them: {@code de_DE}
   * @param image absolute, "" where there is none
   */
  public record Sharing(String url, String locale, List<String> otherLocales, String image) {}

  /**
   * The page in another form.
   *
   * @param kind {@code html} as one file, {@code epub}; ui.yaml's {@code download-html} names it
   * @param savedAs its name on a reader's disk
   */
  public record Download(String kind, String href, String savedAs) {}

  /** The same page in another language, its URL absolute; x-default is a language here. */
  public record Alternate(String lang, String url) {}

  /** A language of the page. */
  public record Voice(String tag, String dir, String name) {}

  public record EditionLink(
      List<Voice> voices, String lang, String dir, String url, boolean current, boolean pair) {}

  /** Choice and 404: nothing beyond the frame. */
  public record Bare() {}

  public record Start(List<Teaser> explainers) {}

  public record Teaser(String url, @Nullable Day asOf, int minutes, List<Title> texts) {}

  public record Title(Text kicker, Text title, Text standfirst) {}

  /** A date for people and for machines: {@code iso} is a valid value of {@code datetime}. */
  public record Day(String iso, String text) {}

  /**
   * An explainer.
   *
   * @param explainer its id
   * @param bylines who wrote it, in the words of each language; only of those that name somebody
   * @param modified when it was last changed; null where that is not known
   */
  public record Article(
      String explainer,
      List<Title> texts,
      List<Text> bylines,
      @Nullable Day modified,
      @Nullable Day asOf,
      @Nullable Day date,
      int minutes,
      @Nullable Integer coverage,
      int stale,
      List<Entry> glance,
      List<Row> intro,
      List<Section> sections,
      @Nullable Timeline timeline,
      List<Entry> terms,
      List<Entry> figures,
      List<Entry> sources,
      List<Correction> corrections) {}

  /** What was wrong, in each language in which it was. */
  public record Correction(Day date, List<Text> texts) {}

  /**
   * How the site is made.
   *
   * @param titles in each of the page's languages
   * @param rows what its makers say
   */
  public record About(List<Text> titles, List<Row> rows, List<Made> explainers) {}

  /**
   * How an explainer was made.
   *
   * @param sources each leads to its entry on the page
   * @param states of its translations, into every language
   */
  public record Made(
      String url,
      List<Title> texts,
      @Nullable Day asOf,
      @Nullable Day modified,
      List<Link> sources,
      List<State> states,
      List<Correction> corrections) {}

  /**
   * How far a translation is.
   *
   * @param share translated, in percent; null for the source itself
   * @param byline who wrote or translated it, "" where nobody is named
   */
  public record State(Voice language, @Nullable Integer share, int stale, String byline) {}

  /** A page that lies elsewhere now. */
  public record Moved(String to) {}

  /**
   * An explainer to be made a book of; its template sees the article's fields.
   *
   * @param authors of the source
   * @param translators into the languages of the edition
   * @param cover path of its picture in the output, "" for none
   */
  public record Book(
      Article article, List<String> authors, List<String> translators, String cover) {}

  public record Section(
      String id,
      String numeral,
      List<Text> titles,
      List<Row> rows,
      List<Entry> figures,
      List<Event> events) {}

  /** A block, and beside it its translation in a pair. */
  public record Row(String kind, List<Cell> cells) {}

  /**
   * A block in a language.
   *
   * @param mark how it stands to its source, where that needs saying: stale, disagrees,
   *     disagrees-beside (its source), missing, missing-part; else ""
   * @param original today's source of a translation; null where the page shows it already
   */
  public record Cell(
      String lang, String dir, Object html, String mark, @Nullable Original original) {}

  /** What a translation was made from; {@code name} is that of its language in itself. */
  public record Original(String lang, String dir, String name, Object html) {}

  /** Text or HTML in a language. */
  public record Text(String lang, String dir, Object html) {}

  /**
   * What happened when.
   *
   * @param placed whether a section of the text shows it, in the place of a row
   * @param from the first day of the drawn line, in each language
   * @param to its last day
   */
  public record Timeline(
      String id,
      List<Text> titles,
      List<Event> events,
      boolean placed,
      List<Text> from,
      List<Text> to) {}

  /**
   * An event.
   *
   * @param mark its place on the drawn line
   */
  public record Event(String id, String iso, Mark mark, List<EventText> texts) {}

  /**
   * A stretch of a line that is 1000 long, as exact as its date: the days, the month, the year.
   *
   * @param kind day: too short to be seen as a stretch; else span
   */
  public record Mark(String kind, boolean about, int start, int end) {}

  public record EventText(String lang, String dir, String date, Object html, String mark) {}

  /** A term, figure or source, as the card shows it. */
  public record Entry(
      String id,
      String kind,
      List<EntryText> texts,
      List<Equivalent> equivalents,
      List<Use> uses,
      String more,
      @Nullable Day asOf,
      @Nullable String value,
      @Nullable Link source,
      String publisher,
      @Nullable Day published,
      String language,
      String url) {
    static Entry term(
        String id,
        List<EntryText> texts,
        List<Equivalent> equivalents,
        List<Use> uses,
        String more) {
      return new Entry(
          id, "term", texts, equivalents, uses, more, null, null, null, "", null, "", "");
    }

    static Entry fact(
        String id,
        List<EntryText> texts,
        List<Use> uses,
        @Nullable Day asOf,
        String value,
        @Nullable Link source) {
      return new Entry(
          id, "fact", texts, List.of(), uses, "", asOf, value, source, "", null, "", "");
    }

    static Entry source(
        String id,
        List<EntryText> texts,
        List<Use> uses,
        String publisher,
        @Nullable Day published,
        String language,
        String url) {
      return new Entry(
          id, "source", texts, List.of(), uses, "", null, null, null, publisher, published,
          language, url);
    }
  }

  public record EntryText(
      String lang,
      String dir,
      String heading,
      String grammar,
      TemplateHTMLOutputModel body,
      @Nullable String value,
      String mark) {}

  public record Equivalent(String lang, String dir, String name, String text) {}

  public record Use(String href, @Nullable Integer number, String text) {}

  public record Link(String href, String text) {}

  public record Glossary(List<Entry> terms, List<Letter> letters) {}

  public record Letter(String letter, List<Entry> entries) {}
}
