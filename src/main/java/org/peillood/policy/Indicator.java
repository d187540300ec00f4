package org.peillood.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A measurable promise of the plan and what became of it: target, result, and the status a person
 * chose with their reason. It begins with the plan; its result and status come with the report. Its
 * code is unique, its printed number is not.
 */
@Entity
@Table(name = "plan_indicator")
public class Indicator extends EditablePart {

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

  /** Its page, which stays the same when another year is worked with. */
  public String address() {
    return YearPlan.desk(year()) + "/indicatoren/" + code();
  }

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

  /** A new indicator, still without words. */
  Indicator(PlanCode id, int place) {
    super(id, place);
    this.action = "";
    this.printed = "";
    this.title = "";
    this.kind = MeasureKind.COUNT;
    this.status = Status.NOT_STATED;
    this.reason = "";
    this.details = Details.NONE;
  }

  @Override
  public Sheet sheet() {
    var precision = details.precision();
    var sheet =
        Sheet.EMPTY
            .with("action", action)
            .with("sub-action", subAction())
            .with("printed", printed)
            .with("title", title)
            .with("kind", Sheet.slug(kind))
            .with("unit", unit())
            .with("level", Sheet.slug(details.level()))
            .withLines("goals", details.goals())
            .withLines("notes", notes())
            .with("comparator", Sheet.slug(target().comparator()))
            .withNumber("target", target().value())
            .with("per", target().per())
            .withRows("further-targets", furtherTargets(), Target.Further::cells)
            .with("qualifier", result().qualifier())
            .withNumber("result", result().value())
            .with("answer", answer())
            .with("basis", Sheet.slug(result().basis()))
            .with("result-note", result().note())
            .withRows("further-results", furtherResults(), Result.Further::cells)
            .withNumber("low", precision.map(Result.Precision::low))
            .withNumber("high", precision.map(Result.Precision::high))
            .with("n", precision.map(one -> String.valueOf(one.n())))
            .with("held", attendance().map(one -> String.valueOf(one.held())))
            .with("attended", attendance().map(one -> String.valueOf(one.attended())))
            .with("status", status == Status.NOT_STATED ? "" : Sheet.slug(status))
            .with("sub-status", Sheet.slug(details.subStatus()))
            .with("reason", reason)
            .with("explanation", details.explanation())
            .with("primary-cause", details.primaryCause());
    var tagged =
        Stream.concat(
                causes().stream().map(tag -> List.of(tag, "stated")),
                inferredCauses().stream().map(tag -> List.of(tag, "inferred")))
            .toList();
    return sheet.withRows("causes", tagged);
  }

  // Yes is kept as 1 and no as 0.
  private String answer() {
    if (kind != MeasureKind.YES_NO) {
      return "";
    }
    return result().value().map(figure -> figure.signum() > 0 ? "yes" : "no").orElse("");
  }

  @Override
  public void write(Sheet sheet) {
    this.action = sheet.text("action");
    this.subAction = sheet.some("sub-action").orElse(null);
    this.printed = sheet.text("printed");
    this.title = sheet.text("title");
    this.kind = sheet.one("kind", MeasureKind.class).orElse(MeasureKind.COUNT);
    this.unit = sheet.some("unit").orElse(null);
    this.targetValue = sheet.number("target").orElse(null);
    this.targetComparator = sheet.one("comparator", Target.Comparator.class).orElse(null);
    this.targetPer = sheet.some("per").orElse(null);
    this.resultQualifier = sheet.some("qualifier").orElse(null);
    this.resultBasis = sheet.one("basis", Result.Basis.class).orElse(null);
    this.resultNote = sheet.some("result-note").orElse(null);
    this.resultValue = sheet.number("result").orElse(null);
    if (kind == MeasureKind.YES_NO) {
      this.resultValue =
          sheet
              .some("answer")
              .map(said -> said.equals("yes") ? BigDecimal.ONE : BigDecimal.ZERO)
              .orElse(null);
    }
    var chosen = sheet.one("status", Status.class).orElse(Status.NOT_STATED);
    if (chosen != status) {
      this.statusPrinted = chosen != Status.NOT_STATED;
      this.status = chosen;
    }
    this.reason = sheet.text("reason");
    this.details = details.with(sheet);
  }

