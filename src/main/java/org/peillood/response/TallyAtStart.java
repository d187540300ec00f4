package org.peillood.response;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Holds the tally of responses against the responses before a node serves: what earlier releases
 * stored, and nodes of such a release while others were renewed, was not entered.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class TallyAtStart {

  @Inject ResponseTally tally;

  @PostConstruct
  void recount() {
    tally.recountAll();
  }
}
