package org.peillood.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.invitation.Outcome;
import org.peillood.privacy.Published;
import org.peillood.response.Disposition;
import org.peillood.survey.Quota;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.weighting.Raked;
import org.peillood.weighting.Weighting;

/**
 * How a wave goes.
 *
 * @param counts responses by what became of them
 * @param asked those to whom an invitation went out; 0 where nobody was invited
 * @param outcome what became of invitations, where only those who are invited can begin
 * @param days completed responses by day, or by week from a Monday when there are many days
 * @param stops open responses by the page that was answered last
 * @param quotas completed responses by quota
 * @param weightings those whose population the respondents can be held against
 * @param chosen the one they are held against
 * @param raked the respondents beside its population
 */
public record Fieldwork(
    Survey survey,
    Wave wave,
    Map<Disposition, Long> counts,
    long asked,
    Optional<Outcome> outcome,
    Days days,
    List<CountLine> languages,
    List<CountLine> modes,
    List<CountLine> stops,
    Map<Quota, Published<Long>> quotas,
    List<Quota> full,
    List<Weighting> weightings,
    Optional<Weighting> chosen,
    Optional<Raked> raked) {

  /** Completed responses over time; the lines are named by their first day. */
  public record Days(boolean byWeek, List<CountLine> lines) {}

  public long count(Disposition disposition) {
    return counts.getOrDefault(disposition, 0L);
  }

  /** Those who began: they were asked whether they took part, and said yes. */
  public long begun() {
    return count(Disposition.STARTED)
        + count(Disposition.COMPLETED)
        + count(Disposition.QUOTA_FULL)
        + count(Disposition.WITHDRAWN);
  }

  /** AAPOR's rates; none where there is no list of invitations. */
  public List<Rate> rates() {
    return outcome.map(found -> Rate.all(found.rates())).orElse(List.of());
  }

  /** Where this page is. */
  public String address() {
    return "/bevragingen/" + survey.id() + "/veldwerk/" + wave.code();
  }
}
