package org.peillood.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Work that only one node may do at a time, such as filling an empty database; all of it or nothing
 * is kept.
 */
@ApplicationScoped
public class Exclusive {

  @PersistenceContext EntityManager em;

  /** Does the work in one transaction; another node that comes here meanwhile waits for its end. */
  @Transactional
  public void run(Runnable work) {
    em.createNativeQuery("select id from platform_secret where id = 1 for update")
        .getSingleResult();
    work.run();
  }
}
