package org.peillood.note;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.finding.Citation;
import org.peillood.finding.Evidence;

/**
 * A row of a tabulation that a note stands on, as it was when somebody linked it or confirmed that
 * a number stands on it. It never changes; it ends when somebody unlinks it, and is kept.
 */
@Entity
@Table(name = "note_statistic")
public class LinkedStatistic {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "note")
  private String note;

  @Column(name = "finding")
  private @Nullable String finding;

  @Column(name = "survey")
  private String survey;

  @Column(name = "tabulation")
  @Convert(converter = Evidence.TabulationAsJson.class)
  private Tabulation tabulation;

  @Column(name = "cited")
  @Convert(converter = Evidence.CitationAsKey.class)
  private Citation cited;

  @Column(name = "frozen")
  @Convert(converter = Evidence.ResultAsJson.class)
  private TabulationResult frozen;

  @Column(name = "account")
  private String account;

  @Column(name = "linked")
  private Instant linked;

  @Column(name = "removed")
  private @Nullable Instant removed;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected LinkedStatistic() {}

  LinkedStatistic(
      String note,
      Optional<String> finding,
      Citation cited,
      TabulationResult frozen,
      String account,
      Instant at) {
    if (cited.row(frozen).isEmpty()) {
      throw new IllegalArgumentException("the result has no row " + cited.key());
    }
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.note = note;
    this.finding = finding.orElse(null);
    this.survey = frozen.tabulation().survey();
    this.tabulation = frozen.tabulation();
    this.cited = cited;
    this.frozen = frozen;
    this.account = account;
    this.linked = at;
  }

  void end(Instant at) {
    this.removed = at;
  }

  UUID id() {
    return id;
  }

  String note() {
    return note;
  }

  /** The code of the finding it was taken from. */
  Optional<String> finding() {
    return Optional.ofNullable(finding);
  }

  String survey() {
    return survey;
  }

  Tabulation tabulation() {
    return tabulation;
  }

  Citation cited() {
    return cited;
  }

  TabulationResult frozen() {
    return frozen;
  }

  String account() {
    return account;
  }

  Instant linked() {
    return linked;
  }

  boolean isLive() {
    return removed == null;
  }

  /** Whether it is a figure about this item. */
  boolean isAbout(String ofSurvey, String item) {
    return survey.equals(ofSurvey) && tabulation.variables().contains(item);
  }
}
