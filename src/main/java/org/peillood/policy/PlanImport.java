package org.peillood.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/**
 * Brings in, at the start of the platform, every plan that comes with it and that the database does
 * not hold yet. A year that is there is left as it is, so that nothing is ever imported twice or
 * overwritten.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class PlanImport {

  private static final Logger LOG = Logger.getLogger("org.peillood");
  private static final List<Integer> YEARS = List.of(2020);

  @Inject PlanStore store;
  @Inject Organisations organisations;

  @PostConstruct
  void atStart() {
    importMissing(store);
    fill(organisations, store);
  }

  /** Has the partners of the plans among the organisations. */
  private static void fill(Organisations organisations, PlanStore store) {
    try {
      organisations.addAll(store.partners());
    } catch (PersistenceException refused) {
      // Another node that started at the same moment adds the same ones.
      LOG.log(Level.INFO, "Partners were not added to the organisations.", refused);
    }
  }

  /**
   * Imports the years that are missing.
   *
   * @throws Problem {@link ProblemType#PLAN_REFUSED} with everything that is wrong in a plan
   */
  static void importMissing(PlanStore store) {
    for (int year : YEARS) {
      if (!store.has(year)) {
        keep(store, year, read(year));
      }
    }
  }

  private static void keep(PlanStore store, int year, PlanParts parts) {
    try {
      store.keep(parts);
      LOG.info(() -> "Plan " + year + ": " + parts.indicators().size() + " indicators imported.");
    } catch (PersistenceException refused) {
      // Another node that started at the same moment may have been first.
      if (!store.has(year)) {
        throw refused;
      }
    }
  }

  private static PlanParts read(int year) {
    var planName = "plan-" + year + ".yaml";
    var evidenceName = "evidence-" + year + ".yaml";
    try (var plan = open(planName);
        var evidence = open(evidenceName)) {
      return PlanReader.read(planName, plan, evidenceName, evidence);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the plan of " + year, e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(PlanImport.class.getResourceAsStream("/plan/" + name), name);
  }
}
