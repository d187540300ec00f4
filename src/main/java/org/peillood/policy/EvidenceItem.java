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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the organisation made, held or heard, that results and positions stand on: a survey, a
 * group, a policy note, an event. Policy notes and the other texts to policy makers are the items
 * whose code starts with {@code NT}.
 */
@Entity
@Table(name = "plan_evidence")
public class EvidenceItem extends PlanPart {

  /** What sort of thing it is. */
  public enum Kind {
    @JsonProperty("survey")
    SURVEY,
    @JsonProperty("focus_group")
    FOCUS_GROUP,
    @JsonProperty("sounding_board")
    SOUNDING_BOARD,
    @JsonProperty("interview_series")
    INTERVIEW_SERIES,
    @JsonProperty("intake")
    INTAKE,
    @JsonProperty("helpdesk")
    HELPDESK,
    @JsonProperty("workshop")
    WORKSHOP,
    @JsonProperty("training")
    TRAINING,
    @JsonProperty("coaching")
    COACHING,
    @JsonProperty("trajectory")
    TRAJECTORY,
    @JsonProperty("policy_note")
    POLICY_NOTE,
    @JsonProperty("advice")
    ADVICE,
    @JsonProperty("letter")
    LETTER,
    @JsonProperty("memorandum")
    MEMORANDUM,
    @JsonProperty("plan")
    PLAN,
    @JsonProperty("signals")
    SIGNALS,
    @JsonProperty("research")
    RESEARCH,
    @JsonProperty("research_question")
    RESEARCH_QUESTION,
    @JsonProperty("publication")
    PUBLICATION,
    @JsonProperty("opinion")
    OPINION,
    @JsonProperty("press")
    PRESS,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("document")
    DOCUMENT
  }

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "title")
  private String title;

  @Column(name = "status")
  private String status;

  @Column(name = "own_role")
  private String role;

  @Column(name = "period")
  private String period;

  @Column(name = "note")
  private @Nullable String note;

  @Column(name = "details")
  @Convert(converter = DetailsAsJson.class)
  private Details details;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected EvidenceItem() {}

  EvidenceItem(int year, int place, EvidenceFile.Entry entry) {
    super(new PlanCode(year, entry.id()), place);
    this.kind = entry.kind();
    this.title = entry.title();
    this.status = entry.status();
    this.role = entry.role();
    this.period = entry.period();
    this.note = entry.note().orElse(null);
    this.details =
        new Details(
            entry.dates(),
            entry.cancelled(),
            entry.mode(),
            entry.audience(),
            entry.themes(),
            entry.actions(),
            entry.participants(),
            entry.count(),
            entry.topics(),
            entry.ledTo(),
            entry.presented(),
            entry.result(),
            entry.linkBasis(),
            entry.srcLines());
  }

  /** A note that begins here. */
  EvidenceItem(int year, int place, String code, NewNote begun) {
    super(new PlanCode(year, code), place);
    this.kind = begun.kind();
    this.title = begun.title();
    this.status = begun.status();
    this.role = "";
    this.period = begun.period();
    this.details =
        new Details(
            List.of(),
            List.of(),
            Optional.empty(),
            begun.audience(),
            begun.themes(),
            List.of(),
            new Participants(Optional.empty(), false, false, Optional.empty()),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "");
  }

  /** Whether it is a policy note or another text for policy makers. */
  public boolean isNote() {
    return code().startsWith("NT-");
  }

  /** Its page. */
  public String address() {
    return (isNote() ? "/notas/" : "/bewijs/") + code();
  }

  public Kind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  /** What became of it, in the report's words. */
  public String status() {
    return status;
  }

  /** The organisation's own part in it, for instance {@code organisator}. */
  public String role() {
    return role;
  }

  /** When, as precisely as the report says. */
  public String period() {
    return period;
  }

  public Optional<String> note() {
    return Optional.ofNullable(note);
  }

  public List<LocalDate> dates() {
    return details.dates();
  }

  public List<LocalDate> cancelled() {
    return details.cancelled();
  }

  public Optional<String> mode() {
    return details.mode();
  }

  public List<String> audience() {
    return details.audience();
  }

  /** Codes of themes. */
  public List<String> themes() {
    return details.themes();
  }

  /** Codes of actions. */
  public List<String> actions() {
    return details.actions();
  }

  public Participants participants() {
    return details.participants();
  }

  public Optional<Tally> count() {
    return details.count();
  }

  public List<String> topics() {
    return details.topics();
  }

  /** Codes of the evidence that came from it. */
  public List<String> ledTo() {
    return details.ledTo();
  }

  public List<Presentation> presented() {
    return details.presented();
  }

  /** What it brought about. */
  public Optional<String> result() {
    return details.result();
  }

  /** Whether the report states what it led to, or somebody derived it. */
  public Optional<String> linkBasis() {
    return details.linkBasis();
  }

  /** The lines of the printed report it comes from. */
  public String sourceLines() {
    return details.srcLines();
  }

  /**
   * How many people took part.
   *
   * @param value absent when the report does not say; that is not zero
   * @param stated whether the report says it
   * @param approx whether the number is rounded
   */
  public record Participants(
      Optional<Integer> value, boolean stated, boolean approx, Optional<String> note) {}

  /** How many there were of what. */
  public record Tally(int value, String unit) {}

  /** Where and to whom it was shown. */
  public record Presentation(
      String where, List<String> to, Optional<LocalDate> date, Optional<String> note) {}

  record Details(
      List<LocalDate> dates,
      List<LocalDate> cancelled,
      Optional<String> mode,
      List<String> audience,
      List<String> themes,
      List<String> actions,
      Participants participants,
      Optional<Tally> count,
      List<String> topics,
      List<String> ledTo,
      List<Presentation> presented,
      Optional<String> result,
      Optional<String> linkBasis,
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
