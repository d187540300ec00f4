package org.peillood.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    List<EvidenceReading> evidence) {

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
      Optional<TabulationResult> live) {

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
          drift.live());
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
        line.drifts().stream().map(EvidenceReading::of).toList());
  }
}
