package org.peillood.register;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Json;

/**
 * One entry of a register. It may count for several indicators, and is one entry all the same: a
 * total over the register counts it once.
 */
@Entity
@Table(name = "register_entry")
public class RegisterEntry {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> BODY = new TypeReference<>() {};

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "register")
  @Enumerated(EnumType.STRING)
  private Register register;

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "theme")
  private String theme;

  @Column(name = "title")
  private String title;

  @Column(name = "state")
  private String state;

  @Column(name = "said")
  private String said;

  @Column(name = "on_day")
  private @Nullable LocalDate day;

  @Column(name = "exactness")
  @Enumerated(EnumType.STRING)
  private Exactness exactness;

  @Column(name = "planned")
  private String planned;

  @Column(name = "number")
  private @Nullable Integer number;

  @Column(name = "indicators")
  private String indicators;

  @Column(name = "body")
  private String body;

  @Column(name = "from_plan")
  private boolean fromPlan;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "account")
  private String account;

  @Column(name = "changed")
  private Instant changed;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RegisterEntry() {}

  RegisterEntry(
      Register register,
      int planYear,
      EntryText what,
      boolean fromPlan,
      String account,
      Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.register = register;
    this.planYear = planYear;
    this.fromPlan = fromPlan;
    this.theme = "";
    this.title = "";
    this.state = "";
    this.said = "";
    this.exactness = Exactness.NONE;
    this.planned = "";
    this.indicators = "[]";
    this.body = "{}";
    this.account = account;
    this.changed = at;
    write(what, account, at);
  }

  void write(EntryText what, String by, Instant at) {
    this.title = what.title();
    this.theme = what.theme();
    this.state = what.state();
    this.said = what.when();
    this.day = what.day(planYear);
    this.exactness = what.when().isEmpty() ? Exactness.NONE : what.moment(planYear).exactness();
    this.planned = what.planned();
    this.number = what.count().orElse(null);
    this.indicators = Json.written(List.copyOf(what.indicators()));
    this.body = Json.written(what.body());
    this.account = by;
    this.changed = at;
  }

  /** What it says, as a form shows it. */
  public EntryText said() {
    return new EntryText(
        title,
        theme,
        state,
        said,
        planned,
        number == null ? "" : number.toString(),
        indicators(),
        body());
  }

  public UUID id() {
    return id;
  }

  public Register register() {
    return register;
  }

  public int planYear() {
    return planYear;
  }

  /** Code of the theme; empty for none. */
  public String theme() {
    return theme;
  }

  public String title() {
    return title;
  }

  /** Slug of its outcome. */
  public String state() {
    return state;
  }

  /** The moment as it was written; empty for none. */
  public String when() {
    return said;
  }

  /** The moment for which it was planned before, as it was written. */
  public String planned() {
    return planned;
  }

  /** The day, or the first one of its week, month or season. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }

  public Exactness exactness() {
    return exactness;
  }

  /** Codes of the indicators it counts for. */
  public Set<String> indicators() {
    return new LinkedHashSet<>(Json.read(indicators, CODES));
  }

  /** What only its register has. */
  public Map<String, String> body() {
    return Json.read(body, BODY);
  }

  /** Whether it was taken over from the text of the plan. */
  public boolean isFromPlan() {
    return fromPlan;
  }

  public long version() {
    return version;
  }

  /** Who wrote it last. */
  public String account() {
    return account;
  }

  public Instant changed() {
    return changed;
  }

  public String address() {
    return register.address() + "/" + id;
  }

  /** How many it stands for; empty for a series of which nobody knows how many it were. */
  public OptionalInt count() {
    if (number != null) {
      return OptionalInt.of(number);
    }
    return body().getOrDefault("rhythm", "").isEmpty() || day != null
        ? OptionalInt.of(1)
        : OptionalInt.empty();
  }

  /** Whether its day is outside the year of its plan. */
  public boolean isOutsideYear() {
    return day != null && day.getYear() != planYear;
  }

  /** What a person has to look at in the words of its moment. */
  public Set<Moment.Doubt> doubts() {
    return said.isEmpty() ? Set.of() : Moments.one(said, planYear).doubts();
  }
}
