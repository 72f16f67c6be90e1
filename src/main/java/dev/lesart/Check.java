package dev.lesart;

import dev.lesart.bake.Extras;
import dev.lesart.bake.Output;
import dev.lesart.bake.SiteOven;
import dev.lesart.check.Fixes;
import dev.lesart.check.Rules;
import dev.lesart.check.TranslationRules;
import dev.lesart.model.Problem;
import dev.lesart.model.Site;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.Sources;
import dev.lesart.resolve.Resolved;
import dev.lesart.resolve.Resolver;
import dev.lesart.translate.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Finds what is wrong with a site, and mends what needs no author. */
public final class Check {
  private final SiteFolder folder;
  private final NavigableSet<Problem> problems = new ConcurrentSkipListSet<>();

  public Check(SiteFolder folder) {
    this.folder = folder;
  }

  /** Finds every problem, those of translations among them, and writes nothing. */
  public NavigableSet<Problem> run() {
    check(SiteOven.reading(folder, problems::add), (sources, site) -> {});
    return problems;
  }

  /**
   * As {@link #run}; and bakes the site into a folder of its own, to find what links lack.
   *
   * @param output of the last build, if there was one: its pictures are not drawn again
   */
  public NavigableSet<Problem> run(LinkCheck links, Output output) {
    try {
      Path baked = Files.createTempDirectory("lesart-links");
      try {
        SiteOven oven = SiteOven.of(folder, baked, problems::add);
        check(
            oven,
            (sources, site) -> {
              if (Problem.allow(problems)) {
                oven.bake(site, Extras.NONE, output.path(), null);
              }
              if (Problem.allow(problems)) {
                links.check(sources, site.settings().baseUrl(), baked, problems::add);
              }
            });
      } finally {
        Output.delete(baked);
      }
    } catch (IOException failed) {
      problems.add(LinkCheck.failed(failed));
    }
    return problems;
  }

  private void check(SiteOven oven, BiConsumer<Sources, Site> further) {
    Sources sources = oven.read();
    resolve(folder, sources, problems::add)
        .ifPresent(
            resolved -> {
              TranslationRules.check(sources, resolved, problems::add);
              further.accept(sources, resolved.site());
            });
  }

  /** Mends in the files what needs no author; says what was changed, one line each. */
  public List<String> fix() {
    Sources sources = SiteOven.reading(folder, problem -> {}).read();
    return Resolver.resolve(sources, Records.read(folder, sources, problem -> {}), problem -> {})
        .map(each -> Fixes.apply(folder, sources, each.site().settings(), problems::add))
        .orElse(List.of());
  }

  /** What a site's sources come to, and what is wrong with them apart from their translations. */
  static Optional<Resolved> resolve(
      SiteFolder folder, Sources sources, Consumer<Problem> problems) {
    Optional<Resolved> resolved =
        Resolver.resolve(sources, Records.read(folder, sources, problems), problems);
    resolved.ifPresent(each -> Rules.check(each.site(), problems));
    return resolved;
  }
}
