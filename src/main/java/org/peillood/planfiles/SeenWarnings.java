package org.peillood.planfiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which warnings about which plans somebody looked at. */
@ApplicationScoped
class SeenWarnings {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Those of a year, the latest first. */
  @Transactional
  List<SeenWarning> of(int year) {
    return em.createQuery(
            "select s from SeenWarning s where s.planYear = :year order by s.seen desc, s.id desc",
            SeenWarning.class)
        .setParameter("year", year)
        .getResultList();
  }

  /** Marks a warning; one that is marked stays as it is, with the reason it has. */
  @Transactional
  void mark(int year, Warning warning, String reason, String by) {
    if (of(year).stream().noneMatch(one -> one.isOf(warning))) {
      var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      em.persist(new SeenWarning(year, warning, reason, by, now));
    }
  }

  /** Takes a mark away; one that is gone already stays gone. */
  @Transactional
  void undo(int year, UUID id) {
    Optional.ofNullable(em.find(SeenWarning.class, id))
        .filter(one -> one.year() == year)
        .ifPresent(em::remove);
  }
}
