package org.peillood.policy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the organisation does in a theme to serve operational goals, measured by its indicators. */
@Entity
@Table(name = "plan_action")
public class Action extends PlanPart {

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
            entry.srcLines());
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

  /** The lines of the printed report it comes from. */
  public String sourceLines() {
    return details.srcLines();
  }

  /**
   * A role inside the organisation and what it does here.
   *
   * @param roleInferred whether the role was derived, because the report gives a name instead
   */
  public record InternalPartner(String role, String task, boolean roleInferred) {}

  /** An organisation and what it does here, if the report says so. */
  public record ExternalPartner(String org, Optional<String> task) {}

  /** A planned moment in the report's own words. */
  public record Milestone(String when, String what) {}

  record Details(
      List<InternalPartner> internalPartners,
      List<ExternalPartner> externalPartners,
      List<Milestone> timing,
      List<String> notes,
      List<String> evidence,
      String srcLines) {}

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
