package org.peillood.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.finding.Citation;
import org.peillood.finding.Drift;

/**
 * The numbers of a version as programs get them.
 *
 * @param note code of the note
 * @param number of the version
 */
public record ClaimReading(String note, int number, String language, List<Entry> numbers) {

  /**
   * A number.
   *
   * @param start of its first character in the text, in UTF-16 units
   * @param confirmedBy the account that confirmed on which figure it stands
   * @param reason what that person said
   */
  public record Entry(
      int place,
      int start,
      int end,
      String written,
      TextNumber.Kind kind,
      String sentence,
      Claim.State state,
      List<Claim.Caution> cautions,
      Optional<On> on,
      Optional<String> confirmedBy,
      Optional<String> reason) {}

  /** The figure that it is held against. */
  public record On(
      Optional<String> finding,
      Citation cited,
      String label,
      LocalDate frozenOn,
      Figure figure,
      Optional<Figure> now,
      Drift.Verdict verdict) {}

  static ClaimReading of(Checked checked) {
    return new ClaimReading(
        checked.version().note(),
        checked.version().number(),
        checked.version().language().code(),
        checked.claims().stream().map(ClaimReading::entry).toList());
  }

  private static Entry entry(Claim claim) {
    var number = claim.number();
    return new Entry(
        claim.place(),
        number.start(),
        number.end(),
        number.written(),
        number.kind(),
        number.sentence().text(),
        claim.state(),
        claim.cautions().stream().sorted().toList(),
        claim
            .statistic()
            .map(
                each ->
                    new On(
                        each.finding(),
                        each.cited(),
                        each.label(),
                        each.frozenOn(),
                        each.figure(),
                        each.now(),
                        each.verdict())),
        claim.decision().filter(d -> claim.isConfirmed()).map(NumberDecision::account),
        claim.decision().map(NumberDecision::reason).filter(reason -> !reason.isEmpty()));
  }
}
