package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.policy.Approval.State;
import org.peillood.policy.Approval.Subject;
import org.peillood.web.Language;
import org.peillood.web.Texts;
import org.peillood.web.Viewer;
import org.peillood.web.Waiting;

/** Through whose hands plans and reports go, and what each decided. */
@ApplicationScoped
class Approvals implements Waiting {

  private static final String YEAR = "year";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  @Override
  public String place() {
    return "plan";
  }

  /** What should have been handed in by now; told to who works on the plan. */
  @Override
  @Transactional
  public long count(Viewer viewer) {
    return viewer.may("EDIT_PLAN")
        ? em.createQuery(
                "select count(a) from Approval a where a.state = :open and a.due < :today",
                Long.class)
            .setParameter("open", State.OPEN)
            .setParameter("today", today())
            .getSingleResult()
        : 0;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The bodies of a year, those of the plan first, in their order. */
  @Transactional
  List<Approval> of(int year) {
    return em.createQuery(
            "select a from Approval a where a.planYear = :year order by a.subject, a.place",
            Approval.class)
        .setParameter(YEAR, year)
        .getResultList();
  }

  /** Adds bodies after those that are there. */
  @Transactional
  void add(int year, Subject subject, List<String> bodies, Optional<LocalDate> due, String by) {
    em.find(PlanYear.class, year, LockModeType.PESSIMISTIC_WRITE); // one place to each
    int last =
        of(year).stream()
            .filter(one -> one.subject() == subject)
            .mapToInt(Approval::place)
            .max()
            .orElse(-1);
    for (var body : bodies) {
      last++;
      em.persist(new Approval(year, subject, last, body, due, by, clock.instant()));
      tell(year, subject, body, "", "open", by, "");
    }
  }

  /**
   * Says what a body did.
   *
   * @param seen the version that whoever says so had before their eyes
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean become(UUID id, long seen, State next, Optional<LocalDate> on, String remark, String by) {
    var known = em.find(Approval.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (known == null || known.version() != seen || !known.state().next().contains(next)) {
      return false;
    }
    tell(
        known.planYear(),
        known.subject(),
        known.body(),
        known.state().slug(),
        next.slug(),
        by,
        remark);
    known.become(next, on, remark, by, clock.instant());
    return true;
  }

  // In the first language of the product, as people write in the rest of the history.
  private static String words(String state) {
    return Texts.in(Language.DUTCH).get("policy.approval.state." + state);
  }

  // What was decided stays in the history of the year.
  private void tell(
      int year, Subject subject, String body, String was, String became, String by, String why) {
    em.persist(
        new PlanChange(
            PlanChange.Place.front(year),
            "approval-" + subject.slug(),
            was.isEmpty() ? "" : body + ": " + words(was),
            body + ": " + words(became),
            new PlanChange.Sign(by, clock.instant(), why)));
  }
}
