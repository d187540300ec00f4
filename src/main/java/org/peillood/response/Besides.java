package org.peillood.response;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Lets somebody work on what was gathered while more is being gathered: a batch after another, in
 * order and never two at once. What is fewer than a batch is worked on at the end by whoever
 * gathered it. Who gathers faster than the other works does some of it ahead instead of waiting.
 */
public final class Besides<T> {

  private static final int BATCH = 1000;

  private final Executor executor;
  private final Consumer<T> worker;
  private final Consumer<T> ahead;
  private List<T> batch = new ArrayList<>(BATCH);
  private CompletableFuture<Void> working = CompletableFuture.completedFuture(null);

  /** Nothing gathered yet, and nothing that could be done ahead. */
  public Besides(Executor executor, Consumer<T> worker) {
    this(executor, worker, next -> {});
  }

  /**
   * Nothing gathered yet.
   *
   * @param ahead what can be done of one before its turn, while the worker is at others
   */
  public Besides(Executor executor, Consumer<T> worker, Consumer<T> ahead) {
    this.executor = executor;
    this.worker = worker;
    this.ahead = ahead;
  }

  /** The next; waits when the batch before this one is still being worked on. */
  public void add(T next) {
    batch.add(next);
    if (batch.size() == BATCH) {
      var full = batch;
      batch = new ArrayList<>(BATCH);
      for (int i = 0; i < BATCH && !working.isDone(); i++) {
        ahead.accept(full.get(i));
      }
      await();
      try {
        working = CompletableFuture.runAsync(() -> full.forEach(worker), executor);
      } catch (RejectedExecutionException e) {
        full.forEach(worker); // the node is ending, or has more to do than it can
      }
    }
  }

  /** Ends with what is left. */
  public void end() {
    await();
    batch.forEach(worker);
    batch = List.of();
  }

  /** Waits until nobody works on anything any more. */
  public void await() {
    try {
      working.join();
    } catch (CompletionException e) {
      working = CompletableFuture.completedFuture(null);
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
