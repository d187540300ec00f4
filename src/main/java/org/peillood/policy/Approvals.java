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

  /**
   * Adds bodies after those that are there; one that is there already is not added again.
   *
   * @return whether any was added
   */
  @Transactional
  boolean add(int year, Subject subject, List<String> bodies, Optional<LocalDate> due, String by) {
    em.find(PlanYear.class, year, LockModeType.PESSIMISTIC_WRITE); // one place to each
    var there = of(year).stream().filter(one -> one.subject() == subject).toList();
    int last = there.stream().mapToInt(Approval::place).max().orElse(-1);
    boolean added = false;
    for (var body : bodies) {
      if (there.stream().anyMatch(one -> one.body().equalsIgnoreCase(body))) {
        continue;
      }
      last++;
      var one = new Approval(year, subject, last, body, due, by, clock.instant());
      em.persist(one);
      tell(one, "", words(one), new PlanChange.Sign(by, clock.instant(), ""));
      added = true;
    }
    return added;
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
          var was = words(known);
          known.become(word, due, by, clock.instant());
          var became = words(known);
          if (!was.equals(became) || !word.remark().isEmpty()) {
            tell(known, was, became, new PlanChange.Sign(by, clock.instant(), word.remark()));
          }
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
          tell(known, words(known), "", new PlanChange.Sign(by, clock.instant(), ""));
          em.remove(known);
        });
    return found.isPresent();
  }

  private Optional<Approval> held(int year, Approval.Seen seen) {
    return Optional.ofNullable(em.find(Approval.class, seen.id(), LockModeType.PESSIMISTIC_WRITE))
        .filter(one -> one.planYear() == year && one.version() == seen.version());
  }

  // In the first language of the product, as people write in the rest of the history.
  private static String words(Approval one) {
    var texts = Texts.in(Language.DUTCH);
    return one.body()
        + ": "
        + texts.get("policy.approval.state." + one.state().slug())
        + one.day().map(day -> ", " + day).orElse("")
        + one.due()
            .map(due -> ", " + texts.get("policy.approval.due-on", due.toString()))
            .orElse("");
  }

  // What was decided stays in the history of the year, and by when it was to be.
  private void tell(Approval one, String was, String became, PlanChange.Sign sign) {
    em.persist(
        new PlanChange(
            PlanChange.Place.front(one.planYear()),
            "approval-" + one.subject().slug(),
            was,
            became,
            sign));
  }
}
