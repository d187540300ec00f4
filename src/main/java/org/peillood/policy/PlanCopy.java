package org.peillood.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The plan of a year taken along to another one: what was promised, without anything that came of
 * it. Codes stay, so that an indicator is the same one in both years; the new year knows from which
 * it was copied. Dates of the old year are left behind, since nobody would see that they are stale.
 */
final class PlanCopy {

  private static final List<String> OF_ACTION =
      List.of(
          "src_lines",
          "evidence",
          "timing",
          "notes",
          "decisions",
          "holders",
          "reservation_outcome",
          "report_state",
          "report_link");
  private static final List<String> OF_INDICATOR =
      List.of(
          "src_lines",
          "evidence",
          "sub_results",
          "attendance",
          "causes",
          "causes_inferred",
          "links",
          "flags",
          "notes",
          "sub_status",
          "explanation",
          "primary_cause",
          "precision",
          "revisions");
  private static final List<String> COUNTS =
      List.of("total", "attended", "excused", "cancelled", "planned_only", "undated");

  private PlanCopy() {}

  /**
   * A plan for another year; it is not kept.
   *
   * @throws org.peillood.web.Problem {@code PLAN_REFUSED} when the plan cannot be read again
   */
  static YearPlan of(YearPlan from, int year) {
    var plan = PlanFiles.plan(from);
    var old = from.year().year();
    var document = (ObjectNode) plan.get("document");
    document.put("year", year).put("copied_from", old);
    document.put("title", from.year().title().replace(String.valueOf(old), String.valueOf(year)));
    document.remove(List.of("context", "introduction", "annexes"));
    plan.putArray("anomalies");
    for (var theme : plan.get("themes")) {
      ((ObjectNode) theme).put("src_lines", "");
      theme.path("actions").forEach(PlanCopy::action);
    }
    plan.get("goals").forEach(goal -> ((ObjectNode) goal).put("src_lines", ""));
    var evidence = PlanFiles.evidence(from);
    evidence.putArray("notes");
    evidence.putArray("evidence");
    evidence.putArray("chains");
    var name = String.valueOf(old);
    return PlanFiles.read(name, file(plan), name, file(evidence));
  }

  private static void action(JsonNode part) {
    var action = (ObjectNode) part;
    action.remove(OF_ACTION);
    action.path("indicators").forEach(PlanCopy::indicator);
  }

  private static void indicator(JsonNode part) {
    var indicator = (ObjectNode) part;
    indicator.remove(OF_INDICATOR);
    indicator.put("status", "niet vermeld").put("status_printed", false).put("reason", "");
    indicator.putObject("result").putNull("value");
    var events = indicator.putObject("events");
    COUNTS.forEach(count -> events.put(count, 0));
    events.putArray("dates");
    events.putArray("groups");
  }

  private static InputStream file(ObjectNode tree) {
    return new ByteArrayInputStream(PlanFiles.yaml(tree).getBytes(StandardCharsets.UTF_8));
  }
}
