package org.peillood.openrosa;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peillood.store.Exclusive;

/**
 * Takes the traces of devices and hours out of what earlier releases stored, once: each submission
 * in a transaction of its own, with its response and its files, and one node at a time. A start
 * that was cut short goes on where it was; what cannot be read, or has no survey here any more, is
 * left as it is and tried again at the next start.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class OldSubmissions {

  private static final Logger LOG = Logger.getLogger(OldSubmissions.class.getName());

  @Inject Exclusive exclusive;
  @Inject Submissions submissions;

  @PostConstruct
  void clean() {
    int left = 0;
    var uncleaned = submissions.uncleaned();
    for (var id : uncleaned) {
      left += isCleaned(id) ? 0 : 1;
    }
    if (!uncleaned.isEmpty()) {
      LOG.log(
          left == 0 ? Level.INFO : Level.WARNING,
          "submissions of earlier releases: {0} cleaned of data of devices, {1} left",
          new Object[] {uncleaned.size() - left, left});
    }
  }

  private boolean isCleaned(UUID id) {
    try {
      exclusive.run(() -> submissions.clean(id));
      return submissions.isCleaned(id);
    } catch (Unreadable e) {
      LOG.log(Level.WARNING, "submission " + id + " cannot be cleaned", e);
      return false;
    }
  }
}
