package org.peillood.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.analysis.Figure;
import org.peillood.analysis.TabulationResult;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Indicator;

/**
 * A finding as programs get it.
 *
 * @param language of the claim and its limits
 * @param limits what the figures do not carry; empty when nothing was said about it
 * @param notes codes of the policy notes it is put under
 * @param indicators codes of the indicators it is put under
 * @param materials its evidence that is no figure and no quote
 * @param quotes its quotes by id; their words are not here
 */
public record FindingReading(
    String code,
    String language,
    String claim,
    String limits,
    List<String> notes,
    List<String> indicators,
    String author,
    Instant created,
    String editor,
    Instant changed,
    List<EvidenceReading> evidence,
    List<MaterialReading> materials,
    List<QuoteReading> quotes,
    String owner,
    Confidence.Level confidence,
    Confidence confidenceBy,
    Review review) {

  /** Evidence that is no figure and no quote. */
  public record MaterialReading(
      UUID id,
      Material.Kind kind,
      String target,
      String title,
      String address,
      boolean attached,
      String copy,
      Optional<LocalDate> checked,
      EvidencePart part,
      String why) {

    static MaterialReading of(Material material) {
      return new MaterialReading(
          material.id(),
          material.kind(),
          material.target(),
          material.title(),
          material.address(),
          material.isAttached(),
          material.copy(),
          material.checked(),
          material.part(),
          material.why());
    }
  }

  /** A quote, by its id. */
  public record QuoteReading(UUID id, EvidencePart part, String why) {}

  /**
   * A figure under it.
   *
   * @param cited the row that the finding is about
   * @param frozenOn the day of the frozen result
   * @param figure the cited figure as it was
   * @param now the same figure now; absent when it can no longer be computed
   * @param frozen the whole result as it was
   * @param live the whole result now; absent when it can no longer be computed
   */
  public record EvidenceReading(
      Citation cited,
      LocalDate frozenOn,
      Figure figure,
      Optional<Figure> now,
      Drift.Verdict verdict,
      Optional<String> chart,
      TabulationResult frozen,
      Optional<TabulationResult> live,
      UUID id,
      EvidencePart part,
      String why) {

    static EvidenceReading of(Drift drift) {
      var evidence = drift.evidence();
      return new EvidenceReading(
          evidence.cited(),
          evidence.frozenOn(),
          drift.frozen(),
          drift.now(),
          drift.verdict(),
          evidence.chart(),
          evidence.frozen(),
          drift.live(),
          evidence.id(),
          evidence.part(),
          evidence.why());
    }
  }

  static FindingReading of(Line line) {
    var finding = line.finding();
    return new FindingReading(
        finding.code(),
        finding.language().code(),
        finding.claim(),
        finding.limits(),
        line.notes().stream().map(EvidenceItem::code).toList(),
        line.indicators().stream().map(Indicator::code).toList(),
        finding.author(),
        finding.created(),
        finding.editor(),
        finding.changed(),
        line.drifts().stream().map(EvidenceReading::of).toList(),
        finding.materials().stream().map(MaterialReading::of).toList(),
        finding.quotes().stream()
            .sorted()
            .map(id -> new QuoteReading(id, finding.stance(id).part(), finding.stance(id).why()))
            .toList(),
        finding.owner(),
        line.confidence().level(),
        line.confidence(),
        finding.review());
  }
}
