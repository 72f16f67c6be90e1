package dev.lesart.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An explainer: sections of text with the facts, sources and events that belong to it.
 *
 * @param id its path in the tree without extension: {@code deir-al-sor}, {@code notes/anything}
 * @param atAGlance ids of the facts that stand at the beginning, in their order
 * @param map null where there is no map.yaml
 * @param texts the explainer in every language of the site
 */
public record Explainer(
    String id,
    @Nullable EdtfDate date,
    @Nullable EdtfDate asOf,
    List<String> atAGlance,
    List<Fact> facts,
    List<Source> sources,
    @Nullable RegionMap map,
    Localized<Text> texts) {
  public Explainer {
    atAGlance = List.copyOf(atAGlance);
    facts = List.copyOf(facts);
    sources = List.copyOf(sources);
  }

  public Explainer with(Localized<Text> texts) {
    return new Explainer(id, date, asOf, atAGlance, facts, sources, map, texts);
  }

  /**
   * The explainer as a page of one language shows it. Every part says in which language it is
   * written: what is not translated stands in the source language.
   *
   * @param kicker a line above the title, "" where there is none
   * @param standfirst the paragraph below the title, "" where there is none
   * @param intro text before the first section
   * @param charts once they are bound, those that the text shows
   * @param making who wrote it, and what has been changed since
   * @param progress how far the translation is; nothing to translate in the source language
   */
  public record Text(
      String language,
      Said title,
      Said kicker,
      Said standfirst,
      String slug,
      Document intro,
      List<Section> sections,
      @Nullable Timeline timeline,
      List<Chart> charts,
      Making making,
      Progress progress,
      Place place) {
    public Text {
      sections = List.copyOf(sections);
      charts = List.copyOf(charts);
    }

    public Text with(
        Document intro, List<Section> sections, @Nullable Timeline timeline, List<Chart> charts) {
      return new Text(
          language,
          title,
          kicker,
          standfirst,
          slug,
          intro,
          sections,
          timeline,
          charts,
          making,
          progress,
          place);
    }
  }

  /**
   * How the text of a language came about.
   *
   * @param byline who wrote it, or translated it; none where nobody is named
   * @param modified the day on which it was last changed; null where that is not known
   * @param corrections of the source and of this text, the latest first
   * @param aliases slugs that it had before
   */
  public record Making(
      List<String> byline,
      @Nullable EdtfDate modified,
      List<Correction> corrections,
      List<Alias> aliases) {
    public Making {
      byline = List.copyOf(byline);
      corrections = List.copyOf(corrections);
      aliases = List.copyOf(aliases);
    }
  }

  /** What was wrong, and since which day it is right. */
  public record Correction(EdtfDate date, Said text) {}

  /** A slug that a page had before. */
  public record Alias(String slug, Place place) {}

  /** A section; its id is the same in every language. */
  public record Section(String id, String language, Said title, Place place, Document body) {
    public Section with(Document body) {
      return new Section(id, language, title, place, body);
    }
  }

  /** What happened when; the title is "" where the template's own is meant. */
  public record Timeline(String language, Said title, List<Event> events) {
    public Timeline {
      events = List.copyOf(events);
    }

    public Timeline with(List<Event> events) {
      return new Timeline(language, title, events);
    }
  }

  public record Event(EdtfDate date, String language, Document body) {
    public Event with(Document body) {
      return new Event(date, language, body);
    }
  }
}
