package dev.lesart.bake;

import dev.lesart.model.Explainer;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Site;
import dev.lesart.publish.Books;
import dev.lesart.publish.Pdfs;
import dev.lesart.publish.Publication;
import dev.lesart.publish.Published;
import dev.lesart.read.Assets;
import dev.lesart.read.Failures;
import dev.lesart.render.Page;
import dev.lesart.render.Pages;
import dev.lesart.render.Told;
import dev.lesart.search.Contents;
import dev.lesart.search.Entered;
import dev.lesart.search.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes the pages of a site, and what is made of all of them: search indexes, sitemap, feeds. */
final class Baking {
  private final Pages pages;
  private final Books books;
  private final Pdfs pdfs;
  private final Path destination;
  private final Indexes indexes;
  private final Publication publication;
  private final List<Published> shared = new ArrayList<>();
  private List<Baked> baked = List.of();

  Baking(Pages pages, Site site, Books books, Pdfs pdfs, Assets assets, Path destination) {
    this.pages = pages;
    this.books = books;
    this.pdfs = pdfs;
    this.destination = destination;
    this.indexes = new Indexes(site, site.explainers().size());
    this.publication = new Publication(site, assets);
  }

  /**
   * What is left of an explainer when its pages are written: what others say of it.
   *
   * @param entered by the tag of the index's language
   */
  record Baked(Told told, List<Published> published, SortedMap<String, Entered> entered) {}

  /** Makes every page; several threads visit at the same time. */
  void pages(Consumer<Page> visitor) {
    baked = Workers.map(pages.explainers(), explainer -> bake(explainer, visitor));
    pages.shared(
        baked.stream().map(Baked::told).toList(),
        page -> {
          indexes.add(page);
          Publication.of(page).ifPresent(shared::add);
          visitor.accept(page);
        });
  }

  private Baked bake(Explainer explainer, Consumer<Page> visitor) {
    List<Published> published = new ArrayList<>();
    SortedMap<String, Entered> entered = new TreeMap<>();
    pages.each(
        explainer,
        page -> {
          if (page.kind().equals("book")) {
            books.add(page);
            return;
          }
          indexes.entered(page).ifPresent(each -> entered.put(page.frame().edition(), each));
          Publication.of(page).ifPresent(published::add);
          visitor.accept(pdfs.linked(page));
        });
    return new Baked(pages.told(explainer), published, entered);
  }

  /** Writes what is made of all pages. */
  void files(Consumer<Problem> problems) {
    for (String tag : indexes.tags()) {
      List<Entered> entered =
          baked.stream()
              .flatMap(each -> Optional.ofNullable(each.entered().get(tag)).stream())
              .toList();
      write(indexes.script(tag, Contents.of(entered), entered), problems);
      if (!indexes.together()) {
        entered.forEach(each -> write(indexes.texts(tag, each), problems));
      }
    }
    shared.forEach(publication::add);
    baked.forEach(each -> each.published().forEach(publication::add));
    publication.files().entrySet().forEach(file -> write(file, problems));
  }

  private void write(Map.Entry<String, String> file, Consumer<Problem> problems) {
    try {
      Path path = destination.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    } catch (IOException failed) {
      problems.accept(
          Problem.error(
              Place.of("output/" + file.getKey()),
              "file cannot be written",
              Failures.reason(failed),
              "Check the space on the disk, and that no slug is the name of the file."));
    }
  }
}
