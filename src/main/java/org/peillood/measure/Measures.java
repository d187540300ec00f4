package org.peillood.measure;

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
import org.peillood.analysis.Tabulation;
import org.peillood.finding.Citation;

/** Which figures measure which indicators. */
@ApplicationScoped
public class Measures {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** All, in the order in which they were chosen. */
  @Transactional
  public List<Measure> all() {
    return em.createQuery("select m from Measure m order by m.chosen, m.id", Measure.class)
        .getResultList();
  }

  /** Those of one indicator, in the order in which they were chosen. */
  @Transactional
  public List<Measure> of(int year, String indicator) {
    return em.createQuery(
            "select m from Measure m where m.planYear = :year and m.indicator = :indicator"
                + " order by m.chosen, m.id",
            Measure.class)
        .setParameter("year", year)
        .setParameter("indicator", indicator)
        .getResultList();
  }

  /** Measures an indicator with this row from now on; choosing the same twice changes nothing. */
  @Transactional
  void choose(int year, String indicator, Tabulation tabulation, Citation cited, String account) {
    boolean isChosen =
        of(year, indicator).stream()
            .anyMatch(one -> one.cited().equals(cited) && one.tabulation().equals(tabulation));
    if (!isChosen) {
      var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      em.persist(new Measure(year, indicator, tabulation, cited, account, now));
    }
  }

  /**
   * Measures it with this row no more.
   *
   * @return what was chosen; empty when it is gone already
   */
  @Transactional
  Optional<Measure> drop(UUID id) {
    var found = Optional.ofNullable(em.find(Measure.class, id));
    found.ifPresent(em::remove);
    return found;
  }
}
