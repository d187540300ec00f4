package org.peillood.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the organisation does in a theme to serve operational goals, measured by its indicators. */
@Entity
@Table(name = "plan_action")
public class Action extends EditablePart {

  @Column(name = "theme")
  private String theme;

  @Column(name = "title")
  private String title;

  @Column(name = "description")
  private String description;

  @Column(name = "responsible_role")
  private String responsibleRole;

  @Column(name = "role_inferred")
  private boolean roleInferred;

  @Column(name = "separate_report")
  private boolean separateReport;

  @Column(name = "reservation")
  private @Nullable String reservation;

  @Column(name = "details")
  @Convert(converter = DetailsAsJson.class)
  private Details details;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Action() {}

  Action(int year, int place, String theme, PlanFile.ActionEntry entry) {
    super(new PlanCode(year, entry.code()), place);
    this.theme = theme;
    this.title = entry.title();
    this.description = entry.description();
    this.responsibleRole = entry.responsibleRole();
    this.roleInferred = entry.responsibleRoleInferred();
    this.separateReport = entry.separateProjectReport();
    this.reservation = entry.reservation().orElse(null);
    this.details =
        new Details(
            entry.internalPartners(),
            entry.externalPartners(),
            entry.timing(),
            entry.notes(),
            entry.evidence(),
            entry.srcLines(),
            entry.alternates(),
            entry.holders(),
            entry.reservationParty(),
            entry.reservationOutcome(),
            entry.reportOwner(),
            entry.reportState(),
            entry.reportLink(),
            entry.decisions(),
            entry.staff());
  }

