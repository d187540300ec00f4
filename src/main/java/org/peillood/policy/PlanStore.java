package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The plans in the database, whole: a year that is imported is kept at once, and every plan is read
 * at once. What is written in one afterwards comes by {@link PlanEdits}.
 */
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

  /** The years there are, latest first. */
  @Transactional
  List<KnownYear> years() {
    return em.createQuery(
            "select y.year, y.revision, y.state from PlanYear y order by y.year desc",
            Object[].class)
        .getResultStream()
        .map(row -> new KnownYear((Integer) row[0], (Long) row[1], (PlanYear.State) row[2]))
        .toList();
  }

  /** The plan of a year. */
  @Transactional
  Optional<PlanParts> of(int year) {
    return Optional.ofNullable(em.find(PlanYear.class, year)).map(this::parts);
  }

  /** The organisations that take part in actions of any year, as the plans call them. */
  @Transactional
  Set<String> partners() {
    var names = new LinkedHashSet<String>();
    em.createQuery("select a from Action a order by a.id.planYear, a.place", Action.class)
        .getResultStream()
        .flatMap(action -> action.externalPartners().stream())
        .forEach(partner -> names.add(partner.org()));
    return names;
  }

  /** Begins a note under the next code of its series in a year. */
  @Transactional
  EvidenceItem begin(int year, NewNote note) {
    // Of all years, so that each number is given once; in one order, so that nobody waits forever.
    var plan =
        em
            .createQuery("select y from PlanYear y order by y.year", PlanYear.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()
            .stream()
            .filter(each -> each.year() == year)
            .findFirst()
            .orElseThrow();
    var all =
        em.createQuery(
                "select e from EvidenceItem e where e.id.planYear = :year", EvidenceItem.class)
            .setParameter("year", year)
            .getResultList();
    int place = all.stream().mapToInt(PlanPart::place).max().orElse(-1) + 1;
    // A code stands for one note in whichever year, so that what is written about it stays with it.
    int last =
        em
            .createQuery(
                "select e.id.code from EvidenceItem e where e.id.code like 'NT-%'", String.class)
            .getResultList()
            .stream()
            .map(code -> code.replaceAll("\\D", ""))
            .filter(digits -> digits.matches("\\d{1,6}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    var begun =
        new EvidenceItem(year, place, String.format(Locale.ROOT, "NT-%02d", last + 1), note);
    em.persist(begun);
    plan.next(); // every node reads the plan again
    return begun;
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