  /** Keeps the old target beside the new one. */
  void revised(Target.Revision revision) {
    this.details = details.with(revision);
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

  /** The further target that a further result answers. */
  public Optional<Target.Further> targetOf(Result.Further result) {
    return result
        .target()
        .flatMap(
            unit -> furtherTargets().stream().filter(one -> one.unit().equals(unit)).findFirst());
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

  /** Whether it says what was done, what that changed, or what it changed for good. */
  public Optional<Level> level() {
    return details.level();
  }

  /** What was meant with a status that says it was not reached. */
  public Optional<SubStatus> subStatus() {
    return details.subStatus();
  }

  /** The whole story behind {@link #reason}, when there is one. */
  public Optional<String> explanation() {
    return details.explanation();
  }

  /** The tag of the cause that weighed most. */
  public Optional<String> primaryCause() {
    return details.primaryCause();
  }

  /** Codes of operational goals that it tells something about by itself. */
  public List<String> goals() {
    return details.goals();
  }

  /** How sure the result is, when it was measured among some. */
  public Optional<Result.Precision> precision() {
    return details.precision();
  }

  /** The targets it had before, oldest first. */
  public List<Target.Revision> revisions() {
    return details.revisions();
  }

  /** How far along the way from work to change a measure stands. */
  public enum Level {
    @JsonProperty("output")
    OUTPUT,
    @JsonProperty("outcome")
    OUTCOME,
    @JsonProperty("impact")
    IMPACT
  }

  /** Why something was not reached that nobody failed at. */
  public enum SubStatus {
    @JsonProperty("not-applicable")
    NOT_APPLICABLE,
    @JsonProperty("no-occasion")
    NO_OCCASION,
    @JsonProperty("stopped")
    STOPPED,
    /** What it depended on was refused. */
    @JsonProperty("lapsed")
    LAPSED
  }

  /** The lines of the printed report it comes from; empty for an indicator made here. */
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
      String srcLines,
      Optional<Level> level,
      Optional<SubStatus> subStatus,
      Optional<String> explanation,
      Optional<String> primaryCause,
      List<String> goals,
      Optional<Result.Precision> precision,
      List<Target.Revision> revisions) {

    private static final Details NONE =
        new Details(
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            new Meetings(0, 0, 0, 0, 0, 0, List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());

    /** These details with what stands in a form; the rest stays. */
    Details with(Sheet sheet) {
      return new Details(
          sheet.each("further-targets", Target.Further::of),
          keptComparators(sheet.each("further-results", Result.Further::of)),
          attendance(sheet),
          tags(sheet, "stated"),
          tags(sheet, "inferred"),
          events,
          crossRefs,
          links,
          flags,
          sheet.lines("notes"),
          srcLines,
          sheet.one("level", Level.class),
          sheet.one("sub-status", SubStatus.class),
          sheet.some("explanation"),
          sheet.some("primary-cause"),
          sheet.lines("goals"),
          precision(sheet),
          revisions);
    }

    Details with(Target.Revision revision) {
      return new Details(
          subTargets,
          subResults,
          attendance,
          causes,
          causesInferred,
          events,
          crossRefs,
          links,
          flags,
          notes,
          srcLines,
          level,
          subStatus,
          explanation,
          primaryCause,
          goals,
          precision,
          Stream.concat(revisions.stream(), Stream.of(revision)).toList());
    }

    // The form has the sign before a figure, not the comparator that some files give beside it.
    private List<Result.Further> keptComparators(List<Result.Further> written) {
      return written.stream()
          .map(
              one ->
                  subResults.stream()
                      .filter(before -> before.cells().equals(one.cells()))
                      .findFirst()
                      .orElse(one))
          .toList();
    }

    private Optional<Meetings.Attendance> attendance(Sheet sheet) {
      var held = sheet.number("held").map(BigDecimal::intValue);
      var attended = sheet.number("attended").map(BigDecimal::intValue);
      if (held.isEmpty() || attended.isEmpty()) {
        return Optional.empty();
      }
      if (attendance.isPresent()
          && attendance.get().held() == held.get()
          && attendance.get().attended() == attended.get()) {
        return attendance;
      }
      int percent = held.get() == 0 ? 0 : Math.round(100f * attended.get() / held.get());
      return Optional.of(
          new Meetings.Attendance(held.get(), attended.get(), percent, "geteld", Optional.empty()));
    }

    private static List<String> tags(Sheet sheet, String basis) {
      return sheet.rows("causes").stream()
          .filter(cells -> cells.get(1).equals(basis))
          .map(cells -> cells.get(0))
          .distinct()
          .toList();
    }

    private static Optional<Result.Precision> precision(Sheet sheet) {
      var low = sheet.number("low");
      var high = sheet.number("high");
      var n = sheet.number("n");
      return low.isPresent() && high.isPresent() && n.isPresent()
          ? Optional.of(new Result.Precision(low.get(), high.get(), n.get().intValue()))
          : Optional.empty();
    }

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
          entry.srcLines(),
          entry.level(),
          entry.subStatus(),
          entry.explanation(),
          entry.primaryCause(),
          entry.goals(),
          entry.precision(),
          entry.revisions());
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
