package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.regex.Pattern;

/**
 * Something odd in the printed plan or report that was kept as it is: a number that comes twice, a
 * status that the figure contradicts. It is shown where it belongs and never stops an import.
 */
@Entity
@Table(name = "plan_anomaly")
public class Anomaly extends PlanPart {

  private static final Pattern CODE =
      Pattern.compile("OD\\d+\\.\\d+|\\d+\\.[A-Z](?:\\.\\d+[a-z]?)*|[IVX]+(?=$|[ ,])");

  @Column(name = "found_at")
  private String foundAt;

  @Column(name = "what")
  private String what;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Anomaly() {}

  Anomaly(int year, int place, PlanFile.AnomalyEntry entry) {
    super(new PlanCode(year, entry.code()), place);
    this.foundAt = entry.where();
    this.what = entry.what();
  }

  /** Where it is, in words with codes in them. */
  public String foundAt() {
    return foundAt;
  }

  public String what() {
    return what;
  }

  /** Whether it names this code of a theme, goal, action or indicator. */
  public boolean names(String code) {
    return CODE.matcher(foundAt).results().anyMatch(match -> match.group().equals(code));
  }
}