  /** A new action, still without words. */
  Action(PlanCode id, int place) {
    super(id, place);
    this.theme = "";
    this.title = "";
    this.description = "";
    this.responsibleRole = "";
    this.details =
        new Details(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
  }

  @Override
  public Sheet sheet() {
    return Sheet.EMPTY
        .with("theme", theme)
        .with("title", title)
        .withLines("alternates", details.alternates())
        .with("description", description)
        .with("role", responsibleRole)
        .withRows("holders", details.holders(), Holder::cells)
        .withRows("internal", internalPartners(), one -> List.of(one.role(), one.task()))
        .withRows("external", externalPartners(), one -> List.of(one.org(), one.task().orElse("")))
        .withRows("timing", timing(), Milestone::cells)
        .withLines("notes", notes())
        .with("reservation", reservation())
        .with("reservation-party", details.reservationParty())
        .with("reservation-outcome", Sheet.slug(details.reservationOutcome()))
        .with("separate-report", separateReport ? "ja" : "")
        .with("report-owner", details.reportOwner())
        .with("report-state", Sheet.slug(details.reportState()))
        .with("report-link", details.reportLink())
        .withRows("decisions", details.decisions(), Decision::cells)
        .withNumber("staff", details.staff());
  }

  @Override
  public void write(Sheet sheet) {
    if (!responsibleRole.equals(sheet.text("role"))) {
      this.roleInferred = false;
    }
    this.theme = sheet.text("theme");
    this.title = sheet.text("title");
    this.description = sheet.text("description");
    this.responsibleRole = sheet.text("role");
    this.separateReport = sheet.yes("separate-report");
    this.reservation = sheet.some("reservation").orElse(null);
    var inferred =
        internalPartners().stream()
            .filter(InternalPartner::roleInferred)
            .map(InternalPartner::role)
            .toList();
    this.details =
        new Details(
            sheet.each(
                "internal",
                cells ->
                    new InternalPartner(
                        cells.get(0), cells.get(1), inferred.contains(cells.get(0)))),
            sheet.each(
                "external", cells -> new ExternalPartner(cells.get(0), Sheet.filled(cells.get(1)))),
            sheet.each("timing", Milestone::of),
            sheet.lines("notes"),
            evidence(),
            sourceLines(),
            sheet.lines("alternates"),
            sheet.each("holders", Holder::of),
            sheet.some("reservation-party"),
            sheet.one("reservation-outcome", Outcome.class),
            sheet.some("report-owner"),
            sheet.one("report-state", ReportState.class),
            sheet.some("report-link"),
            sheet.each("decisions", Decision::of),
            sheet.number("staff"));
  }

  /** The code of the theme it belongs to. */
  public String theme() {
    return theme;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  /** The role that answers for it; never a person's name. */
  public String responsibleRole() {
    return responsibleRole;
  }

  /** Whether the role was derived, because the report gives a name instead. */
  public boolean isRoleInferred() {
    return roleInferred;
  }

  /** Whether the funder gets a report of its own on this action, to be had on request. */
  public boolean hasSeparateReport() {
    return separateReport;
  }

  /** The condition under which its indicators hold, if there is one. */
  public Optional<String> reservation() {
    return Optional.ofNullable(reservation);
  }

  public List<InternalPartner> internalPartners() {
    return details.internalPartners();
  }

  public List<ExternalPartner> externalPartners() {
    return details.externalPartners();
  }

  public List<Milestone> timing() {
    return details.timing();
  }

  public List<String> notes() {
    return details.notes();
  }

  /** Codes of evidence for the action as a whole, tied to none of its indicators. */
  public List<String> evidence() {
    return details.evidence();
  }

  /** The lines of the printed report it comes from; empty for an action made here. */
  public String sourceLines() {
    return details.srcLines();
  }

  /** The same title as it is printed elsewhere, in other words or with a slip. */
  public List<String> alternates() {
    return details.alternates();
  }

  /** Which roles answered for it from when to when. */
  public List<Holder> holders() {
    return details.holders();
  }

  /** Who has to approve what the reservation is about. */
  public Optional<String> reservationParty() {
    return details.reservationParty();
  }

  /** What became of the reservation; empty while nobody knows. */
  public Optional<Outcome> reservationOutcome() {
    return details.reservationOutcome();
  }

  /** Whether what it depended on was refused, so that its indicators have lapsed. */
  public boolean hasLapsed() {
    return details.reservationOutcome().equals(Optional.of(Outcome.REFUSED));
  }

  /** The role that has the separate report. */
  public Optional<String> reportOwner() {
    return details.reportOwner();
  }

  public Optional<ReportState> reportState() {
    return details.reportState();
  }

  /** The address of the separate report. */
  public Optional<String> reportLink() {
    return details.reportLink();
  }

  /** What was decided on the way, oldest first. */
  public List<Decision> decisions() {
    return details.decisions();
  }

  /** How much staff works on it, in full-time equivalents; absent when the plan does not say. */
  public Optional<BigDecimal> staff() {
    return details.staff();
  }

  /** What became of a reservation. */
  public enum Outcome {
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("refused")
    REFUSED
  }

  /** Where a separate report can be had. */
  public enum ReportState {
    @JsonProperty("on-request")
    ON_REQUEST,
    @JsonProperty("with-funder")
    WITH_FUNDER,
    @JsonProperty("public")
    PUBLIC
  }

  /** A role that answered for the action for some time; absent days are the plan's own. */
  public record Holder(String role, Optional<LocalDate> from, Optional<LocalDate> until) {

    static Holder of(List<String> cells) {
      return new Holder(cells.get(0), Sheet.day(cells.get(1)), Sheet.day(cells.get(2)));
    }

    List<String> cells() {
      return List.of(
          role,
          from.map(LocalDate::toString).orElse(""),
          until.map(LocalDate::toString).orElse(""));
    }
  }

  /**
   * Something that was decided in the course of the year.
   *
   * @param indicators codes of those it has an effect on
   */
  public record Decision(
      LocalDate day, String what, String why, String effect, List<String> indicators) {

    static Decision of(List<String> cells) {
      return new Decision(
          Sheet.day(cells.get(0)).orElse(LocalDate.EPOCH),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          PlanFaults.codes(cells.get(4)));
    }

    List<String> cells() {
      return List.of(day.toString(), what, why, effect, String.join(", ", indicators));
    }
  }

  /**
   * A role inside the organisation and what it does here.
   *
   * @param roleInferred whether the role was derived, because the report gives a name instead
   */
  public record InternalPartner(String role, String task, boolean roleInferred) {}

  /** An organisation and what it does here, if the report says so. */
  public record ExternalPartner(String org, Optional<String> task) {}

  /**
   * A planned moment in the plan's own words.
   *
   * @param due the day before which it should be done, when there is one to be reminded of
   * @param role who does it
   * @param done the day on which it was done
   */
  public record Milestone(
      String when,
      String what,
      Optional<LocalDate> due,
      Optional<String> role,
      Optional<LocalDate> done) {

    static Milestone of(List<String> cells) {
      return new Milestone(
          cells.get(0),
          cells.get(1),
          Sheet.day(cells.get(2)),
          Sheet.filled(cells.get(3)),
          Sheet.day(cells.get(4)));
    }

    List<String> cells() {
      return List.of(
          when,
          what,
          due.map(LocalDate::toString).orElse(""),
          role.orElse(""),
          done.map(LocalDate::toString).orElse(""));
    }
  }

  record Details(
      List<InternalPartner> internalPartners,
      List<ExternalPartner> externalPartners,
      List<Milestone> timing,
      List<String> notes,
      List<String> evidence,
      String srcLines,
      List<String> alternates,
      List<Holder> holders,
      Optional<String> reservationParty,
      Optional<Outcome> reservationOutcome,
      Optional<String> reportOwner,
      Optional<ReportState> reportState,
      Optional<String> reportLink,
      List<Decision> decisions,
      Optional<BigDecimal> staff) {}

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
