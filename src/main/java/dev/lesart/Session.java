package dev.lesart;

import dev.lesart.bake.Ledger;
import dev.lesart.bake.Output;
import dev.lesart.model.Problem;
import dev.lesart.read.SiteFolder;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * Builds a site again and again, as its files change. For one thread at a time. What is known of
 * the last build stays in memory.
 */
public final class Session {
  private final SiteFolder folder;
  private final Output output;
  private @Nullable Ledger last;

  public Session(SiteFolder folder, Output output) {
    this.folder = folder;
    this.output = output;
  }

  /**
   * What a build has come to.
   *
   * @param problems all that the site has; where one is an error, nothing has changed
   * @param changed paths in the output, such as {@code de/deir-al-sor/index.html}, of what was
   *     written or deleted
   */
  public record Outcome(NavigableSet<Problem> problems, NavigableSet<String> changed) {}

  /** Builds the site from its files as they are now. */
  public Outcome build() {
    Build build = new Build(folder, output).after(last);
    NavigableSet<Problem> problems = build.build();
    last = build.ledger();
    return new Outcome(problems, build.changed());
  }
}
