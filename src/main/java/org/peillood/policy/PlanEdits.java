package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.web.ProblemType;

/**
 * Writes in plans. Every change is told with who, when and what was before, and makes the next
 * revision of the part and of its year; whoever comes too late changes nothing.
 */
@ApplicationScoped
class PlanEdits {

  @PersistenceContext EntityManager em;
  @Inject Organisations organisations;
  @Inject Clock clock;

  /** What came of writing. */
  enum Outcome {
    WRITTEN,
    /** Somebody else wrote in the meantime. */
    OVERTAKEN,
    /** The code is taken, or the part has gone. */
    REFUSED
  }

  /** Writes some fields of a part. */
  @Transactional
  Outcome write(
      PlanCode id, PartKind kind, long seen, List<PlanField> fields, Sheet sent, String by) {
    var year = held(id.planYear());
    EditablePart part = em.find(kind.type(), id);
    if (part == null) {
      return Outcome.REFUSED;
    }
    if (part.revision() != seen) {
      return Outcome.OVERTAKEN;
    }
    var before = whole(part);
    part.write(before.over(sent));
    relink(part, sent, by);
    if (tell(PlanChange.Place.of(part, kind), fields, before, whole(part), signed(by, ""))) {
      part.next();
      year.next();
      partners(part);
    }
    return Outcome.WRITTEN;
  }

  /** Gives an indicator another target, beside which the old one stays. */
  @Transactional
  Outcome revise(
      PlanCode id, long seen, List<PlanField> fields, Sheet sent, String old, String by) {
    var year = held(id.planYear());
    var indicator = em.find(Indicator.class, id);
    if (indicator == null) {
      return Outcome.REFUSED;
    }
    if (indicator.revision() != seen) {
      return Outcome.OVERTAKEN;
    }
    var why = sent.text("why");
    var before = indicator.sheet();
    indicator.write(before.over(sent));
    var place = PlanChange.Place.of(indicator, PartKind.INDICATOR);
    if (tell(place, fields, before, indicator.sheet(), signed(by, why))) {
      var day = Sheet.day(sent.text("revised")).orElseThrow();
      indicator.revised(new Target.Revision(day, old, why));
      indicator.next();
      year.next();
    }
    return Outcome.WRITTEN;
  }

  /** Makes a part, after all others of its kind. */
  @Transactional
  Outcome add(PlanCode id, PartKind kind, List<PlanField> fields, Sheet sent, String by) {
    var year = held(id.planYear());
    for (var each : PartKind.values()) {
      if (em.find(each.type(), id) != null) {
        return Outcome.REFUSED;
      }
    }
    if (kind == PartKind.EVIDENCE && isKnownInSomeYear(id.code())) {
      return Outcome.REFUSED;
    }
    var part = kind.begin(id, places(kind, id.planYear()) + 1);
    part.write(sent);
    em.persist(part);
    em.flush(); // what is under it will refer to it
    relink(part, sent, by);
    var place = PlanChange.Place.of(part, kind);
    em.persist(new PlanChange(place, PlanChange.ALL, "", id.code(), signed(by, "")));
    tell(place, fields, Sheet.EMPTY, whole(part), signed(by, ""));
    year.next();
    partners(part);
    return Outcome.WRITTEN;
  }

  // A code stands for one thing in whichever year: what hangs on it knows only the code.
  private boolean isKnownInSomeYear(String code) {
    return em.createQuery("select count(e) from EvidenceItem e where e.id.code = :code", Long.class)
            .setParameter("code", code)
            .getSingleResult()
        > 0;
  }

  // The form of a piece of evidence has its links to indicators too, which stand beside it.
  private Sheet whole(EditablePart part) {
    return part instanceof EvidenceItem item
        ? item.sheet()
            .withLines("feeds", linksOf(item).stream().map(EvidenceLink::indicator).toList())
        : part.sheet();
  }

  private List<EvidenceLink> linksOf(EvidenceItem item) {
    return evidenceLinks(item.year()).stream()
        .filter(link -> link.evidence().equals(item.code()))
        .sorted(Comparator.comparing(EvidenceLink::placeAtEvidence))
        .toList();
  }

  private List<EvidenceLink> evidenceLinks(int year) {
    return em.createQuery(
            "select l from EvidenceLink l where l.planYear = :year", EvidenceLink.class)
        .setParameter("year", year)
        .getResultList();
  }

