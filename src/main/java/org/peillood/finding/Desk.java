package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.analysis.Analysis;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.catalogue.Surveys;
import org.peillood.chart.ChartDefinition;
import org.peillood.chart.Charts;
import org.peillood.policy.Plan;
import org.peillood.policy.PlanPart;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Where a finding is written: from a figure and a filled-in form to something kept. */
@ApplicationScoped
public class Desk {

  @Inject Findings findings;
  @Inject Analysis analysis;
  @Inject Surveys surveys;
  @Inject Charts charts;
  @Inject Plan plan;
  @Inject Walk walk;
  @Inject Withdrawals withdrawals;
  @Inject QuotesUnder quotes;

  /** Who writes, and in which language. */
  record Writer(String account, Language language) {}

  /** The form for a new finding, with what the questions feed already chosen. */
  FormPage begin(String tabulation, String chart, Language language) {
    var result = fixed(Tabulation.fromJson(tabulation), language);
    var form = FindingForm.blank(result.tabulation().toJson(), fed(result.tabulation()), chart);
    return page(form, result, Map.of());
  }

  /** The form for a new finding as it was sent, with what is wrong in it. */
  FormPage checked(FindingForm form, Texts texts) {
    var result = fixed(Tabulation.fromJson(form.tabulation()), texts.language());
    var faults =
        FindingCheck.faults(
            form, result, covering(result), targets(plan.current()), offered(form), texts);
    return page(form, result, faults);
  }

  /** Keeps the finding of a form in which nothing is wrong. */
  Finding write(FormPage page, Writer by) {
    var form = page.form();
    var grounds =
        new Grounds(
            page.result().orElseThrow(),
            Citation.parse(form.cited()).orElseThrow(),
            Optional.of(form.chart()).filter(chart -> !chart.isEmpty()),
            withdrawals.until(page.result().orElseThrow().tabulation()));
    var said = form.statement(by.language(), year(), quotes.chosen(form, Optional.empty()));
    return findings.write(said, grounds, by.account());
  }

  /** The form with what a finding says now. */
  FormPage changing(Finding finding) {
    return changing(finding, FindingForm.of(finding), Map.of());
  }

  /** The form that changes a finding; its figure is not in it. */
  FormPage changing(Finding finding, FindingForm form, Map<String, Complaint> faults) {
    return new FormPage(
        form,
        Optional.of(finding),
        Optional.empty(),
        quotes.toChoose(),
        List.of(),
        List.of(),
        targets(walk.planOf(finding)),
        faults);
  }

  /** Takes over a form that changes a finding, or says why not; then nothing has changed. */
  Map<String, Complaint> reword(String code, FindingForm form, Writer by) {
    var texts = Texts.in(by.language());
    var finding = findings.finding(code);
    var allowed = new HashSet<>(offered(form));
    finding.quotes().forEach(id -> allowed.add(id.toString()));
    var of = walk.planOf(finding);
    var faults = FindingCheck.faults(form, targets(of), allowed, texts);
    if (!faults.isEmpty()) {
      return faults;
    }
    var said =
        form.statement(by.language(), of.year().year(), quotes.chosen(form, Optional.of(finding)));
    return form.version().matches("\\d{1,18}")
            && findings.reword(code, Long.parseLong(form.version()), said, by.account())
        ? Map.of()
        : FindingCheck.overtaken(texts);
  }

  private FormPage page(FindingForm form, TabulationResult result, Map<String, Complaint> faults) {
    return new FormPage(
        form,
        Optional.empty(),
        Optional.of(result),
        quotes.toChoose(),
        covering(result),
        findings.all(),
        targets(plan.current()),
        faults);
  }

  /** The quotes that can be chosen now, by id. */
  private Set<String> offered(FindingForm form) {
    return form.quotes().isEmpty()
        ? Set.of()
        : quotes.toChoose().stream()
            .map(quote -> quote.id().toString())
            .collect(Collectors.toSet());
  }

  /**
   * A result with its waves named: "the latest wave" would be another one next year, and then the
   * figure under the finding would be about other people.
   */
  TabulationResult fixed(Tabulation tabulation, Language language) {
    var result = analysis.run(tabulation, language);
    var waves = result.tables().stream().map(ResultTable::wave).distinct().toList();
    return tabulation.waves().isEmpty()
        ? analysis.run(tabulation.inWaves(waves), language)
        : result;
  }

  private List<ChartDefinition> covering(TabulationResult result) {
    var shown = result.tabulation();
    return charts.all().stream()
        .filter(chart -> chart.tabulation().survey().equals(shown.survey()))
        .filter(
            chart -> new HashSet<>(chart.tabulation().variables()).containsAll(shown.variables()))
        .toList();
  }

  private Links fed(Tabulation tabulation) {
    var fed =
        Question.of(surveys.catalogue(), tabulation).stream()
            .flatMap(question -> question.item().feeds().stream())
            .collect(Collectors.toSet());
    var notes = plan.notes().stream().map(PlanPart::code).filter(fed::contains);
    var indicators = plan.indicatorsFedBy(fed).stream().map(PlanPart::code);
    return new Links(
        year(), notes.collect(Collectors.toSet()), indicators.collect(Collectors.toSet()));
  }

  /** What a finding can be put under: the indicators of one plan, the notes of every year. */
  private FindingTargets targets(YearPlan of) {
    return new FindingTargets(of, plan.notes());
  }

  private int year() {
    return plan.current().year().year();
  }
}
