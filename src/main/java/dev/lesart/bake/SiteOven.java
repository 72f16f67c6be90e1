package dev.lesart.bake;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Site;
import dev.lesart.model.Stages;
import dev.lesart.publish.Books;
import dev.lesart.publish.HostHeaders;
import dev.lesart.publish.Pdfs;
import dev.lesart.publish.Precompression;
import dev.lesart.publish.StructuredData;
import dev.lesart.read.Assets;
import dev.lesart.read.AtlasFile;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.render.Edition;
import dev.lesart.render.Inlined;
import dev.lesart.render.Pages;
import dev.lesart.render.Pictures;
import dev.lesart.render.TemplateProblem;
import dev.lesart.render.Templates;
import dev.lesart.search.Contents;
import dev.lesart.share.Posters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jbake.app.Asset;
import org.jbake.app.Crawler;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.jspecify.annotations.Nullable;

/**
 * JBake's oven, in which a site is read and baked: its crawler, renderer and asset copy, with our
 * engines and our store. Unlike the superclass's, its {@code bake()} needs no database.
 */
public final class SiteOven extends Oven {
  private final SiteFolder folder;
  private final Consumer<Problem> problems;
  private final SiteStore store;
  private final PageEngine engine;
  private final Drafts drafts;
  private final Assets assets;
  private Set<String> attachments = new TreeSet<>();
  private Stages stages = new Stages();
  private Warm warm = new Warm();
  private @Nullable Runnable shown;
  private boolean lists;

  private SiteOven(
      SiteFolder folder,
      Utensils utensils,
      SiteStore store,
      PageEngine engine,
      Drafts drafts,
      Consumer<Problem> problems) {
    super(utensils);
    this.folder = folder;
    this.store = store;
    this.engine = engine;
    this.drafts = drafts;
    this.problems = problems;
    this.assets = new Assets(folder, problems);
  }

  /**
   * An oven for a site.
   *
   * @param destination where pages and assets go
   */
  public static SiteOven of(SiteFolder folder, Path destination, Consumer<Problem> problems) {
    DefaultJBakeConfiguration configuration = BakeConfiguration.of(folder, destination, problems);
    SiteStore store = new SiteStore();
    PageEngine engine = new PageEngine(store, configuration);
    Drafts drafts = new Drafts(destination);
    Utensils utensils = new Utensils();
    utensils.setConfiguration(configuration);
    utensils.setContentStore(store);
    utensils.setCrawler(new Crawler(store, configuration));
    utensils.setRenderer(new PageWriter(store, configuration, engine, drafts));
    utensils.setAsset(new Asset(configuration));
    return new SiteOven(folder, utensils, store, engine, drafts, problems);
  }

  /** The same, counting how far it is. */
  public SiteOven with(Stages counted) {
    stages = counted;
    return this;
  }

  /** The same with what a session has read before. */
  public SiteOven with(Warm kept) {
    warm = kept;
    return this;
  }

  /**
   * The same, telling when the pages of explainers are made, and what readers keep of them, and
   * lists, are to follow.
   */
  public SiteOven showing(Runnable told) {
    shown = told;
    return this;
  }

  /** The same, making the pages that list explainers anew, whatever is said of those. */
  public SiteOven withLists(boolean anew) {
    lists = anew;
    return this;
  }

  /** An oven that only reads. JBake wants a folder that it could write to; nothing is written. */
  public static SiteOven reading(SiteFolder folder, Consumer<Problem> problems) {
    return of(folder, Path.of(System.getProperty("java.io.tmpdir")), problems);
  }

  /** Reads the site: JBake crawls content/, and the same reader reads translations/. */
  public Sources read() {
    NavigableMap<String, SourceFile> content = new TreeMap<>();
    Set<String> unread = new TreeSet<>();
    Reading reading = Reading.of(folder, problems);
    attachments = reading.attachments();
    SourceEngine source =
        new SourceEngine(
            folder, reading, file -> content.put(file.tree(), file), unread::add, problems);
    // After JBake's own engines, which its properties file registers first.
    Set.copyOf(Engines.getRecognizedExtensions())
        .forEach(ending -> Engines.register(ending, source));
    DocumentTypes.resetDocumentTypes();
    getUtensils().getConfiguration().getDocumentTypes().forEach(DocumentTypes::addDocumentType);
    if (folder.linksFolder("content")) {
      // A problem already. JBake's crawler would follow the link, perhaps in a circle.
      reading.content().stream()
          .filter(file -> Attachments.isCrawled(folder.name(file)))
          .forEach(file -> source.parse(getUtensils().getConfiguration(), file.toFile()));
    } else {
      getUtensils().getCrawler().crawl();
    }
    boolean maps = content.keySet().stream().anyMatch(tree -> tree.endsWith("/map.yaml"));
    Sources sources =
        new Sources(content, reading.translations(unread), attachments, unread)
            .with(maps ? AtlasFile.read(folder, problems).orElse(null) : null);
    // JBake keeps its engines for good, and this one the map.
    content.clear();
    return sources;
  }

