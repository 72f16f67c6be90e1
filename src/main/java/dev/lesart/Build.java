package dev.lesart;

import dev.lesart.bake.Extras;
import dev.lesart.bake.Ledger;
import dev.lesart.bake.Output;
import dev.lesart.bake.Remembered;
import dev.lesart.bake.SiteOven;
import dev.lesart.bake.Snapshot;
import dev.lesart.bake.Warm;
import dev.lesart.model.Problem;
import dev.lesart.model.Stages;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.Sources;
import dev.lesart.read.Workers;
import dev.lesart.render.Ahead;
import dev.lesart.resolve.Resolved;
import dev.lesart.translate.Pseudo;
import java.io.IOException;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The whole of it: read, resolve, check, bake, publish. */
public final class Build {
  private final SiteFolder folder;
  private final Output output;
  private final NavigableSet<Problem> problems = new ConcurrentSkipListSet<>();
  private final NavigableSet<String> changed = new TreeSet<>();
  private final Memory memory;
  private @Nullable Set<String> edited;
  private Consumer<Collection<Problem>> shown = found -> {};
  private Warm warm = new Warm();
  private Stages stages = new Stages();
  private boolean pseudo;
  private Extras extras = Extras.NONE;

  public Build(SiteFolder folder, Output output) {
    this.folder = folder;
    this.output = output;
    this.memory = new Memory(folder, output);
  }

  /** Builds the site. Where a problem is an error, the output stays as it was. */
  public NavigableSet<Problem> build() {
    Optional<Output.Staging> ready = output.staging(folder, problems::add);
    if (ready.isEmpty()) {
      Ahead.join();
      problems.addAll(new Check(folder).run());
      return problems;
    }
    try (Output.Staging staging = ready.get()) {
      build(staging);
    } catch (IOException failed) {
      problems.add(output.unwritable(folder, failed));
    }
    return problems;
  }

  private void build(Output.Staging staging) throws IOException {
    stages.begin("compare", 0);
    Ahead.start();
    boolean divisible = !pseudo && extras.equals(Extras.NONE);
    Future<Snapshot> seen =
        divisible && edited == null ? Workers.start(() -> Snapshot.of(output.path())) : null;
    Ledger last = divisible ? memory.read() : null;
    Snapshot inputs = inputs(last);
    if (last != null && buildPart(last, inputs, seen, staging)) {
      return;
    }
    Snapshot before = last == null ? Snapshot.NONE : last.inputs();
    staging.clear();
    warm.forget();
    stages.begin("read", 0);
    SiteOven oven = SiteOven.of(folder, staging.path(), problems::add).with(stages).with(warm);
    Optional<Resolved> resolved =
        Check.resolve(folder, read(oven), problems::add).map(Resolved::light);
    if (resolved.isEmpty() || !Problem.allow(problems)) {
      return;
    }
    if (edited != null && edited.stream().allMatch(Increment::isText)) {
      oven.showing(() -> show(staging, problems)); // with the assets that are there
    }
    Optional<SiteOven.Baked> baked = oven.bake(resolved.get().site(), extras, output.path(), null);
    if (baked.isPresent() && Problem.allow(problems)) {
      stages.begin("publish", 0);
      memory.forget();
      changed.addAll(staging.publish(true, problems::add));
      if (Problem.allow(problems) && divisible && Increment.isDivisible(inputs.files().keySet())) {
        remember(
            Remembered.whole(
                inputs.digested(folder.path(), before),
                Snapshot.of(output.path()),
                resolved.get(),
                baked.get(),
                problems));
      }
    }
  }

  /** The files of the site; where it is known which have changed, only those are looked at. */
  private Snapshot inputs(@Nullable Ledger last) throws IOException {
    if (last != null && edited != null) {
      Optional<Snapshot> near = last.inputs().after(folder.path(), edited);
      if (near.isPresent()) {
        return near.get();
      }
    }
    edited = null;
    return Snapshot.of(folder);
  }

