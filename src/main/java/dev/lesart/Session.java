package dev.lesart;

import dev.lesart.bake.Ledger;
import dev.lesart.bake.Output;
import dev.lesart.bake.Warm;
import dev.lesart.model.Problem;
import dev.lesart.read.SiteFolder;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a site again and again, as its files change. What is known of the last build stays in
 * memory, and is left for another session at the end. For one thread at a time; any may end it.
 */
public final class Session implements AutoCloseable {
  private final SiteFolder folder;
  private final Output output;
  private final Warm warm = new Warm();
  private final Lock building = new ReentrantLock();
  private @Nullable Ledger last;

  /** What has changed since the last build without an error, if that is known. */
  private final Set<String> pending = new TreeSet<>();

  private boolean known;

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
    return build(Optional.empty(), problems -> {});
  }

  /**
   * Builds the site. Where it is known which files have changed, no others are looked at.
   *
   * @param changed paths within the site of what has changed since the last call
   * @param shown told the problems so far when the pages that an edit has changed are in the
   *     output, and what lists them is still to be made
   */
  public Outcome build(Optional<Set<String>> changed, Consumer<Collection<Problem>> shown) {
    building.lock();
    try {
      return built(changed, shown);
    } finally {
      building.unlock();
    }
  }

  private Outcome built(Optional<Set<String>> changed, Consumer<Collection<Problem>> shown) {
    changed.ifPresentOrElse(pending::addAll, () -> known = false);
    Build build =
        new Build(folder, output).after(last, known ? pending : null, warm).showing(shown);
    NavigableSet<Problem> problems = build.build();
    last = build.ledger();
    if (Problem.allow(problems)) {
      pending.clear();
      known = true;
    } else {
      warm.forget();
    }
    return new Outcome(problems, build.changed());
  }

  /** Leaves what is known for the next session, unless a build goes on: then nothing is sure. */
  @Override
  public void close() {
    if (building.tryLock()) {
      try {
        if (last != null) {
          new Memory(folder, output).keep(last);
        }
      } finally {
        building.unlock();
      }
    }
  }
}
