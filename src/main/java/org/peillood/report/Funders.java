package org.peillood.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who pays for which actions. */
@ApplicationScoped
public class Funders {

  @PersistenceContext EntityManager em;

  /** Those of a year, by name. */
  @Transactional
  List<Funder> of(int year) {
    return em.createQuery(
            "select f from Funder f where f.planYear = :year order by f.name, f.id", Funder.class)
        .setParameter("year", year)
        .getResultList();
  }

  /** The same as a report names them. */
  List<Report.Funding> funding(int year) {
    return of(year).stream()
        .map(funder -> new Report.Funding(funder.id(), funder.name(), funder.actions()))
        .toList();
  }

  @Transactional
  Optional<Funder> find(int year, UUID id) {
    return Optional.ofNullable(em.find(Funder.class, id))
        .filter(funder -> funder.planYear() == year);
  }

  @Transactional
  Funder add(int year, String name) {
    var funder = new Funder(year, name);
    em.persist(funder);
    return funder;
  }

  /**
   * Takes over a name and actions.
   *
   * @param seen the version that whoever changes it had before their eyes
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean change(UUID id, long seen, String name, List<String> actions) {
    var funder = em.find(Funder.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (funder == null || funder.version() != seen) {
      return false;
    }
    funder.change(name, actions);
    return true;
  }

  /** Removes it, unless somebody changed it since it was seen. */
  @Transactional
  boolean remove(UUID id, long seen) {
    var funder = em.find(Funder.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (funder == null || funder.version() != seen) {
      return false;
    }
    em.remove(funder);
    return true;
  }
}
