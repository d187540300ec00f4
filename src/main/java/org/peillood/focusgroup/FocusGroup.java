package org.peillood.focusgroup;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Json;

/**
 * A conversation with a few people about a theme of the plan. It begins when it is planned and is
 * never removed: it is held, moved to another day, cancelled, or replaced by another group. After
 * it is held its note is a draft until somebody declares it final.
 */
@Entity
@Table(name = "focus_group")
public class FocusGroup {

  private static final TypeReference<List<Wish>> WISHES = new TypeReference<>() {};
  private static final TypeReference<Sheet> SHEET = new TypeReference<>() {};

  @Id
  @Column(name = "code")
  private String code;

  @Column(name = "code_year")
  private int codeYear;

  @Column(name = "code_number")
  private int codeNumber;

  @Column(name = "title")
  private String title;

  @Column(name = "theme")
  private String theme;

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "indicators")
  private String indicators;

  @Column(name = "owner_role")
  private String ownerRole;

  @Column(name = "planned_on")
  private LocalDate plannedOn;

  @Column(name = "planned_at")
  private String plannedAt;

  @Column(name = "first_planned_on")
  private LocalDate firstPlannedOn;

  @Column(name = "place")
  private String place;

  @Column(name = "meeting_mode")
  @Enumerated(EnumType.STRING)
  private MeetingMode mode;

  @Column(name = "minutes")
  private int minutes;

  @Column(name = "languages")
  private String languages;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private GroupState state;

  @Column(name = "reason")
  private String reason;

  @Column(name = "replaced_by")
  private @Nullable String replacedBy;

  @Column(name = "held_on")
  private @Nullable LocalDate heldOn;

  @Column(name = "final_on")
  private @Nullable LocalDate finalOn;

  @Column(name = "guide")
  private String guide;

  @Column(name = "quota")
  private String quota;

  @Column(name = "sheet")
  private String sheet;

  @Column(name = "edition")
  private long edition;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected FocusGroup() {}

  FocusGroup(int year, int number, Planned planned, String guide) {
    this.code = String.format(Locale.ROOT, "FG-%d-%02d", year, number);
    this.codeYear = year;
    this.codeNumber = number;
    this.firstPlannedOn = planned.on();
    this.state = GroupState.PLANNED;
    this.reason = "";
    this.guide = guide;
    this.quota = Json.written(List.of());
    this.sheet = Json.written(Sheet.EMPTY);
    this.edition = 0;
    plan(planned);
  }

  /** Is planned otherwise; on another day too while it was not told that it is moved. */
  final void plan(Planned planned) {
    this.title = planned.title();
    this.theme = planned.theme();
    this.planYear = planned.planYear();
    this.indicators = String.join(" ", planned.indicators());
    this.ownerRole = planned.ownerRole();
    this.plannedOn = planned.on();
    this.plannedAt = planned.at().toString();
    this.place = planned.place();
    this.mode = planned.mode();
    this.minutes = planned.minutes();
    this.languages = String.join(" ", planned.languages());
  }

  void move(LocalDate on, LocalTime at, String why) {
    this.plannedOn = on;
    this.plannedAt = at.toString();
    become(GroupState.MOVED, why);
  }

  void cancel(String why) {
    become(GroupState.CANCELLED, why);
  }

  void replace(String other, String why) {
    become(GroupState.REPLACED, why);
    this.replacedBy = other;
  }

  void hold(LocalDate on) {
    become(GroupState.HELD, "");
    this.heldOn = on;
  }

  private void become(GroupState next, String why) {
    this.state = next;
    this.reason = why;
    this.replacedBy = null;
    this.heldOn = null;
  }

  void declareFinal(LocalDate on) {
    this.finalOn = on;
  }

  void guideBy(String other) {
    this.guide = other;
  }

  void wish(List<Wish> wishes) {
    this.quota = Json.written(wishes);
  }

  void write(Sheet other) {
    this.sheet = Json.written(other);
  }

  long next() {
    return ++edition;
  }

  /** Such as {@code FG-2026-01}; stays, and is given to no other group. */
  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** The code of its theme in the plan. */
  public String theme() {
    return theme;
  }

  public int planYear() {
    return planYear;
  }

  /** Codes of the indicators of that plan for which it counts. */
  public List<String> indicators() {
    return words(indicators);
  }

  /** Who answers for it: a role, never a name. */
  public String ownerRole() {
    return ownerRole;
  }

  /** The day for which it is planned now. */
  public LocalDate plannedOn() {
    return plannedOn;
  }

  public LocalTime plannedAt() {
    return LocalTime.parse(plannedAt);
  }

  /** The day for which it was planned at first. */
  public LocalDate firstPlannedOn() {
    return firstPlannedOn;
  }

  public String place() {
    return place;
  }

  public MeetingMode mode() {
    return mode;
  }

  /** How long it is to take. */
  public int minutes() {
    return minutes;
  }

  /** Codes of the languages spoken. */
  public List<String> languages() {
    return words(languages);
  }

  public GroupState state() {
    return state;
  }

  public boolean isHeld() {
    return state == GroupState.HELD;
  }

  /** Why it was moved, cancelled or replaced; empty otherwise. */
  public String reason() {
    return reason;
  }

  /** The code of the group that is held instead. */
  public Optional<String> replacedBy() {
    return Optional.ofNullable(replacedBy);
  }

  /** The day on which it was really held. */
  public Optional<LocalDate> heldOn() {
    return Optional.ofNullable(heldOn);
  }

  /** The day on which it was held, else the day for which it is planned. */
  public LocalDate day() {
    return heldOn().orElse(plannedOn);
  }

  /**
   * Whether its note is final: from then on participants can no longer take back what they said.
   */
  public boolean isFinal() {
    return finalOn != null;
  }

  public Optional<LocalDate> finalOn() {
    return Optional.ofNullable(finalOn);
  }

  /** The guide as it is written; see {@link Guide}. */
  public String guide() {
    return guide;
  }

  public List<Wish> quota() {
    return Json.read(quota, WISHES);
  }

  public Sheet sheet() {
    return Json.read(sheet, SHEET);
  }

  /** Grows with each change of the group or of who is there. */
  public long edition() {
    return edition;
  }

  /** The address of its page; pages about it are below that. */
  public String address() {
    return addressOf(code);
  }

  /** The address of the page of the group with this code. */
  public static String addressOf(String code) {
    return "/focusgroepen/" + code;
  }

  Planned planned() {
    return new Planned(
        title,
        theme,
        planYear,
        indicators(),
        ownerRole,
        plannedOn,
        plannedAt(),
        place,
        mode,
        minutes,
        languages());
  }

  private static List<String> words(String joined) {
    return Arrays.stream(joined.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
