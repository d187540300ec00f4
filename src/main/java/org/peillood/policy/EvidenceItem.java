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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something the organisation made, held or heard, that results and positions stand on: a survey, a
 * group, a policy note, an event. Policy notes and the other texts to policy makers are the items
 * whose code starts with {@code NT}.
 */
@Entity
@Table(name = "plan_evidence")
public class EvidenceItem extends EditablePart {

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
            entry.srcLines(),
            entry.ended(),
            entry.link(),
            entry.linkChecked(),
            entry.unattached().filter(is -> is));
  }

  /** One without words. */
  EvidenceItem(PlanCode id, int place) {
    super(id, place);
    this.kind = Kind.DOCUMENT;
    this.title = "";
    this.status = "";
    this.role = "";
    this.period = "";
    this.details = Details.NONE;
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
        Details.NONE.with(
            Sheet.EMPTY
                .withLines("audience", begun.audience())
                .withLines("themes", begun.themes()));
  }

  @Override
  public Sheet sheet() {
    var people = details.participants();
    return Sheet.EMPTY
        .with("evidence-kind", Sheet.slug(kind))
        .with("title", title)
        .with("period", period)
        .withLines("dates", days(details.dates()))
        .withLines("cancelled", days(details.cancelled()))
        .with("ended", ended().map(LocalDate::toString))
        .with("mode", mode())
        .with("evidence-status", status)
        .with("own-role", role)
        .withLines("audience", audience())
        .withLines("themes", themes())
        .withLines("actions", actions())
        .with("participants", people.value().map(String::valueOf))
        .with("participants-stated", people.stated() ? "ja" : "")
        .with("participants-about", people.approx() ? "ja" : "")
        .with("participants-note", people.note())
        .with("count", count().map(tally -> String.valueOf(tally.value())))
        .with("count-unit", count().map(Tally::unit))
        .withLines("topics", topics())
        .withLines("led-to", ledTo())
        .withRows("presented", presented(), Presentation::cells)
        .with("outcome", result())
        .with("link-basis", linkBasis())
        .with("link", link())
        .with("link-checked", linkChecked().map(LocalDate::toString))
        .with("unattached", isUnattached() ? "ja" : "")
        .with("note", note());
  }

  private static List<String> days(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toList();
  }

  @Override
  public void write(Sheet sheet) {
    this.kind = sheet.one("evidence-kind", Kind.class).orElse(kind);
    this.title = sheet.text("title");
    this.period = sheet.text("period");
    this.status = sheet.text("evidence-status");
    this.role = sheet.text("own-role");
    this.note = sheet.some("note").orElse(null);
    this.details = details.with(sheet);
  }

  /** Whether it is a policy note or another text for policy makers. */
  public boolean isNote() {
    return code().startsWith("NT-");
  }

  /** Its page. */
  public String address() {
    return address(code());
  }

  /** The page of the item with this code. */
  static String address(String code) {
    return (code.startsWith("NT-") ? "/notas/" : "/bewijs/") + code;
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

  /** The last day of what has ended. */
  public Optional<LocalDate> ended() {
    return details.ended();
  }

  /** Where it can be read. */
  public Optional<String> link() {
    return details.link();
  }

  /** The day on which somebody saw that the link leads there. */
  public Optional<LocalDate> linkChecked() {
    return details.linkChecked();
  }

  /** Whether it exists and is not attached anywhere. */
  public boolean isUnattached() {
    return details.unattached().orElse(false);
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
      String where, List<String> to, Optional<LocalDate> date, Optional<String> note) {

    private static final String AND = "; ";

    static Presentation of(List<String> cells) {
      return new Presentation(
          cells.get(0),
          Stream.of(cells.get(1).split(";"))
              .map(String::strip)
              .filter(one -> !one.isEmpty())
              .toList(),
          Sheet.day(cells.get(2)),
          Sheet.filled(cells.get(3)));
    }

    List<String> cells() {
      return List.of(
          where, String.join(AND, to), date.map(LocalDate::toString).orElse(""), note.orElse(""));
    }
  }

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
      String srcLines,
      Optional<LocalDate> ended,
      Optional<String> link,
      Optional<LocalDate> linkChecked,
      Optional<Boolean> unattached) {

    static final Details NONE =
        new Details(
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            new Participants(Optional.empty(), false, false, Optional.empty()),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** With all that a form says; what it has no field for stays. */
    Details with(Sheet sheet) {
      return new Details(
          days(sheet, "dates"),
          days(sheet, "cancelled"),
          sheet.some("mode"),
          sheet.lines("audience"),
          inOrder(themes, sheet.lines("themes")),
          inOrder(actions, sheet.lines("actions")),
          new Participants(
              sheet.some("participants").map(Integer::valueOf),
              sheet.yes("participants-stated"),
              sheet.yes("participants-about"),
              sheet.some("participants-note")),
          sheet
              .some("count")
              .map(number -> new Tally(Integer.parseInt(number), sheet.text("count-unit"))),
          sheet.lines("topics"),
          sheet.lines("led-to"),
          sheet.each("presented", Presentation::of),
          sheet.some("outcome"),
          sheet.some("link-basis"),
          srcLines,
          Sheet.day(sheet.text("ended")),
          sheet.some("link"),
          Sheet.day(sheet.text("link-checked")),
          sheet.yes("unattached") ? Optional.of(true) : Optional.empty());
    }

    private static List<LocalDate> days(Sheet sheet, String name) {
      return sheet.lines(name).stream().flatMap(line -> Sheet.day(line).stream()).toList();
    }

    // A form gives what was ticked in its own order; what was there keeps the order it had.
    private static List<String> inOrder(List<String> before, List<String> chosen) {
      return Stream.concat(
              before.stream().filter(chosen::contains),
              chosen.stream().filter(code -> !before.contains(code)))
          .toList();
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
