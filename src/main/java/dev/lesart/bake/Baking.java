package dev.lesart.bake;

import dev.lesart.model.Explainer;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Site;
import dev.lesart.model.Stages;
import dev.lesart.publish.Books;
import dev.lesart.publish.Pdfs;
import dev.lesart.publish.Publication;
import dev.lesart.publish.Published;
import dev.lesart.read.Assets;
import dev.lesart.read.Failures;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.Workers;
import dev.lesart.render.Page;
import dev.lesart.render.Pages;
import dev.lesart.render.Told;
import dev.lesart.search.Contents;
import dev.lesart.search.Entered;
import dev.lesart.search.Indexes;
import dev.lesart.search.Packed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pages of a site, and what is made of all of them: search indexes, sitemap, feeds. Where
 * the last build is known, only those of some explainers, and of what is made of all pages only
 * what changes with them.
 */
final class Baking {
  private final Pages pages;
  private final Books books;
  private final Pdfs pdfs;
  private final Drafts drafts;
  private final Indexes indexes;
  private final Publication publication;
  private final @Nullable Ledger last;

  /** What the last build knows of each explainer, by id. */
  private final Map<String, Ledger.Chapter> before = new HashMap<>();

  private final Stages stages;
  private final Queue<Problem> unwritten = new ConcurrentLinkedQueue<>();
  private final List<Published> shared = new ArrayList<>();
  private final SortedMap<String, Contents> contents = new TreeMap<>();
  private List<Ledger.Made> made = List.of();
  private boolean divisible = true;
  private boolean anew;

  Baking(
      Pages pages,
      Site site,
      Books books,
      Pdfs pdfs,
      Assets assets,
      Drafts drafts,
      @Nullable Ledger last,
      Stages stages) {
    this.stages = stages;
    this.pages = pages;
    this.books = books;
    this.pdfs = pdfs;
    this.drafts = drafts;
    this.last = last;
    if (last != null) {
      last.chapters().values().forEach(chapter -> before.put(chapter.id(), chapter));
    }
    this.indexes =
        new Indexes(site, last == null ? site.explainers().size() : last.chapters().size());
    this.publication = new Publication(site, assets);
  }

  /** The same, making every page that lists explainers anew, whatever is said of them. */
  Baking withLists() {
    anew = true;
    return this;
  }

  /**
   * Makes the pages of explainers; several threads visit at the same time.
   *
   * @param shown told when those are there that readers see first, which are made first then; null
   *     where nobody waits for them
   */
  void explainers(Consumer<Page> visitor, @Nullable Runnable shown) {
    List<Explainer> explainers = pages.explainers();
    stages.begin("pages", explainers.size());
    if (shown == null) {
      made = Workers.map(explainers, explainer -> new Begun(explainer).all(visitor));
    } else {
      List<Begun> begun = Workers.map(explainers, explainer -> new Begun(explainer).pages(visitor));
      shown.run();
      made = Workers.map(begun, each -> each.keepables(visitor));
    }
  }

  /** Makes the pages that list them. */
  void lists(Consumer<Page> visitor) {
    stages.begin("lists", 0);
    anew = anew || last == null;
    Set<String> kinds = new HashSet<>();
    List<Told> told = new ArrayList<>();
    if (last == null) {
      made.forEach(each -> told.add(each.told().get()));
    } else {
      made.forEach(each -> Listed.differences(before(each).told().get(), each.told().get(), kinds));
      if (anew || !kinds.isEmpty()) {
        merged().forEach(each -> told.add(each.told().get()));
      }
    }
    pages.shared(
        told,
        page -> {
          indexes.add(page);
          Publication.of(page).ifPresent(shared::add);
          if (anew || kinds.contains(page.kind())) {
            visitor.accept(page);
          }
        });
  }

  /** An explainer of which some pages may be made. For one thread at a time. */
  private final class Begun {
    private final Explainer explainer;
    private final Pages.Making making;
    private final List<Published> published = new ArrayList<>();
    private final SortedMap<String, Entered> entered = new TreeMap<>();
    private final Set<String> terms = new TreeSet<>();

    Begun(Explainer explainer) {
      this.explainer = explainer;
      this.making = pages.making(explainer);
    }

    Ledger.Made all(Consumer<Page> visitor) {
      making.all(page -> take(page, visitor));
      return made();
    }

    Begun pages(Consumer<Page> visitor) {
      making.pages(page -> take(page, visitor));
      return this;
    }

    Ledger.Made keepables(Consumer<Page> visitor) {
      making.keepables(page -> take(page, visitor));
      return made();
    }

