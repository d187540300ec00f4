package org.peillood.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a form was settled; not when, by whom, or as what. */
@Entity
@Table(name = "paper_used")
public class UsedNumber {

  @Id
  @Column(name = "number")
  private String number;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected UsedNumber() {}

  UsedNumber(String number, String survey, String wave) {
    this.number = number;
    this.survey = survey;
    this.wave = wave;
  }

  String number() {
    return number;
  }

  /** The same, to be written anew. */
  UsedNumber again() {
    return new UsedNumber(number, survey, wave);
  }
}
