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
import dev.lesart.render.Ahead;
import dev.lesart.resolve.Resolved;
import dev.lesart.resolve.Resolver;
import dev.lesart.translate.Pseudo;
import dev.lesart.translate.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;

/** The whole of it: read, resolve, check, bake, publish. */
public final class Build {
  private final SiteFolder folder;
  private final Output output;
  private final NavigableSet<Problem> problems = new ConcurrentSkipListSet<>();
  private boolean pseudo;
  private Extras extras = Extras.NONE;

  public Build(SiteFolder folder, Output output) {
    this.folder = folder;
    this.output = output;
  }

  /** Builds the site. Where a problem is an error, the output stays as it was. */
  public NavigableSet<Problem> build() {
    Optional<Output.Staging> ready = output.staging(folder, problems::add);
    if (ready.isEmpty()) {
      return check();
    }
    try (Output.Staging staging = ready.get()) {
      SiteOven oven = SiteOven.of(folder, staging.path(), problems::add);
      Optional<Site> site = resolve(read(oven)).map(Resolved::site);
      if (site.isPresent() && Problem.allow(problems)) {
        oven.bake(site.get(), extras, output.path());
        if (Problem.allow(problems)) {
          staging.publish(true, problems::add);
        }
      }
    }
    return problems;
  }

  /** The same site with pseudo-translations beside its own. */
  public Build withPseudo() {
    pseudo = true;
    return this;
  }

  /** What to make beside the site. */
  public Build with(Extras made) {
    extras = made;
    return this;
  }

  /** Finds every problem, those of translations among them, and writes nothing. */
  public NavigableSet<Problem> check() {
    check(SiteOven.reading(folder, problems::add), (sources, site) -> {});
    return problems;
  }

  /** As {@link #check}; and bakes the site into a folder of its own, to find what links lack. */
  public NavigableSet<Problem> checkLinks(LinkCheck links) {
    try {
      Path baked = Files.createTempDirectory("lesart-links");
      try {
        SiteOven oven = SiteOven.of(folder, baked, problems::add);
        check(
            oven,
            (sources, site) -> {
              if (Problem.allow(problems)) {
                oven.bake(site, extras, output.path());
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
    Sources sources = read(oven);
    resolve(sources)
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

  private Sources read(SiteOven oven) {
    Ahead ahead = Ahead.start();
    Sources sources = oven.read();
    ahead.join();
    return pseudo ? Pseudo.added(sources) : sources;
  }

  private Optional<Resolved> resolve(Sources sources) {
    Optional<Resolved> resolved =
        Resolver.resolve(sources, Records.read(folder, sources, problems::add), problems::add);
    resolved.ifPresent(each -> Rules.check(each.site(), problems::add));
    return resolved;
  }
}
