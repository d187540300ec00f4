package org.peillood.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Who did what with single answers, kept for whoever watches over that. It only grows: nothing here
 * changes or removes an entry.
 */
@ApplicationScoped
public class AuditTrail {

  /** How many entries a page of the trail has. */
  public static final int PAGE = 50;

  private static final int LONGEST = 1000;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /**
   * What something was done with.
   *
   * @param survey the id of the survey
   * @param wave the code of the wave; none for all of them
   * @param what the rest in a few words, such as the format of a file or the name of an item
   */
  public record About(String survey, Optional<String> wave, String what) {
    public About {
      what = what.length() > LONGEST ? what.substring(0, LONGEST) : what;
    }
  }

  /**
   * Remembers an act before it is done. In a transaction of its own: what somebody has seen stays
   * seen, whatever becomes of the rest of the request.
   *
   * @param account the name of the account that does it
   * @param rows how many responses, or texts, are shown or leave
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void add(String account, Act act, About about, long rows) {
    em.persist(
        new AuditEntry(clock.instant().truncatedTo(ChronoUnit.SECONDS), account, act, about, rows));
  }

  /** How many entries there are. */
  @Transactional
  public long size() {
    return em.createQuery("select count(e) from AuditEntry e", Long.class).getSingleResult();
  }

  /**
   * One page of entries, newest first.
   *
   * @param number from 1
   */
  @Transactional
  public List<AuditEntry> page(int number) {
    return em.createQuery(
            "select e from AuditEntry e order by e.doneAt desc, e.id desc", AuditEntry.class)
        .setFirstResult((number - 1) * PAGE)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
