package dev.lesart.read;

import dev.lesart.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same with many things, on as many threads as there are processors. */
public final class Workers {
  /** They stay for a while: much work is done sooner than a thread is there. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "worker");
            thread.setDaemon(true);
            return thread;
          });

  private Workers() {}

  /** Does something on a thread of its own. */
  public static <R> Future<R> start(Callable<R> work) {
    return THREADS.submit(work);
  }

  /** Does something on a thread of its own. */
  public static void start(Runnable work) {
    THREADS.execute(work);
  }

  /**
   * The results in the order of the things. The calling thread works, too.
   *
   * @throws RuntimeException what the work threw
   */
  public static <T, R> List<R> map(List<T> things, Function<T, R> work) {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(things.size());
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
            results.set(i, work.apply(things.get(i)));
          }
        };
    int others = Math.min(things.size(), Runtime.getRuntime().availableProcessors()) - 1;
    if (others < 1) {
      worker.run();
    } else {
      run(worker, others, next, things.size());
    }
    List<R> list = new ArrayList<>(things.size());
    for (int i = 0; i < things.size(); i++) {
      list.add(results.get(i));
    }
    return list;
  }

  /**
   * As {@link #map(List, Function)}, of work that finds problems.
   *
   * @param work is given a thing, and whom to tell
   * @param problems told in the order of the things
   */
  public static <T, R> List<R> map(
      List<T> things, BiFunction<T, Consumer<Problem>, R> work, Consumer<Problem> problems) {
    List<R> results = new ArrayList<>(things.size());
    for (Found<R> each :
        map(
            things,
            thing -> {
              List<Problem> found = new ArrayList<>(0);
              return new Found<>(work.apply(thing, found::add), found);
            })) {
      each.problems.forEach(problems);
      results.add(each.result);
    }
    return results;
  }

  private record Found<R>(R result, List<Problem> problems) {}

  private static void run(Runnable worker, int others, AtomicInteger next, int end) {
    try {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < others; i++) {
        working.add(THREADS.submit(worker));
      }
      worker.run();
      for (Future<?> each : working) {
        each.get();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      if (failed.getCause() instanceof Error known) {
        throw known;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      // After a failure nobody begins anything new.
      next.set(end);
    }
  }
}