  /**
   * Whether only what has changed was enough; nothing has happened if it was not.
   *
   * @param seen what lies in the output, which is to be as the last build left it
   */
  private boolean buildPart(
      Ledger before, Snapshot inputs, @Nullable Future<Snapshot> seen, Output.Staging staging)
      throws IOException {
    Set<String> different = inputs.changed(folder.path(), before.inputs(), edited);
    if (different.isEmpty()) {
      if (!isSameOutput(seen, before)) {
        return false;
      }
      problems.addAll(before.problems());
      Snapshot known = inputs.digested(folder.path(), before.inputs());
      if (!known.files().equals(before.inputs().files())) {
        remember(before.at(known));
      }
      return true;
    }
    Optional<Increment> increment =
        Increment.of(folder, before, inputs.files().keySet(), different);
    if (increment.isEmpty()) {
      return false;
    }
    NavigableSet<Problem> found = new ConcurrentSkipListSet<>();
    warm.forget(different);
    stages.begin("read", 0);
    SiteOven oven = SiteOven.of(folder, staging.path(), found::add).with(stages).with(warm);
    Optional<Resolved> part = increment.get().resolve(oven, found);
    if (!Problem.allow(found)) {
      problems.addAll(found);
      return true;
    }
    if (part.isEmpty()) {
      return false;
    }
    if (edited != null) {
      oven.showing(() -> show(staging, found));
    }
    Optional<SiteOven.Baked> baked =
        oven.withLists(increment.get().isShared())
            .bake(part.get().site(), extras, output.path(), before);
    if (!Problem.allow(found)) {
      problems.addAll(found);
      return true;
    }
    if (baked.isEmpty() || !baked.get().divisible() || !isSameOutput(seen, before)) {
      return false;
    }
    stages.begin("publish", 0);
    memory.forget();
    changed.addAll(staging.publish(false, found::add));
    problems.addAll(found);
    if (Problem.allow(found)) {
      remember(
          Remembered.part(
              before,
              inputs.digested(folder.path(), before.inputs()),
              before.outputs().with(output.path(), changed),
              part.get(),
              baked.get(),
              found));
    }
    return true;
  }

  /** Publishes the pages that are made so far: what else there is of them follows. */
  private void show(Output.Staging staging, NavigableSet<Problem> found) {
    if (!Problem.allow(found)) {
      return;
    }
    try {
      memory.forget();
      changed.addAll(staging.show());
      shown.accept(found);
    } catch (IOException failed) {
      // It says so when all is published.
    }
  }

  private void remember(Ledger ledger) {
    if (!memory.isAtHand()) {
      stages.begin("remember", 0);
    }
    memory.write(ledger);
  }

  /**
   * Whether the output is as the last build left it; of a session that is told what changes, it is.
   *
   * @param seen what lies there; null where nobody has looked
   */
  private boolean isSameOutput(@Nullable Future<Snapshot> seen, Ledger before) throws IOException {
    if (edited != null) {
      return true;
    }
    try {
      return (seen == null ? Snapshot.of(output.path()) : seen.get()).isLike(before.outputs());
    } catch (ExecutionException unreadable) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Paths in the output of what the build has written or deleted. */
  NavigableSet<String> changed() {
    return changed;
  }

  /** The same site with pseudo-translations beside its own. */
  public Build withPseudo() {
    pseudo = true;
    return this;
  }

  /** Counts how far the build is. */
  public Build with(Stages counted) {
    stages = counted;
    return this;
  }

  /**
   * A build after another of the same site.
   *
   * @param before what is known of it; null for the first
   * @param changed paths within the site of what may have changed since; null where all may have
   * @param kept what was read for it
   */
  Build after(@Nullable Ledger before, @Nullable Set<String> changed, Warm kept) {
    memory.hold(before);
    edited = changed;
    warm = kept;
    return this;
  }

  /** Tells when the pages of an edit are there, and only what lists them is to follow. */
  Build showing(Consumer<Collection<Problem>> told) {
    shown = told;
    return this;
  }

  /** What is to be known to the next build; null if nothing. */
  @Nullable Ledger ledger() {
    return memory.held();
  }

  /** What to make beside the site. */
  public Build with(Extras made) {
    extras = made;
    return this;
  }

  private Sources read(SiteOven oven) {
    Sources sources = oven.read();
    Ahead.join();
    stages.begin("resolve", 0);
    return pseudo ? Pseudo.added(sources) : sources;
  }
}
