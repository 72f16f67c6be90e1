package dev.lesart;

import dev.lesart.bake.Output;
import dev.lesart.bake.SiteOven;
import dev.lesart.check.Rules;
import dev.lesart.model.Problem;
import dev.lesart.model.Site;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.Sources;
import dev.lesart.render.Ahead;
import dev.lesart.resolve.Resolver;
import dev.lesart.translate.Pseudo;
import dev.lesart.translate.Records;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The whole of it: read, resolve, check, bake, publish. */
public final class Build {
  private final SiteFolder folder;
  private final Output output;
  private final NavigableSet<Problem> problems = new TreeSet<>();
  private boolean pseudo;

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
      Optional<Site> site = site(oven);
      if (site.isPresent() && Problem.allow(problems)) {
        oven.bake(site.get());
        if (Problem.allow(problems)) {
          staging.publish(problems::add);
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

  /** Finds every problem, and writes nothing. */
  public NavigableSet<Problem> check() {
    site(SiteOven.reading(folder, problems::add));
    return problems;
  }

  private Optional<Site> site(SiteOven oven) {
    Ahead ahead = Ahead.start();
    Sources read = oven.read();
    Sources sources = pseudo ? Pseudo.added(read) : read;
    ahead.join();
    Optional<Site> site =
        Resolver.resolve(sources, Records.read(folder, sources, problems::add), problems::add);
    site.ifPresent(resolved -> Rules.check(resolved, problems::add));
    return site;
  }
}
