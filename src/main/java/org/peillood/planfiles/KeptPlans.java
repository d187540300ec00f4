package org.peillood.planfiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.policy.PlanFiles;
import org.peillood.policy.PlanFiles.Replaced;
import org.peillood.policy.PlanFiles.Told;
import org.peillood.policy.YearPlan;

/** Files of plans that are kept, and the replacing of a plan by one of them. */
@ApplicationScoped
class KeptPlans {

  /** How long a file waits for a decision. */
  private static final Duration WAITING = Duration.ofDays(2);

  private static final int SHOWN = 20;

  @PersistenceContext EntityManager em;
  @Inject PlanFiles files;
  @Inject Clock clock;

  /** Keeps what was sent until somebody decides, and forgets what nobody decided on. */
  @Transactional
  KeptPlan sent(int year, String name, String content, String by) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    em.createQuery("delete from KeptPlan f where f.kind = :kind and f.made < :before")
        .setParameter("kind", KeptPlan.Kind.SENT)
        .setParameter("before", now.minus(WAITING))
        .executeUpdate();
    var file = new KeptPlan(year, KeptPlan.Kind.SENT, name, content, by, now);
    em.persist(file);
    return file;
  }

  @Transactional
  Optional<KeptPlan> file(UUID id) {
    return Optional.ofNullable(em.find(KeptPlan.class, id));
  }

  /** What the plan of a year was before it was replaced, the latest first. */
  @Transactional
  List<KeptPlan> before(int year) {
    return em.createQuery(
            "select f from KeptPlan f where f.planYear = :year and f.kind = :kind"
                + " order by f.made desc, f.id desc",
            KeptPlan.class)
        .setParameter("year", year)
        .setParameter("kind", KeptPlan.Kind.BEFORE)
        .setMaxResults(SHOWN)
        .getResultList();
  }

  /**
   * Replaces a plan and keeps what it was, both or neither.
   *
   * @param before what the plan says until now, as a file
   */
  @Transactional
  Replaced replace(
      KeptPlan file, YearPlan with, long seen, List<Told> told, String before, String by) {
    var done = files.replace(with, seen, told, by, file.name());
    if (done == Replaced.DONE) {
      var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      em.persist(new KeptPlan(file.year(), KeptPlan.Kind.BEFORE, file.name(), before, by, now));
      if (file.kind() == KeptPlan.Kind.SENT) {
        Optional.ofNullable(em.find(KeptPlan.class, file.id())).ifPresent(em::remove);
      }
    }
    return done;
  }
}
