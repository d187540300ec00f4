package org.peillood.finding;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Language;

/**
 * Looks now and then whether findings still stand as they did, so that their owners are told also
 * when nobody opens them. Every node looks; what it writes is the same. Begins and ends with it.
 */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Watch {

  private static final Logger LOG = Logger.getLogger(Watch.class.getName());
  private static final int LOOK_EVERY = 10; // minutes

  @Resource ManagedScheduledExecutorService executor;
  @Inject Findings findings;
  @Inject Walk walk;
  @Inject Alerts alerts;

  private volatile boolean ending;
  private @Nullable ScheduledFuture<?> rounds;

  @PostConstruct
  void begin() {
    rounds = executor.scheduleWithFixedDelay(this::look, LOOK_EVERY, LOOK_EVERY, TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    ending = true;
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  // A task that throws is never run again: what failed is told, and tried again next time. One
  // finding that cannot be looked at does not keep the others from it.
  private void look() {
    try {
      for (var finding : findings.all()) {
        if (ending) {
          return;
        }
        look(finding);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the findings could not be looked at", e);
    }
  }

  private void look(Finding finding) {
    try {
      alerts.bringUpToDate(List.of(walk.line(finding, Language.DUTCH)), Language.DUTCH);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "finding " + finding.code() + " could not be looked at", e);
    }
  }
}
