package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peillood.web.ProblemType;

/** Puts another state of a year's plan in the place of the one there is. */
@ApplicationScoped
class PlanExchange {

  /** The field under which such a change stands in the history. */
  private static final String FIELD = "file";

  /** The names of kinds in the history, by those in the files. */
  private static final Map<String, String> PARTS =
      Map.of(
          "goals",
          PartKind.GOAL.slug(),
          "ods",
          PartKind.STEP.slug(),
          "themes",
          PartKind.THEME.slug(),
          "actions",
          PartKind.ACTION.slug(),
          "sub_actions",
          PartKind.SUB_ACTION.slug(),
          "indicators",
          PartKind.INDICATOR.slug(),
          "evidence",
          PartKind.EVIDENCE.slug(),
          PlanShape.DOCUMENT,
          "front");

  @PersistenceContext EntityManager em;
  @Inject PlanStore store;
  @Inject Organisations organisations;
  @Inject Clock clock;

  @Transactional
  PlanFiles.Replaced replace(
      YearPlan with, long seen, List<PlanFiles.Told> told, String by, String from) {
    int planYear = with.year().year();
    var year =
        Optional.ofNullable(em.find(PlanYear.class, planYear, LockModeType.PESSIMISTIC_WRITE))
            .orElseThrow(() -> ProblemType.NOT_FOUND.because(planYear));
    if (year.revision() != seen) {
      return PlanFiles.Replaced.OVERTAKEN;
    }
    var now = store.of(planYear).orElseThrow(() -> ProblemType.NOT_FOUND.because(planYear));
    var then = with.parts();
    var touched =
        told.stream()
            .map(one -> PARTS.getOrDefault(one.kind(), one.kind()) + " " + one.code())
            .collect(Collectors.toSet());

    year.take(then.year());
    gone(now.links(), then.links(), link -> link.goal() + "|" + link.action());
    gone(
        now.evidenceLinks(),
        then.evidenceLinks(),
        link -> link.evidence() + "|" + link.indicator());
    em.flush();
    // What refers goes before what it refers to, and comes after it.
    gone(now.chains(), then.chains(), PlanPart::code);
    gone(now.evidence(), then.evidence(), PlanPart::code);
    gone(now.anomalies(), then.anomalies(), PlanPart::code);
    come(now.goals(), then.goals(), PartKind.GOAL, touched);
    come(now.operationalGoals(), then.operationalGoals(), PartKind.STEP, touched);
    come(now.themes(), then.themes(), PartKind.THEME, touched);
    come(now.actions(), then.actions(), PartKind.ACTION, touched);
    come(now.subActions(), then.subActions(), PartKind.SUB_ACTION, touched);
    come(now.indicators(), then.indicators(), PartKind.INDICATOR, touched);
    gone(now.indicators(), then.indicators(), PlanPart::code);
    em.flush();
    gone(now.subActions(), then.subActions(), PlanPart::code);
    em.flush();
    gone(now.actions(), then.actions(), PlanPart::code);
    em.flush();
    gone(now.themes(), then.themes(), PlanPart::code);
    gone(now.operationalGoals(), then.operationalGoals(), PlanPart::code);
    em.flush();
    gone(now.goals(), then.goals(), PlanPart::code);
    then.anomalies().forEach(em::merge);
    come(now.evidence(), then.evidence(), PartKind.EVIDENCE, touched);
    then.chains().forEach(em::merge);
    then.links().forEach(em::merge);
    then.evidenceLinks().forEach(em::merge);
    em.flush();

    var sign = new PlanChange.Sign(by, clock.instant(), from);
    for (var one : told) {
      var part = PARTS.getOrDefault(one.kind(), one.kind());
      var isFront = one.kind().equals(PlanShape.DOCUMENT);
      var place = new PlanChange.Place(planYear, part, isFront ? "" : one.code());
      em.persist(new PlanChange(place, FIELD, one.was(), one.becomes(), sign));
    }
    year.next();
    organisations.addAll(
        then.actions().stream()
            .flatMap(action -> action.externalPartners().stream())
            .map(Action.ExternalPartner::org)
            .distinct()
            .toList());
    return PlanFiles.Replaced.DONE;
  }

  private <T> void gone(List<T> now, List<T> then, Function<T, String> code) {
    var stays = then.stream().map(code).collect(Collectors.toCollection(HashSet::new));
    now.stream().filter(one -> !stays.contains(code.apply(one))).forEach(em::remove);
  }

  private <T extends EditablePart> void come(
      List<T> now, List<T> then, PartKind kind, Set<String> touched) {
    var before = now.stream().collect(Collectors.toMap(PlanPart::code, Function.identity()));
    for (var part : then) {
      var old = before.get(part.code());
      if (old != null) {
        part.goOn(old);
        if (touched.contains(kind.slug() + " " + part.code())) {
          part.next();
        }
      }
      em.merge(part);
    }
    em.flush();
  }
}
