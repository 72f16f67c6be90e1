package dev.lesart.publish;

import dev.lesart.model.EdtfDate;
import dev.lesart.model.Explainer;
import dev.lesart.model.PlainText;
import dev.lesart.model.Site;
import dev.lesart.model.Source;
import dev.lesart.model.Term;
import dev.lesart.model.Walk;
import dev.lesart.read.Json;
import dev.lesart.render.Page;
import dev.lesart.render.Page.Article;
import dev.lesart.render.Page.Voice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a page is about, for machines: JSON-LD in the words of schema.org. An explainer is a {@code
 * BackgroundNewsArticle}, a glossary a {@code DefinedTermSet}.
 */
public final class StructuredData {
  private final Site site;
  private final String base;
  private final Map<String, Explainer> explainers = new HashMap<>();

  public StructuredData(Site site) {
    this.site = site;
    this.base = site.settings().baseUrl();
    site.explainers().forEach(explainer -> explainers.put(explainer.id(), explainer));
  }

  /** The data of a page, fit to stand in a script element; "" where there is nothing to say. */
  public String of(Page page) {
    if (page.frame().url().isEmpty() || page.frame().offline()) {
      return "";
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    if (page.content() instanceof Article article) {
      article(page.frame(), article, data);
    } else if (page.content() instanceof Page.Glossary) {
      glossary(page.frame(), data);
    } else {
      data.put("@type", page.content() instanceof Page.About ? "AboutPage" : "WebPage");
      data.put("url", page.frame().url());
      data.put("name", page.frame().title());
      languages(page.frame(), data);
      data.put("isPartOf", webSite(page.frame()));
    }
    return Json.written(data).replace("<", "\\u003c");
  }

  private void article(Page.Frame frame, Article article, Map<String, Object> data) {
    Explainer explainer = Objects.requireNonNull(explainers.get(article.explainer()));
    List<Explainer.Text> texts =
        frame.voices().stream().map(voice -> explainer.texts().in(voice.tag())).toList();
    Explainer.Text source = explainer.texts().in(site.settings().source().tag());
    data.put("@type", "BackgroundNewsArticle");
    data.put("@id", frame.url() + "#article");
    data.put("url", frame.url());
    data.put("headline", frame.title());
    put("description", frame.description(), data);
    languages(frame, data);
    put("datePublished", article.date() == null ? "" : article.date().iso(), data);
    put("dateModified", article.modified() == null ? "" : article.modified().iso(), data);
    put("temporalCoverage", coverage(explainer, source), data);
    data.put("isAccessibleForFree", true);
    if (frame.sharing() != null) {
      put("image", frame.sharing().image(), data);
    }
    data.put("publisher", publisher(frame));
    data.put("author", people(source.making().byline(), frame));
    List<Explainer.Text> translated =
        texts.stream().filter(text -> !text.language().equals(source.language())).toList();
    if (!translated.isEmpty()) {
      data.put(
          "translator",
          people(
              translated.stream().flatMap(text -> text.making().byline().stream()).toList(),
              frame));
    }
    versions(frame, data);
    put("citation", explainer.sources().stream().map(each -> citation(each, frame)).toList(), data);
    put("correction", corrections(article, frame), data);
    put("mentions", mentions(article, frame), data);
    data.put("isPartOf", webSite(frame));
  }

  /** How the page stands to the explainer in other languages. */
  private void versions(Page.Frame frame, Map<String, Object> data) {
    String source = site.settings().source().tag();
    Map<String, String> others = new LinkedHashMap<>();
    frame.alternates().stream()
        .filter(alternate -> !alternate.lang().equals("x-default"))
        .forEach(alternate -> others.put(alternate.lang(), alternate.url()));
    String own = others.remove(frame.lang());
    if (frame.pair() || own == null) {
      return;
    }
    if (frame.lang().equals(source)) {
      put("workTranslation", others.values().stream().map(StructuredData::work).toList(), data);
    } else if (others.containsKey(source)) {
      data.put("translationOfWork", work(Objects.requireNonNull(others.get(source))));
    }
  }

  private static Map<String, Object> work(String url) {
    return Map.of("@id", url + "#article");
  }

  /** From the first event of the timeline to the day up to which the text holds (ISO 8601). */
  private static String coverage(Explainer explainer, Explainer.Text text) {
    EdtfDate asOf = explainer.asOf() == null ? explainer.date() : explainer.asOf();
    Stream<EdtfDate> events =
        text.timeline() == null
            ? Stream.of()
            : text.timeline().events().stream().map(Explainer.Event::date);
    List<EdtfDate.Point> points =
        Stream.concat(events, Stream.ofNullable(asOf))
            .flatMap(
                date -> Stream.of(date.start(), date.end() == null ? date.start() : date.end()))
            .toList();
    if (points.isEmpty()) {
      return "";
    }
    EdtfDate.Point first = points.get(0);
    EdtfDate.Point last = points.get(0);
    for (EdtfDate.Point point : points) {
      first = point.firstDay().isBefore(first.firstDay()) ? point : first;
      last = point.lastDay().isAfter(last.lastDay()) ? point : last;
    }
    return first.iso().equals(last.iso()) ? first.iso() : first.iso() + "/" + last.iso();
  }

  /** Those who are named; where nobody is, whoever publishes the site. */
  private Object people(List<String> names, Page.Frame frame) {
    return names.isEmpty()
        ? publisher(frame)
        : names.stream().distinct().map(name -> typed("Person", name)).toList();
  }

  private Map<String, Object> publisher(Page.Frame frame) {
    Map<String, Object> publisher = typed("Organization", frame.siteTitle());
    publisher.put("url", base);
    return publisher;
  }

  private Map<String, Object> webSite(Page.Frame frame) {
    Map<String, Object> webSite = typed("WebSite", frame.siteTitle());
    webSite.put("url", base);
    return webSite;
  }

  private static Map<String, Object> citation(Source source, Page.Frame frame) {
    Map<String, Object> citation = typed("CreativeWork", source.texts().in(frame.lang()).title());
    if (!source.publisher().isEmpty()) {
      citation.put("publisher", typed("Organization", source.publisher()));
    }
    put("inLanguage", source.language(), citation);
    put("datePublished", source.published() == null ? "" : source.published().iso(), citation);
    put("url", source.url(), citation);
    return citation;
  }

  private static List<Object> corrections(Article article, Page.Frame frame) {
    List<Object> corrections = new ArrayList<>();
    for (Page.Correction correction : article.corrections()) {
      for (Page.Text text : correction.texts()) {
        Map<String, Object> comment = new LinkedHashMap<>();
        comment.put("@type", "CorrectionComment");
        comment.put("text", String.valueOf(text.html()));
        comment.put("inLanguage", text.lang());
        comment.put("datePublished", correction.date().iso());
        comment.put("url", frame.url() + "#corrections");
        corrections.add(comment);
      }
    }
    return corrections;
  }

  private List<Map<String, Object>> mentions(Article article, Page.Frame frame) {
    String glossary = glossary(frame);
    String set = glossary + "#terms";
    List<Map<String, Object>> mentions = new ArrayList<>(article.terms().size());
    for (Page.Entry term : article.terms()) {
      Map<String, Object> mention = typed("DefinedTerm", term.texts().get(0).heading());
      mention.put("@id", glossary + "#" + term.id());
      mention.put("inDefinedTermSet", set);
      mentions.add(mention);
    }
    return mentions;
  }

  /** The address of the glossary of a page's edition. */
  private String glossary(Page.Frame frame) {
    return base + frame.glossary().substring(frame.root().length()).replace("index.html", "");
  }

  private void glossary(Page.Frame frame, Map<String, Object> data) {
    String set = frame.url() + "#terms";
    data.put("@type", "DefinedTermSet");
    data.put("@id", set);
    data.put("url", frame.url());
    data.put("name", frame.title());
    languages(frame, data);
    data.put("publisher", publisher(frame));
    put(
        "hasDefinedTerm",
        site.terms().stream()
            .map(
                term -> {
                  Term.Text text = term.texts().in(frame.lang());
                  Map<String, Object> defined = typed("DefinedTerm", text.term());
                  defined.put("@id", frame.url() + "#g-" + term.id());
                  put("description", plain(text), defined);
                  defined.put("inDefinedTermSet", set);
                  return defined;
                })
            .toList(),
        data);
  }

  private static String plain(Term.Text text) {
    List<String> parts = new ArrayList<>();
    Walk.units(text.definition(), unit -> parts.add(PlainText.of(unit.content())));
    return String.join(" ", parts);
  }

  private static void languages(Page.Frame frame, Map<String, Object> data) {
    List<String> tags = frame.voices().stream().map(Voice::tag).toList();
    data.put("inLanguage", tags.size() == 1 ? tags.get(0) : tags);
  }

  private static Map<String, Object> typed(String type, String name) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    node.put("name", name);
    return node;
  }

  private static void put(String key, String text, Map<String, Object> data) {
    if (!text.isEmpty()) {
      data.put(key, text);
    }
  }

  private static void put(String key, List<?> values, Map<String, Object> data) {
    if (!values.isEmpty()) {
      data.put(key, values);
    }
  }
}