  /**
   * Reads some of the site's files.
   *
   * @param paths within the site, of Markdown and YAML files in content/ and translations/
   * @param known the paths of all files of the site
   */
  public Sources read(Set<String> paths, Set<String> known) {
    return Reading.some(folder, paths, known, warm.files(), problems);
  }

  /**
   * What was baked.
   *
   * @param made what is left of the explainers whose pages were rendered
   * @param contents of the indexes, by language
   * @param digests of the files that readers may keep, by path in the output, of the whole site
   * @param divisible whether a part of the site was enough
   */
  public record Baked(
      List<Ledger.Made> made,
      SortedMap<String, Contents> contents,
      SortedMap<String, String> digests,
      boolean divisible) {}

  /**
   * Renders every page of a site and copies what belongs to them; or only what is to be made anew.
   *
   * @param site where the last build is known, some of its explainers
   * @param extras what is made beside it
   * @param output the output of the last bake, if there was one
   * @param last the last build, if only what has changed since is to be made
   * @return empty after a problem
   */
  public Optional<Baked> bake(Site site, Extras extras, Path output, @Nullable Ledger last) {
    Path destination = getUtensils().getConfiguration().getDestinationFolder().toPath();
    try {
      Templates templates =
          new Templates(
              warm.templates(folder.resolve("templates")),
              site,
              assets,
              Inlined.read(folder, problems));
      engine.set(templates, new StructuredData(site)::of);
      Map<String, Map<String, String>> slugs = slugs(last);
      Pictures pictures = new Pictures(folder, problems);
      Pages pages = new Pages(site, templates, pictures, slugs, true);
      Posters posters = Posters.start(pages.posters(), output, destination);
      Pdfs pdfs = Pdfs.of(extras.pdf(), extras.browser(), problems);
      Baking baking = render(pages, site, templates, posters, pdfs, last);
      Optional<String> undrawn = posters.join();
      if (undrawn.isPresent()) {
        problems.accept(undrawn(undrawn.get()));
        Pages plain = new Pages(site, templates, pictures, slugs, false);
        baking = render(plain, site, templates, posters, pdfs, last);
      }
      if (last == null) {
        stages.begin("assets", 0);
        bake();
        HostHeaders.write(destination, assets.paths());
      }
      pdfs.print(destination, output, problems);
      SortedMap<String, String> digests =
          KeptFiles.write(
              destination, drafts, output, Edition.all(site.settings()), baking.made(), last);
      if (extras.precompress()) {
        Precompression.write(destination, problems);
      }
      return Optional.of(new Baked(baking.made(), baking.contents(), digests, baking.divisible()));
    } catch (TemplateProblem missing) {
      problems.accept(missing.problem());
    } catch (IOException failed) {
      problems.accept(Copies.failed(failed));
    }
    return Optional.empty();
  }

  private static Map<String, Map<String, String>> slugs(@Nullable Ledger last) {
    Map<String, Map<String, String>> slugs = new HashMap<>();
    if (last != null) {
      last.chapters().values().forEach(each -> slugs.put(each.id(), each.face().slug()));
    }
    return slugs;
  }

  private Baking render(
      Pages pages,
      Site site,
      Templates templates,
      Posters posters,
      Pdfs pdfs,
      @Nullable Ledger last) {
    Path destination = getUtensils().getConfiguration().getDestinationFolder().toPath();
    try (Books books = Books.of(folder, templates, destination, posters::join, problems)) {
      Baking baking = new Baking(pages, site, books, pdfs, assets, drafts, last, stages);
      render(lists ? baking.withLists() : baking);
      books.finish(problems);
      return baking;
    }
  }

  private void render(Baking baking) {
    store.setPages(
        visitor -> {
          baking.explainers(visitor, shown);
          baking.lists(visitor);
        });
    for (RenderingTool tool : ServiceLoader.load(RenderingTool.class)) {
      try {
        tool.render(getUtensils().getRenderer(), store, getUtensils().getConfiguration());
      } catch (PageRenderer.RenderingProblems failed) {
        failed.problems().forEach(problems);
      } catch (RenderingException failed) {
        problems.accept(failed(tool, failed));
      }
    }
    baking.files(problems);
  }

  @Override
  public void bake() {
    new Copies(folder, getUtensils().getConfiguration().getDestinationFolder().toPath(), problems)
        .make(getUtensils().getAsset(), assets, attachments);
  }

  private static Problem undrawn(String reason) {
    return Problem.warning(
        Place.of("output"),
        "no share images",
        "Java cannot draw on this machine: " + reason,
        "Install fontconfig and freetype (Debian: libfontconfig1, libfreetype6), or leave it.");
  }

  private static Problem failed(RenderingTool tool, RenderingException failed) {
    return Problem.error(
        Place.of("jbake.properties"),
        "JBake's " + tool.getClass().getSimpleName() + " failed",
        String.valueOf(failed.getMessage()),
        "Mend its template, or switch it off with render.…=false.");
  }
}