    private void take(Page page, Consumer<Page> visitor) {
      if (page.kind().equals("book")) {
        books.add(page);
        return;
      }
      if (page.content() instanceof Page.Article article) {
        article.terms().forEach(term -> terms.add(term.id().substring("g-".length())));
      }
      String tag = page.frame().edition();
      indexes.entered(page).ifPresent(each -> entered.put(tag, kept(tag, each)));
      Publication.of(page).ifPresent(published::add);
      visitor.accept(pdfs.linked(page));
    }

    private Ledger.Made made() {
      stages.step();
      return new Ledger.Made(
          explainer.id(),
          Lazy.of(pages.told(explainer)),
          Lazy.of(published),
          entered,
          making.pictures(),
          terms);
    }
  }

  /** What of a page waits for the index; texts that are a file of their own are written at once. */
  private Entered kept(String tag, Entered entered) {
    if (indexes.together()) {
      return entered;
    }
    Map.Entry<String, Packed> file = indexes.texts(tag, entered);
    if (SiteFolder.canName(file.getKey())) { // else a problem of the page already
      write(file.getKey(), file.getValue().bytes());
    }
    return entered.withoutTexts();
  }

  private Ledger.Chapter before(Ledger.Made each) {
    return Objects.requireNonNull(before.get(each.id()));
  }

  /** What is known of every explainer, those that were made now among them. */
  private List<Ledger.Chapter> merged() {
    Map<String, Ledger.Made> now = new TreeMap<>();
    made.forEach(each -> now.put(each.id(), each));
    return Objects.requireNonNull(last).chapters().values().stream()
        .map(chapter -> chapter(chapter, now.get(chapter.id())))
        .toList();
  }

  private static Ledger.Chapter chapter(Ledger.Chapter before, Ledger.@Nullable Made now) {
    return now == null
        ? before
        : new Ledger.Chapter(
            before.id(),
            before.face(),
            before.ends(),
            now.pictures(),
            now.terms(),
            now.told(),
            now.published());
  }

  /** Whether it was right to make a part only; it is not where a page has come to be listed. */
  boolean divisible() {
    return divisible;
  }

  /** What is left of the explainers that were made. */
  List<Ledger.Made> made() {
    return made;
  }

  /** What the indexes hold that were written. */
  SortedMap<String, Contents> contents() {
    return contents;
  }

  /** Writes what is made of all pages. */
  void files(Consumer<Problem> problems) {
    if (last != null) {
      last.indexes().get().forEach(this::compare);
    }
    if (!divisible) {
      return;
    }
    List<String> tags = indexes.tags();
    List<Contents> now = Workers.map(tags, this::index);
    for (int i = 0; i < tags.size(); i++) {
      contents.put(tags.get(i), now.get(i));
    }
    if (anew
        || made.stream().anyMatch(each -> !before(each).published().equals(each.published()))) {
      shared.forEach(publication::add);
      if (last == null) {
        made.forEach(each -> each.published().get().forEach(publication::add));
      } else {
        merged().forEach(each -> each.published().get().forEach(publication::add));
      }
      publication
          .files()
          .forEach((name, text) -> write(name, text.getBytes(StandardCharsets.UTF_8)));
    }
    unwritten.forEach(problems);
  }

  /** Sees whether the same pages are listed in a language as were. */
  private void compare(String tag, Contents was) {
    Set<String> ids = was.ids();
    divisible &=
        made.stream().allMatch(each -> ids.contains(each.id()) == each.entered().containsKey(tag));
  }

  /** Writes the index of a language, unless it is as it was. */
  private Contents index(String tag) {
    List<Entered> entered =
        made.stream()
            .flatMap(each -> Optional.ofNullable(each.entered().get(tag)).stream())
            .toList();
    Contents was = last == null ? null : last.indexes().get().get(tag);
    Contents now =
        was == null
            ? indexes.contents(tag, entered)
            : entered.isEmpty() ? was : indexes.contents(tag, was, entered);
    if (anew || !now.equals(was)) {
      Map.Entry<String, Packed> script = indexes.script(tag, now);
      write(script.getKey(), script.getValue().bytes());
    }
    return now;
  }

  private void write(String name, byte[] content) {
    try {
      drafts.write(name, ByteBuffer.wrap(content));
    } catch (IOException failed) {
      unwritten.add(
          Problem.error(
              Place.of("output/" + name),
              "file cannot be written",
              Failures.reason(failed),
              "Check the space on the disk, and that no slug is the name of the file."));
    }
  }
}
