package org.peillood.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * One copy that was printed and not settled yet. Knows the seal of the code that was printed with
 * it, and is erased with it as soon as the form has become a response; then only {@link UsedNumber}
 * remains.
 */
@Entity
@Table(name = "paper_form")
public class PrintedForm {

  @Id
  @Column(name = "number")
  private String number;

  @Column(name = "run")
  private UUID run;

  @Column(name = "withdrawal_seal")
  private String slip;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PrintedForm() {}

  PrintedForm(FormNumber number, PrintRun run, String slip) {
    this.number = number.digits();
    this.run = run.id();
    this.slip = slip;
  }

  public FormNumber number() {
    return new FormNumber(number);
  }

  public UUID run() {
    return run;
  }

  String slip() {
    return slip;
  }
}
