package dev.lesart.render;

import com.ibm.icu.text.Collator;
import dev.lesart.model.EdtfDate;
import dev.lesart.model.Explainer;
import dev.lesart.model.Fact;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Language;
import dev.lesart.model.Site;
import dev.lesart.model.Source;
import dev.lesart.model.Term;
import dev.lesart.render.Page.Day;
import dev.lesart.render.Page.Entry;
import dev.lesart.render.Page.EntryText;
import dev.lesart.render.Page.Equivalent;
import dev.lesart.render.Page.Link;
import dev.lesart.render.Page.Use;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries that cards show: terms, figures and sources, in the languages of an edition. */
final class Entries {
  private final Site site;
  private final Edition edition;
  private final Messages messages;
  private final Calendar calendar;
  private final Map<String, Term> terms;

  Entries(
      Site site, Edition edition, Messages messages, Calendar calendar, Map<String, Term> terms) {
    this.site = site;
    this.edition = edition;
    this.messages = messages;
    this.calendar = calendar;
    this.terms = terms;
  }

  /** The terms, in alphabetical order of the edition's first language. */
  List<Entry> sorted(List<Entry> entries) {
    Collator collator = Collator.getInstance(messages.locale(edition.first().tag()));
    return entries.stream()
        .sorted(
            Comparator.comparing((Entry entry) -> entry.texts().get(0).heading(), collator::compare)
                .thenComparing(Entry::id))
        .toList();
  }

  Entry term(Term term, Markup markup, List<Use> uses, String more) {
    List<EntryText> texts = new ArrayList<>();
    for (Language language : edition.languages()) {
      Term.Text text = term.texts().in(language.tag());
      Language written = written(term.texts().texts().containsKey(language.tag()), language);
      texts.add(
          new EntryText(
              written.tag(),
              written.direction(),
              text.term(),
              text.grammar(),
              markup.whole(text.definition(), language.tag(), "g-" + term.id()),
              null));
    }
    return new Entry(
        "g-" + term.id(),
        "term",
        texts,
        equivalents(term),
        uses,
        more,
        false,
        null,
        null,
        null,
        "",
        null,
        "",
        "");
  }

  private List<Equivalent> equivalents(Term term) {
    return site.settings().languages().stream()
        .filter(language -> !edition.languages().contains(language))
        .filter(language -> term.texts().texts().containsKey(language.tag()))
        .map(
            language ->
                new Equivalent(
                    language.tag(),
                    language.direction(),
                    language.name(),
                    term.texts().in(language.tag()).term()))
        .toList();
  }

  Entry fact(Fact fact, @Nullable Source source, Markup markup, List<Use> uses) {
    List<EntryText> texts = new ArrayList<>();
    for (Language language : edition.languages()) {
      Fact.Text text = fact.texts().in(language.tag());
      Language written = written(fact.texts().texts().containsKey(language.tag()), language);
      texts.add(
          new EntryText(
              written.tag(),
              written.direction(),
              text.title(),
              "",
              markup.whole(text.note(), language.tag(), "f-" + fact.id()),
              value(fact, language)));
    }
    return new Entry(
        "f-" + fact.id(),
        "fact",
        texts,
        List.of(),
        uses,
        "",
        fact.approximate(),
        day(fact.asOf()),
        value(fact, edition.first()),
        source == null
            ? null
            : new Link("#s-" + source.id(), source.texts().in(edition.first().tag()).title()),
        "",
        null,
        "",
        "");
  }

  private String value(Fact fact, Language language) {
    return fact.unit().isEmpty()
        ? messages.number(language.tag(), fact.value())
        : messages.quantity(language.tag(), fact.unit(), fact.value());
  }

  Entry source(Source source, Markup markup, List<Use> uses) {
    List<EntryText> texts = new ArrayList<>();
    for (Language language : edition.languages()) {
      Source.Text text = source.texts().in(language.tag());
      Language written = written(source.texts().texts().containsKey(language.tag()), language);
      texts.add(
          new EntryText(
              written.tag(),
              written.direction(),
              text.title(),
              "",
              markup.whole(text.note(), language.tag(), "s-" + source.id()),
              null));
    }
    return new Entry(
        "s-" + source.id(),
        "source",
        texts,
        List.of(),
        uses,
        "",
        false,
        null,
        null,
        null,
        source.publisher(),
        day(source.published()),
        source.language().isEmpty()
            ? ""
            : messages.languageName(edition.first().tag(), source.language()),
        source.url());
  }

  @Nullable Day day(@Nullable EdtfDate date) {
    return date == null ? null : calendar.day(edition.first().tag(), date);
  }

  private Language written(boolean translated, Language language) {
    return translated ? language : site.settings().source();
  }

  /** Everything that a page mentions, and what the entries themselves mention in turn. */
  record Used(Map<String, Term> terms, Map<String, Fact> facts, Map<String, Source> sources) {}

  Used used(Explainer explainer, List<Mentioned> texts) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    explainer.facts().forEach(fact -> facts.put(fact.id(), fact));
    Map<String, Source> sources = new LinkedHashMap<>();
    explainer.sources().forEach(source -> sources.put(source.id(), source));
    Used used = new Used(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    Deque<Mentioned> open = new ArrayDeque<>(texts);
    while (!open.isEmpty()) {
      Mentioned mentioned = open.poll();
      Mentioned next = new Mentioned();
      for (String id : mentioned.ids(Mention.Kind.TERM)) {
        Term term = terms.get(id);
        if (term != null && used.terms().putIfAbsent(id, term) == null) {
          each(tag -> next.add(term.texts().in(tag).definition()));
        }
      }
      for (String id : mentioned.ids(Mention.Kind.FACT)) {
        Fact fact = facts.get(id);
        if (fact != null && used.facts().putIfAbsent(id, fact) == null) {
          next.add(Mention.Kind.SOURCE, fact.source());
          each(tag -> next.add(fact.texts().in(tag).note()));
        }
      }
      for (String id : mentioned.ids(Mention.Kind.SOURCE)) {
        Source source = sources.get(id);
        if (source != null && used.sources().putIfAbsent(id, source) == null) {
          each(tag -> next.add(source.texts().in(tag).note()));
        }
      }
      if (!next.isEmpty()) {
        open.add(next);
      }
    }
    return used;
  }

  private void each(java.util.function.Consumer<String> visitor) {
    edition.tags().forEach(visitor);
  }
}
