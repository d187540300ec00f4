package org.peillood.invitation;

import java.util.Map;
import java.util.Optional;
import org.peillood.response.Disposition;
import org.peillood.statistics.ResponseRates;
import org.peillood.survey.Wave;

/**
 * What became of the invitations of a wave that only those who are invited can fill in, after
 * AAPOR, Standard Definitions. How many began and completed is counted in the responses, how many
 * were not reached or refused in the list: no person is looked at in both.
 *
 * @param quotaFull who was willing but fell in a group of which enough had answered: not eligible
 *     (4.80), and therefore in no rate
 * @param rates with every invitation without a sign of life as of unknown eligibility, none of them
 *     taken to be ineligible
 */
public record Outcome(
    long completed,
    long partial,
    long refused,
    long notReached,
    long silent,
    long quotaFull,
    ResponseRates rates) {

  /**
   * The outcome of a wave; none where anybody can begin, as what came in is then not what was sent
   * out, or where nobody was asked yet.
   */
  public static Optional<Outcome> of(
      Wave wave, Invited invited, Map<String, Map<Disposition, Long>> counts) {
    if (!wave.isByInvitation() || invited.asked() == 0) {
      return Optional.empty();
    }
    var ofWave = counts.getOrDefault(wave.code(), Map.of());
    long completed =
        ofWave.getOrDefault(Disposition.COMPLETED, 0L)
            + ofWave.getOrDefault(Disposition.WITHDRAWN, 0L);
    long begun = ofWave.getOrDefault(Disposition.STARTED, 0L);
    long refused = invited.count(Standing.REFUSED);
    long notReached = invited.count(Standing.UNDELIVERED);
    long silent = invited.count(Standing.INVITED);
    return Optional.of(
        new Outcome(
            completed,
            begun,
            refused,
            notReached,
            silent,
            ofWave.getOrDefault(Disposition.QUOTA_FULL, 0L),
            new ResponseRates(completed, begun, refused, notReached, 0, silent, 0, 1)));
  }
}
