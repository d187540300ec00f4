package org.peillood.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * Somebody who is asked to take part in a wave: a person in a list, or whoever is handed a code
 * without a name. Begins as listed; is invited by mail or letter; may turn out not to be reached,
 * or refuse. Whether their code was used stands elsewhere, without a day; who they are can be
 * changed and erased at any time. Never knows anything of a response.
 */
@Entity
@Table(name = "invitee")
public class Invitee {

  private static final int LONGEST_REASON = 500;
  private static final int MOST_COME_BACK = 3;

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "name")
  private String name;

  @Column(name = "email")
  private String email;

  @Column(name = "language")
  private String language;

  @Column(name = "grouping")
  private String grouping;

  @Column(name = "address")
  private String address;

  @Enumerated(EnumType.STRING)
  @Column(name = "standing")
  private Standing standing;

  @Column(name = "reason")
  private String reason;

  @Column(name = "mails")
  private int mails;

  @Column(name = "letters")
  private int letters;

  @Column(name = "came_back")
  private int cameBack;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Invitee() {}

  Invitee(Survey survey, Wave wave, Person person) {
    this.id = UUID.randomUUID();
    this.survey = survey.id();
    this.wave = wave.code();
    this.standing = Standing.LISTED;
    this.reason = "";
    become(person);
  }

  private void become(Person person) {
    this.name = person.name();
    this.email = person.email();
    this.language = person.language();
    this.grouping = person.group();
    this.address = String.join("\n", person.address());
  }

  /** Corrects who this is; a new address is tried again. */
  void correct(Person person) {
    if (standing == Standing.UNDELIVERED && !person.email().equals(email)) {
      this.standing = Standing.INVITED;
      this.reason = "";
      this.cameBack = 0;
    }
    become(person);
  }

  /** A mail with a code has left. */
  void mailed() {
    this.mails++;
    invited();
  }

  /** A letter or a download with a code was made. */
  void printed() {
    this.letters++;
    invited();
  }

  private void invited() {
    if (standing == Standing.LISTED) {
      this.standing = Standing.INVITED;
    }
  }

  /** What was sent came back. */
  void undelivered(String why) {
    if (standing != Standing.REFUSED) {
      this.standing = Standing.UNDELIVERED;
      this.reason = why.substring(0, Math.min(why.length(), LONGEST_REASON));
    }
  }

  /**
   * A mail came back. When the address is wrong nothing more is sent there; when the reason may
   * pass, the next mail is tried, until several have come back.
   */
  void mailCameBack(Bounce bounce) {
    if (bounce.isFinal() || ++cameBack >= MOST_COME_BACK) {
      undelivered(bounce.reason());
    }
  }

  /** Would rather not take part, and is never written to again. */
  void refuse() {
    this.standing = Standing.REFUSED;
    this.reason = "";
  }

  public UUID id() {
    return id;
  }

  public String survey() {
    return survey;
  }

  public String wave() {
    return wave;
  }

  public Person person() {
    return new Person(
        name, email, language, grouping, address.isEmpty() ? List.of() : address.lines().toList());
  }

  public Standing standing() {
    return standing;
  }

  /** Why something did not arrive; empty when it is not known that it did not. */
  public String reason() {
    return reason;
  }

  /** How many mails with a code have left. */
  public int mails() {
    return mails;
  }

  /** How many letters or downloads with a code were made. */
  public int letters() {
    return letters;
  }
}
