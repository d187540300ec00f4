package org.peillood.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Json;

/**
 * The figure under a finding: a result as it was on the day somebody cited a row of it, beside the
 * tabulation that computes it anew on any other day. It never changes; it ends when somebody takes
 * it away, and is kept as long as its finding is.
 */
@Entity
@Table(name = "finding_evidence")
public class Evidence {

  @Id
  @Column(name = "id")
  private UUID id;

  @ManyToOne
  @JoinColumn(name = "finding")
  private Finding finding;

  @Column(name = "tabulation")
  @Convert(converter = TabulationAsJson.class)
  private Tabulation tabulation;

  @Column(name = "cited")
  @Convert(converter = CitationAsKey.class)
  private Citation cited;

  @Column(name = "frozen")
  @Convert(converter = ResultAsJson.class)
  private TabulationResult frozen;

  @Column(name = "chart")
  private @Nullable String chart;

  @Enumerated(EnumType.STRING)
  @Column(name = "part")
  private EvidencePart part;

  @Column(name = "withdrawn")
  private @Nullable Long withdrawn;

  @Column(name = "why")
  private String why;

  @Column(name = "added_by")
  private String addedBy;

  @Column(name = "added")
  private Instant added;

  @Column(name = "removed_by")
  private @Nullable String removedBy;

  @Column(name = "removed")
  private @Nullable Instant removed;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Evidence() {}

  Evidence(Finding finding, Grounds grounds, Stance stance, String by, Instant at) {
    if (grounds.cited().row(grounds.result()).isEmpty()) {
      throw new IllegalArgumentException("the result has no row " + grounds.cited().key());
    }
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.finding = finding;
    this.tabulation = grounds.result().tabulation();
    this.cited = grounds.cited();
    this.frozen = grounds.result();
    this.chart = grounds.chart().orElse(null);
    this.withdrawn = grounds.withdrawn();
    this.part = stance.part();
    this.why = stance.why();
    this.addedBy = by;
    this.added = at;
  }

  void end(String by, Instant at) {
    this.removedBy = by;
    this.removed = at;
  }

  /** By which forms name it. */
  public UUID id() {
    return id;
  }

  /**
   * How many responses of its waves had been withdrawn when it was cited; empty for what was cited
   * before this was kept.
   */
  Optional<Long> withdrawn() {
    return Optional.ofNullable(withdrawn);
  }

  /** What it does for the claim. */
  public EvidencePart part() {
    return part;
  }

  /** Why it is here; empty when nothing was said about it. */
  public String why() {
    return why;
  }

  public String addedBy() {
    return addedBy;
  }

  public Instant added() {
    return added;
  }

  /** The account that took it away. */
  public Optional<String> removedBy() {
    return Optional.ofNullable(removedBy);
  }

  boolean isLive() {
    return removed == null;
  }

  /** It in a few words for the history, the same in every language of its reader. */
  String told() {
    return String.join(" ", cited.items()) + " (" + cited.wave() + "): " + row().label();
  }

  Finding finding() {
    return finding;
  }

  /** How the figure is computed. */
  public Tabulation tabulation() {
    return tabulation;
  }

  /** The row that the finding is about. */
  public Citation cited() {
    return cited;
  }

  /** The result as it was. */
  public TabulationResult frozen() {
    return frozen;
  }

  /** The day of the frozen result. */
  public LocalDate frozenOn() {
    return frozen.calculatedOn();
  }

  /** The table of the cited row, as it was. */
  public ResultTable table() {
    return cited.table(frozen).orElseThrow();
  }

  /** The cited row, as it was. */
  public Row row() {
    return cited.row(frozen).orElseThrow();
  }

  /** Id of the chart chosen to be shown beside it. */
  public Optional<String> chart() {
    return Optional.ofNullable(chart);
  }

  /** Whether it is a figure about this item. */
  public boolean isAbout(String survey, String item) {
    return tabulation.survey().equals(survey) && tabulation.variables().contains(item);
  }

  /** A tabulation in its column. */
  @Converter
  public static class TabulationAsJson implements AttributeConverter<Tabulation, String> {

    @Override
    public String convertToDatabaseColumn(Tabulation value) {
      return value.toJson();
    }

    @Override
    public Tabulation convertToEntityAttribute(String column) {
      return Tabulation.fromJson(column);
    }
  }

  /** A citation in its column. */
  @Converter
  public static class CitationAsKey implements AttributeConverter<Citation, String> {

    @Override
    public String convertToDatabaseColumn(Citation value) {
      return value.key();
    }

    @Override
    public Citation convertToEntityAttribute(String column) {
      return Citation.parse(column).orElseThrow();
    }
  }

  /** A result in its column. */
  @Converter
  public static class ResultAsJson implements AttributeConverter<TabulationResult, String> {

    @Override
    public String convertToDatabaseColumn(TabulationResult value) {
      try {
        return Json.JSON.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a result is always JSON", e);
      }
    }

    @Override
    public TabulationResult convertToEntityAttribute(String column) {
      try {
        return Json.JSON.readValue(column, TabulationResult.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a frozen result cannot be read", e);
      }
    }
  }
}
