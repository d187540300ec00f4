package org.peillood.focusgroup;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Json;

/**
 * Somebody at a group, known by a label. It begins when they are expected; it stays, so that their
 * label is given to nobody else, but without traits once they withdraw. There is no name here.
 */
@Entity
@Table(name = "focus_group_person")
public class Person {

  private static final TypeReference<Map<Trait, String>> TRAITS = new TypeReference<>() {};
  private static final TypeReference<Map<Purpose, Consent>> CONSENTS = new TypeReference<>() {};

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "focus_group")
  private String groupCode;

  @Column(name = "label")
  private String label;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  private PersonKind kind;

  @Column(name = "place")
  private int place;

  @Column(name = "traits")
  private String traits;

  @Column(name = "consents")
  private String consents;

  @Column(name = "absent")
  private boolean absent;

  @Column(name = "withdrawn_on")
  private @Nullable LocalDate withdrawnOn;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  Person(String group, PersonKind kind, int number, int place, Map<Trait, String> traits) {
    this.label = kind.letter() + number;
    this.id = idOf(group, label);
    this.groupCode = group;
    this.kind = kind;
    this.place = place;
    this.traits = Json.written(traits);
    this.consents = Json.written(Map.of());
    this.absent = false;
  }

  static String idOf(String group, String label) {
    return group + "/" + label;
  }

  /** The code of the group. */
  public String groupCode() {
    return groupCode;
  }

  /** By what they are known in this group, such as {@code P3}; given once. */
  public String label() {
    return label;
  }

  public PersonKind kind() {
    return kind;
  }

  /** Whether they take part, and are not there to lead, write, translate or watch. */
  public boolean isParticipant() {
    return kind == PersonKind.PARTICIPANT;
  }

  /** What their card says; for those who conduct groups only. Empty once they withdrew. */
  public Map<Trait, String> traits() {
    return Json.read(traits, TRAITS);
  }

  public Optional<String> trait(Trait trait) {
    return Optional.ofNullable(traits().get(trait));
  }

  /** What they said last, by purpose; a purpose about which they were not asked is not there. */
  public Map<Purpose, Consent> consents() {
    return Json.read(consents, CONSENTS);
  }

  public Optional<Consent> consent(Purpose purpose) {
    return Optional.ofNullable(consents().get(purpose));
  }

  /** Whether they agree to this now; not after they withdrew, and not when nobody asked. */
  public boolean agreesTo(Purpose purpose) {
    return !isWithdrawn() && consent(purpose).filter(Consent::given).isPresent();
  }

  /** Expected, or written down by mistake, but not there. */
  public boolean isAbsent() {
    return absent;
  }

  public boolean isWithdrawn() {
    return withdrawnOn != null;
  }

  public Optional<LocalDate> withdrawnOn() {
    return Optional.ofNullable(withdrawnOn);
  }

  /**
   * Whether they are one of those who took part: they came and agreed to take part. Who withdrew
   * afterwards did take part, and a number that was told stays true.
   */
  public boolean tookPart() {
    return isParticipant()
        && !absent
        && consent(Purpose.TAKING_PART).filter(Consent::given).isPresent();
  }

  void describe(Map<Trait, String> other) {
    this.traits = Json.written(other);
  }

  void say(Purpose purpose, Consent consent) {
    var all = new EnumMap<Purpose, Consent>(Purpose.class);
    all.putAll(consents());
    all.put(purpose, consent);
    this.consents = Json.written(all);
    if (purpose == Purpose.SPECIAL_CATEGORIES && !consent.given()) {
      var rest = new EnumMap<Trait, String>(Trait.class);
      rest.putAll(traits());
      rest.remove(Trait.BACKGROUND);
      this.traits = Json.written(rest);
    }
  }

  void stayAway(boolean away) {
    this.absent = away;
  }

  void withdraw(LocalDate on) {
    this.withdrawnOn = on;
    this.traits = Json.written(Map.of());
  }
}