  /** Has the links of a piece of evidence be those of its form; both sides keep their order. */
  private void relink(EditablePart part, Sheet sent, String by) {
    if (!(part instanceof EvidenceItem item) || !sent.texts().containsKey("feeds")) {
      return;
    }
    var chosen = sent.lines("feeds");
    var sign = signed(by, "");
    var there = linksOf(item);
    for (var link : there) {
      if (!chosen.contains(link.indicator())) {
        em.remove(link);
        standsOn(item, link.indicator(), item.code(), "", sign);
      }
    }
    int place = there.stream().mapToInt(EvidenceLink::placeAtEvidence).max().orElse(-1);
    for (var indicator : chosen) {
      boolean isLinked = there.stream().anyMatch(link -> link.indicator().equals(indicator));
      if (!isLinked && em.find(Indicator.class, new PlanCode(item.year(), indicator)) != null) {
        place++;
        int after =
            evidenceLinks(item.year()).stream()
                .filter(link -> link.indicator().equals(indicator))
                .mapToInt(EvidenceLink::placeAtIndicator)
                .max()
                .orElse(-1);
        em.persist(new EvidenceLink(item.year(), item.code(), indicator, place, after + 1));
        standsOn(item, indicator, "", item.code(), sign);
      }
    }
    em.flush();
  }

  private void standsOn(
      EvidenceItem item, String indicator, String was, String became, PlanChange.Sign sign) {
    var place = new PlanChange.Place(item.year(), PartKind.INDICATOR.slug(), indicator);
    em.persist(new PlanChange(place, "evidence", was, became, sign));
  }

  private int places(PartKind kind, int year) {
    return em.createQuery(
            "select coalesce(max(p.place), -1) from "
                + kind.type().getSimpleName()
                + " p where p.id.planYear = :year",
            Integer.class)
        .setParameter("year", year)
        .getSingleResult();
  }

  private void partners(EditablePart part) {
    if (part instanceof Action action) {
      organisations.addAll(
          action.externalPartners().stream().map(Action.ExternalPartner::org).toList());
    }
  }

  /** Has two parts of one kind change places. */
  @Transactional
  Outcome swap(PartKind kind, PlanCode one, PlanCode other, String by) {
    var year = held(one.planYear());
    EditablePart first = em.find(kind.type(), one);
    EditablePart second = em.find(kind.type(), other);
    if (first == null || second == null) {
      return Outcome.REFUSED;
    }
    int place = first.place();
    first.moveTo(second.place());
    second.moveTo(place);
    var sign = signed(by, "");
    var field = "place";
    em.persist(
        new PlanChange(PlanChange.Place.of(first, kind), field, "", "↔ " + other.code(), sign));
    em.persist(
        new PlanChange(PlanChange.Place.of(second, kind), field, "", "↔ " + one.code(), sign));
    year.next();
    return Outcome.WRITTEN;
  }

  /** Removes a part on which nothing leans; what it said stays in the history. */
  @Transactional
  Outcome remove(PlanCode id, PartKind kind, List<PlanField> fields, String by) {
    var year = held(id.planYear());
    EditablePart part = em.find(kind.type(), id);
    if (part == null) {
      return Outcome.REFUSED;
    }
    var place = PlanChange.Place.of(part, kind);
    var said = part.sheet();
    em.remove(part);
    em.flush();
    var sign = signed(by, "");
    em.persist(new PlanChange(place, PlanChange.ALL, id.code(), "", sign));
    tell(place, fields, said, Sheet.EMPTY, sign);
    year.next();
    return Outcome.WRITTEN;
  }

  /** A link by its two codes. */
  record Link(String goal, String action) {}

  /** Makes and removes links between operational goals and actions; both sides keep their order. */
  @Transactional
  void link(int planYear, Collection<Link> added, Collection<Link> removed, String by) {
    var year = held(planYear);
    var sign = signed(by, "");
    var links = new ArrayList<>(links(planYear));
    for (var gone : removed) {
      links.stream()
          .filter(link -> link.goal().equals(gone.goal()) && link.action().equals(gone.action()))
          .findFirst()
          .ifPresent(
              link -> {
                em.remove(link);
                links.remove(link);
                linked(planYear, gone, gone.goal() + " – " + gone.action(), "", sign);
                year.next();
              });
    }
    for (var made : added) {
      boolean there =
          links.stream()
              .anyMatch(
                  link -> link.goal().equals(made.goal()) && link.action().equals(made.action()));
      boolean possible =
          em.find(OperationalGoal.class, new PlanCode(planYear, made.goal())) != null
              && em.find(Action.class, new PlanCode(planYear, made.action())) != null;
      if (!there && possible) {
        var link =
            new GoalAction(
                planYear,
                made.goal(),
                made.action(),
                after(links.stream().filter(one -> one.goal().equals(made.goal())).toList(), true),
                after(
                    links.stream().filter(one -> one.action().equals(made.action())).toList(),
                    false));
        em.persist(link);
        links.add(link);
        linked(planYear, made, "", made.goal() + " – " + made.action(), sign);
        year.next();
      }
    }
  }

