package org.peillood.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/**
 * A year's plan as the two files it is written in, the plan and its evidence, and back. What is
 * written and read again has the same meaning, with everything that is odd in it.
 */
@ApplicationScoped
public class PlanFiles {

  private static final YAMLMapper YAML =
      YAMLMapper.builder(YAMLFactory.builder().stringQuotingChecker(new QuotedNames()).build())
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  // A figure stays as it is written: 80 and not 8E+1.
  private static final ObjectMapper TREES =
      PlanJson.JSON
          .copy()
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Inject PlanStore store;
  @Inject Event<PlanKept> kept;
  @Inject Event<PlanCopied> copied;
  @Inject PlanExchange exchange;

  /** The plan, as its file has it. */
  public static ObjectNode plan(YearPlan plan) {
    return TREES.valueToTree(planFile(plan));
  }

  /** The evidence, as its file has it. */
  public static ObjectNode evidence(YearPlan plan) {
    return TREES.valueToTree(evidenceFile(plan));
  }

  /** A tree as a file; every text is quoted, so that no program takes one for anything else. */
  public static String yaml(ObjectNode tree) {
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot write the plan", e);
    }
  }

  /**
   * The plan in these files (YAML, which JSON is too). It is not kept.
   *
   * @throws Problem {@link ProblemType#PLAN_REFUSED} with everything that is wrong
   */
  public static YearPlan read(
      String planName, InputStream plan, String evidenceName, InputStream evidence) {
    return new YearPlan(PlanReader.read(planName, plan, evidenceName, evidence));
  }

  /**
   * The plan in these trees of one file. It is not kept.
   *
   * @throws Problem {@link ProblemType#PLAN_REFUSED} with everything that is wrong
   */
  public static YearPlan read(String name, ObjectNode plan, ObjectNode evidence) {
    return new YearPlan(PlanReader.read(name, plan, evidence));
  }

  /** How replacing the plan of a year ended. */
  public enum Replaced {
    DONE,
    /** Somebody wrote in the plan after it was compared with the file; nothing was replaced. */
    OVERTAKEN
  }

  /**
   * One item that becomes another, for the history.
   *
   * @param kind as in the files, for instance {@code indicators}
   * @param was what it said, field by field; empty for one that is new
   */
  public record Told(String kind, String code, String was, String becomes) {}

  /**
   * Has a year's plan say what this one says, in one piece: parts that are not in it go, and every
   * part that changed has an entry in its history.
   *
   * @param seen the year's revision with which the plan was compared
   * @param from the name of the file it comes from
   */
  public Replaced replace(YearPlan with, long seen, List<Told> told, String by, String from) {
    return exchange.replace(with, seen, told, by, from);
  }

  static ObjectNode tree(Object file) {
    return TREES.valueToTree(file);
  }

  /** Whether there is a plan of this year. */
  public boolean has(int year) {
    return store.has(year);
  }

  /**
   * Keeps the plan of a year that there is none of yet. While another year is worked with it is in
   * preparation.
   */
  public void keep(YearPlan plan) {
    if (!store.years().isEmpty()) {
      plan.year().prepare();
    }
    store.keep(plan.parts());
    kept.fire(new PlanKept(plan));
  }

  /**
   * Takes the plan of a year along to another one, in preparation, with what others take along of
   * it: all of it or nothing.
   *
   * @return false, and nothing is kept, when there is a plan of that year already
   */
  @Transactional
  boolean copy(YearPlan from, int year) {
    if (has(year)) {
      return false;
    }
    var plan = PlanCopy.of(from, year);
    keep(plan);
    copied.fire(new PlanCopied(from.year().year(), plan));
    return true;
  }

  /** Quotes every name that people chose, such as an abbreviation; the plan's own stay bare. */
  private static final class QuotedNames extends StringQuotingChecker.Default {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteName(String name) {
      return !name.matches("[A-Za-z][A-Za-z0-9_]*") || super.needToQuoteName(name);
    }
  }

  static PlanFile planFile(YearPlan plan) {
    var year = plan.year();
    var front = year.frontMatter();
    return new PlanFile(
        new PlanFile.Document(
            year.title(),
            year.organisation(),
            year.year(),
            front.abbreviations(),
            front.readingGuide(),
            front.context(),
            front.annexes(),
            front.introduction(),
            front.copiedFrom()),
        front.vocabulary(),
        plan.goals().stream().map(goal -> goal(plan, goal)).toList(),
        plan.themes().stream().map(theme -> theme(plan, theme)).toList(),
        matrix(plan, front.goalsNote()),
        plan.anomalies().stream()
            .map(odd -> new PlanFile.AnomalyEntry(odd.code(), odd.foundAt(), odd.what()))
            .toList());
  }

  static EvidenceFile evidenceFile(YearPlan plan) {
    return new EvidenceFile(
        plan.year().frontMatter().evidenceNotes(),
        plan.evidence().stream().map(item -> item(plan, item)).toList(),
        plan.chains().stream()
            .map(
                chain ->
                    new EvidenceFile.ChainEntry(
                        chain.code(),
                        String.join("/", chain.themes()),
                        chain.steps(),
                        chain.outcome(),
                        chain.basis()))
            .toList());
  }

  private static PlanFile.Goal goal(YearPlan plan, StrategicGoal goal) {
    return new PlanFile.Goal(
        goal.code(),
        goal.letter(),
        goal.sourceLines(),
        goal.title(),
        plan.operationalGoalsOf(goal).stream()
            .map(
                step ->
                    new PlanFile.Operational(
                        step.code(), step.title(), codes(plan.actionsFor(step)), step.note()))
            .toList());
  }

  private static PlanFile.ThemeEntry theme(YearPlan plan, Theme theme) {
    return new PlanFile.ThemeEntry(
        theme.code(),
        theme.number(),
        theme.type(),
        theme.slug(),
        theme.names(),
        theme.place(),
        theme.sourceLines(),
        plan.actionsOf(theme).stream().map(action -> action(plan, action)).toList());
  }

  private static PlanFile.ActionEntry action(YearPlan plan, Action action) {
    return new PlanFile.ActionEntry(
        action.code(),
        action.sourceLines(),
        action.title(),
        action.description(),
        codes(plan.goalsServedBy(action)),
        action.responsibleRole(),
        action.isRoleInferred(),
        action.internalPartners(),
        action.externalPartners(),
        action.hasSeparateReport(),
        action.reservation(),
        action.notes(),
        action.timing(),
        plan.subActionsOf(action).stream()
            .map(sub -> new PlanFile.SubEntry(sub.code(), sub.printed(), sub.title()))
            .toList(),
        plan.indicatorsOf(action).stream().map(one -> indicator(plan, one)).toList(),
        action.evidence(),
        action.alternates(),
        action.holders(),
        action.reservationParty(),
        action.reservationOutcome(),
        action.reportOwner(),
        action.reportState(),
        action.reportLink(),
        action.decisions(),
        action.staff());
  }

  private static PlanFile.IndicatorEntry indicator(YearPlan plan, Indicator indicator) {
    return new PlanFile.IndicatorEntry(
        indicator.code(),
        indicator.printed(),
        indicator.sourceLines(),
        indicator.title(),
        indicator.kind(),
        indicator.unit(),
        indicator.target(),
        indicator.furtherTargets(),
        indicator.result(),
        indicator.furtherResults(),
        indicator.attendance(),
        indicator.status(),
        indicator.isStatusPrinted(),
        indicator.reason(),
        indicator.causes(),
        indicator.inferredCauses(),
        indicator.meetings(),
        codes(plan.evidenceFor(indicator)),
        indicator.crossReferences(),
        indicator.links(),
        indicator.flags(),
        indicator.notes(),
        indicator.subAction(),
        indicator.level(),
        indicator.subStatus(),
        indicator.explanation(),
        indicator.primaryCause(),
        indicator.goals(),
        indicator.precision(),
        indicator.revisions());
  }

  private static PlanFile.Matrix matrix(YearPlan plan, String note) {
    Map<String, List<String>> byAction = new LinkedHashMap<>();
    for (var action : plan.actions()) {
      var goals = codes(plan.goalsServedBy(action));
      if (!goals.isEmpty()) {
        byAction.put(action.code(), goals);
      }
    }
    return new PlanFile.Matrix(note, byAction, plan.goalActionLinks().size());
  }

  private static EvidenceFile.Entry item(YearPlan plan, EvidenceItem item) {
    return new EvidenceFile.Entry(
        item.code(),
        item.kind(),
        item.title(),
        item.status(),
        item.role(),
        item.period(),
        item.dates(),
        item.cancelled(),
        item.mode(),
        item.audience(),
        item.themes(),
        item.actions(),
        codes(plan.indicatorsOn(item)),
        item.participants(),
        item.count(),
        item.topics(),
        item.ledTo(),
        item.presented(),
        item.result(),
        item.linkBasis(),
        item.note(),
        item.sourceLines(),
        item.ended(),
        item.link(),
        item.linkChecked(),
        item.isUnattached() ? Optional.of(true) : Optional.empty());
  }

  private static List<String> codes(List<? extends PlanPart> parts) {
    return parts.stream().map(PlanPart::code).toList();
  }
}
