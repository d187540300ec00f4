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
                "select count(a) from Approval a where a.state = :open and a.due < :today"
                    + " and a.planYear in"
                    + " (select y.year from PlanYear y where y.state <> :suspended)",
                Long.class)
            .setParameter("open", State.OPEN)
            .setParameter("suspended", PlanYear.State.SUSPENDED)
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

  /** Adds bodies after those that are there; one that is there already is not added again. */
  @Transactional
  void add(int year, Subject subject, List<String> bodies, Optional<LocalDate> due, String by) {
    em.find(PlanYear.class, year, LockModeType.PESSIMISTIC_WRITE); // one place to each
    var there = of(year).stream().filter(one -> one.subject() == subject).toList();
    int last = there.stream().mapToInt(Approval::place).max().orElse(-1);
    for (var body : bodies) {
      if (there.stream().anyMatch(one -> one.body().equalsIgnoreCase(body))) {
        continue;
      }
      last++;
      em.persist(new Approval(year, subject, last, body, due, by, clock.instant()));
      tell(year, subject, body, "", "open", by, "");
    }
  }

  /**
   * Says what a body of a year did.
   *
   * @param seen the version that whoever says so had before their eyes
   * @param due by when it is to have it
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean become(
      int year, Approval.Seen seen, Approval.Word word, Optional<LocalDate> due, String by) {
    var found = held(year, seen).filter(one -> one.state().next().contains(word.state()));
    found.ifPresent(
        known -> {
          if (known.state() != word.state() || !word.remark().isEmpty()) {
            tell(
                year,
                known.subject(),
                known.body(),
                known.state().slug(),
                word.state().slug(),
                by,
                word.remark());
          }
          known.become(word, due, by, clock.instant());
        });
    return found.isPresent();
  }

  /**
   * Takes a body away that was named by mistake. What it decided would be lost, so that it must not
   * have said anything yet.
   *
   * @return false, and nothing has changed, when it has, or somebody else was first
   */
  @Transactional
  boolean remove(int year, Approval.Seen seen, String by) {
    var found = held(year, seen).filter(one -> one.state() == State.OPEN);
    found.ifPresent(
        known -> {
          tell(year, known.subject(), known.body(), State.OPEN.slug(), "", by, "");
          em.remove(known);
        });
    return found.isPresent();
  }

  private Optional<Approval> held(int year, Approval.Seen seen) {
    return Optional.ofNullable(em.find(Approval.class, seen.id(), LockModeType.PESSIMISTIC_WRITE))
        .filter(one -> one.planYear() == year && one.version() == seen.version());
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
            became.isEmpty() ? "" : body + ": " + words(became),
            new PlanChange.Sign(by, clock.instant(), why)));
  }
}