  private static int after(List<GoalAction> links, boolean atGoal) {
    return links.stream()
            .mapToInt(link -> atGoal ? link.placeAtGoal() : link.placeAtAction())
            .max()
            .orElse(-1)
        + 1;
  }

  // Told on both sides: whoever looks at the goal or at the action sees it.
  private void linked(int year, Link link, String was, String became, PlanChange.Sign sign) {
    var goal = new PlanChange.Place(year, PartKind.STEP.slug(), link.goal());
    var action = new PlanChange.Place(year, PartKind.ACTION.slug(), link.action());
    em.persist(new PlanChange(goal, "links", was, became, sign));
    em.persist(new PlanChange(action, "links", was, became, sign));
  }

  private List<GoalAction> links(int year) {
    return em.createQuery("select l from GoalAction l where l.planYear = :year", GoalAction.class)
        .setParameter("year", year)
        .getResultList();
  }

  /** Writes what goes before the plan. */
  @Transactional
  Outcome front(int planYear, String seenSheet, List<PlanField> fields, Sheet sent, String by) {
    var year = held(planYear);
    var before = year.sheet();
    if (!mark(before).equals(seenSheet)) {
      return Outcome.OVERTAKEN;
    }
    year.write(before.over(sent));
    tell(PlanChange.Place.front(planYear), fields, before, year.sheet(), signed(by, ""));
    year.next();
    return Outcome.WRITTEN;
  }

  /**
   * What tells one state of the words before a plan from another: the year's revision grows with
   * changes anywhere in it.
   */
  static String mark(Sheet sheet) {
    return Integer.toHexString(Objects.hash(sheet.texts(), sheet.rows()));
  }

  /** Begins an empty year that is to be prepared. */
  @Transactional
  Outcome begin(int planYear, String title, int like, String by) {
    if (em.find(PlanYear.class, planYear) != null) {
      return Outcome.REFUSED;
    }
    em.persist(new PlanYear(planYear, title, held(like)));
    em.flush();
    em.persist(
        new PlanChange(
            PlanChange.Place.front(planYear),
            PlanChange.ALL,
            "",
            String.valueOf(planYear),
            signed(by, "")));
    return Outcome.WRITTEN;
  }

  /** Has everybody work with a year that was prepared. */
  @Transactional
  void use(int planYear, String by) {
    var year = held(planYear);
    if (year.state() == PlanYear.State.PREPARED) {
      year.use();
      year.next();
      em.persist(
          new PlanChange(PlanChange.Place.front(planYear), "state", "", "in_use", signed(by, "")));
    }
  }

  /** Suspends a year; one that is suspended already stays as it is. */
  @Transactional
  void suspend(int planYear, String why, String by) {
    var year = held(planYear);
    if (year.state() != PlanYear.State.SUSPENDED) {
      var was = year.state();
      year.suspend(today(), why);
      became(year, was, signed(by, why));
    }
  }

  /** Takes a suspended year up again to be prepared; any other stays as it is. */
  @Transactional
  void resume(int planYear, String by) {
    var year = held(planYear);
    if (year.state() == PlanYear.State.SUSPENDED) {
      year.prepare();
      became(year, PlanYear.State.SUSPENDED, signed(by, ""));
    }
  }

  private void became(PlanYear year, PlanYear.State was, PlanChange.Sign sign) {
    year.next();
    em.persist(
        new PlanChange(
            PlanChange.Place.front(year.year()),
            "state",
            was.name().toLowerCase(Locale.ROOT),
            year.state().name().toLowerCase(Locale.ROOT),
            sign));
  }

  /** What was changed at a part, newest first. */
  @Transactional
  List<PlanChange> history(int year, String part, String code) {
    return em.createQuery(
            "select c from PlanChange c where c.planYear = :year and c.part = :part and c.code ="
                + " :code order by c.changed desc, c.id desc",
            PlanChange.class)
        .setParameter("year", year)
        .setParameter("part", part)
        .setParameter("code", code)
        .setMaxResults(200)
        .getResultList();
  }

  // One writer at a time in a year: places and codes of its parts hang together.
  private PlanYear held(int year) {
    return Optional.ofNullable(em.find(PlanYear.class, year, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(year));
  }

  private PlanChange.Sign signed(String by, String reason) {
    return new PlanChange.Sign(by, clock.instant(), reason);
  }

  private boolean tell(
      PlanChange.Place place,
      List<PlanField> fields,
      Sheet before,
      Sheet after,
      PlanChange.Sign sign) {
    var changed =
        fields.stream()
            .filter(field -> !before.told(field).equals(after.told(field)))
            .collect(Collectors.toList());
    changed.forEach(
        field ->
            em.persist(
                new PlanChange(place, field.name(), before.told(field), after.told(field), sign)));
    return !changed.isEmpty();
  }

  /** Today, for the day of a revision. */
  LocalDate today() {
    return LocalDate.now(clock);
  }
}
