package org.peillood.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peillood.web.Complaint;

/**
 * Whether a plan that is complete also hangs together: codes are unique, lead somewhere, and lists
 * that say the same thing twice agree. What is merely odd is not a fault; the plan lists it itself,
 * as anomalies.
 */
final class PlanCheck {

  private final String planName;
  private final PlanFile plan;
  private final String evidenceName;
  private final List<Complaint> faults = new ArrayList<>();

  private final Map<String, PlanFile.ActionEntry> actions;
  private final Map<String, PlanFile.IndicatorEntry> indicators;
  private final Map<String, EvidenceFile.Entry> items;
  private final Map<String, PlanFile.Operational> goals;
  private final Map<String, PlanFile.ThemeEntry> themes;

  private PlanCheck(String planName, PlanFile plan, String evidenceName, EvidenceFile evidence) {
    this.planName = planName;
    this.plan = plan;
    this.evidenceName = evidenceName;
    var allActions = plan.themes().stream().flatMap(theme -> theme.actions().stream()).toList();
    unique("goals", plan.goals(), PlanFile.Goal::code);
    goals =
        unique(
            "goals",
            plan.goals().stream().flatMap(g -> g.ods().stream()).toList(),
            PlanFile.Operational::code);
    themes = unique("themes", plan.themes(), PlanFile.ThemeEntry::code);
    actions = unique("actions", allActions, PlanFile.ActionEntry::code);
    indicators =
        unique(
            "indicators",
            allActions.stream().flatMap(action -> action.indicators().stream()).toList(),
            PlanFile.IndicatorEntry::code);
    unique(
        "sub_actions",
        allActions.stream().flatMap(action -> action.subActions().stream()).toList(),
        PlanFile.SubEntry::code);
    unique("anomalies", plan.anomalies(), PlanFile.AnomalyEntry::code);
    items = unique("evidence", evidence.evidence(), EvidenceFile.Entry::id);
    unique("chains", evidence.chains(), EvidenceFile.ChainEntry::code);
  }

  static List<Complaint> faults(
      String planName, PlanFile plan, String evidenceName, EvidenceFile evidence) {
    var gaps = PlanGaps.in(planName, plan, evidenceName, evidence);
    if (gaps.isEmpty()) {
      gaps = PlanLimits.in(planName, plan, evidenceName, evidence);
    }
    if (!gaps.isEmpty()) {
      return gaps;
    }
    var check = new PlanCheck(planName, plan, evidenceName, evidence);
    check.goalsAndActions();
    check.actions.values().forEach(check::action);
    check.items.values().forEach(check::item);
    evidence.chains().forEach(check::chain);
    return check.faults;
  }

  /** The links are written three times: at the goal, at the action and in the matrix. */
  private void goalsAndActions() {
    var atGoals = new TreeSet<String>();
    goals
        .values()
        .forEach(
            goal -> {
              refer(planName, goal.code(), "actions", goal.actions(), actions);
              goal.actions().forEach(action -> atGoals.add(goal.code() + " – " + action));
            });
    var atActions = new TreeSet<String>();
    actions
        .values()
        .forEach(
            action -> {
              refer(planName, action.code(), "ods", action.ods(), goals);
              action.ods().forEach(goal -> atActions.add(goal + " – " + action.code()));
            });
    var inMatrix = new TreeSet<String>();
    plan.odActionMatrix()
        .byAction()
        .forEach(
            (action, served) -> {
              served.forEach(goal -> inMatrix.add(goal + " – " + action));
            });
    agree(planName, "the actions of the goals", atGoals, "the goals of the actions", atActions);
    agree(planName, "the actions of the goals", atGoals, "od_action_matrix", inMatrix);
    if (plan.odActionMatrix().linkCount() != atGoals.size()) {
      faults.add(
          new Complaint(
              planName + ", od_action_matrix, link_count",
              plan.odActionMatrix().linkCount()
                  + " links are announced, the goals have "
                  + atGoals.size()
                  + ".",
              "Correct the count or the links."));
    }
  }

