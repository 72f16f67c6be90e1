package dev.lesart.render;

import com.ibm.icu.text.Collator;
import dev.lesart.model.Document;
import dev.lesart.model.EdtfDate;
import dev.lesart.model.Explainer;
import dev.lesart.model.Fact;
import dev.lesart.model.Inline.Mention;
import dev.lesart.model.Language;
import dev.lesart.model.Localized;
import dev.lesart.model.Site;
import dev.lesart.model.Source;
import dev.lesart.model.Term;
import dev.lesart.render.Page.Day;
import dev.lesart.render.Page.Entry;
import dev.lesart.render.Page.EntryText;
import dev.lesart.render.Page.Equivalent;
import dev.lesart.render.Page.Link;
import dev.lesart.render.Page.Use;
import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entries that cards show: terms, figures and sources, in the languages of an edition. */
final class Entries {
  private final Site site;
  private final Edition edition;
  private final Messages messages;
  private final Calendar calendar;
  private final Map<String, Term> terms;
  private final Collator collator;

  Entries(
      Site site, Edition edition, Messages messages, Calendar calendar, Map<String, Term> terms) {
    this.site = site;
    this.edition = edition;
    this.messages = messages;
    this.calendar = calendar;
    this.terms = terms;
    // Frozen, it is for many threads.
    this.collator = Collator.getInstance(messages.locale(edition.first().tag())).freeze();
  }

  /** The terms, in alphabetical order of the edition's first language. */
  List<Entry> sorted(List<Entry> entries) {
    return entries.stream()
        .sorted(
            Comparator.comparing((Entry entry) -> entry.texts().get(0).heading(), collator::compare)
                .thenComparing(Entry::id))
        .toList();
  }

  Entry term(Term term, Markup markup, List<Use> uses, String more) {
    String id = "g-" + term.id();
    List<EntryText> texts =
        texts(
            term.texts(),
            (text, tag) ->
                new Words(
                    text.term(),
                    text.grammar(),
                    text.definition(),
                    markup.whole(text.definition(), tag, id),
                    null));
    return Entry.term(id, texts, equivalents(term), uses, more);
  }

  private List<Equivalent> equivalents(Term term) {
    List<Equivalent> equivalents = new ArrayList<>();
    for (Language language : site.settings().languages()) {
      Term.Text text = term.texts().texts().get(language.tag());
      if (text != null && !edition.tags().contains(language.tag())) {
        equivalents.add(
            new Equivalent(language.tag(), language.direction(), language.name(), text.term()));
      }
    }
    return equivalents;
  }

  Entry fact(Fact fact, @Nullable Source source, Markup markup, List<Use> uses) {
    String id = "f-" + fact.id();
    List<EntryText> texts =
        texts(
            fact.texts(),
            (text, tag) ->
                new Words(
                    text.title(),
                    "",
                    text.note(),
                    markup.whole(text.note(), tag, id),
                    messages.value(tag, fact)));
    String tag = edition.first().tag();
    Link origin =
        source == null ? null : new Link("#s-" + source.id(), source.texts().in(tag).title());
    return Entry.fact(id, texts, uses, day(fact.asOf()), messages.value(tag, fact), origin);
  }

  Entry source(Source source, Markup markup, List<Use> uses) {
    String id = "s-" + source.id();
    List<EntryText> texts =
        texts(
            source.texts(),
            (text, tag) ->
                new Words(text.title(), "", text.note(), markup.whole(text.note(), tag, id), null));
    String language =
        source.language().isEmpty()
            ? ""
            : messages.languageName(edition.first().tag(), source.language());
    return Entry.source(
        id, texts, uses, source.publisher(), day(source.published()), language, source.url());
  }

  /** What an entry says in one language, whichever that is. */
  private record Words(
      String heading,
      String grammar,
      Document document,
      TemplateHTMLOutputModel body,
      @Nullable String value) {}

  /** The entry's texts in the edition's languages, each marked with the one it is written in. */
  private <T> List<EntryText> texts(Localized<T> texts, BiFunction<T, String, Words> words) {
    List<EntryText> entry = new ArrayList<>();
    for (Language language : edition.languages()) {
      String tag = language.tag();
      Language written = texts.texts().containsKey(tag) ? language : site.settings().source();
      Words said = words.apply(texts.in(tag), tag);
      entry.add(
          new EntryText(
              written.tag(),
              written.direction(),
              said.heading(),
              said.grammar(),
              said.body(),
              said.value(),
              Marks.of(said.document(), written.tag(), tag)));
    }
    return entry;
  }

  @Nullable Day day(@Nullable EdtfDate date) {
    return date == null ? null : calendar.day(edition.first().tag(), date);
  }

  /** Everything that a page mentions, and what the entries themselves mention in turn. */
  record Used(Map<String, Term> terms, Map<String, Fact> facts, Map<String, Source> sources) {
    boolean has(Mention mention) {
      return switch (mention.kind()) {
        case TERM -> terms.containsKey(mention.id());
        case FACT -> facts.containsKey(mention.id());
        case SOURCE -> sources.containsKey(mention.id());
      };
    }
  }

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

  private void each(Consumer<String> visitor) {
    edition.tags().forEach(visitor);
  }
}
