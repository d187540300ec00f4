package org.peillood.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Complaint;

/** What a plan cannot do without and does not have. */
final class PlanGaps {

  private final List<Complaint> found = new ArrayList<>();

  private PlanGaps() {}

  static List<Complaint> in(
      String planName, PlanFile plan, String evidenceName, EvidenceFile evidence) {
    var gaps = new PlanGaps();
    gaps.document(planName, plan);
    for (var goal : plan.goals()) {
      gaps.texts(planName, goal.code(), goal.title(), "a strategic goal");
      goal.ods()
          .forEach(step -> gaps.texts(planName, step.code(), step.title(), "an operational goal"));
    }
    for (var theme : plan.themes()) {
      gaps.texts(planName, theme.code(), theme.name().get("nl"), "a theme");
      gaps.part(planName, theme.code(), "type", theme.type());
      for (var action : theme.actions()) {
        gaps.texts(planName, action.code(), action.title(), "an action");
        action.indicators().forEach(indicator -> gaps.indicator(planName, indicator));
      }
    }
    for (var item : evidence.evidence()) {
      gaps.texts(evidenceName, item.id(), item.title(), "a piece of evidence");
      gaps.part(evidenceName, item.id(), "kind", item.kind());
      gaps.part(evidenceName, item.id(), "participants", item.participants());
    }
    return gaps.found;
  }

  private void document(String file, PlanFile plan) {
    part(file, "the file", "document", plan.document());
    part(file, "the file", "vocab", plan.vocab());
    part(file, "the file", "od_action_matrix", plan.odActionMatrix());
    if (plan.document() != null && plan.document().year() == 0) {
      part(file, "document", "year", null);
    }
  }

  private void indicator(String file, PlanFile.IndicatorEntry indicator) {
    texts(file, indicator.code(), indicator.title(), "an indicator");
    part(file, indicator.code(), "kind", indicator.kind());
    part(file, indicator.code(), "target", indicator.target());
    part(file, indicator.code(), "result", indicator.result());
    part(file, indicator.code(), "status", indicator.status());
    part(file, indicator.code(), "events", indicator.events());
  }

  private void texts(String file, String code, @Nullable String title, String what) {
    var at = code.isBlank() ? what : code;
    Stream.of(code.isBlank() ? "code" : "", title == null || title.isBlank() ? "title" : "")
        .filter(missing -> !missing.isEmpty())
        .forEach(missing -> part(file, at, missing, null));
  }

  private void part(String file, String at, String name, @Nullable Object value) {
    if (value == null) {
      found.add(new Complaint(file + ", " + at, "It has no " + name + ".", "Add " + name + "."));
    }
  }
}
