package org.peillood.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the parts of a plan hang together: what stands beside a part, and what leans on it. */
final class PlanTree {

  private final YearPlan plan;

  PlanTree(YearPlan plan) {
    this.plan = plan;
  }

  /** The parts of one kind that stand under the same part, in their order. */
  List<? extends EditablePart> siblings(PartKind kind, EditablePart part) {
    return plan.partsOf(kind).stream()
        .filter(other -> above(kind, other).equals(above(kind, part)))
        .toList();
  }

  private static String above(PartKind kind, EditablePart part) {
    return kind.parentField().isEmpty() ? "" : part.sheet().text(kind.parentField());
  }

  /** The part with which one changes places when it moves up or down; empty at the end. */
  Optional<String> neighbour(PartKind kind, EditablePart part, boolean up) {
    var all = siblings(kind, part).stream().map(PlanPart::code).toList();
    int at = all.indexOf(part.code()) + (up ? -1 : 1);
    return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
  }

  /** The codes of what would lose its ground without this part. */
  List<String> leaningOn(PartKind kind, EditablePart part) {
    var code = part.code();
    var leaning = new ArrayList<String>();
    Stream.of(PartKind.values())
        .filter(other -> other.parent().filter(kind::equals).isPresent())
        .flatMap(
            other -> plan.partsOf(other).stream().filter(one -> above(other, one).equals(code)))
        .forEach(one -> leaning.add(one.code()));
    plan.goalActionLinks().stream()
        .filter(link -> link.goal().equals(code) || link.action().equals(code))
        .forEach(link -> leaning.add(link.goal() + " – " + link.action()));
    plan.evidence().stream()
        .filter(
            item ->
                (kind == PartKind.THEME && item.themes().contains(code))
                    || (kind == PartKind.ACTION && item.actions().contains(code)))
        .forEach(item -> leaning.add(item.code()));
    for (var indicator : plan.indicators()) {
      boolean leans =
          switch (kind) {
            case SUB_ACTION -> indicator.subAction().filter(code::equals).isPresent();
            case STEP -> indicator.goals().contains(code);
            case INDICATOR -> indicator.crossReferences().contains(code);
            default -> false;
          };
      if (leans) {
        leaning.add(indicator.code());
      }
    }
    if (part instanceof Indicator indicator) {
      plan.evidenceFor(indicator).forEach(item -> leaning.add(item.code()));
      plan.actions().stream()
          .filter(
              action ->
                  action.decisions().stream().anyMatch(one -> one.indicators().contains(code)))
          .forEach(action -> leaning.add(action.code()));
    }
    if (part instanceof Action action) {
      leaning.addAll(action.evidence());
    }
    if (part instanceof EvidenceItem item) {
      plan.indicatorsOn(item).forEach(one -> leaning.add(one.code()));
      plan.actions().stream()
          .filter(action -> action.evidence().contains(code))
          .forEach(action -> leaning.add(action.code()));
      plan.sourcesOf(item).forEach(source -> leaning.add(source.code()));
      plan.chainsThrough(item).forEach(chain -> leaning.add(chain.code()));
    }
    return leaning.stream().distinct().toList();
  }
}
