package org.peillood.openrosa;

import java.util.List;
import java.util.Map;
import org.peillood.response.KeptFile;
import org.peillood.survey.Survey;

/**
 * What apps sent for a survey, and the files that came in on its pages, as staff see them.
 *
 * @param counts how many stand how
 * @param rows those that were received last; those that wait for staff first
 * @param answers the files with which respondents answered on the pages
 */
public record SubmissionList(
    Survey survey, Map<Submission.State, Long> counts, List<Row> rows, List<KeptFile> answers) {

  public SubmissionList {
    counts = Map.copyOf(counts);
    rows = List.copyOf(rows);
    answers = List.copyOf(answers);
  }

  /** One submission, the name of the device that sent it, and how many files came along. */
  public record Row(Submission submission, String device, long files) {}

  /** How many stand so. */
  public long count(Submission.State state) {
    return counts.getOrDefault(state, 0L);
  }
}
