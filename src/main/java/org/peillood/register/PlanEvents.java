package org.peillood.register;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peillood.policy.Plan;

/**
 * Takes the events over that plans name in their text, once for each year. From then on the
 * register is where they are kept; the text of the plan stays as it was printed.
 */
@Singleton
@Startup
@DependsOn("PlanImport")
@TransactionManagement(TransactionManagementType.BEAN)
public class PlanEvents {

  private static final Logger LOG = Logger.getLogger("org.peillood");

  @Inject Plan plan;
  @Inject Taking taking;

  @PostConstruct
  void atStart() {
    for (int year : plan.years()) {
      try {
        taking.take(plan.of(year));
      } catch (PersistenceException refused) {
        // Another node that started at the same moment takes the same ones.
        LOG.log(Level.INFO, "Events of the plan were not taken over.", refused);
      }
    }
  }
}
