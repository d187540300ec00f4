package org.peillood.policy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measurable promise of the plan and what became of it: target, result, and the status a person
 * chose with their reason. It begins with the plan; its result and status come with the report. Its
 * code is unique, its printed number is not.
 */
@Entity
@Table(name = "plan_indicator")
public class Indicator extends PlanPart {

  @Column(name = "action")
  private String action;

  @Column(name = "sub_action")
  private @Nullable String subAction;

  @Column(name = "printed")
  private String printed;

  @Column(name = "title")
  private String title;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  private MeasureKind kind;

  @Column(name = "unit")
  private @Nullable String unit;

  @Column(name = "target_value")
  private @Nullable BigDecimal targetValue;

  @Column(name = "target_comparator")
  @Enumerated(EnumType.STRING)
  private Target.@Nullable Comparator targetComparator;

  @Column(name = "target_per")
  private @Nullable String targetPer;

  @Column(name = "result_value")
  private @Nullable BigDecimal resultValue;

  @Column(name = "result_basis")
  @Enumerated(EnumType.STRING)
  private Result.@Nullable Basis resultBasis;

  @Column(name = "result_qualifier")
  private @Nullable String resultQualifier;

  @Column(name = "result_note")
  private @Nullable String resultNote;

  @Column(name = "status")
  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "status_printed")
  private boolean statusPrinted;

  @Column(name = "reason")
  private String reason;

  @Column(name = "details")
  @Convert(converter = DetailsAsJson.class)
  private Details details;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Indicator() {}

  Indicator(int year, int place, String action, PlanFile.IndicatorEntry entry) {
    super(new PlanCode(year, entry.code()), place);
    this.action = action;
    this.subAction = entry.subAction().orElse(null);
    this.printed = entry.printed();
    this.title = entry.title();
    this.kind = entry.kind();
    this.unit = entry.unit().orElse(null);
    this.targetValue = entry.target().value().orElse(null);
    this.targetComparator = entry.target().comparator().orElse(null);
    this.targetPer = entry.target().per().orElse(null);
    this.resultValue = entry.result().value().orElse(null);
    this.resultBasis = entry.result().basis().orElse(null);
    this.resultQualifier = entry.result().qualifier().orElse(null);
    this.resultNote = entry.result().note().orElse(null);
    this.status = entry.status();
    this.statusPrinted = entry.statusPrinted();
    this.reason = entry.reason();
    this.details = Details.of(entry);
  }

  /** The code of the action it measures. */
  public String action() {
    return action;
  }

  /** The code of the sub-action, for the few actions that have these. */
  public Optional<String> subAction() {
    return Optional.ofNullable(subAction);
  }

  /** What the report prints as its number; not unique. */
  public String printed() {
    return printed;
  }

  public String title() {
    return title;
  }

  public MeasureKind kind() {
    return kind;
  }

  /** What is counted, in the plural. */
  public Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  public Target target() {
    return new Target(
        plain(targetValue), Optional.ofNullable(targetComparator), Optional.ofNullable(targetPer));
  }

  public Result result() {
    return new Result(
        plain(resultValue),
        Optional.ofNullable(resultBasis),
        Optional.ofNullable(resultQualifier),
        Optional.ofNullable(resultNote));
  }

  /** The status a person chose. */
  public Status status() {
    return status;
  }

  /** Whether the report prints a status, so that {@link #status} is not ours. */
  public boolean isStatusPrinted() {
    return statusPrinted;
  }

  /** Why this status, in the organisation's words. */
  public String reason() {
    return reason;
  }

  public List<Target.Further> furtherTargets() {
    return details.subTargets();
  }

  public List<Result.Further> furtherResults() {
    return details.subResults();
  }

  public Optional<Meetings.Attendance> attendance() {
    return details.attendance();
  }

  /** Tags of the causes that the report states at this indicator. */
  public List<String> causes() {
    return details.causes();
  }

  /** Tags of causes derived from the action or the year. */
  public List<String> inferredCauses() {
    return details.causesInferred();
  }

  public Meetings meetings() {
    return details.events();
  }

  /** Codes of indicators whose explanation this one refers to. */
  public List<String> crossReferences() {
    return details.crossRefs();
  }

  /** Addresses on the web as the report gives them; some are broken. */
  public List<String> links() {
    return details.links();
  }

  /** What does not add up here, to be seen by whoever reads the figure. */
  public List<String> flags() {
    return details.flags();
  }

  public List<String> notes() {
    return details.notes();
  }

  /** The lines of the printed report it comes from. */
  public String sourceLines() {
    return details.srcLines();
  }

  /** A figure without the decimals that the database adds. */
  private static Optional<BigDecimal> plain(@Nullable BigDecimal value) {
    return Optional.ofNullable(value)
        .map(BigDecimal::stripTrailingZeros)
        .map(figure -> figure.scale() < 0 ? figure.setScale(0) : figure);
  }

  record Details(
      List<Target.Further> subTargets,
      List<Result.Further> subResults,
      Optional<Meetings.Attendance> attendance,
      List<String> causes,
      List<String> causesInferred,
      Meetings events,
      List<String> crossRefs,
      List<String> links,
      List<String> flags,
      List<String> notes,
      String srcLines) {

    static Details of(PlanFile.IndicatorEntry entry) {
      return new Details(
          entry.subTargets(),
          entry.subResults(),
          entry.attendance(),
          entry.causes(),
          entry.causesInferred(),
          entry.events(),
          entry.crossRefs(),
          entry.links(),
          entry.flags(),
          entry.notes(),
          entry.srcLines());
    }
  }

  /** The details in their column. */
  @Converter
  public static class DetailsAsJson implements AttributeConverter<Details, String> {

    @Override
    public String convertToDatabaseColumn(Details value) {
      return PlanJson.write(value);
    }

    @Override
    public Details convertToEntityAttribute(String column) {
      return PlanJson.read(column, Details.class);
    }
  }
}
