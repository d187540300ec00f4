package org.peillood.openrosa;

import java.util.List;
import java.util.Map;
import org.peillood.survey.Survey;

/**
 * What apps sent for a survey, as staff see it.
 *
 * @param counts how many stand how
 * @param rows those that were received last; those that wait for staff first
 */
public record SubmissionList(Survey survey, Map<Submission.State, Long> counts, List<Row> rows) {

  public SubmissionList {
    counts = Map.copyOf(counts);
    rows = List.copyOf(rows);
  }

  /** One submission, the name of the device that sent it, and how many files came along. */
  public record Row(Submission submission, String device, long files) {}

  /** How many stand so. */
  public long count(Submission.State state) {
    return counts.getOrDefault(state, 0L);
  }
}
