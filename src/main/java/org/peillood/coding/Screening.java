package org.peillood.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What was decided about one text: what others than researchers may read of it, by whom and when.
 * It begins when somebody first screens the text and may be decided otherwise later. It holds for
 * that very text: when the respondent corrects it, the screening is erased, and so it is when the
 * response is withdrawn.
 */
@Entity
@Table(name = "screening")
public class Screening {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "response")
  private UUID response;

  @Column(name = "item")
  private String item;

  @Column(name = "instance")
  private String instance;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private ScreeningState state;

  @Column(name = "wording")
  private String wording;

  @Column(name = "text_hash")
  private String textHash;

  @Column(name = "account")
  private String account;

  @Column(name = "screened")
  private Instant screened;

  @Version
  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Screening() {}

  Screening(String survey, OpenText text) {
    this.id = text.place().key();
    this.survey = survey;
    this.wave = text.wave();
    this.response = text.place().response();
    this.item = text.place().item();
    this.instance = text.place().instance();
    this.state = ScreeningState.TO_SCREEN;
    this.wording = "";
    this.textHash = "";
    this.account = "";
    this.screened = Instant.EPOCH;
  }

  /**
   * What somebody decides about a text.
   *
   * @param wording what others may read; empty when that is nothing
   */
  record Decision(ScreeningState state, String wording) {

    /** Others may read this wording of a text. */
    static Decision release(ScreenedWording wording, String original) {
      return wording.isWhole(original)
          ? new Decision(ScreeningState.CLEARED, original)
          : new Decision(ScreeningState.REDACTED, wording.text());
    }

    /** Others read nothing of it. */
    static Decision withhold() {
      return new Decision(ScreeningState.WITHHELD, "");
    }
  }

  /** Decides about the text that stands there now. */
  void decide(Decision decision, String text, String by, Instant at) {
    this.state = decision.state();
    this.wording = decision.wording();
    this.textHash = OpenText.hash(text);
    this.account = by;
    this.screened = at;
  }

  /** How far the screening of a text is: what was decided about another text does not hold. */
  ScreeningState state(String text) {
    return holdsFor(text) ? state : ScreeningState.TO_SCREEN;
  }

  boolean holdsFor(String text) {
    return textHash.equals(OpenText.hash(text));
  }

  TextPlace place() {
    return new TextPlace(response, item, instance);
  }

  /** What others than researchers may read. */
  public String wording() {
    return wording;
  }

  public String account() {
    return account;
  }

  public Instant screened() {
    return screened;
  }

  /** Grows with each decision, so that two people cannot overwrite each other unseen. */
  public long version() {
    return version;
  }
}
