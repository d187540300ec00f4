package org.peillood.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.peillood.web.Frame;

/** That somebody changed one field of a plan, and what it was before. It stays for good. */
@Entity
@Table(name = "plan_change")
public class PlanChange {

  /** Stands for the part itself: it was made or removed. */
  static final String ALL = "part";

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "part")
  private String part;

  @Column(name = "code")
  private String code;

  @Column(name = "field")
  private String field;

  @Column(name = "was")
  private String was;

  @Column(name = "became")
  private String became;

  @Column(name = "reason")
  private String reason;

  @Column(name = "account")
  private String account;

  @Column(name = "changed")
  private Instant changed;

  /**
   * What a change is about.
   *
   * @param part the kind of part, {@code front} for what goes before the plan, {@code links}
   */
  record Place(int year, String part, String code) {

    static Place of(PlanPart part, PartKind kind) {
      return new Place(part.year(), kind.slug(), part.code());
    }

    static Place front(int year) {
      return new Place(year, "front", "");
    }
  }

  /** Who changed it, when and why. */
  record Sign(String account, Instant at, String reason) {}

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PlanChange() {}

  PlanChange(Place place, String field, String was, String became, Sign sign) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.planYear = place.year();
    this.part = place.part();
    this.code = place.code();
    this.field = field;
    this.was = was;
    this.became = became;
    this.reason = sign.reason();
    this.account = sign.account();
    this.changed = sign.at();
  }

  public int year() {
    return planYear;
  }

  public String part() {
    return part;
  }

  public String code() {
    return code;
  }

  /** The field's name; {@code part} when the part itself came or went. */
  public String field() {
    return field;
  }

  /** What it was before, as it was written. */
  public String was() {
    return was;
  }

  /** What it became, as it was written. */
  public String became() {
    return became;
  }

  /** A value in words, where it was a choice. */
  public String told(Frame frame, String value) {
    var words = PlanForm.wordsOf(field);
    return value.isEmpty() || words.isEmpty() || value.matches(".*[^a-z_].*")
        ? value
        : frame.t(words + value);
  }

  public String reason() {
    return reason;
  }

  public String account() {
    return account;
  }

  public Instant changed() {
    return changed;
  }
}
