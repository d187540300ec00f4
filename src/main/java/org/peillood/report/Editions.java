package org.peillood.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.store.Exclusive;
import org.peillood.web.ProblemType;

/** The published reports. */
@ApplicationScoped
public class Editions {

  @PersistenceContext EntityManager em;
  @Inject Exclusive exclusive;
  @Inject Clock clock;

  /** The editions of a year's report, the latest first. */
  @Transactional
  List<Issue> of(int year) {
    return em.createQuery(
            "select e.number, e.published, e.account from Edition e where e.planYear = :year"
                + " order by e.number desc",
            Object[].class)
        .setParameter("year", year)
        .getResultStream()
        .map(row -> new Issue(year, (Integer) row[0], (Instant) row[1], (String) row[2]))
        .toList();
  }

  /** The years of which something was published, the latest first. */
  @Transactional
  List<Integer> years() {
    return em.createQuery(
            "select distinct e.planYear from Edition e order by e.planYear desc", Integer.class)
        .getResultList();
  }

  /**
   * An edition.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#NOT_FOUND}
   */
  @Transactional
  Edition edition(int year, int number) {
    return em.createQuery(
            "select e from Edition e where e.planYear = :year and e.number = :number",
            Edition.class)
        .setParameter("year", year)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(year + "/" + number));
  }

  /**
   * Keeps a report for good.
   *
   * @param seen the number of the latest edition that whoever publishes had before their eyes; 0
   *     for none
   * @return empty, and nothing is kept, when somebody else was first
   */
  Optional<Issue> publish(Report report, int seen, String account) {
    var kept = new ArrayList<Issue>();
    exclusive.run(
        () -> {
          int latest = of(report.year()).stream().mapToInt(Issue::number).max().orElse(0);
          if (latest == seen) {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var edition = new Edition(report, latest + 1, account, now);
            em.persist(edition);
            kept.add(Issue.of(edition));
          }
        });
    return kept.stream().findFirst();
  }
}
