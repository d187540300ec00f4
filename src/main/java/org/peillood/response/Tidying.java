package org.peillood.response;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work that nobody waits for, and that the next who needs it asks for again when it fails. */
@ApplicationScoped
class Tidying {

  private static final Logger LOG = Logger.getLogger(Tidying.class.getName());

  @Resource ManagedExecutorService executor;
  private final AtomicBoolean busy = new AtomicBoolean();

  /** Does it soon, unless something is being done already. */
  void soon(Runnable work) {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      executor.execute(() -> done(work));
    } catch (RejectedExecutionException e) {
      busy.set(false);
      LOG.log(Level.FINE, "the node is ending", e);
    }
  }

  private void done(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.INFO, "entries are taken together another time", e);
    } finally {
      busy.set(false);
    }
  }
}
