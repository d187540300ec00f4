package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.peillood.analysis.Analysis;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.catalogue.Surveys;
import org.peillood.chart.Charts;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Indicator;
import org.peillood.policy.Plan;
import org.peillood.policy.YearPlan;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.Language;

/**
 * The walk from a printed number back to the wording of the question, and from a question forward
 * to everything that leans on it.
 */
@ApplicationScoped
public class Walk {

  @Inject Findings findings;
  @Inject Plan plan;
  @Inject Surveys surveys;
  @Inject Analysis analysis;
  @Inject Charts charts;

  /** The line of one finding. */
  public Line line(Finding finding, Language language) {
    return Line.of(finding, planOf(finding), plan.notes(), tabulation -> now(tabulation, language));
  }

  /**
   * The plan in which its indicators are; that which is worked with when there is none any more.
   */
  YearPlan planOf(Finding finding) {
    return plan.years().contains(finding.planYear()) ? plan.of(finding.planYear()) : plan.current();
  }

  /** The lines of all findings, oldest first. */
  public List<Line> all(Language language) {
    return lines(finding -> true, language);
  }

  /** Down from an indicator: the lines of the findings that are put under it. */
  public List<Line> from(Indicator indicator, Language language) {
    return lines(finding -> isUnder(finding, indicator), language).stream()
        .map(line -> line.from(indicator))
        .toList();
  }

  /** Down from a policy note: the lines of the findings that are put under it. */
  public List<Line> from(EvidenceItem note, Language language) {
    return lines(finding -> finding.notes().contains(note.code()), language).stream()
        .map(line -> line.from(note))
        .toList();
  }

  /** Up from evidence of a plan: findings that name it, or cite a figure of one of its surveys. */
  List<Line> on(EvidenceItem item, List<Survey> asked, Language language) {
    var ids = asked.stream().map(Survey::id).toList();
    return lines(
        finding ->
            finding.materials().stream().anyMatch(material -> isOf(material, item))
                || finding.evidence().stream()
                    .anyMatch(evidence -> ids.contains(evidence.tabulation().survey())),
        language);
  }

  private static boolean isOf(Material material, EvidenceItem item) {
    return material.key().equals(PlanEvidence.offer(item).key());
  }

  /** Up from an item: everything that leans on it. */
  public Leaning on(Survey survey, Item item, Language language) {
    var lines =
        lines(
            finding ->
                finding.evidence().stream()
                    .anyMatch(evidence -> evidence.isAbout(survey.id(), item.name())),
            language);
    var drawing =
        charts.all().stream()
            .filter(chart -> chart.tabulation().survey().equals(survey.id()))
            .filter(chart -> chart.tabulation().variables().contains(item.name()))
            .toList();
    return Leaning.on(
        plan.notes().stream().filter(note -> item.feeds().contains(note.code())).toList(),
        plan.indicatorsFedBy(item.feeds()),
        lines,
        drawing);
  }

  /**
   * The lines of the findings about a theme: by a question under them, or by the note or indicator
   * above them.
   */
  public List<Line> about(String theme, Language language) {
    return all(language).stream().filter(line -> isAbout(line, theme)).toList();
  }

  /** The indicators of a theme under which there is no finding. */
  public List<Indicator> bare(String theme) {
    var all = findings.all();
    return plan.indicatorsOf(theme).stream()
        .filter(indicator -> all.stream().noneMatch(finding -> isUnder(finding, indicator)))
        .toList();
  }

  /** The questions that by their definition feed a note or an indicator. */
  public List<Question> feeding(String code) {
    return Question.feeding(surveys.catalogue(), code);
  }

  /**
   * The questions that by their definition feed an indicator. A definition means the plan that is
   * worked with: in that of another year a code can stand for something else.
   */
  List<Question> feeding(Indicator indicator) {
    return indicator.year() == plan.current().year().year() ? feeding(indicator.code()) : List.of();
  }

  private List<Line> lines(Predicate<Finding> which, Language language) {
    return findings.all().stream().filter(which).map(finding -> line(finding, language)).toList();
  }

  private static boolean isUnder(Finding finding, Indicator indicator) {
    return finding.indicators(indicator.year()).contains(indicator.code());
  }

  private boolean isAbout(Line line, String theme) {
    var planOfIt = planOf(line.finding());
    return line.notes().stream().anyMatch(note -> note.themes().contains(theme))
        || line.indicators().stream()
            .anyMatch(indicator -> planOfIt.actionOf(indicator).theme().equals(theme))
        || line.finding().evidence().stream()
            .flatMap(evidence -> Question.of(surveys.catalogue(), evidence.tabulation()).stream())
            .anyMatch(question -> question.item().themes().contains(theme));
  }

  /** What a tabulation gives now; empty when its survey, wave or items are not there any more. */
  public Optional<TabulationResult> now(Tabulation tabulation, Language language) {
    return surveys
        .catalogue()
        .survey(tabulation.survey())
        .filter(survey -> analysis.fits(tabulation, survey))
        .map(survey -> analysis.run(tabulation, language));
  }
}
