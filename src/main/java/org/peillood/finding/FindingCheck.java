package org.peillood.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.ChartDefinition;
import org.peillood.web.Complaint;
import org.peillood.web.Texts;

/** What is wrong with a form, by the name of its field, in the order of the form. */
final class FindingCheck {

  private final FindingForm form;
  private final Texts texts;
  private final Map<String, Complaint> faults = new LinkedHashMap<>();

  private FindingCheck(FindingForm form, Texts texts) {
    this.form = form;
    this.texts = texts;
  }

  /** Checks the form of a new finding. */
  static Map<String, Complaint> faults(
      FindingForm form,
      TabulationResult result,
      List<ChartDefinition> charts,
      FindingTargets targets,
      Set<String> quotes,
      Texts texts) {
    var check = new FindingCheck(form, texts);
    check.figure(result);
    check.words();
    check.links(targets);
    check.quotes(quotes);
    if (!form.chart().isEmpty()
        && charts.stream().noneMatch(chart -> chart.id().equals(form.chart()))) {
      check.wrong(FindingForm.CHART, "chart", form.chart());
    }
    return check.faults;
  }

  /** Checks the form that changes a finding. */
  static Map<String, Complaint> faults(
      FindingForm form, FindingTargets targets, Set<String> quotes, Texts texts) {
    var check = new FindingCheck(form, texts);
    check.words();
    check.links(targets);
    check.quotes(quotes);
    return check.faults;
  }

  /** Says that somebody else changed the finding meanwhile. */
  static Map<String, Complaint> overtaken(Texts texts) {
    var check = new FindingCheck(FindingForm.sent(Map.of()), texts);
    check.wrong(FindingForm.VERSION, "overtaken");
    return check.faults;
  }

  private void figure(TabulationResult result) {
    Optional<Row> row = Citation.parse(form.cited()).flatMap(cited -> cited.row(result));
    if (row.isEmpty()) {
      wrong(FindingForm.CITED, "cited");
    } else if (!row.get().figure().isShown()) {
      wrong(FindingForm.CITED, "suppressed");
    }
  }

  private void words() {
    if (form.claim().isEmpty()) {
      wrong(FindingForm.CLAIM, "claim");
    } else if (form.claim().length() > Statement.LONGEST_CLAIM) {
      wrong(FindingForm.CLAIM, "claim-long", form.claim().length(), Statement.LONGEST_CLAIM);
    }
    if (form.limits().length() > Statement.LONGEST_LIMITS) {
      wrong(FindingForm.LIMITS, "limits-long", form.limits().length(), Statement.LONGEST_LIMITS);
    }
  }

  private void links(FindingTargets targets) {
    form.notes().stream()
        .filter(code -> targets.note(code).isEmpty())
        .sorted()
        .findFirst()
        .ifPresent(code -> wrong(FindingForm.NOTE, "note", code));
    form.indicators().stream()
        .filter(code -> targets.plan().indicator(code).isEmpty())
        .sorted()
        .findFirst()
        .ifPresent(code -> wrong(FindingForm.INDICATOR, "indicator", code));
  }

  private void quotes(Set<String> offered) {
    if (!offered.containsAll(form.quotes())) {
      wrong(FindingForm.QUOTE, "quote");
    }
  }

  private void wrong(String field, String fault, Object... details) {
    faults.put(
        field,
        new Complaint(
            texts.get("finding.field." + field),
            texts.get("finding.fault." + fault, details),
            texts.get("finding.fault." + fault + ".remedy", details)));
  }
}
