package org.peillood.paper;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A number of copies of a form that were printed together; it never changes. */
@Entity
@Table(name = "paper_run")
public class PrintRun {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "questionnaire_hash")
  private String questionnaireHash;

  @Column(name = "language")
  private String language;

  @Column(name = "copies")
  private int copies;

  @Column(name = "forms")
  private int forms;

  @Column(name = "printed_on")
  private LocalDate printedOn;

  @Column(name = "printed_by")
  private String printedBy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PrintRun() {}

  PrintRun(Order order, String questionnaireHash, String account, LocalDate day) {
    this.id = UuidCreator.getRandomBased();
    this.survey = order.survey();
    this.wave = order.wave();
    this.questionnaireHash = questionnaireHash;
    this.language = order.language();
    this.copies = order.copies();
    this.forms = order.forms();
    this.printedOn = day;
    this.printedBy = account;
  }

  /**
   * What is to be printed.
   *
   * @param copies how often a repeat stands on each form
   * @param forms how many
   */
  record Order(String survey, String wave, String language, int copies, int forms) {}

  public UUID id() {
    return id;
  }

  public String survey() {
    return survey;
  }

  public String wave() {
    return wave;
  }

  public String questionnaireHash() {
    return questionnaireHash;
  }

  public String language() {
    return language;
  }

  public int copies() {
    return copies;
  }

  public int forms() {
    return forms;
  }

  public LocalDate printedOn() {
    return printedOn;
  }

  public String printedBy() {
    return printedBy;
  }
}
