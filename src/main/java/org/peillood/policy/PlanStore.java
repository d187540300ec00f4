package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The plans in the database. A year is kept once and whole; after that it is only read. */
@ApplicationScoped
class PlanStore {

  @PersistenceContext EntityManager em;

  @Transactional
  boolean has(int year) {
    return em.find(PlanYear.class, year) != null;
  }

  @Transactional
  void keep(PlanParts parts) {
    for (var layer : parts.layers()) {
      layer.forEach(em::persist);
      // The next layer refers to this one by code, which JPA cannot know.
      em.flush();
    }
  }

  /** The plan of the last year there is. */
  @Transactional
  Optional<PlanParts> latest() {
    return em.createQuery("select y from PlanYear y order by y.year desc", PlanYear.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(this::parts);
  }

  private PlanParts parts(PlanYear year) {
    return new PlanParts(
        year,
        all(StrategicGoal.class, year),
        all(OperationalGoal.class, year),
        all(Theme.class, year),
        all(Action.class, year),
        all(SubAction.class, year),
        all(Indicator.class, year),
        links(GoalAction.class, year),
        all(Anomaly.class, year),
        all(EvidenceItem.class, year),
        links(EvidenceLink.class, year),
        all(Chain.class, year));
  }

  private <P extends PlanPart> List<P> all(Class<P> part, PlanYear year) {
    var query =
        "select p from " + part.getSimpleName() + " p where p.id.planYear = :year order by p.place";
    return em.createQuery(query, part).setParameter("year", year.year()).getResultList();
  }

  private <L> List<L> links(Class<L> link, PlanYear year) {
    var query = "select l from " + link.getSimpleName() + " l where l.planYear = :year";
    return em.createQuery(query, link).setParameter("year", year.year()).getResultList();
  }
}