  private void action(PlanFile.ActionEntry action) {
    var parts =
        action.subActions().stream().map(PlanFile.SubEntry::code).collect(Collectors.toSet());
    refer(planName, action.code(), "evidence", action.evidence(), items);
    action.reportLink().ifPresent(link -> address(planName, action.code(), link));
    for (var indicator : action.indicators()) {
      var at = indicator.code();
      refer(planName, at, "cross_refs", indicator.crossRefs(), indicators);
      refer(planName, at, "evidence", indicator.evidence(), items);
      causes(at, "causes", indicator.causes());
      causes(at, "causes_inferred", indicator.causesInferred());
      indicator
          .subAction()
          .filter(sub -> !parts.contains(sub))
          .ifPresent(sub -> unknown(planName, at, "sub_action", sub));
      var units = indicator.subTargets().stream().map(Target.Further::unit).toList();
      indicator.subResults().stream()
          .flatMap(result -> result.target().stream())
          .filter(unit -> !units.contains(unit))
          .forEach(unit -> unknown(planName, at, "sub_results, target", unit));
      for (var id : indicator.evidence()) {
        var item = items.get(id);
        if (item != null && !item.indicators().contains(at)) {
          oneSided(planName + ", " + at, id, evidenceName, "indicators");
        }
      }
    }
  }

  private void item(EvidenceFile.Entry item) {
    refer(evidenceName, item.id(), "themes", item.themes(), themes);
    refer(evidenceName, item.id(), "actions", item.actions(), actions);
    refer(evidenceName, item.id(), "indicators", item.indicators(), indicators);
    refer(evidenceName, item.id(), "led_to", item.ledTo(), items);
    item.link().ifPresent(link -> address(evidenceName, item.id(), link));
    for (var code : item.indicators()) {
      var indicator = indicators.get(code);
      if (indicator != null && !indicator.evidence().contains(item.id())) {
        oneSided(evidenceName + ", " + item.id(), code, planName, "evidence");
      }
    }
  }

  private void chain(EvidenceFile.ChainEntry chain) {
    refer(evidenceName, chain.code(), "steps", chain.steps(), items);
    refer(evidenceName, chain.code(), "theme", List.of(chain.theme().split("/")), themes);
  }

  // It becomes a link on a page: anything but an address on the web could run there.
  private void address(String file, String at, String link) {
    if (!link.matches("https?://\\S+")) {
      faults.add(
          new Complaint(
              file + ", " + at + ", link",
              "\"" + link + "\" is not an address on the web.",
              "Begin it with http:// or https://."));
    }
  }

  private void causes(String at, String field, List<String> tags) {
    refer(planName, at, field, tags, plan.vocab().causes());
  }

  private void refer(
      String file, String at, String field, List<String> codes, Map<String, ?> known) {
    codes.stream()
        .filter(code -> !known.containsKey(code))
        .forEach(code -> unknown(file, at, field, code));
  }

  private void unknown(String file, String at, String field, String code) {
    faults.add(
        new Complaint(
            file + ", " + at + ", " + field,
            "'" + code + "' does not exist.",
            "Correct the code, or add what it stands for."));
  }

  private void oneSided(String where, String other, String file, String field) {
    faults.add(
        new Complaint(
            where,
            "It names " + other + ", which does not name it back.",
            "Add it to " + field + " in " + file + "."));
  }

  private void agree(
      String file, String oneName, Set<String> one, String otherName, Set<String> other) {
    one.stream()
        .filter(link -> !other.contains(link))
        .forEach(link -> missing(file, link, oneName, otherName));
    other.stream()
        .filter(link -> !one.contains(link))
        .forEach(link -> missing(file, link, otherName, oneName));
  }

  private void missing(String file, String link, String here, String there) {
    faults.add(
        new Complaint(
            file + ", " + link,
            "The link stands in " + here + ", not in " + there + ".",
            "Add it there or remove it here."));
  }

  private <T> Map<String, T> unique(String list, List<T> entries, Function<T, String> code) {
    var known = new LinkedHashMap<String, T>();
    for (var entry : entries) {
      if (known.putIfAbsent(code.apply(entry), entry) != null) {
        faults.add(
            new Complaint(
                planName + ", " + list,
                "Code " + code.apply(entry) + " is used twice.",
                "Give one of them another code."));
      }
    }
    return known;
  }
}
